import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdoutProcess as crowdout, root } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const refused = { status: 2, stdout: "" };

describe("exit codes", () => {
	it("are 2 for a file that cannot be read", () => {
		const { stderr, ...rest } = crowdout(["run", "nowhere.yaml"]);
		expect(rest).toEqual(refused);
		expect(stderr).toBe("nowhere.yaml: must be a file that can be read, got no such file\n");
		expect(crowdout(["run", "./examples"]).stderr).toBe("./examples: must be a file that can be read, got a folder\n");
	});

	it("are 2 for a name that is none, with the nearest one", () => {
		const { stderr, ...rest } = crowdout(["run", "us-india-partnershp"]);
		expect(rest).toEqual(refused);
		expect(stderr).toMatch(/got "us-india-partnershp"; did you mean us-india-partnership\? crowdout list shows all\n$/);
	});

	it("are 2 for an unknown option, an unknown command, no command and a choice that is none, in one line", () => {
		for (const words of [
			["run", "baseline", "--sett", "a=1"],
			["ran"],
			[],
			["run", "baseline", "--reaction", "wild"],
			["run"],
		]) {
			const { stderr, ...rest } = crowdout(words);
			expect(rest).toEqual(refused);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		}
		expect(crowdout(["run", "baseline", "--sett", "a=1"]).stderr).toContain("did you mean --set\n");
	});

	it("are 1 for an output that cannot be written, with nothing on stdout", () => {
		const { stderr, ...rest } = crowdout(["run", "baseline", "--json", "--out", `${folder}/none/result.json`]);
		expect(rest).toEqual({ status: 1, stdout: "" });
		expect(stderr).toBe(`${folder}/none/result.json: must be writable, got no such folder\n`);
	});

	it("are 1 where stdout is full", () => {
		if (!existsSync("/dev/full")) return;
		const command = `"${process.execPath}" dist/cli.js list > /dev/full`;
		const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
		expect(status).toBe(1);
		expect(stderr).toBe("stdout: must be writable, got no space left\n");
	});

	it("are 1 for a run that leaves its range", () => {
		const words = [
			"run",
			"baseline",
			"--set",
			"defence.kind=share",
			"--set",
			"defence.share=90%",
			"--set",
			"defence.shock=3",
		];
		const { status, stdout, stderr } = crowdout(words);
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(/ in 2028 /);
	});

	it("are 0 for help and version, which go to stdout", () => {
		expect(crowdout(["--version"])).toEqual({ status: 0, stdout: "0.2.0\n", stderr: "" });
		for (const words of [["--help"], ["run", "--help"], ["help", "compare"]]) {
			const { status, stdout, stderr } = crowdout(words);
			expect([status, stderr]).toEqual([0, ""]);
			expect(stdout).toContain("Usage: crowdout");
		}
		expect(crowdout(["--help"]).stdout).toContain("crowdout run us-india-partnership");
	});
});

describe("--out", () => {
	it("writes what stdout would have had, and leaves no other file", () => {
		const file = `${folder}/result.json`;
		expect(crowdout(["run", "baseline", "--json", "--out", file])).toEqual({ status: 0, stdout: "", stderr: "" });
		expect(readFileSync(file, "utf8")).toBe(crowdout(["run", "baseline", "--json"]).stdout);
		expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
	});

	it("leaves the old file whole where the scenario is refused", () => {
		const file = `${folder}/kept.txt`;
		writeFileSync(file, "old");
		expect(crowdout(["run", "baseline", "--set", "horizon=0", "--out", file]).status).toBe(2);
		expect(readFileSync(file, "utf8")).toBe("old");
	});

	it("writes through a link, and to a device", () => {
		const [file, link] = [`${folder}/target.txt`, `${folder}/link.txt`];
		writeFileSync(file, "old");
		symlinkSync(file, link);
		expect(crowdout(["list", "--out", link]).status).toBe(0);
		expect(readFileSync(file, "utf8")).toContain("baseline");
		if (existsSync("/dev/null")) expect(crowdout(["list", "--out", "/dev/null"]).status).toBe(0);
	});
});

describe("streams", () => {
	it("end quietly where the reader leaves early", () => {
		const command = `"${process.execPath}" dist/cli.js data macro | head -1`;
		const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
		expect(stdout.split("\n")).toHaveLength(2);
		expect(stderr).toBe("");
	});

	it("are whole through a pipe, however long", () => {
		const all = execFileSync("sh", ["-c", `"${process.execPath}" dist/cli.js data macro | cat`], {
			cwd: root,
			encoding: "utf8",
		});
		expect(all).toBe(readFileSync(`${root}/data/macro.csv`, "utf8"));
	});

	it("carry colour codes only where FORCE_COLOR asks, which NO_COLOR does not undo", () => {
		const run = (env: Record<string, string>) =>
			spawnSync(process.execPath, ["dist/cli.js", "run", "baseline"], {
				cwd: root,
				env: { PATH: process.env.PATH, ...env },
				encoding: "utf8",
			}).stdout;
		expect(run({})).not.toContain("\u001b");
		expect(run({ NO_COLOR: "1" })).not.toContain("\u001b");
		expect(run({ FORCE_COLOR: "0" })).not.toContain("\u001b");
		expect(run({ FORCE_COLOR: "1" })).toContain("\u001b[1m");
	});
});
