import { describe, expect, it } from "vitest";
import { buildUps } from "../../src/history/index.js";
import { madeUp } from "./made-up.js";

const burden = (values: readonly number[]) => ({
	sipri: { defence: (year: number) => values[year - 2000] ?? Number.NaN },
});

describe("buildUps", () => {
	it("finds the stretch in which the burden rises by so much within so many years, from lowest to highest", () => {
		const data = madeUp(2000, 2009, burden([3, 2.8, 2.9, 3.2, 3.5, 3.4, 3.1, 3.1, 3.2, 3.1]));
		const found = buildUps({ rise: 0.5, within: 3, data }).found;
		expect(found.map(({ first, last }) => [first, last])).toEqual([[2001, 2004]]);
		expect(found[0].rise).toBeCloseTo(0.7, 12);
		expect(buildUps({ rise: 0.75, within: 3, data }).found).toEqual([]);
	});

	it("counts no rise that is only the way back from a fall within it", () => {
		const data = madeUp(2000, 2005, burden([3, 4, 3.2, 3.4, 3.4, 3.4]));
		expect(buildUps({ rise: 0.3, within: 3, data }).found.map(({ first, last }) => [first, last])).toEqual([
			[2000, 2001],
		]);
	});

	it("runs across no break", () => {
		const jump = {
			name: "jump.2003",
			year: 2003,
			kind: "break",
			series: ["sipri"],
			item: "",
			definition: "",
			note: "",
			source: "",
		} as const;
		const series = burden([3, 3, 3, 4, 4]);
		expect(buildUps({ rise: 0.5, data: madeUp(2000, 2004, series) }).found).toHaveLength(1);
		expect(buildUps({ rise: 0.5, data: madeUp(2000, 2004, series, [jump]) }).found).toEqual([]);
	});

	it("finds the wars of 1965 and 1971 and the 1980s without being told, and neither 1998-2002 nor 2008-13 at half a point", () => {
		const found = buildUps({ rise: 0.5 }).found.filter(({ series }) => series === "sipri");
		expect(found.map(({ episodes }) => episodes[0])).toEqual(["1965", "1971", "1980s"]);
		const named = buildUps({ rise: 0.5 }).found.flatMap(({ episodes }) => episodes);
		expect(named).not.toContain("1998-2002");
		expect(named).not.toContain("2008-13");
	});

	it("says by which rule, by default a quarter of a point within three years", () => {
		const { rise, within, found } = buildUps();
		expect([rise, within]).toEqual([0.25, 3]);
		expect(found.every((one) => one.rise >= 0.25)).toBe(true);
	});

	it("refuses a rise that is none and years that are not whole", () => {
		expect(() => buildUps({ rise: 0, within: 1.5 })).toThrow(
			"rise: must be above 0 points of GDP, got 0\nwithin: must be a whole number of years ≥ 1, got 1.5",
		);
	});
});
