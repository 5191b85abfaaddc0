import { describe, expect, it } from "vitest";
import { csv, textTable, wrap } from "../../src/report/index.js";

describe("csv", () => {
	it("quotes commas, quotes and line breaks, and leaves nothing empty", () => {
		expect(csv([["a,b", 'say "x"', "two\nlines", null, 1.5, -0]])).toBe('"a,b","say ""x""","two\nlines",,1.5,0\n');
	});
});

describe("textTable", () => {
	it("puts names to the left and numbers to the right", () => {
		expect(
			textTable([
				["", "Rs bn"],
				["education", "1.0"],
				["all", "-12.0"],
			]),
		).toBe("           Rs bn\neducation    1.0\nall        -12.0");
	});
	it("takes rows of different length", () => {
		expect(textTable([["a"], ["b", "1"]])).toBe("a\nb  1");
	});
});

describe("wrap", () => {
	it("keeps every line within 80 columns", () => {
		const lines = wrap("word ".repeat(50), "    ", "1.  ").split("\n");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(lines[0]).toMatch(/^1\. {2}word/);
		expect(lines[1]).toMatch(/^ {4}word/);
	});
	it("leaves a word that is longer whole", () => {
		expect(wrap(`a ${"x".repeat(90)} b`)).toBe(`a\n${"x".repeat(90)}\nb`);
	});
});
