import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-out-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "dir"));
writeFileSync(join(folder, "plain"), "old");
execFileSync("mkfifo", [join(folder, "pipe")]);
const at = (name: string) => join(folder, name);

describe("--out", () => {
	it.each<[string, string[], RegExp]>([
		["no name", ["list", "--out", ""], /^--out: must be a file, or - for stdout, got ""$/],
		["a folder", ["list", "--out", at("dir")], /^--out: must be a file, got the folder ".*dir"; name a file in it$/],
		["what can only be one", ["list", "--out", at("new/")], /^--out: must be a file, got the folder ".*new\/"/],
		[
			"a file as its folder",
			["list", "--out", at("plain/a.txt")],
			/^--out: must be in a folder, got a file at ".*plain"$/,
		],
		[
			"a pipe as its folder",
			["list", "--out", at("pipe/b/a.txt")],
			/^--out: must be in a folder, got a pipe at ".*pipe"$/,
		],
		[
			"a pipe that nobody reads",
			["list", "--out", at("pipe")],
			/^.*pipe: must be writable, got a pipe that nobody reads$/,
		],
		[
			"an ending of no text",
			["run", "baseline", "--out", at("r.docx")],
			/^--out: must end in \.txt where text is printed, got ".*r\.docx"$/,
		],
		[
			"an ending of another format",
			["run", "baseline", "--out", at("r.md")],
			/where text is printed, got ".*r\.md"; to print that, give --format md$/,
		],
		[
			"JSON in a spreadsheet",
			["list", "--json", "--out", at("r.csv")],
			/must end in \.json or \.txt where json is printed.*; to print that, give --csv$/,
		],
		[
			"a folder of draws",
			["ensemble", "baseline", "--draws-out", at("dir")],
			/^--draws-out: must be a file, got the folder /,
		],
		[
			"a page in the wrong file",
			["report", "baseline", "--format", "html", "--out", at("r.docx")],
			/must end in \.html or \.htm/,
		],
	])("refuses %s in one line, and writes nothing", (_, words, line) => {
		const before = readdirSync(folder);
		const { status, stdout, stderr } = crowdout(words);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd()).toMatch(line);
		expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		expect(readdirSync(folder)).toEqual(before);
		expect(readFileSync(at("plain"), "utf8")).toBe("old");
	});

	it("of - is stdout, for every command that has it", () => {
		for (const words of [["list"], ["data", "diff", "macro", "macro"], ["schema", "run"]]) {
			const plain = crowdout(words);
			expect(crowdout([...words, "--out", "-"])).toEqual(plain);
			expect(plain.stdout).not.toBe("");
		}
		expect(existsSync(join(root, "-"))).toBe(false);
	});

	it("writes outside the folder where it is told, and touches nothing else", () => {
		const far = relative(root, at("dir/far.json"));
		expect(crowdout(["list", "--json", "--out", far])).toEqual({ status: 0, stdout: "", stderr: "" });
		expect(readdirSync(at("dir"))).toEqual(["far.json"]);
		expect(JSON.parse(readFileSync(at("dir/far.json"), "utf8"))).toEqual(expect.any(Array));
	});

	it("writes into a pipe that is read", () => {
		const command = `"${process.execPath}" dist/cli.js list --out /dev/stdout | cat`;
		const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
		expect([stdout, stderr]).toEqual([crowdout(["list"]).stdout, ""]);
	});
});

describe("control characters", () => {
	const hostile = "x\u001b[2J\u0000\u009b\u202e\u2028y";
	const controls = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
	const scenario = (keys: object) => JSON.stringify({ name: "mine", extends: "us-india-partnership", ...keys });
	const told = { title: hostile, question: hostile };

	it.each([
		["run", "-", "--draws", "0"],
		["run", "-", "--json"],
		["run", "-", "--csv"],
		["report", "-", "--format", "html"],
		["report", "-", "--format", "svg"],
		["report", "-", "--format", "md"],
		["validate", "-"],
	])("of a title reach no output of %s %s %s %s", (...words) => {
		const { status, stdout, stderr } = crowdout(words, scenario(told));
		if (status === 0) expect(stdout).not.toMatch(controls);
		expect(stderr).not.toMatch(controls);
	});

	it("of a name are written as escapes where they are refused, in one line each", () => {
		const { status, stderr } = crowdout(["validate", "-"], scenario({ budget: { [`a${hostile}`]: 1 } }));
		expect(status).toBe(2);
		expect(stderr).not.toMatch(controls);
		expect(stderr).toContain("\\u001b[2J");
		const file = crowdout(["run", `no${hostile.replace("\u0000", "")}.yaml`]);
		expect([file.status, file.stdout]).toEqual([2, ""]);
		expect(file.stderr).not.toMatch(controls);
	});

	it("stay in JSON as escapes, so that they mean the same", () => {
		const { status, stdout, stderr } = crowdout(["run", "-", "--json"], scenario({ title: "a\u009bb" }));
		if (status === 0) expect(JSON.parse(stdout).record.scenario.title).toBe("a\u009bb");
		else expect(stderr).not.toMatch(controls);
	});
});
