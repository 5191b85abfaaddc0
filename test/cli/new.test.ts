import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../built.js";
import { underlined } from "../scenario/editor/language-server.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-new-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = join(root, "dist/cli.js");
const made = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, "new", ...words], {
		cwd: folder,
		encoding: "utf8",
	});
	return { status, stdout, stderr };
};

describe("crowdout new", () => {
	const file = join(folder, "my-own.yaml");

	it("writes a scenario that runs and draws as it is, and in which an editor underlines nothing", async () => {
		expect(made("my-own")).toEqual({
			status: 0,
			stdout: "my-own.yaml: written; crowdout run my-own.yaml\n",
			stderr: "",
		});
		const { status, stdout, stderr } = crowdout(["ensemble", file, "--draws", "20", "--workers", "1", "--json"]);
		expect([status, stderr]).toEqual([0, ""]);
		const { scenario } = JSON.parse(stdout).record;
		expect(scenario).toMatchObject({ name: "my-own", horizon: 6, rival: { growth: 0.07 } });
		expect(scenario.uncertainty["rival.growth"]).toMatchObject({ kind: "normal", mean: expect.closeTo(0.07, 12) });
		const text = readFileSync(file, "utf8");
		expect(await underlined(text)).toEqual([]);
		// Within braces an editor offers no keys.
		expect(text.replaceAll(/#.*/g, "")).not.toContain("{");
	});

	it("does not overwrite a file unless --force says so", () => {
		writeFileSync(file, "name: mine\n");
		const stderr = "my-own.yaml: must not exist yet; --force overwrites it\n";
		expect(made("my-own.yaml")).toEqual({ status: 2, stdout: "", stderr });
		expect(readFileSync(file, "utf8")).toBe("name: mine\n");
		expect(made("my-own", "--force").status).toBe(0);
		expect(readFileSync(file, "utf8")).toContain("name: my-own\n");
	});

	it("refuses a name that is no id, or that of a bundled scenario, and writes nothing", () => {
		const bad = crowdout(["new", "My Own"]);
		expect(bad).toMatchObject({ status: 2, stdout: "" });
		expect(bad.stderr).toMatch(/^name: must be an id in kebab-case, got "My Own"\n$/);
		expect(crowdout(["new", "floors"])).toMatchObject({
			status: 2,
			stderr: 'name: must differ from the names of bundled scenarios, got "floors"; take another\n',
		});
		expect(existsSync(join(root, "floors.yaml"))).toBe(false);
	});
});

describe("--watch", () => {
	it("runs again at each save, prints a refusal and goes on, and ends at Ctrl-C with 0", async () => {
		const file = join(folder, "watched.yaml");
		const save = (text: string) => writeFileSync(file, `name: watched\n${text}`);
		save("title: first\n");
		const words = [program, "run", file, "--watch", "--json", "--out", join(folder, "result.json")];
		const child = spawn(process.execPath, words, { cwd: root });
		let said = "";
		child.stderr.setEncoding("utf8").on("data", (text) => {
			said += text;
		});
		const ended = new Promise((resolve) => child.on("exit", resolve));
		const title = () => JSON.parse(readFileSync(join(folder, "result.json"), "utf8")).record.scenario.title;
		const waits = (times: number) =>
			expect.poll(() => said.match(/^watching watched\.yaml; Ctrl-C ends$/gm)?.length, { timeout: 60_000 }).toBe(times);
		try {
			await waits(1);
			expect(title()).toBe("first");
			save("title: second\n");
			await waits(2);
			expect(title()).toBe("second");
			save("titel: third\n");
			await waits(3);
			expect(said).toMatch(/watched\.yaml:2:1: titel: is not a known key; did you mean "title"/);
			expect(title()).toBe("second");
			// As many editors save: another file takes the name.
			writeFileSync(join(folder, "watched.swap"), "name: watched\ntitle: fourth\n");
			renameSync(join(folder, "watched.swap"), file);
			await waits(4);
			expect(title()).toBe("fourth");
		} finally {
			child.kill("SIGINT");
		}
		expect(await ended).toBe(0);
	});

	it("is refused where there is no file to watch", () => {
		for (const words of [
			["run", "baseline"],
			["report", "nowhere.yaml", "floors"],
		]) {
			const { status, stdout, stderr } = crowdout([...words, "--watch"]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(
				/^--watch: must be given with a scenario in a file, got .*; crowdout new NAME writes one\n$/,
			);
		}
	});
});
