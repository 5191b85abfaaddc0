import { describe, expect, it } from "vitest";
import { classesFor } from "../../src/sensitivity/analysis/delta.js";
import { orderOf } from "../../src/sensitivity/analysis/order.js";
import { separation } from "../../src/sensitivity/analysis/separation.js";
import {
	analyseDelta,
	analysePawn,
	analyseRbdFast,
	evaluate,
	sampleGrid,
	sampleLatinHypercube,
	sampleSobol,
} from "../../src/sensitivity.js";
import { ishigami, ishigamiExact, ishigamiProblem, unitCube } from "./functions.js";
import { expectNear, formerSaltelli, nineDigits, PRINTED, reference, SAME } from "./reference.js";

const { points, outputs, draws, salib, ours } = reference.pawnAndDelta;
const given = { names: ["a", "b", "c"], points };

describe("analysePawn", () => {
	// SALib with seed 12345, published to the last digit; make.py draws the same points again and says where.
	it("gives SALib's published indices to the last digit", () => {
		const found = analysePawn(given, outputs).inputs;
		expectNear(
			found.map(({ median }) => median.value),
			salib.pawnMedian,
			1e-15,
		);
	});

	it("agrees with scipy's Kolmogorov-Smirnov statistic in every slice (make.py, not SALib)", () => {
		for (const [j, { distances, mean, minimum, maximum }] of analysePawn(given, outputs).inputs.entries()) {
			expectNear(distances, ours.pawnSlices[j], 1e-14);
			expect(minimum).toBe(Math.min(...distances));
			expect(maximum).toBe(Math.max(...distances));
			expect(mean).toBeCloseTo(ours.pawnSlices[j].reduce((sum: number, d: number) => sum + d, 0) / 10, 13);
		}
	});

	// Pianosi and Wagener (2018), as taken by SALib's tests/test_pawn.py: 500 points, a = 2, b = 1.
	it("finds the published indices of Ishigami within its own intervals", () => {
		const sample = sampleLatinHypercube(ishigamiProblem, { count: 500, seed: 4 });
		const { inputs } = analysePawn(
			sample,
			evaluate(sample, (x) => ishigami(x, 2, 1)),
		);
		for (const [j, expected] of [0.5, 0.16, 0.29].entries()) {
			expect(inputs[j].median.lower).toBeLessThanOrEqual(expected);
			expect(inputs[j].median.upper).toBeGreaterThanOrEqual(expected);
		}
	});

	it("puts every value of a discrete input into a slice", () => {
		const coin = Array.from({ length: 100 }, (_, i) => [i % 2]);
		const [input] = analysePawn(
			{ names: ["coin"], points: coin },
			coin.map(([side]) => side),
		).inputs;
		// All heads or all tails, against half and half.
		expect(input.distances).toEqual([0.5, 0.5]);
	});
});

describe("analyseDelta", () => {
	it("gives SALib's published index when it takes SALib's resamples", () => {
		const delta = (j: number) => {
			const values = draws[j].map((rows: number[]) => {
				const column = Float64Array.from(rows, (row) => points[row][j]);
				const y = Float64Array.from(rows, (row) => outputs[row]);
				// SALib keeps the grid of the whole output; so are its ends kept here, with no weight.
				const ends = [Math.min(...outputs), Math.max(...outputs)];
				return separationOnGrid(column, y, ends);
			});
			const [raw, ...rest] = values;
			return rest.reduce((sum: number, value: number) => sum + (2 * raw - value), 0) / rest.length;
		};
		expectNear([0, 1, 2].map(delta), salib.delta, SAME);
	});

	it("agrees with scipy's kernel densities before its bias is taken off, and on first order (make.py, not SALib)", () => {
		const { inputs } = analyseDelta(given, outputs);
		expectNear(
			inputs.map(({ uncorrected }) => uncorrected),
			ours.uncorrected,
			SAME,
		);
		expectNear(
			inputs.map(({ first }) => first.value),
			ours.first,
			1e-13,
		);
	});

	// SALib, tests/test_cli_analyze.py as it stood in 1.3 and 1.4, test_delta: δ of 10 resamples of numpy's seed 100.
	it("gives SALib's regression values: first order as printed, δ within the interval printed with it", () => {
		const points = formerSaltelli(1000, 1000, { seen: nineDigits });
		const { inputs } = analyseDelta(
			{ names: ["x1", "x2", "x3"], points },
			points.map((x) => ishigami(x)),
			{ resamples: 10 },
		);
		expectNear(
			inputs.map(({ first }) => first.value),
			[0.311362, 0.428365, 0.001111],
			PRINTED,
		);
		for (const [j, [expected, half]] of [
			[0.210478, 0.006091],
			[0.354023, 0.006238],
			[0.160986, 0.004718],
		].entries())
			expect(Math.abs(inputs[j].delta.value - expected)).toBeLessThan(half);
	});

	// SALib, tests/test_regression.py, test_regression_delta, with its tolerances: rtol 0.1 and atol 0.05.
	it("finds SALib's regression values of Ishigami within that test's tolerance", () => {
		const sample = sampleLatinHypercube(ishigamiProblem, { count: 10_000, seed: 1 });
		const { inputs } = analyseDelta(sample, evaluate(sample, ishigami), { resamples: 10 });
		for (const [j, expected] of [0.21, 0.358, 0.155].entries())
			expect(Math.abs(inputs[j].delta.value - expected)).toBeLessThan(0.05 + 0.1 * expected);
		for (const [j, expected] of ishigamiExact.first.entries())
			expect(Math.abs(inputs[j].first.value - expected)).toBeLessThan(0.02);
	});

	it("is near 0 for an input without effect and far from it for the one that decides all", () => {
		const sample = sampleSobol(unitCube(2), { count: 2048, seed: 3 });
		const { inputs } = analyseDelta(
			sample,
			evaluate(sample, ([x]) => x),
		);
		expect(inputs[1].delta.value).toBeLessThan(0.03);
		expect(inputs[0].delta.value).toBeGreaterThan(0.75);
	});
});

describe("analyseRbdFast", () => {
	it("gives SALib's regression values, as printed (1000 points of numpy's seed 100)", () => {
		const fixture = reference.rbdFast;
		const y = fixture.points.map((x: number[]) => ishigami(x));
		const found = analyseRbdFast({ names: ["x1", "x2", "x3"], points: fixture.points }, y).inputs.map(
			({ first }) => first.value,
		);
		expectNear(found, fixture.salib, PRINTED);
		expectNear(found, fixture.ours, SAME);
	});

	it("agrees with numpy's Fourier transform on other outputs (make.py, not SALib)", () => {
		const found = analyseRbdFast(given, outputs).inputs.map(({ first }) => first.value);
		expectNear(found, ours.spectrum, SAME);
	});

	it("finds Ishigami's exact first order within 0.01", () => {
		const sample = sampleSobol(ishigamiProblem, { count: 8192, seed: 1 });
		const found = analyseRbdFast(sample, evaluate(sample, ishigami)).inputs.map(({ first }) => first.value);
		expectNear(found, ishigamiExact.first, 0.01);
	});
});

describe("intervals", () => {
	it("of RBD-FAST and of first order from classes hold the truth at least about as often as the level says", () => {
		const runs = 100;
		const held = [0, 0];
		for (let seed = 0; seed < runs; seed++) {
			const sample = sampleLatinHypercube(unitCube(2), { count: 400, seed });
			// Variances 1, 1 and 2: a quarter of it is the first input's. The third input is hidden.
			const hidden = sampleLatinHypercube(unitCube(1), { count: 400, seed: seed + 1000 }).points;
			const y = evaluate(sample, ([a, b]) => a + b).map((value, i) => value + Math.sqrt(2) * hidden[i]);
			const found = [analyseRbdFast, analyseDelta].map(
				(analyse) => analyse(sample, y, { level: 0.8, seed, resamples: 50 }).inputs[0].first,
			);
			for (const [k, { lower, upper }] of found.entries()) if (lower <= 0.25 && upper >= 0.25) held[k]++;
		}
		// Four binomial standard errors below 80 of 100.
		expect(Math.min(...held)).toBeGreaterThan(64);
		expect(held[0]).toBeLessThan(97);
	});
});

describe("analysers of any data", () => {
	it("give zeros and no NaN for a constant output", () => {
		const sample = sampleLatinHypercube(unitCube(2), { count: 100 });
		const y = new Float64Array(100).fill(0.1);
		const zero = { value: 0, standardError: 0, lower: 0, upper: 0 };
		for (const input of analysePawn(sample, y).inputs)
			expect(input).toMatchObject({ median: zero, mean: 0, minimum: 0, maximum: 0, variation: 0 });
		for (const input of analyseDelta(sample, y).inputs)
			expect(input).toMatchObject({ delta: zero, uncorrected: 0, first: zero });
		for (const input of analyseRbdFast(sample, y).inputs) expect(input.first).toEqual(zero);
	});

	it("give finite numbers for an output of few values", () => {
		const sample = sampleLatinHypercube(unitCube(2), { count: 200 });
		const y = evaluate(sample, ([a, b]) => (a + b > 1.9 ? 1 : 0));
		const numbers = [analysePawn, analyseDelta, analyseRbdFast].flatMap((analyse) =>
			JSON.stringify(analyse(sample, y)).match(/null/g),
		);
		expect(numbers.filter((found) => found !== null)).toEqual([]);
	});

	it("see nothing in an input of few values that does nothing, even where the order of runs tells of others", () => {
		const sample = sampleGrid(unitCube(2), { levels: [2, 200] });
		const y = evaluate(sample, ([_, b]) => b);
		const [delta] = analyseDelta(sample, y).inputs;
		expect(Math.abs(delta.first.value)).toBeLessThan(1e-12);
		// Half the points take a wider kernel than all.
		expect(delta.uncorrected).toBeLessThan(0.01);
		expect(Math.abs(analyseRbdFast(sample, y).inputs[0].first.value)).toBeLessThan(0.06);
		expect(analysePawn(sample, y).inputs[0].maximum).toBeLessThan(0.01);
	});

	it("see all that an input of two values does", () => {
		const sample = sampleGrid(unitCube(2), { levels: [2, 200] });
		const y = evaluate(sample, ([a, b]) => 10 * a + b);
		// Variances 25 and about 1/12.
		expect(analyseDelta(sample, y).inputs[0].first.value).toBeGreaterThan(0.99);
		expect(analyseRbdFast(sample, y).inputs[0].first.value).toBeGreaterThan(0.9);
		expect(analysePawn(sample, y).inputs[0].minimum).toBeCloseTo(0.5, 10);
	});

	it("do not hang on the order of runs", () => {
		const sample = sampleLatinHypercube(ishigamiProblem, { count: 300, seed: 2 });
		const y = evaluate(sample, ishigami);
		const rows = Array.from({ length: 300 }, (_, i) => Array.from(sample.points.subarray(3 * i, 3 * i + 3)));
		const backwards = { names: sample.names, points: [...rows].reverse() };
		const yBackwards = Array.from(y).reverse();
		const values = (found: ReturnType<typeof analyseDelta>) => found.inputs.map(({ uncorrected }) => uncorrected);
		expectNear(values(analyseDelta(backwards, yBackwards)), values(analyseDelta(sample, y)), 1e-13);
	});
});

/** δ of one input on a grid between given ends: two rows of weight 0 stretch the grid. */
function separationOnGrid(column: Float64Array, y: Float64Array, ends: readonly number[]): number {
	const outputs = Float64Array.from([...y, ...ends]);
	const order = orderOf(column);
	const deltas = new Float64Array(1);
	const weights = new Float64Array(outputs.length).fill(1);
	weights[y.length] = 0;
	weights[y.length + 1] = 0;
	separation(outputs, { inputs: [{ order, fixed: undefined }], classes: classesFor(y.length) })(weights, deltas);
	// It divides by all rows, the two ends among them.
	return (deltas[0] * outputs.length) / y.length;
}
