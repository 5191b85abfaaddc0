import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-report-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const made = (...words: string[]) => {
	const finished = crowdout(words);
	expect(finished).toMatchObject({ status: 0, stderr: "" });
	return finished.stdout;
};

describe("crowdout report", () => {
	it("writes the format that the ending of the file names, and leaves nothing beside it", () => {
		const starts: Readonly<Record<string, RegExp>> = {
			"page.html": /^<!doctype html>\n/,
			"page.md": /^# India's build-up/,
			"page.svg": /^<svg xmlns=/,
			"page.json": /^\{\n {2}"details"/,
		};
		for (const [name, start] of Object.entries(starts)) {
			expect(made("report", "us-india-partnership", "--out", file(name))).toBe("");
			expect(readFileSync(file(name), "utf8")).toMatch(start);
		}
		expect(readdirSync(folder).sort()).toEqual(Object.keys(starts).sort());
	});

	it("prints HTML where there is no file, the same bytes each time", () => {
		const page = made("report", "india-surge", "--years", "3");
		expect(page).toMatch(/^<!doctype html>/);
		expect(made("report", "india-surge", "--years", "3")).toBe(page);
	});

	it("adds what is asked for: attribution, tornado, draws, a title", () => {
		const plain = made("report", "us-india-partnership");
		expect(plain).not.toContain("Why the answer differs");
		const full = made(
			...["report", "us-india-partnership", "--attribution", "--tornado", "--draws", "300", "--seed", "5"],
			...["--title", "A <title>"],
		);
		expect(full).toContain("<h1>A &lt;title&gt;</h1>");
		expect(full).toContain("Why the answer differs");
		expect(full).toContain("What each assumption does");
		expect(full).toContain("300 of seed 5");
	});

	it("attributes between scenarios of different reaction rules", () => {
		const page = made("report", "us-india-partnership", "peace-dividend", "--attribution");
		expect(page).toContain("From us-india-partnership to peace-dividend");
	});

	it("refuses what it cannot do with exit 2, nothing on stdout and one line", () => {
		const refusals: [string[], RegExp][] = [
			[
				["--out", file("x.pdf")],
				/^--out: must end in .html, .md, .txt, .svg or .json, got ".*x.pdf"; or give --format$/,
			],
			[["--format", "pdf"], /Allowed choices are text, md, html, svg, json/],
			[["--draws", "many"], /^--draws: must be a number, got "many"$/],
			[["--draws", "0"], /draws: must be/],
		];
		for (const [words, line] of refusals) {
			const { status, stdout, stderr } = crowdout(["report", "baseline", ...words]);
			expect([words, status, stdout]).toEqual([words, 2, ""]);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
			expect(stderr.trimEnd()).toMatch(line);
		}
		expect(crowdout(["report", "baseline", "no-such"])).toMatchObject({ status: 2, stdout: "" });
	});

	it("exits 1 where the file cannot be written, and leaves nothing", () => {
		const { status, stdout, stderr } = crowdout(["report", "baseline", "--out", file("none/page.html")]);
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(/must be writable, got no such folder\n$/);
		expect(existsSync(file("none"))).toBe(false);
	});
});

describe("crowdout explain of a number of the result", () => {
	it("prints the derivation as text and as a JSON tree", () => {
		expect(made("explain", "us-india-partnership", "crowdOut.money.education", "--year", "2030")).toMatch(
			/^crowdOut\.money\.education in FY2030 = -?\d/,
		);
		const tree = JSON.parse(made("explain", "us-india-partnership", "run.defence", "--json"));
		expect(tree).toMatchObject({ path: "run.defence", year: 2031, equation: expect.any(String) });
		expect(tree.inputs.length).toBeGreaterThan(5);
	});

	it("still explains numbers of the scenario", () => {
		expect(made("explain", "baseline", "budget.lines.education.base")).toMatch(/^budget\.lines\.education\.base = /);
	});

	it("refuses a year or a path that is none", () => {
		for (const words of [
			["run.defence", "--year", "2040"],
			["run.defence", "--year", "soon"],
			["run.defense", "--year", "2030"],
			["--year", "2030"],
		]) {
			const { status, stdout, stderr } = crowdout(["explain", "baseline", ...words]);
			expect([words, status, stdout]).toEqual([words, 2, ""]);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		}
	});
});

describe("crowdout diff", () => {
	const write = (name: string, ...words: string[]) => {
		made("run", "us-india-partnership", ...words, "--json", "--out", file(name));
		return file(name);
	};

	it("says what moved between two results and because of what", () => {
		const [before, after] = [write("a.json"), write("b.json", "--financing", "imf-programme")];
		const text = made("diff", before, after);
		expect(text).toContain('- financing.borrowing: {"2024":0.05,"2029":0.25} before, 0.05 after');
		expect(text).toMatch(/by financing +[+-]\d/);
		const found = JSON.parse(made("diff", before, after, "--json"));
		expect(Object.keys(found)).toEqual(["moved", "inputs", "tables", "attribution"]);
		const [part] = found.attribution.parts;
		expect(part.amount).toBeCloseTo(found.attribution.to - found.attribution.from, 9);
		expect(made("diff", before, before)).toBe("Nothing differs.\n");
	});

	it("refuses what is no result with exit 2", () => {
		const { status, stdout, stderr } = crowdout(["diff", write("c.json"), "package.json"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(/must be a result with its record/);
		expect(crowdout(["diff", "-", "-"], "{}")).toMatchObject({ status: 2, stdout: "" });
	});
});
