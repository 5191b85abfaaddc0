import { describe, expect, it } from "vitest";
import { binOf, binScale } from "../../src/ensemble/bins.js";
import {
	binAt,
	binError,
	type ColumnCounts,
	columnCounts,
	counted,
	quantileFromBins,
	replicateCounts,
} from "../../src/ensemble/columns.js";
import { planEnsemble } from "../../src/ensemble/index.js";
import type { BlockSums } from "../../src/ensemble/types.js";
import { reference } from "./small.js";

/** Bins of which each is wider than the one before: edges 0, 1, 3, 6, 10, … */
function column(...counts: number[]): ColumnCounts {
	return counted(Uint32Array.from(counts), 0, (bin) => (bin * (bin + 1)) / 2);
}

describe("binAt", () => {
	it("is the first bin that reaches beyond the rank, with what lies below it", () => {
		const counts = column(2, 0, 3, 1);
		expect([0, 1, 2, 4, 5].map((rank) => binAt(counts, rank))).toEqual([
			{ bin: 0, below: 0 },
			{ bin: 0, below: 0 },
			{ bin: 2, below: 2 },
			{ bin: 2, below: 2 },
			{ bin: 3, below: 5 },
		]);
		expect(binAt(counts, 6)).toEqual({ bin: 3, below: 5 });
	});
});

describe("quantileFromBins", () => {
	it("spreads the values of a bin evenly over it, each in the middle of its part", () => {
		// Four values in the bin from 3 to 6: at 1/8, 3/8, 5/8 and 7/8 of its width.
		const counts = column(1, 0, 4, 1);
		const at = (rank: number) => quantileFromBins(counts, rank / 5);
		expect(at(0)).toBeCloseTo(0.5, 12);
		expect([1, 2, 3, 4].map(at)).toEqual([1, 3, 5, 7].map((part) => expect.closeTo(3 + (3 * part) / 8, 12)));
		expect(at(5)).toBeCloseTo(6 + 4 / 2, 12);
		expect(quantileFromBins(counts, -1)).toBe(at(0));
		expect(quantileFromBins(counts, 2)).toBe(at(5));
		expect(quantileFromBins(column(0, 0), 0.5)).toBeNaN();
		expect(quantileFromBins(column(0, 1), 0.5)).toBe(2);
	});
});

describe("binError", () => {
	it("is the bin's width times its slope and the spread of its values, in the middle", () => {
		// Nine values in the bin from 3 to 6, 1 below and 4 above it: 3 × (3 / (16 × 9) + 1 / (2 × 3)).
		const counts = column(0, 1, 9, 4, 0);
		expect(binError(counts, 0.5)).toBeCloseTo(3 * (3 / 144 + 1 / 6), 12);
		// The median of ten is that of rank 4, the last of the bin from 1 to 3: 2 × (5 / (16 × 5) + 1 / (2 √5)).
		expect(binError(column(0, 5, 5, 0), 0.5)).toBeCloseTo(2 * (5 / 80 + 1 / (2 * Math.sqrt(5))), 12);
		// One value between 40 and 2: no more than the width.
		expect(binError(column(0, 40, 1, 2, 0), 40 / 42)).toBe(3);
	});

	it("is the whole width of the first and the last bin, whatever they hold", () => {
		const counts = column(900, 1, 0, 900);
		expect(binError(counts, 0)).toBe(1);
		expect(binError(counts, 1)).toBe(4);
		expect(binError(column(0, 0), 0.5)).toBeNaN();
		expect(binError(column(0, 1, 0), 0.5)).toBe(1);
	});
});

describe("bins of a column", () => {
	it("are one below, equal ones between, and one from the top on", () => {
		const bins = { count: 6, low: [10, 7], high: [18, 7], centre: [], atoms: [], fractions: [] };
		expect([binScale(bins, 0), binScale(bins, 1)]).toEqual([4 / 8, 0]);
		expect([9, 10, 11.9, 12, 17.9, 18, 40].map((value) => binOf(value, 10, 0.5, 5))).toEqual([0, 1, 1, 2, 4, 5, 5]);
	});

	it("have edges that reach as far as the values went", () => {
		const job = planEnsemble(reference(), { draws: 100, outputs: ["run.defence"] });
		const bins = { ...job.bins, count: 6, low: [10, 7], high: [18, 7] };
		const sums = {
			counts: Uint32Array.of(1, 2, 3, 4, 5, 6, 0, 0, 9, 0, 0, 1),
			least: Float64Array.of(3, 7),
			greatest: Float64Array.of(30, 7),
		} as unknown as BlockSums;
		const counted = columnCounts({ ...job, bins }, { columns: 2, replicates: 1 }, sums, 0);
		expect(counted.total).toBe(21);
		expect([0, 1, 2, 3, 4, 5, 6].map(counted.edge)).toEqual([3, 10, 12, 14, 16, 18, 30]);
		const flat = columnCounts({ ...job, bins }, { columns: 2, replicates: 1 }, sums, 1);
		expect([...flat.counts]).toEqual([0, 0, 9, 0, 0, 1]);
		expect([0, 1, 5, 6].map(flat.edge)).toEqual([7, 7, 7, 7]);
	});

	it("of a scalar add its counts over the replicates, which stand one after the other", () => {
		const planned = planEnsemble(reference(), { draws: 100, outputs: ["run.defence"] });
		const low = [0, 0, 100, 200];
		const bins = { ...planned.bins, count: 3, low, high: low.map((of) => of + 10) };
		const job = { ...planned, bins, scalars: ["one", "other"] };
		const sums = {
			counts: Uint32Array.of(7, 7, 7, 8, 8, 8),
			// By replicate, scalar and bin.
			scalarCounts: Uint32Array.of(1, 2, 3, 10, 20, 30, 100, 200, 300, 1000, 2000, 3000),
			least: Float64Array.of(0, 0, 100, 200),
			greatest: Float64Array.of(10, 10, 110, 210),
		} as unknown as BlockSums;
		const shape = { columns: 2, replicates: 2 };
		const found = [1, 2, 3].map((at) => columnCounts(job, shape, sums, at));
		expect(found.map(({ counts }) => [...counts])).toEqual([
			[8, 8, 8],
			[101, 202, 303],
			[1010, 2020, 3030],
		]);
		expect(found.map(({ total, edge }) => [total, edge(0), edge(3)])).toEqual([
			[24, 0, 10],
			[606, 100, 110],
			[6060, 200, 210],
		]);
		const second = replicateCounts(job, shape, sums, 1, 1);
		expect([...second.counts, second.total, second.edge(0)]).toEqual([1000, 2000, 3000, 6000, 200]);
		expect([...replicateCounts(job, shape, sums, 1, 0).counts]).toEqual([10, 20, 30]);
	});
});
