import { describe, expect, it } from "vitest";
import { mayBeKept, narrowed, pickValues, planEnsemble } from "../../src/ensemble/index.js";
import { joinKept } from "../../src/ensemble/keep-values.js";
import type { WantedBins } from "../../src/ensemble/types.js";
import { reference } from "./small.js";

const bins = (...of: readonly (readonly [column: number, bin: number, size: number])[]): WantedBins => ({
	column: Uint32Array.from(of, ([column]) => column),
	bin: Uint32Array.from(of, ([, bin]) => bin),
	size: Float64Array.from(of, ([, , size]) => size),
});

describe("values kept around the quantiles", () => {
	const job = planEnsemble(reference(), { draws: 100, outputs: ["run.defence"] });
	const kept = {
		wanted: bins([0, 5, 2], [0, 6, 1], [1, 9, 3]),
		kept: [
			{
				from: 0,
				to: 1,
				offset: Float64Array.of(0, 2, 3, 6),
				values: Float64Array.of(0.5, 0.4, 0.6, 0.9, 0.8, 0.7),
				atoms: Float64Array.of(0, 4, 0),
			},
		],
	};

	it("are given for the bins that are wanted, each with its values and its atom", () => {
		const picked = pickValues(job, kept, bins([0, 6, 1], [1, 9, 3]));
		expect(picked?.kept[0]).toEqual({
			from: 0,
			to: 1,
			offset: Float64Array.of(0, 1, 4),
			values: Float64Array.of(0.6, 0.9, 0.8, 0.7),
			atoms: Float64Array.of(4, 0),
		});
	});

	it("are none where one bin was not kept, so that the draws are run again", () => {
		expect(pickValues(job, kept, bins([0, 6, 1], [0, 7, 1]))).toBeUndefined();
		expect(narrowed(job, kept, bins([0, 7, 1], [0, 6, 1])).wanted).toEqual(bins([0, 6, 1]));
	});

	it("of neighbouring pieces are joined bin by bin, with their atoms counted together", () => {
		const [one] = kept.kept;
		const other = {
			...{ from: 1, to: 3, offset: Float64Array.of(0, 0, 2, 3), atoms: Float64Array.of(1, 2, 3) },
			values: Float64Array.of(0.1, 0.2, 0.3),
		};
		expect(joinKept([one, other])).toEqual({
			...{ from: 0, to: 3, offset: Float64Array.of(0, 2, 5, 9), atoms: Float64Array.of(1, 6, 3) },
			values: Float64Array.of(0.5, 0.4, 0.6, 0.1, 0.2, 0.9, 0.8, 0.7, 0.3),
		});
	});

	it("are not kept beyond 2^25 of them", () => {
		expect(mayBeKept(bins([0, 5, 2 ** 24]), 2)).toBe(true);
		expect(mayBeKept(bins([0, 5, 2 ** 24], [0, 6, 1]), 2)).toBe(false);
	});
});
