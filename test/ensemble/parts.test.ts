import { parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { mergeFailures } from "../../src/ensemble/failures.js";
import { joinSums } from "../../src/ensemble/join-sums.js";
import { planDraws } from "../../src/ensemble/plan-ensemble.js";
import { nextStage, runsOf, shortened } from "../../src/ensemble/precision.js";
import { prepareEnsemble } from "../../src/ensemble/prepare.js";
import type { BlockSums, EnsembleJob } from "../../src/ensemble/types.js";

const failure = (cause: string, count: number, firstDraw: number) => ({
	cause,
	count,
	firstDraw,
	message: `${cause} in draw ${firstDraw}`,
});

/** What a part left, every field telling apart by its number. */
function part(from: number, to: number, of: number): BlockSums {
	return {
		from,
		to,
		counts: Uint32Array.of(of, 1),
		scalarCounts: Uint32Array.of(of, 2),
		nulls: Uint32Array.of(of, 3),
		scalarNulls: Uint32Array.of(of, 4),
		least: Float64Array.of(of, -of),
		greatest: Float64Array.of(of, -of),
		succeeded: Float64Array.of(of),
		powers: Float64Array.of(of, of + 0.5),
		products: Float64Array.of(of * of),
		low: Float64Array.of(of, -of),
		high: Float64Array.of(of, -of),
		positive: Uint32Array.of(of, 5),
		events: Uint32Array.of(of, 6),
		failures: [],
	} as unknown as BlockSums;
}

describe("joinSums", () => {
	it("adds counts, keeps sums by block in order, and takes the extremes", () => {
		expect(joinSums([part(0, 1, 10), part(1, 3, 30), part(3, 4, 20)])).toEqual({
			from: 0,
			to: 4,
			counts: Uint32Array.of(60, 3),
			scalarCounts: Uint32Array.of(60, 6),
			nulls: Uint32Array.of(60, 9),
			scalarNulls: Uint32Array.of(60, 12),
			least: Float64Array.of(10, -30),
			greatest: Float64Array.of(30, -10),
			succeeded: Float64Array.of(10, 30, 20),
			powers: Float64Array.of(10, 10.5, 30, 30.5, 20, 20.5),
			products: Float64Array.of(100, 900, 400),
			// What all values may be: from the greatest lower end to the least upper one.
			low: Float64Array.of(30, -10),
			high: Float64Array.of(10, -30),
			positive: Uint32Array.of(60, 15),
			events: Uint32Array.of(60, 18),
			failures: [],
		});
	});

	it("leaves one part as it is, and no part changed", () => {
		const one = part(0, 1, 10);
		expect(joinSums([one])).toBe(one);
		joinSums([one, part(1, 2, 20)]);
		expect(one).toEqual(part(0, 1, 10));
	});

	it("counts failures by cause, with the message of the first draw", () => {
		const parts = [[failure("b", 2, 5), failure("a", 1, 7)], [failure("b", 1, 3)], [failure("b", 4, 9)]];
		expect(mergeFailures(parts)).toEqual([failure("a", 1, 7), { ...failure("b", 7, 3) }]);
	});
});

describe("stages of an ensemble", () => {
	const job = (set: object) => ({ mode: "fast", blocks: 20, blockSize: 100, draws: 1950, ...set }) as EnsembleJob;
	const stages = (set: object) => {
		const found: number[] = [];
		for (let done = 0; done < 20; done = found[found.length - 1]) found.push(nextStage(job(set), done));
		return found;
	};
	const precision = { scalars: ["crowdOut.ratio"], relative: 0.1 };

	it("are one in fast mode, four times as many in exact mode, doubled where precision is tested", () => {
		expect(stages({})).toEqual([20]);
		expect(stages({ mode: "exact" })).toEqual([1, 4, 16, 20]);
		expect(stages({ precision })).toEqual([4, 8, 16, 20]);
		expect(stages({ precision, mode: "exact" })).toEqual([4, 8, 16, 20]);
	});

	it("make so many runs: in exact mode those of the first stage twice", () => {
		expect(runsOf(job({}))).toBe(1950);
		expect(runsOf(job({ mode: "exact" }))).toBe(1950 + 100);
		expect(runsOf(job({ mode: "exact", precision }))).toBe(1950 + 400);
		expect(runsOf(job({ mode: "exact", blocks: 1, draws: 30 }))).toBe(60);
	});

	it("begin in exact mode with the draws of which all is kept", () => {
		const exact = job({ mode: "exact" });
		expect([1, 100, 101, 1950].map((kept) => nextStage(exact, 0, kept))).toEqual([1, 1, 2, 20]);
		// What is kept is not run again.
		expect([0, 64, 100, 150, 1950].map((kept) => runsOf(exact, kept) - 1950)).toEqual([100, 36, 0, 50, 0]);
		expect(nextStage(job({}), 0, 100)).toBe(20);
	});

	it("of an exact ensemble of few values are one, all of whose draws are kept", () => {
		const keeps = (draws: number, mode: "exact" | "fast", keep = true) =>
			prepareEnsemble(planDraws(parseScenario("us-india-partnership"), { draws, mode, outputs: ["run.debt"] }), {
				keep,
			}).keeps;
		expect(keeps(10_000, "exact")).toBe(10_000);
		expect(keeps(10_000, "exact", false)).toBe(0);
		expect(keeps(10_000, "fast")).toBe(2048);
		// Beyond 32 MiB the first block alone.
		expect(keeps(1_000_000, "exact")).toBe(4096);
		// Of many values a draw what 32 MiB hold, by 64 draws.
		const long = parseScenario("us-india-partnership", { set: { horizon: 200 } });
		const many = (mode: "exact" | "fast") =>
			prepareEnsemble(planDraws(long, { draws: 5000, mode, outputs: ["run", "crowdOut"] }), { keep: true });
		for (const { keeps: kept, columns } of [many("exact"), many("fast")]) {
			expect(kept % 64).toBe(0);
			expect(kept).toBeGreaterThan(0);
			expect(kept * columns).toBeLessThanOrEqual(2 ** 22);
		}
	});

	it("may end early, with the draws of the blocks that were done", () => {
		expect(shortened(job({}), 3)).toMatchObject({ blocks: 3, draws: 300 });
		expect(shortened(job({}), 20)).toMatchObject({ blocks: 20, draws: 1950 });
	});
});
