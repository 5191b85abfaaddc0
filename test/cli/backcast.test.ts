import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const wide = (text: string) => text.split("\n").filter((line) => [...line].length > 80);

describe("crowdout backcast", () => {
	const asked = ["backcast", "--from", "2010", "--to", "2024"];

	it("prints where the model loses first, in 80 columns, the three reactions side by side throughout", () => {
		const { status, stdout, stderr } = crowdout(asked);
		expect([status, stderr]).toEqual([0, ""]);
		expect(wide(stdout)).toEqual([]);
		expect(stdout).toMatch(/^WHERE THE MODEL LOSES\n/);
		expect(stdout.indexOf("constant share 0.101")).toBeLessThan(stdout.indexOf("BACK-CAST FROM"));
		const sections = stdout.split("\n\n").filter((section) => /^(PROJECTION|IN SAMPLE|HOLD-OUT|ROLLING)/.test(section));
		expect(sections).toHaveLength(6);
		for (const section of sections) {
			for (const name of ["reaction none", "reaction default", "reaction strong", "last value", "own growth"]) {
				expect(section).toContain(name);
			}
		}
	});

	it("--json carries every forecast, the same bytes each time", () => {
		const { stdout } = crowdout([...asked, "--json"]);
		const { contests, losses, wins } = JSON.parse(stdout);
		expect(contests).toHaveLength(6);
		expect(losses.length).toBeGreaterThan(0);
		expect(Object.keys(wins)).toEqual(["none", "default", "strong"]);
		expect(crowdout([...asked, "--json"]).stdout).toBe(stdout);
	});

	it("runs any window, before there was a budget in the tables too", () => {
		const { status, stdout } = crowdout(["backcast", "--from", "1970", "--to", "1990", "--data", "dollars"]);
		expect(status).toBe(0);
		expect(wide(stdout)).toEqual([]);
	});

	const refusals: [string[], RegExp][] = [
		[["--from", "abc"], /^from: .*got "abc"\n$/],
		[["--from", "1900", "--to", "2100"], /^from: .*\nto: .*\n$/],
		[["--from", "2010", "--to", "2012"], /^to: must be at least 5 years after the base year 2010, got 2012\n$/],
		[["--hold-out", "2030"], /^holdOut: .*got 2030\n$/],
		[["--data", "dolars"], /^data: .*did you mean dollars\n$/],
		[["--fiscal-space", "2"], /^fiscalSpace: must be a number from 0 to 1, got 2\n$/],
	];
	for (const [words, message] of refusals) {
		it(`refuses ${words.join(" ")}: exit 2, nothing on stdout`, () => {
			const { status, stdout, stderr } = crowdout(["backcast", ...words]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(message);
		});
	}
});

describe("crowdout backcast --of budget", () => {
	const asked = ["backcast", "--of", "budget"];
	const window = [...asked, "--from", "2015,2019", "--to", "2022", "--join", "defence-outturns.2019"];

	it("prints where the model loses first, then what it cannot show, in 80 columns", () => {
		const { status, stdout, stderr } = crowdout(asked);
		expect([status, stderr]).toEqual([0, ""]);
		expect(wide(stdout)).toEqual([]);
		expect(stdout).toMatch(/^WHERE THE MODEL LOSES\n/);
		expect(stdout.indexOf("last change")).toBeLessThan(stdout.indexOf("WHAT THIS CANNOT SHOW"));
		expect(stdout).toMatch(/^- Revenue, defence, growth, prices and interest rates are the actual figures\.$/m);
		for (const section of ["ALL BASE YEARS", "FROM FY2023", "ROLLING, 5 YEARS AHEAD", "YEAR BY YEAR"]) {
			expect(stdout).toContain(`\n${section}\n`);
		}
	});

	it("takes base years with commas, joins, regimes, and prints JSON and the charts", () => {
		const { stdout } = crowdout([...window, "--regimes", "mostly-borrowed", "--json"]);
		const { from, to, regimes, contests } = JSON.parse(stdout);
		expect([from, to, regimes]).toEqual([[2015, 2019], 2022, ["mostly-borrowed"]]);
		expect(contests.map(({ kind }: { kind: string }) => kind)).toEqual([
			...["pooled", "base", "base", "rolling", "rolling", "rolling"],
		]);
		const svg = crowdout([...window, "--svg"]).stdout;
		expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
		// Two base years, each with education, health, other, deficit and debt.
		expect(svg.match(/role="img"/g)).toHaveLength(10);
	});

	const refusals: [string[], RegExp][] = [
		[
			["--from", "2015"],
			/^join: must name the break defence-outturns\.2019 \(.*\), which FY2015-2025 cross; add it, .*\n$/,
		],
		[["--from", "1980,2024"], /^to: must be at least 2 years after the last base year 2024, got 2025\n$/],
		[
			["--from", "1980"],
			/^from: FY1980 must have figures for every year to FY2025 in general accounts, .*; take .*\n$/,
		],
		[["--from", "x"], /^from: must be a fiscal year, or several in ascending order, .*got \["x"\]\n$/],
		[["--regimes", "imf-programe"], /^regimes: .*did you mean imf-programme\n$/],
		[["--accounts", "generl"], /^accounts: .*did you mean general\n$/],
		[
			["--hold-out", "2020", "--data", "dollars"],
			/^holdOut: must be given with --of defence, .*\ndata: must be given .*\n$/,
		],
	];
	for (const [words, message] of refusals) {
		it(`refuses ${words.join(" ")}: exit 2, nothing on stdout`, () => {
			const { status, stdout, stderr } = crowdout([...asked, ...words]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(message);
		});
	}

	it("refuses what belongs to the budget beside defence", () => {
		const { status, stderr } = crowdout(["backcast", "--trend", "6"]);
		expect([status, stderr]).toEqual([2, "trend: must be given with --of budget, got --of defence; leave it out\n"]);
	});
});

describe("crowdout data diff", () => {
	const changed = join(folder, "macro.csv");
	const text = readFileSync(join(root, "data/macro.csv"), "utf8");
	writeFileSync(changed, text.replace(/^(pak\.gdpNominal\.2025,PAK,gdpNominal,2025,)[\d.]+/m, "$1116000"));

	it("says what changed and how far the headline moves", () => {
		const { status, stdout, stderr } = crowdout(["data", "diff", "macro", changed]);
		expect([status, stderr]).toEqual([0, ""]);
		expect(wide(stdout)).toEqual([]);
		expect(stdout).toMatch(/^pak\.gdpNominal\.2025 +value +113934\.97 +116000 +\+1\.81 %$/m);
		expect(stdout).toMatch(/All lines of us-india-partnership lose Rs/);
	});

	it("--json carries every change", () => {
		const { changes, headline } = JSON.parse(crowdout(["data", "diff", "macro", changed, "--json"]).stdout);
		expect(changes).toHaveLength(1);
		expect(headline).toMatchObject({ ok: true, scenario: "us-india-partnership" });
	});

	it("finds nothing between a bundled table and its own file", () => {
		const { status, stdout } = crowdout(["data", "diff", "macro", "data/macro.csv"]);
		expect(status).toBe(0);
		expect(stdout).toContain("0 cells changed");
	});

	const refusals: [string[], RegExp][] = [
		[["macroo", "macro"], /^table: .*did you mean macro\n$/],
		[["macro", "no-such-file.csv"], /^no-such-file\.csv: must be a bundled table or a CSV file, got no such file\n$/],
		[["macro", "base-figures"], /^base-figures: must have rows in common with macro/],
		[["macro"], /missing required argument/],
	];
	for (const [words, message] of refusals) {
		it(`refuses ${words.join(" ")}: exit 2, nothing on stdout`, () => {
			const { status, stdout, stderr } = crowdout(["data", "diff", ...words]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(message);
		});
	}
});
