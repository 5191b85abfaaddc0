import { describe, expect, it } from "vitest";
import { imfArrangements, parameters, sourcesOf, underImfProgramme } from "../../src/data/index.js";

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe("imfArrangements", () => {
	it("follow each other without overlap, each with sources that the table has", () => {
		const all = imfArrangements();
		for (const [i, { id, start, end, source }] of all.entries()) {
			expect(days(start, end), id).toBeGreaterThan(0);
			if (i > 0) expect(days(all[i - 1].end, start), id).toBeGreaterThan(0);
			expect(sourcesOf(source).length, id).toBe(source.split(" ").length);
		}
	});

	it("cover the part of the months since December 1988 that the schedule of regimes goes by", () => {
		const stated = parameters().find(({ id }) => id === "regime.schedule.yearsUnderProgramme")?.value;
		const years = Array.from({ length: 38 }, (_, k) => underImfProgramme(1989 + k));
		const part = (years.reduce((sum, value) => sum + value, 0) * 12) / 450;
		expect(part).toBeCloseTo(stated as number, 2);
	});
});

describe("underImfProgramme", () => {
	it("is 1 in a year that lies within an arrangement, 0 in one without", () => {
		expect(underImfProgramme(2015)).toBe(1);
		expect(underImfProgramme(1986)).toBe(0);
		expect(underImfProgramme(1950)).toBe(0);
	});

	it("is the part of the days from July to June, leap days counted", () => {
		// From 12 July 2023 to 11 April 2024: 275 of the 366 days to June 2024.
		expect(underImfProgramme(2024)).toBeCloseTo(275 / 366, 12);
		// From 24 November 2008 to 30 June 2009.
		expect(underImfProgramme(2009)).toBeCloseTo(days("2008-11-24", "2009-07-01") / 365, 12);
		// Two arrangements in one year: to 19 October and from 29 November 2000.
		const two = days("2000-07-01", "2000-10-20") + days("2000-11-29", "2001-07-01");
		expect(underImfProgramme(2001)).toBeCloseTo(two / 365, 12);
	});
});
