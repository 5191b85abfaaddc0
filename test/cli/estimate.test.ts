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
		expect(stdout).toContain("Reduced form");
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
		expect(crowdOut.warnings[0]).toMatch(/^reduced form/);
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

	const refusals: [string[], RegExp][] = [
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
