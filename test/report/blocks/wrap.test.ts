import { describe, expect, it } from "vitest";
import { wrap } from "../../../src/report/blocks/index.js";

describe("wrap", () => {
	it("keeps every line within 80 columns, or the width that is asked", () => {
		const lines = wrap("word ".repeat(50), { rest: "    ", first: "1.  " }).split("\n");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(lines[0]).toMatch(/^1\. {2}word/);
		expect(lines[1]).toMatch(/^ {4}word/);
		expect(wrap("four four four", { width: 9 })).toBe("four four\nfour");
	});
	it("leaves a word that is longer whole", () => {
		expect(wrap(`a ${"x".repeat(90)} b`)).toBe(`a\n${"x".repeat(90)}\nb`);
	});
});
