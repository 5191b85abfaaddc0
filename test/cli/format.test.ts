import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const commands = [
	["run", "baseline"],
	["compare", "baseline", "india-surge"],
	["explain", "baseline", "budget.lines"],
	["list"],
	["cite", "baseline"],
	["claims"],
	["data"],
	["data", "outcomes"],
	["data", "diff", "outcomes", "outcomes"],
	["backcast"],
	["nowcast"],
	["replicate"],
	["who-paid", "--episode", "1965"],
];

describe("--format", () => {
	for (const words of commands) {
		it(`prints ${words.join(" ")} as a page and as Markdown`, () => {
			const page = crowdout([...words, "--format", "html"]);
			expect([page.status, page.stderr]).toEqual([0, ""]);
			expect(page.stdout).toMatch(/^<!doctype html>[\s\S]*<h1>.+<\/h1>[\s\S]*<\/html>\n$/);
			const { status, stdout } = crowdout([...words, "--format", "md"]);
			expect(status).toBe(0);
			expect(stdout).toMatch(/^(#|\|).* /m);
		});
	}

	it("is text where nothing is said, but for a table, which is CSV", () => {
		expect(crowdout(["list", "--format", "text"]).stdout).toBe(crowdout(["list"]).stdout);
		expect(crowdout(["data", "outcomes"]).stdout).toMatch(/^id,kind,/);
		expect(crowdout(["report", "baseline", "--years", "2", "--format", "text"]).stdout).toMatch(/\n\nWHO PAID\n/);
	});

	it("is refused with the likeliest name, or beside another form, with exit 2 and nothing on stdout", () => {
		const refusals: [string[], RegExp][] = [
			[["run", "baseline", "--format", "markdown"], /Allowed choices are text, md, html; did you mean md/],
			[["list", "--format", "htlm"], /did you mean html/],
			[["report", "baseline", "--format", "pdf"], /Allowed choices are text, md, html, svg, json/],
			[["run", "baseline", "--format", "md", "--json"], /--format.*--json/],
			[["run", "baseline", "--format", "md", "--csv"], /--format.*--csv/],
			[["sensitivity", "baseline", "--method", "tornado", "--format", "md", "--svg"], /--svg|--format/],
		];
		for (const [words, line] of refusals) {
			const { status, stdout, stderr } = crowdout(words);
			expect([words, status, stdout]).toEqual([words, 2, ""]);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
			expect(stderr).toMatch(line);
		}
	});
});
