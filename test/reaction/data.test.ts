import { describe, expect, it } from "vitest";
import { dataTable } from "../../src/data/index.js";
import { reactionData } from "../../src/reaction/data.js";
import { estimateReaction } from "../../src/reaction/index.js";

const rows = dataTable("rivalry-series").rows;
const figure = (id: string) => Number(rows.find((row) => row.id === id)?.value);

describe("reactionData", () => {
	const { series, first, last } = reactionData("ownPrices");

	it("has spending over GDP as the burden from 1981 on", () => {
		for (const year of [1981, 2000, 2025]) {
			expect(series.spending[year] / series.income[year]).toBeCloseTo(figure(`pak.rivalry.burden.${year}`), 14);
		}
	});

	it("sets India's fiscal year beside the Pakistani one that ends after it", () => {
		const growth = figure("ind.rivalry.realSpendingOwnPrices.2023") / figure("ind.rivalry.realSpendingOwnPrices.2022");
		expect(series.rival[2024] / series.rival[2023]).toBeCloseTo(growth, 12);
	});

	it("goes on before the join by the growth of constant dollars, without a jump", () => {
		const dollars = reactionData("dollars").series;
		for (const of of ["spending", "rival"] as const) {
			expect(series[of][1981] / series[of][1980]).toBeCloseTo(dollars[of][1981] / dollars[of][1980], 12);
			expect(series[of][1966] / series[of][1965]).toBeCloseTo(dollars[of][1966] / dollars[of][1965], 12);
		}
	});

	it("covers 1960 to 2025, every year", () => {
		expect([first, last]).toEqual([1960, 2025]);
		for (let year = first; year <= last; year++) {
			for (const of of [series.spending, series.rival, series.income]) expect(of[year]).toBeGreaterThan(0);
		}
	});

	it("matters: smoothed dollars show momentum that fiscal years do not", () => {
		const momentum = (data: "ownPrices" | "dollars") =>
			estimateReaction({ specification: "error-correction", from: 1988, to: 2024, data }).coefficients[1].classical;
		expect(momentum("dollars").estimate).toBeGreaterThan(0.5);
		expect(momentum("ownPrices").estimate).toBeLessThan(0.2);
	});
});
