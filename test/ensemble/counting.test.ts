import { describe, expect, it } from "vitest";
import { counted, quantileFromBins } from "../../src/ensemble/columns.js";
import {
	binsHold,
	type EnsembleState,
	finishExact,
	joinSums,
	mergeBlocks,
	planEnsemble,
	prepareEnsemble,
	runBlocks,
	runTask,
	secondPass,
	sumsIssues,
} from "../../src/ensemble/index.js";
import { CHUNK } from "../../src/ensemble/paired.js";
import { reached } from "../../src/ensemble/precision.js";
import type { BlockSums, EnsembleJob, EnsembleResult } from "../../src/ensemble/types.js";
import { LOSS } from "../../src/measure/index.js";
import { quantiles } from "../../src/numerics/index.js";
import { reference } from "./small.js";

// Draws whose outputs are plain arithmetic of their number, so that every sum can be made again by hand.
const YEARS = 6;
const DRAWS = 700;
const BLOCK = 200;
const SECOND = "crowdOut.cumulativeMoney.health";
/** The same in every draw, up to rounding. */
const THIRD = "crowdOut.ratio";
const third = (draw: number) => 5 + (draw % 2) / 1e4;
const all = Array.from({ length: DRAWS }, (_, draw) => draw);
const fails = (draw: number) => draw % 11 === 10;
/** In the last year each value once. */
const inYear = (draw: number, t: number) => {
	if (t === YEARS) return ((draw * 37) % 701) / 700;
	return t === 2 && draw % 5 === 0 ? Number.NaN : ((draw * 37 + t * 11) % 101) / 100;
};
const first = (draw: number) => (draw % 7 === 3 ? Number.NaN : 3 + ((draw * 29) % 97) / 10);
// From -1 to 2; where it is 1 rounding may have made it, so that it is not above 0.
const second = (draw: number) => (draw % 4) - 1;
const rounding = (value: number) => (value === 1 ? 1 : 0.25);
const numerator = (draw: number) => (draw % 9 === 4 ? Number.NaN : 10 + ((draw * 13) % 17));
const denominator = (draw: number) => 4 + ((draw * 5) % 7) + ((draw * 13) % 17) / 8;
const holds = (draw: number, t: number) => draw % 5 === 0 || (draw % 5 > 1 && (draw + t) % 3 !== 0);

/** A job of these draws, and its state, which runs no scenario. */
function made(mode: "exact" | "fast", replicates: number) {
	const planned = planEnsemble(reference(), {
		draws: 20,
		outputs: ["run.defence"],
		events: ["run.defence < 0", "run.defence > 0"],
		mode,
	});
	const job: EnsembleJob = {
		...planned,
		...{ draws: DRAWS, blockSize: BLOCK, blocks: 4, quantiles: [0, 0.1, 0.37, 0.5, 1], onFailure: "drop" },
		scalars: [LOSS, SECOND, THIRD],
		bins: {
			count: 8,
			low: [...Array.from({ length: YEARS }, () => 0.1), 4, -1, 5],
			high: [...Array.from({ length: YEARS }, () => 0.9), 11, 2, 5],
			centre: [7, 0.5, 5],
			atoms: [[0.5], [], [], [], [], [350 / 700], [], [0, 2], []],
			fractions: [
				{ scalar: 0, centre: [18, 7], nearZero: false },
				{ scalar: 2, centre: [14, 7], nearZero: false },
			],
		},
	};
	let from = 0;
	const by = (of: (draw: number) => number) => (row: number) => of(from + row);
	const state = {
		...prepareEnsemble(planned),
		...{ columns: YEARS, years: YEARS, firstYear: 1, replicates, baseYear: Float64Array.of(0.25) },
		reads: [
			(values: Float64Array, at: number, year: number) => {
				for (let t = year; t <= YEARS; t++) {
					for (let row = 0; row < CHUNK; row++) values[at + (t - year) * CHUNK + row] = inYear(from + row, t);
				}
			},
		],
		nullable: Array.from({ length: YEARS }, (_, k) => k === 1),
		scalars: [by(first), by(second), by(third)],
		roundings: [
			{ terms: 1e9 },
			// Of a ratio rounding is terms · (1 + |value|) / denominator, at 1e-12 of its size.
			{ terms: 1e12, denominator: by((draw) => (1 + Math.abs(second(draw))) / rounding(second(draw))) },
			{ terms: 1e9 },
		],
		fractions: [
			{ scalar: 0, numerator: by(numerator), denominator: by(denominator) },
			{ scalar: 2, numerator: by((draw) => 2 * denominator(draw)), denominator: by(denominator) },
		],
		events: [
			(held: Uint8Array) => held.fill(0),
			(held: Uint8Array) => {
				for (let t = 1; t <= YEARS; t++) {
					for (let row = 0; row < CHUNK; row++) held[t * CHUNK + row] = holds(from + row, t) ? 1 : 0;
				}
			},
		],
		run: (draw: number, count: number) => {
			from = draw;
			return Array.from({ length: count }, (_, row) =>
				fails(draw + row) ? { cause: `cause ${(draw + row) % 2}`, message: `draw ${draw + row}` } : undefined,
			);
		},
	} as unknown as EnsembleState;
	return { job, state };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const sd = (values: readonly number[]) =>
	Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));
const there = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));
/** Bins of width (high - low) / 6 between two that are open. */
const bin = (value: number, low: number, high: number) =>
	Math.max(0, Math.min(7, 1 + Math.floor(((value - low) / (high - low)) * 6 + 1e-12)));
const countsOf = (values: readonly number[], low: number, high: number) =>
	Array.from({ length: 8 }, (_, k) => values.filter((value) => bin(value, low, high) === k).length);

describe("runBlocks", () => {
	const { job, state } = made("exact", 2);
	const sums = runBlocks(job, 1, 4, state);
	const kept = all.filter((draw) => draw >= BLOCK && !fails(draw));
	const of = (r: number) => kept.filter((draw) => draw % 2 === r);
	const blocks = [1, 2, 3].flatMap((block) =>
		[0, 1].map((r) => of(r).filter((draw) => Math.floor(draw / BLOCK) === block)),
	);

	it("counts the values of every column by bin, and those that are missing", () => {
		const columns = [1, 2, 3, 4, 5, 6].map((t) => kept.map((draw) => inYear(draw, t)));
		expect([...sums.counts]).toEqual(columns.flatMap((values) => countsOf(there(values), 0.1, 0.9)));
		expect([...sums.nulls]).toEqual(columns.map((values) => values.length - there(values).length));
		expect([...sums.least].slice(0, 2)).toEqual([0, 0]);
		expect([...sums.greatest].slice(0, 2)).toEqual([1, 1]);
	});

	it("counts scalars by replicate, how many are above their rounding, and what all of them may be", () => {
		const counted = [0, 1].flatMap((r) => [
			...countsOf(there(of(r).map(first)), 4, 11),
			...countsOf(of(r).map(second), -1, 2),
			...[0, of(r).length, 0, 0, 0, 0, 0, 0],
		]);
		expect([...sums.scalarCounts]).toEqual(counted);
		const missing = (r: number) => of(r).length - there(of(r).map(first)).length;
		expect([...sums.scalarNulls]).toEqual([missing(0), 0, 0, missing(1), 0, 0]);
		const above = (r: number) => of(r).filter((draw) => second(draw) === 2).length;
		expect([...sums.positive]).toEqual([0, 1].flatMap((r) => [there(of(r).map(first)).length, above(r), of(r).length]));
		expect(above(0) + above(1)).toBeGreaterThan(0);
		// The first two values that have no number in common end the search: 3 + x ± 0.001, and -1 ± 0.25 beside 0 ± 0.25.
		expect([...sums.low].map((low, s) => low > sums.high[s])).toEqual([true, true, false]);
		expect([sums.low[2], sums.high[2]]).toEqual([third(1) - 0.001, third(0) + 0.001]);
		expect([sums.low[1], sums.high[1]]).toEqual([-0.25, -0.75]);
		expect([...sums.least].slice(YEARS)).toEqual([3, 2, Number.POSITIVE_INFINITY]);
		expect([...sums.greatest].slice(YEARS)).toEqual([12.6, 2, Number.NEGATIVE_INFINITY]);
	});

	it("keeps by block and replicate how many succeeded, and four powers about the centre", () => {
		expect([...sums.succeeded]).toEqual(blocks.map(({ length }) => length));
		const powers = blocks.flatMap((draws) =>
			[
				there(draws.map(first)).map((value) => value - 7),
				draws.map((draw) => second(draw) - 0.5),
				draws.map((draw) => third(draw) - 5),
			].flatMap((offs) => [1, 2, 3, 4].map((k) => sum(offs.map((off) => off ** k)))),
		);
		expect([...sums.powers]).toEqual(close(powers));
	});

	it("keeps the products of a ratio's parts about their centres, where both are there", () => {
		const products = blocks.flatMap((draws) => {
			const both = draws.map((draw) => [
				[numerator(draw) - 18, denominator(draw) - 7],
				[2 * denominator(draw) - 14, denominator(draw) - 7],
			]);
			return [0, 1].flatMap((f) => {
				const parts = both.map((of) => of[f]).filter(([a]) => !Number.isNaN(a));
				const over = (of: (a: number, b: number) => number) => sum(parts.map(([a, b]) => of(a, b)));
				const [sums, squares] = [
					[over((a) => a), over((_, b) => b)],
					[over((a) => a * a), over((a, b) => a * b)],
				];
				return [parts.length, ...sums, ...squares, over((_, b) => b * b)];
			});
		});
		expect([...sums.products]).toEqual(close(products));
	});

	it("counts by replicate the draws in which an event holds in every year, in some, in each", () => {
		const years = [1, 2, 3, 4, 5, 6];
		const counted = [0, 1].flatMap((r) => [
			...[0, 0, 0, 0, 0, 0, 0, 0],
			of(r).filter((draw) => years.every((t) => holds(draw, t))).length,
			of(r).filter((draw) => years.some((t) => holds(draw, t))).length,
			...years.map((t) => of(r).filter((draw) => holds(draw, t)).length),
		]);
		expect([...sums.events]).toEqual(counted);
	});

	it("counts failures by cause, in order, with the first draw of each", () => {
		const failed = (r: number) => all.filter((draw) => draw >= BLOCK && fails(draw) && draw % 2 === r);
		expect(sums.failures).toEqual(
			[0, 1].map((r) => ({
				cause: `cause ${r}`,
				count: failed(r).length,
				firstDraw: failed(r)[0],
				message: `draw ${failed(r)[0]}`,
			})),
		);
	});
});

describe("the result of draws that are known", () => {
	const good = all.filter((draw) => !fails(draw));
	const firsts = there(good.map(first));
	const seconds = good.map(second);

	/** The result in exact mode, its values kept by the first pass or by a second. */
	function exact(replicates: number, keep: "first" | "second"): EnsembleResult {
		const { job, state } = made("exact", replicates);
		const merged = mergeBlocks(job, [runBlocks(job, 0, 4, state)], state);
		if (merged.kind === "result") return merged.result;
		const { wanted } = merged;
		const kept = [
			[2, 4],
			[0, 2],
		].map(([from, to]) =>
			keep === "first" && from > 0
				? runTask(job, state, { kind: "sums", from, to, keep: wanted }).kept
				: secondPass(job, wanted, from, to, state),
		);
		return finishExact(
			job,
			merged.sums,
			wanted,
			kept.flatMap((values) => values ?? []),
			state,
		);
	}
	const probabilities = [0, 0.1, 0.37, 0.5, 1];
	const sorted = (values: readonly number[]) => quantiles(Float64Array.from(there(values)).sort(), probabilities);

	it.each(["first", "second"] as const)("has the quantiles of all values, kept by the %s pass", (keep) => {
		const { bands, scalars } = exact(1, keep);
		const band = bands["run.defence"];
		expect(band.quantiles[0]).toEqual(probabilities.map(() => 0.25));
		for (let t = 1; t <= YEARS; t++) {
			expect(band.quantiles[t], String(t)).toEqual(sorted(good.map((draw) => inYear(draw, t))));
		}
		expect(band.nulls).toEqual([0, 0, good.filter((draw) => draw % 5 === 0).length, 0, 0, 0, 0]);
		expect(scalars[LOSS].quantiles.map((found) => found?.value)).toEqual(sorted(firsts));
		expect(scalars[SECOND].quantiles.map((found) => found?.value)).toEqual(sorted(seconds));
	});

	it("refuses a second pass of a block that is missing", () => {
		const { job, state } = made("exact", 1);
		const merged = mergeBlocks(job, [runBlocks(job, 0, 4, state)], state);
		if (merged.kind === "result") throw new Error("must want a second pass");
		const some = secondPass(job, merged.wanted, 0, 3, state);
		expect(() => finishExact(job, merged.sums, merged.wanted, [some], state)).toThrow(
			/must hold the values of every block once/,
		);
	});

	it("has mean and spread with their errors by the second and the fourth moment", () => {
		for (const [name, values] of [
			[LOSS, firsts],
			[SECOND, seconds],
		] as const) {
			const n = values.length;
			const found = exact(1, "second").scalars[name];
			const fourth = mean(values.map((value) => (value - mean(values)) ** 4));
			const ofSpread = Math.sqrt((fourth - (sd(values) ** 4 * (n - 3)) / (n - 1)) / n) / (2 * sd(values));
			expect([found.count, found.nulls]).toEqual([n, good.length - n]);
			expect(found.mean).toEqual({
				value: expect.closeTo(mean(values), 10),
				error: expect.closeTo(sd(values) / Math.sqrt(n), 10),
			});
			expect(found.sd).toEqual({ value: expect.closeTo(sd(values), 10), error: expect.closeTo(ofSpread, 10) });
		}
	});

	it("has the ratio of the totals with the error of the delta method", () => {
		const own = good.filter((draw) => !Number.isNaN(numerator(draw)));
		const ratio = sum(own.map(numerator)) / sum(own.map(denominator));
		const off = own.map((draw) => numerator(draw) - ratio * denominator(draw));
		const error = sd(off) / Math.sqrt(own.length) / mean(own.map(denominator));
		const { ofTotals } = exact(1, "second").scalars[LOSS];
		expect(ofTotals).toEqual({ value: expect.closeTo(ratio, 10), error: expect.closeTo(error, 10) });
		expect(exact(1, "second").scalars[SECOND].ofTotals).toBeUndefined();
	});

	it("tells its errors by the spread over replicates, where there are several", () => {
		const { scalars, probabilityOfLoss, events } = exact(2, "second");
		const of = (r: number) => good.filter((draw) => draw % 2 === r);
		const spread = (read: (draws: readonly number[]) => number) =>
			expect.closeTo(Math.abs(read(of(0)) - read(of(1))) / 2, 10);
		const values = (draws: readonly number[]) => there(draws.map(first));
		expect(scalars[LOSS].mean).toEqual({
			value: expect.closeTo(mean(firsts), 10),
			error: spread((draws) => mean(values(draws))),
		});
		expect(scalars[LOSS].sd?.error).toEqual(spread((draws) => sd(values(draws))));
		const ratio = (draws: readonly number[]) => {
			const own = draws.filter((draw) => !Number.isNaN(numerator(draw)));
			return sum(own.map(numerator)) / sum(own.map(denominator));
		};
		expect(scalars[LOSS].ofTotals?.error).toEqual(spread(ratio));
		const positive = (draws: readonly number[]) => there(draws.map(first)).length / draws.length;
		expect(probabilityOfLoss.all).toEqual({ value: expect.closeTo(positive(good), 12), error: spread(positive) });
		const held = (draws: readonly number[]) => draws.filter((draw) => holds(draw, 3)).length / draws.length;
		expect(events[1].byYear[2]).toEqual({ value: expect.closeTo(held(good), 12), error: spread(held) });
	});

	it("has probabilities with their binomial error, and the warning that draws failed", () => {
		const { events, probabilityOfLoss, warnings, failed } = exact(1, "second");
		const years = [1, 2, 3, 4, 5, 6];
		const share = (held: (draw: number) => boolean) => {
			const value = good.filter(held).length / good.length;
			return {
				value: expect.closeTo(value, 12),
				error: expect.closeTo(Math.sqrt((value * (1 - value)) / good.length), 12),
			};
		};
		expect(events[1]).toEqual({
			condition: "run.defence > 0",
			everyYear: share((draw) => years.every((t) => holds(draw, t))),
			someYear: share((draw) => years.some((t) => holds(draw, t))),
			byYear: years.map((t) => share((draw) => holds(draw, t))),
		});
		expect(probabilityOfLoss.lines.health).toEqual(share((draw) => second(draw) === 2));
		const never = { value: 0, error: 0, bound: expect.closeTo(1 - 0.05 ** (1 / good.length), 12) };
		expect(events[0]).toMatchObject({ everyYear: never, someYear: never });
		expect(failed).toBe(DRAWS - good.length);
		expect(warnings).toEqual([
			`${failed} of 700 draws failed and were left out, as asked; the results are those of the others`,
		]);
	});

	it("wants no bin that holds nothing", () => {
		const { job, state } = made("exact", 1);
		const merged = mergeBlocks(job, [runBlocks(job, 0, 4, state)], state);
		expect(merged.kind === "secondPass" && merged.wanted.size.every((size) => size > 0)).toBe(true);
	});

	it("has quantiles with half the distance of those a binomial error to each side", () => {
		const bins = Array.from({ length: 9 }, (_, k) => (k === 0 ? 3 : k === 8 ? 12.6 : 4 + (7 * (k - 1)) / 6));
		const column = counted(Uint32Array.from(countsOf(firsts, 4, 11)), 0, (at) => bins[at]);
		const half = (p: number) => {
			const step = Math.sqrt((p * (1 - p)) / firsts.length);
			return (quantileFromBins(column, p + step) - quantileFromBins(column, p - step)) / 2;
		};
		const { quantiles: found } = exact(1, "second").scalars[LOSS];
		expect(found.map((estimate) => estimate?.error)).toEqual(close(probabilities.map(half)));
	});

	it("of what is the same in every draw has no error at all, and a ratio of totals without one", () => {
		const { mean: middle, sd: spread, quantiles: all, ofTotals } = exact(1, "second").scalars[THIRD];
		const value = expect.closeTo(mean(good.map(third)), 10);
		expect([middle, spread, ...all]).toEqual([
			{ value, error: 0 },
			{ value: 0, error: 0 },
			...probabilities.map(() => ({ value, error: 0 })),
		]);
		expect(ofTotals).toEqual({ value: expect.closeTo(2, 12), error: expect.closeTo(0, 8) });
		const { job, state } = made("fast", 1);
		const merged = mergeBlocks(job, [runBlocks(job, 0, 4, state)], state);
		expect(merged.kind === "result" && merged.result.scalars[THIRD].binError).toEqual([0, 0, 0, 0, 0]);
	});

	it("is refused where draws failed that were not to be left out, or where all did", () => {
		const { job, state } = made("fast", 1);
		const sums = runBlocks(job, 0, 4, state);
		const merge =
			(set: object, failed = sums.failures) =>
			() =>
				mergeBlocks({ ...job, ...set }, [{ ...sums, failures: failed }], state);
		expect(merge({ onFailure: "error" })).toThrow(/cause 1|cause 0/);
		expect(merge({ onFailure: "error" }, [])).not.toThrow();
		expect(merge({})).not.toThrow();
		expect(merge({}, [{ ...sums.failures[0], count: DRAWS }])).toThrow();
	});

	it("of a single draw has a mean whose error has no bound, and no spread", () => {
		const { job, state } = made("fast", 1);
		const single = { ...job, draws: 1, blocks: 1 };
		const merged = mergeBlocks(single, [runBlocks(single, 0, 1, state)], state);
		if (merged.kind !== "result") throw new Error("must be a result");
		const { scalars, years } = merged.result;
		expect(scalars[SECOND]).toMatchObject({ mean: { value: -1, error: Number.POSITIVE_INFINITY }, sd: null });
		expect(scalars[LOSS].ofTotals?.error).toBe(Number.POSITIVE_INFINITY);
		expect(years).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031]);
	});

	it("is no further in fast mode than a bin is wide, with the error of reading bins", () => {
		const { job, state } = made("fast", 1);
		const parts = [runBlocks(job, 2, 4, state), runBlocks(job, 0, 2, state)];
		const merged = mergeBlocks(job, parts, state);
		if (merged.kind !== "result") throw new Error("must be a result");
		const { bands, scalars } = merged.result;
		for (let t = 1; t <= YEARS; t++) {
			const right = sorted(good.map((draw) => inYear(draw, t)));
			bands["run.defence"].quantiles[t].forEach((found, k) => {
				expect(Math.abs((found ?? 9) - right[k])).toBeLessThan(0.8 / 6);
			});
		}
		expect(bands["run.defence"].binError?.[0]).toEqual([0, 0, 0, 0, 0]);
		expect(bands["run.defence"].binError?.[1].every((error) => (error ?? 0) > 0)).toBe(true);
		expect(scalars[LOSS].quantiles.every((found, k) => Math.abs((found?.value ?? 0) - sorted(firsts)[k]) < 7 / 6)).toBe(
			true,
		);
		expect(scalars[LOSS].mean?.value).toBeCloseTo(mean(firsts), 10);
	});

	it("is precise where its error is at most so much of the size of the mean, of every scalar that is named", () => {
		const { job, state } = made("fast", 1);
		const sums = joinSums([runBlocks(job, 0, 2, state), runBlocks(job, 2, 4, state)]);
		const needed = (values: readonly number[]) => sd(values) / Math.sqrt(values.length) / Math.abs(mean(values));
		const asked = (relative: number, ...scalars: string[]) =>
			reached({ ...job, precision: { relative, scalars } }, state, sums);
		expect(needed(seconds)).toBeGreaterThan(needed(firsts));
		expect([0.999, 1.001].map((times) => asked(times * needed(firsts), LOSS))).toEqual([false, true]);
		expect([0.999, 1.001].map((times) => asked(times * needed(seconds), LOSS, SECOND))).toEqual([false, true]);
		expect(reached(job, state, sums)).toBe(true);
	});
});

describe("sums from elsewhere", () => {
	const { job: given, state } = made("exact", 2);
	// The third column lies within its bins, the fourth reaches beyond them at the top alone.
	const open = (ends: readonly number[], third: number, fourth: number) =>
		ends.map((end, c) => (c === 2 ? third : c === 3 ? fourth : end));
	const bins = { ...given.bins, low: open(given.bins.low, -1, -1), high: open(given.bins.high, 2, 0.9) };
	const job = { ...given, bins };
	const good = runBlocks(job, 1, 4, state);
	const trials = [0, 1].map((r) => all.filter((draw) => draw >= BLOCK && !fails(draw) && draw % 2 === r).length);
	type Arrays = "counts" | "nulls" | "scalarCounts" | "scalarNulls" | "positive" | "events" | "powers" | "succeeded";
	const pathsOf = (sums: BlockSums) => sumsIssues(job, state, sums).map(({ path }) => path);
	const changed = (key: Arrays | "least" | "greatest", at: number, value: number) =>
		pathsOf({ ...good, [key]: good[key].map((own, k) => (k === at ? value : own)) });

	it("are taken where all counts come to the draws", () => {
		expect(pathsOf(good)).toEqual([]);
		expect(pathsOf(runBlocks(job, 0, 2, state))).toEqual([]);
	});

	it("are refused where a column, the first or the last, comes to another number", () => {
		for (const at of [0, YEARS * 8 - 1]) expect(changed("counts", at, good.counts[at] + 1)).toContain("sums.counts");
		expect(changed("nulls", 1, good.nulls[1] + 1)).toEqual(["sums.counts"]);
		for (const at of [0, 2 * 3 * 8 - 1])
			expect(changed("scalarCounts", at, good.scalarCounts[at] + 1)).toEqual(["sums.scalarCounts"]);
		for (const at of [0, 5])
			expect(changed("scalarNulls", at, good.scalarNulls[at] + 1)).toEqual(["sums.scalarCounts"]);
	});

	it("are refused where more is counted than there are draws of the replicate", () => {
		expect(trials[0]).not.toBe(trials[1]);
		[0, 5].forEach((at, r) => {
			expect(changed("positive", at, trials[r])).toEqual([]);
			expect(changed("positive", at, trials[r] + 1)).toEqual(["sums.positive"]);
		});
		[0, 31].forEach((at, r) => {
			expect(changed("events", at, trials[r])).toEqual([]);
			expect(changed("events", at, trials[r] + 1)).toEqual(["sums.events"]);
		});
	});

	it("are refused where draws are missing, and where a count is none", () => {
		expect(changed("succeeded", 0, good.succeeded[0] - 1)).toContain("sums");
		expect(changed("succeeded", 0, good.succeeded[0] + 0.5)).toContain("sums.succeeded");
		expect(changed("succeeded", 0, -1)).toContain("sums.succeeded");
		const failures = good.failures.map((failure) => ({ ...failure, count: failure.count + 1 }));
		expect(pathsOf({ ...good, failures })).toEqual(["sums"]);
		expect(pathsOf({ ...good, failures: [{ ...failures[0], count: -1 }] })).toContain("sums.succeeded");
	});

	it("are refused where a number is none, or an end is there without a value in an open bin", () => {
		expect(changed("powers", 3, Number.NaN)).toEqual(["sums.powers"]);
		for (const key of ["least", "greatest"] as const) {
			for (const at of [0, 2, 3, YEARS + 1]) expect(changed(key, at, Number.NaN)).toEqual([`sums.${key}`]);
			for (const at of [0, 3]) expect(changed(key, at, Number.POSITIVE_INFINITY)).toEqual([`sums.${key}`]);
			expect(changed(key, 2, 0.5)).toEqual([`sums.${key}`]);
			expect(changed(key, YEARS, Number.POSITIVE_INFINITY)).toEqual([]);
		}
	});

	it("keep values that lie in their bins", () => {
		const merged = mergeBlocks(job, [runBlocks(job, 0, 4, state)], state);
		if (merged.kind === "result") throw new Error("must want a second pass");
		const kept = secondPass(job, merged.wanted, 0, 4, state);
		const last = kept.values.length - 1;
		const holds = (at: number, value: number) =>
			binsHold(job, merged.wanted, { ...kept, values: kept.values.map((own, k) => (k === at ? value : own)) });
		expect(binsHold(job, merged.wanted, kept)).toBe(true);
		expect([holds(0, kept.values[0] + 50), holds(0, Number.NaN), holds(last, Number.NaN)]).toEqual([
			false,
			false,
			false,
		]);
	});
});
