import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-saved-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const save = (name: string, ...words: string[]) => {
	expect(crowdout([...words, "--out", file(name)])).toEqual({ status: 0, stdout: "", stderr: "" });
	return file(name);
};
const FEW = ["--draws", "30", "--seed", "2"];

describe("crowdout report of a saved result", () => {
	it.each<[string, string[]]>([
		["as it is", []],
		["with presets", ["--financing", "imf-programme", "--reaction", "strong", "--against", "further"]],
		["on another base", ["--base-year", "2023", "--definition", "sipri"]],
	])("gives the bytes that a bundled scenario gives %s", (_, options) => {
		const saved = save("run.json", "run", "us-india-partnership", ...options, "--json");
		const expected = crowdout(["report", "us-india-partnership", ...options]);
		expect(crowdout(["report", saved])).toEqual(expected);
		expect(expected.stdout).toContain("Assumptions, least known first");
	});

	it("gives them of several, with attribution and tornado, and as charts", () => {
		const saved = save("both.json", "compare", "us-india-partnership", "india-surge", "--json");
		for (const words of [
			["--attribution", "--tornado"],
			["--format", "svg"],
		]) {
			const expected = crowdout(["report", "us-india-partnership", "india-surge", ...words]);
			expect(crowdout(["report", saved, ...words])).toEqual(expected);
		}
	});

	it("gives them of draws, of which it makes none again", () => {
		const outputs = ["run.defence", "crowdOut.share", "run.lines"].flatMap((output) => ["--output", output]);
		const saved = save("draws.json", "ensemble", "us-india-partnership", ...FEW, ...outputs, "--json");
		expect(crowdout(["report", saved])).toEqual(crowdout(["report", "us-india-partnership", ...FEW]));
		const { stdout, stderr } = crowdout(["report", save("few.json", "ensemble", "baseline", ...FEW, "--json")]);
		expect(stderr).toMatch(/^(warning: .*few\.json: holds no draws by year of .*; draw with --output .*\n)?$/);
		expect(stdout).toContain("30 of seed 2");
	});

	it("gives them of a saved report, whatever the scenario was laid over with", () => {
		const words = ["report", "india-surge", "--set", "rival.growth=7%", "--tornado"];
		const saved = save("report.json", ...words, "--format", "json");
		expect(crowdout(["report", saved])).toEqual(crowdout(words));
	});

	it("says what the result of a scenario of one's own lacks, and shows the rest", () => {
		const saved = save("set.json", "run", "india-surge", "--set", "rival.growth=7%", "--json");
		const { status, stdout, stderr } = crowdout(["report", saved]);
		expect(status).toBe(0);
		expect(stderr).toMatch(
			/^warning: .*set\.json: does not hold the scenario as it was written; the report leaves out/,
		);
		const whole = crowdout(["report", "india-surge", "--set", "rival.growth=7%"]).stdout;
		const until = (page: string, next: string) => page.slice(0, page.indexOf(`<h2>${next}`));
		expect(until(whole, "Assumptions, least known first").length).toBeGreaterThan(10_000);
		expect(until(stdout, "Definitions")).toBe(until(whole, "Assumptions, least known first"));
	});

	it("shows numbers that were changed since as they are, and says so", () => {
		const saved = save("changed.json", "run", "baseline", "--json");
		const result = JSON.parse(readFileSync(saved, "utf8"));
		result.run.debt[3] += 0.01;
		writeFileSync(saved, JSON.stringify(result));
		expect(crowdout(["report", saved]).stderr).toMatch(/: its numbers are shown as saved; made again they differ/);
	});

	it("refuses what it cannot show, with exit 2 and nothing on stdout", () => {
		const run = save("whole.json", "run", "baseline", "--json");
		const { ledger: _, ...part } = JSON.parse(readFileSync(run, "utf8"));
		writeFileSync(file("part.json"), JSON.stringify(part));
		const sweep = save("sweep.json", "sweep", "baseline", "--over", "rival.growth=1%,2%", "--json");
		const refusals: [string[], RegExp][] = [
			[
				[file("part.json")],
				/: must have all that a run of this version has, got other kinds at ledger; make it again\n$/,
			],
			[[sweep], /: must be a result of run, compare, ensemble or report, got one of sweep\n$/],
			[[run, "--financing", "imf-programme"], /^--financing: must not be given with a saved result, got .*whole\.json/],
			[[run, "--years", "3"], /^--years: must not be given with a saved result/],
		];
		for (const [words, line] of refusals) {
			const { status, stdout, stderr } = crowdout(["report", ...words]);
			expect([words, status, stdout]).toEqual([words, 2, ""]);
			expect(stderr).toMatch(line);
		}
	});
});
