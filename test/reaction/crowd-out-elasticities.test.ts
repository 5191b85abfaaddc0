import { describe, expect, it } from "vitest";
import { estimateCrowdOut } from "../../src/reaction/index.js";

describe("estimateCrowdOut", () => {
	const { items, warnings } = estimateCrowdOut();

	it("warns that its slopes are reduced form", () => {
		expect(warnings[0]).toMatch(/^reduced form/);
	});

	it("estimates where there are years enough, and says so where there are not", () => {
		expect(items.filter(({ result }) => result.ok).map(({ item }) => item)).toEqual([
			"psdp",
			"subsidies",
			"developmentExpenditure",
		]);
		for (const { result } of items) if (!result.ok) expect(result.why).toMatch(/\d changes from one year to the next/);
	});

	it("is the slope of its own rows", () => {
		for (const { result, rows } of items) {
			if (!result.ok) continue;
			const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
			const [x, y] = [mean(rows.defence), mean(rows.item)];
			const xy = rows.defence.reduce((sum, value, k) => sum + (value - x) * (rows.item[k] - y), 0);
			const xx = rows.defence.reduce((sum, value) => sum + (value - x) ** 2, 0);
			expect(result.classical.estimate).toBeCloseTo(xy / xx, 10);
		}
	});

	it("finds nothing that differs from 0 by two standard errors: the tables do not tell", () => {
		for (const { result } of items) if (result.ok) expect(Math.abs(result.classical.t)).toBeLessThan(2);
	});

	it("refuses years out of order", () => {
		expect(() => estimateCrowdOut({ from: 2020, to: 2010 })).toThrow(/^from: must lie before 2010/);
	});
});
