import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableText } from "../../../src/report/index.js";

const table = (head: string[], rows: string[][], words: number[] = []) => ({ caption: "c", head, rows, words });
const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));
/** What is there to read, whatever line it stands on. */
const letters = (text: string) => text.replaceAll(/[\s.-]/g, "");

describe("tableText", () => {
	it("never breaks a name that is there to be copied: too long a one has a line of its own", () => {
		const rows = [
			["a.b", "1", "short"],
			["budget.lines.education.base", "2", "words"],
		];
		const shown = tableText({ caption: "", head: ["path", "n", "why"], rows, words: [2], whole: true }, 30);
		expect(shown.split("\n")).toEqual([
			"path  n  why",
			"a.b   1  short",
			"budget.lines.education.base",
			"      2  words",
		]);
	});

	it("puts names to the left and numbers to the right", () => {
		const rows = [
			["education", "1.0"],
			["all", "-12.0"],
		];
		expect(tableText(table(["", "Rs bn"], rows))).toBe("           Rs bn\neducation    1.0\nall        -12.0");
	});

	it("shows no head where all are empty, and takes rows of different length", () => {
		expect(tableText(table(["", ""], [["a"], ["b", "1"]]))).toBe("a\nb  1");
	});

	it("puts columns of words to the left", () => {
		expect(tableText(table(["a", "b"], [["x", "word"]], [1]))).toBe("a  b\nx  word");
	});

	it("breaks heads before it breaks words, no more than it must, and stands them on the last line", () => {
		expect(tableText(table(["name", "a long head", "b"], [["x", "1", "2"]]), 16)).toBe(
			"       a long\nname     head  b\nx           1  2",
		);
	});

	it("breaks words over lines, within a long one after a point", () => {
		const rows = [["budget.lines.education.base", "one two three four five six"]];
		const shown = tableText(table(["path", "why"], rows, [1]), 40);
		expect(widest(shown)).toBeLessThanOrEqual(40);
		expect(shown.split("\n")[1]).toMatch(/^budget\.lines\. +one two/);
	});

	it("numbers names that would take many lines, and writes them out above", () => {
		const name = "a name that is by far too long to stand in a column of such a table";
		const shown = tableText(table(["", "n", "m"], [[name, "1".repeat(20), "2".repeat(20)]]), 60);
		expect(shown.replaceAll(/\s+/g, " ")).toMatch(new RegExp(`^\\[1\\] ${name} n m \\[1\\] 1+ 2+$`));
	});

	it("stands row by row where nothing else fits", () => {
		const head = ["name", ...Array.from({ length: 30 }, (_, k) => `head ${k}`)];
		const shown = tableText(table(head, [["x", ...Array.from({ length: 30 }, () => "1,000.0")]]));
		expect(shown.split("\n")[0]).toBe("x");
		expect(shown.split("\n")[30]).toBe("  head 29: 1,000.0");
	});

	it("keeps within the width and loses no cell, whatever the table", () => {
		const word = fc.stringMatching(/^[a-z]{1,12}$/);
		const cell = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
		const tables = fc.integer({ min: 1, max: 8 }).chain((columns) =>
			fc.record({
				head: fc.array(cell, { minLength: columns, maxLength: columns }),
				rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
				words: fc.subarray(Array.from({ length: columns }, (_, k) => k)),
			}),
		);
		fc.assert(
			fc.property(tables, ({ head, rows, words }) => {
				const shown = tableText(table(head, rows, words));
				expect(widest(shown)).toBeLessThanOrEqual(80);
				const count = (text: string) => [...letters(text)].filter((letter) => letter === "e").length;
				expect(count(shown)).toBeGreaterThanOrEqual(count(rows.flat().join("")));
			}),
			{ numRuns: 50 },
		);
	});
});
