import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

describe("crowdout who-paid", () => {
	it("sets the 1960s, the 1980s and FY2025-27 side by side in 80 columns, with build-ups that a rule finds", () => {
		const { status, stdout, stderr } = crowdout(["who-paid"]);
		expect([status, stderr]).toEqual([0, ""]);
		expect(stdout.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
		expect(stdout.indexOf("WHAT THIS CANNOT SHOW")).toBeLessThan(stdout.indexOf("- 1965: defence took 2.09 more"));
		expect(stdout).toMatch(/^1980s +1\.41 +2\.01 /m);
		expect(stdout).toMatch(/^2024-27 +0\.17 +-2\.18 /m);
		expect(stdout).toMatch(/^sipri +FY1963 +FY1966 +2\.67 +1965$/m);
	});

	it("takes years, a mean of years, joins by name, and prints JSON and the chart", () => {
		const words = ["who-paid", "--from", "1990..1991", "--to", "1995", "--join", "general-government.1993,sipri-gdp"];
		const { episodes, buildUps } = JSON.parse(crowdout([...words, "--json"]).stdout);
		expect(episodes[0].ledgers[0].from).toEqual({ first: 1990, last: 1991 });
		expect(episodes[0].ledgers[0].accounts).toEqual(["central", "general"]);
		expect(buildUps).toBeUndefined();
		expect(crowdout(["who-paid", "--episode", "1965", "--episode", "1980s", "--svg"]).stdout).toMatch(
			/^<svg [\s\S]*<\/svg>\s*$/,
		);
	});

	const refusals: [string[], RegExp][] = [
		[
			["--episode", "1956", "--episode", "1966"],
			/^episode: .*did you mean 1965\nepisode: .*got "1966"; did you mean 1965\n$/,
		],
		[
			["--from", "1990", "--to", "1995"],
			/^join: must name the break general-government\.1993 .*\njoin: must name the break sipri-gdp .*\n$/,
		],
		[
			["--from", "1963..x", "--to", "1966"],
			/^from: must be a fiscal year, or a first and a last one, .* got \[1963,"x"\]\n$/,
		],
		[["--trend", "3"], /^trend: must be a whole number of years from 4 to 30, got 3\n$/],
	];
	for (const [words, message] of refusals) {
		it(`refuses ${words.join(" ")}: exit 2, nothing on stdout`, () => {
			const { status, stdout, stderr } = crowdout(["who-paid", ...words]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr).toMatch(message);
		});
	}
});
