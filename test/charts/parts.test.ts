import { describe, expect, it } from "vitest";
import { digitsOfStep, extentOf, yearAxis } from "../../src/charts/axis.js";
import { at, box, linesOf, widthOf } from "../../src/charts/frame.js";
import { spread } from "../../src/charts/spread.js";
import { htmlTable } from "../../src/charts/table.js";

describe("digitsOfStep", () => {
	it("tells two values apart that are a step away from each other, from 0 to 6 decimals", () => {
		expect([20, 1, 0.5, 0.2, 0.1, 0.05, 1e-6, 1e-9].map(digitsOfStep)).toEqual([0, 0, 1, 1, 1, 2, 6, 6]);
		expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(digitsOfStep)).toEqual([0, 0, 0, 0]);
	});
});

describe("extentOf", () => {
	it("is the least and the greatest of what there is", () => {
		expect(extentOf([3, null, -1, Number.NaN, 2])).toEqual([-1, 3]);
		expect(extentOf([null])).toEqual([0, 1]);
	});

	it("is wider by half to each side where all are one, up to rounding", () => {
		expect(extentOf([4])).toEqual([2, 6]);
		expect(extentOf([-4, -4])).toEqual([-6, -2]);
		expect(extentOf([0])).toEqual([-0.5, 0.5]);
		expect(extentOf([100, 100 + 1e-8])).toEqual([50, expect.closeTo(150 + 1.5e-8, 10)]);
		expect(extentOf([0, 1e-8])).toEqual([0, 1e-8]);
	});
});

describe("yearAxis", () => {
	const shown = (years: readonly number[], right: number) => {
		const { svg } = yearAxis(years, { left: 0, right, top: 0, bottom: 100 });
		return [...svg.matchAll(/>FY(\d+)</g)].map(([, year]) => Number(year));
	};
	const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k);

	it("names the first and the last year, and as many between as there is room for at 55 pixels each", () => {
		expect(shown(span(2025, 2031), 400)).toEqual(span(2025, 2031));
		// Four labels: steps of two years; three: of three; two: the ends.
		expect(shown(span(2025, 2031), 220)).toEqual([2025, 2027, 2029, 2031]);
		expect(shown(span(2025, 2031), 219)).toEqual([2025, 2028, 2031]);
		expect(shown(span(2025, 2031), 60)).toEqual([2025, 2031]);
	});

	it("leaves out a year that stands too near to the last", () => {
		// Steps of three, then of four: 2033 is two years from 2035, less than 0.7 of a step, and three from 2036.
		expect(shown(span(2025, 2034), 220)).toEqual([2025, 2028, 2031, 2034]);
		expect(shown(span(2025, 2035), 220)).toEqual([2025, 2029, 2035]);
		expect(shown(span(2025, 2036), 220)).toEqual([2025, 2029, 2033, 2036]);
	});

	it("puts one year into the middle", () => {
		const { x } = yearAxis([2025], { left: 10, right: 30, top: 0, bottom: 0 });
		expect(x(2025)).toBe(20);
	});
});

describe("spread", () => {
	it("leaves apart what is apart, and moves the rest no further than it must", () => {
		expect(spread([10, 50, 90], 10, [0, 100])).toEqual([10, 50, 90]);
		expect(spread([50, 50, 52], 10, [0, 100])).toEqual([50, 60, 70]);
		expect(spread([52, 50], 10, [0, 100])).toEqual([60, 50]);
		expect(spread([50, 60], 10, [0, 100])).toEqual([50, 60]);
	});

	it("keeps within its bounds, from both ends, as long as there is room", () => {
		expect(spread([-5, 0], 10, [0, 100])).toEqual([0, 10]);
		expect(spread([95, 97, 99], 10, [0, 100])).toEqual([80, 90, 100]);
		expect(spread([0, 0, 0], 60, [0, 100])).toEqual([-20, 40, 100]);
	});
});

describe("parts of a frame", () => {
	it("are placed to a tenth of a pixel, without a minus before 0", () => {
		expect([1.25, -1.34, -0.04, 0].map(at)).toEqual(["1.3", "-1.3", "0", "0"]);
		expect(box(10, 20, -4, -6, "/")).toContain('x="6" y="14" width="4" height="6"');
		expect(box(10, 20, 4, 6, "/")).toContain('x="10" y="20" width="4" height="6"');
	});

	it("break a text where the next word would be too wide", () => {
		// A letter of size 12 is taken for 0.56 of it: ten letters are 67.2 pixels.
		expect(widthOf("ten lettrs")).toBeCloseTo(67.2, 10);
		expect(linesOf("ten lettrs more", 67.3)).toEqual(["ten lettrs", "more"]);
		expect(linesOf("ten lettrs more", 67.1)).toEqual(["ten", "lettrs", "more"]);
		expect(linesOf("ten lettrs more", 67.3, 6)).toEqual(["ten lettrs more"]);
		expect(linesOf("well-known", 40)).toEqual(["well-", "known"]);
		expect(linesOf("unbreakable", 10)).toEqual(["unbreakable"]);
	});
});

describe("htmlTable", () => {
	it("marks numbers and long words by their column", () => {
		const long = "w".repeat(61);
		const html = htmlTable({
			caption: "",
			head: ["", "words", "n"],
			rows: [
				["a", long, "1"],
				["b", "short", "2"],
			],
			words: [1],
		});
		expect(html).toBe(
			`<table><thead><tr><td></td><th scope="col">words</th><th scope="col" class="number">n</th></tr></thead><tbody>` +
				`<tr><th scope="row">a</th><td class="long">${long}</td><td class="number">1</td></tr>` +
				`<tr><th scope="row">b</th><td>short</td><td class="number">2</td></tr></tbody></table>`,
		);
		const sixty = "w".repeat(60);
		expect(htmlTable({ caption: "", head: ["", "words"], rows: [["a", sixty]], words: [1] })).not.toContain("long");
	});
});
