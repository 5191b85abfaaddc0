import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const wide = (text: string) => text.split("\n").filter((line) => [...line].length > 80);

describe("crowdout estimate", () => {
	const asked = ["estimate", "error-correction", "--from", "1988", "--to", "2024"];

	it("prints a table that fits 80 columns, with the window's fragility and what speaks against it", () => {
		const { status, stdout, stderr } = crowdout(asked);
		expect([status, stderr]).toEqual([0, ""]);
		expect(wide(stdout)).toEqual([]);
		expect(stdout).toMatch(/^ERROR-CORRECTION, FY1988 TO FY2024\n/);
		expect(stdout).toMatch(/^own level, last year +-0\.234 +0\.107/m);
		expect(stdout).toMatch(/^\* FY1988 +37 /m);
		expect(stdout).toMatch(/^FY1964 +61 /m);
		expect(stdout).toMatch(/^Join +spending, 1981: /m);
		expect(stdout).toContain("Engle–Granger");
		expect(stdout).toContain("The slopes are reduced-form");
	});

	it("prints the other specifications in 80 columns too", () => {
		for (const specification of ["partial-adjustment", "richardson", "share"]) {
			const { status, stdout } = crowdout(["estimate", specification]);
			expect(status).toBe(0);
			expect(wide(stdout)).toEqual([]);
		}
	});

	it("--json carries coefficients, both covariances, tests and the very rows used, the same bytes each time", () => {
		const { stdout } = crowdout([...asked, "--json"]);
		const { rows, coefficients, covariances, diagnostics, defence, uncertainty, fragility, crowdOut } =
			JSON.parse(stdout);
		expect(rows.names).toHaveLength(7);
		expect([rows.y.length, rows.X.length, rows.years.length]).toEqual([37, 37, 37]);
		expect(rows.X[0]).toHaveLength(7);
		expect(coefficients).toHaveLength(7);
		expect([covariances.classical.length, covariances.neweyWest.matrix.length]).toEqual([7, 7]);
		expect(Object.keys(diagnostics)).toEqual(expect.arrayContaining(["durbinWatson", "arch", "supF", "chow"]));
		expect(defence.kind).toBe("errorCorrection");
		expect(uncertainty.joint[0].kind).toBe("multivariateNormal");
		expect(fragility.length).toBeGreaterThan(10);
		expect(crowdOut.warnings[0]).toMatch(/^the slopes are reduced-form/);
		expect(crowdout([...asked, "--json"]).stdout).toBe(stdout);
	});

	it("gives blocks that a scenario takes as they are", () => {
		const { defence, uncertainty } = JSON.parse(crowdout([...asked, "--intercept", "shock", "--json"]).stdout);
		const file = JSON.stringify({ name: "estimated", extends: "us-india-partnership", defence, uncertainty });
		expect(crowdout(["validate", "-"], file)).toEqual({ status: 0, stdout: "stdin: ok\n", stderr: "" });
	});

	it("takes another covariance, a bootstrap and another data set", () => {
		const options = ["--covariance", "hc3", "--bootstrap", "wild", "--data", "dollars", "--seed", "0"];
		const { status, stdout } = crowdout([...asked, ...options]);
		expect(status).toBe(0);
		expect(stdout).toContain("HC3 errors");
		expect(stdout).toContain("boot. 95 %");
		expect(wide(stdout)).toEqual([]);
	});

	it("financing says first what it cannot show, fits 80 columns, and writes a scenario that validates", () => {
		const folder = mkdtempSync(join(tmpdir(), "crowdout-estimate-"));
		const file = join(folder, "As before 2.yaml");
		const asked = ["estimate", "financing", "--from", "1958", "--to", "2027", "--join", "--scenario", file];
		const { status, stdout, stderr } = crowdout(asked);
		expect([status, stderr, wide(stdout)]).toEqual([0, "", []]);
		const titles = stdout.split("\n").filter((line) => /^[A-Z][A-Z0-9 ,:-]+$/.test(line));
		expect(titles.slice(0, 3)).toEqual([
			"FINANCING, FY1958 TO FY2027",
			"WHAT THIS CANNOT SHOW",
			"TESTS THAT IT FAILS AT THE 5 PERCENT LEVEL",
		]);
		expect(stdout).toMatch(/^- \d+ of 66 shares lay below 0 or above 1\. They were set to 0 or 1/m);
		const written = readFileSync(file, "utf8");
		expect(written).toMatch(/^# Made by: crowdout estimate financing --from 1958 --to 2027 --join\n# It cannot show/);
		expect(written).toMatch(/^name: as-before-2$/m);
		expect(crowdout(["validate", file])).toEqual({ status: 0, stdout: `${file}: ok\n`, stderr: "" });
		rmSync(folder, { recursive: true });
	});

	it("a reaction too becomes a scenario, with the command that makes it", () => {
		const folder = mkdtempSync(join(tmpdir(), "crowdout-estimate-"));
		const file = join(folder, "reaction.json");
		const { defence, uncertainty } = JSON.parse(crowdout([...asked, "--scenario", file, "--json"]).stdout);
		expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
			name: "reaction",
			title: "Pakistan's reaction as error-correction has it, FY1988 to FY2024",
			references: ["crowdout estimate error-correction --from 1988 --to 2024"],
			extends: "us-india-partnership",
			defence,
			uncertainty,
		});
		expect(crowdout(["validate", file]).status).toBe(0);
		crowdout(["estimate", "share", "--scenario", file]);
		expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
			extends: "base-2025-sipri",
			defence: { kind: "share" },
		});
		rmSync(folder, { recursive: true });
	});

	const refusals: [string[], RegExp][] = [
		[["estimate", "finacing"], /^specification: .*did you mean financing\n$/],
		[["estimate", "financing", "--from", "abc"], /^from: must be a fiscal year, such as 1994, got "abc"\n$/],
		[["estimate", "financing", "--from", "1958"], /^join: must name the break general-government.1993 .*\njoin: .*\n$/],
		[["estimate", "financing", "--lag", "1"], /^--lag: is an option of the reaction's specifications alone/],
		[["estimate", "share", "--join"], /^--join: is an option of financing alone, not of share; leave it out\n$/],
		[
			["estimate", "financing", "--uncertainty", "normal"],
			/^uncertainty: must be mixture or dirichlet, got "normal"\n$/,
		],
		[["estimate", "financing", "--extends", "us-india-partnershp"], /did you mean "?us-india-partnership/],
		[["estimate", "share", "--extends", "baseline"], /^--extends: must be given with --scenario, got it alone\n$/],
		[["estimate", "share", "--scenario", "x.txt"], /^--scenario: must end in .yaml, .yml or .json, got "x.txt"\n$/],
		[
			["estimate", "financing", "--from", "1966", "--to", "1982", "--scenario", "x.yaml"],
			/^(from|episodes): .*; take more years\n$/,
		],
		[["estimate", "error-corection"], /^specification: .*did you mean error-correction\n$/],
		[["estimate", "share", "--from", "abc"], /^from: must be a whole number from 1960 to 2025.*got "abc"\n$/],
		[["estimate", "share", "--from", "1900", "--to", "2100"], /^from: .*\nto: .*\n$/],
		[["estimate", "error-correction", "--from", "2020"], /^X: must have more rows than columns/],
		[["estimate", "share", "--covariance", "nw"], /^covariance: must be one of classical/],
		[["estimate", "share", "--data", "dolars"], /^data: .*did you mean dollars\n$/],
		[["estimate"], /missing required argument/],
	];
	for (const [words, message] of refusals) {
		it(`refuses ${words.join(" ")}: exit 2, nothing on stdout`, () => {
			const { status, stdout, stderr } = crowdout(words);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(message);
		});
	}
});
