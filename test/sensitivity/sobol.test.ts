import { describe, expect, it } from "vitest";
import { analyseSobol, evaluate, type SobolIndices, sampleSaltelli } from "../../src/sensitivity.js";
import { ishigami, ishigamiExact, ishigamiProblem, sobolG, sobolGExact, unitCube } from "./functions.js";
import { expectNear, formerSaltelli, nineDigits, PRINTED, reference, SAME } from "./reference.js";

const first = ({ inputs }: SobolIndices) => inputs.map((input) => input.first.value);
const total = ({ inputs }: SobolIndices) => inputs.map((input) => input.total.value);
const second = ({ pairs }: SobolIndices) => pairs.map((pair) => pair.second.value);

describe("analyseSobol against SALib's own numbers", () => {
	// SALib, tests/test_cli_analyze.py (commit 0450d018), test_sobol: 1024 base points after 2048, read from a file.
	it("gives those of its regression test, as printed", () => {
		const indices = analyseSobol(
			{ names: ["x1", "x2", "x3"] },
			formerSaltelli(1024, 2048, { seen: nineDigits }).map((x) => ishigami(x)),
		);
		expectNear(first(indices), [0.310576, 0.443653, -0.012962], PRINTED);
		expectNear(total(indices), [0.557947, 0.442189, 0.241402], PRINTED);
		expectNear(second(indices), [-0.014397, 0.246231, 0.000539], PRINTED);
	});

	// A published notebook that runs SALib's README: cocalc.com/share/public_paths/88256bc40ae5a010359de34833302adc5323476d
	it("gives those of a published notebook to their last digit (1000 base points after 1000)", () => {
		// The README's bounds have twelve digits.
		const pi = Number(Math.PI.toFixed(11));
		const indices = analyseSobol(
			{ names: ["x1", "x2", "x3"] },
			formerSaltelli(1000, 1000, { pi }).map((x) => ishigami(x)),
		);
		expectNear(first(indices), [0.30797549, 0.44776661, -0.00425452], 6e-9);
		expectNear(total(indices), [0.56013728, 0.4387225, 0.24284474], 6e-9);
		expectNear(second(indices), [0.012204615255332008, 0.2515257351736558, -0.009953919522955074], SAME);
	});
});

describe("analyseSobol against numpy (make.py, not SALib)", () => {
	it("agrees on random outputs that lie far from 0", () => {
		const { outputs, ours } = reference.sobol;
		const indices = analyseSobol({ names: ["a", "b", "c", "d"] }, outputs);
		expectNear(first(indices), ours.first, SAME);
		expectNear(total(indices), ours.total, SAME);
		expectNear(second(indices), ours.second, SAME);
	});
});

describe("analyseSobol against exact indices", () => {
	it("finds Ishigami's within 0.01 from 4096 base points", () => {
		const sample = sampleSaltelli(ishigamiProblem, { count: 4096, seed: 1 });
		const indices = analyseSobol(sample, evaluate(sample, ishigami));
		expectNear(first(indices), ishigamiExact.first, 0.01);
		expectNear(total(indices), ishigamiExact.total, 0.01);
		expectNear(second(indices), ishigamiExact.second, 0.02);
		expect(indices.pairs.map(({ names }) => names)).toEqual([
			["x1", "x2"],
			["x1", "x3"],
			["x2", "x3"],
		]);
	});

	it("finds those of Sobol's G within 0.01, also without rows for pairs", () => {
		const a = [78, 12, 0.5, 2, 97, 33];
		const exact = sobolGExact(a);
		for (const secondOrder of [true, false]) {
			const sample = sampleSaltelli(unitCube(6), { count: 4096, seed: 3, secondOrder });
			const indices = analyseSobol(
				sample,
				evaluate(sample, (x) => sobolG(x, a)),
			);
			expectNear(first(indices), exact.first, 0.01);
			expectNear(total(indices), exact.total, 0.01);
			expectNear(second(indices), secondOrder ? exact.second : [], 0.02);
		}
	});
});

describe("analyseSobol's intervals", () => {
	it("hold the exact index about as often as the level says", () => {
		for (const level of [0.5, 0.9]) {
			let held = 0;
			const runs = 200;
			for (let seed = 0; seed < runs; seed++) {
				// Points of a generator, not of a sequence: the bootstrap takes base points for independent.
				const sample = sampleSaltelli(unitCube(2), { count: 200, seed, secondOrder: false });
				let state = seed + 1;
				const random = () => {
					state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
					return ((state ^ (state >>> 15)) >>> 0) / 4294967296;
				};
				const base = Array.from({ length: 200 }, () => [random(), random(), random(), random()]);
				const outputs = base.flatMap(([a1, a2, b1, b2]) => [a1 + 2 * a2, b1 + 2 * a2, a1 + 2 * b2, b1 + 2 * b2]);
				const { inputs } = analyseSobol(sample, outputs, { level, seed });
				// Variances 1 and 4 over 12: shares 0.2 and 0.8.
				if (inputs[1].total.lower <= 0.8 && inputs[1].total.upper >= 0.8) held++;
			}
			// Four binomial standard errors, and a little for a bootstrap of 100.
			expect(Math.abs(held / runs - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / runs) + 0.03);
		}
	});

	it("are wider for a higher level by the normal's factor, and the same for the same seed", () => {
		const sample = sampleSaltelli(ishigamiProblem, { count: 64 });
		const outputs = evaluate(sample, ishigami);
		const at = (level: number, seed = 1) => analyseSobol(sample, outputs, { level, seed }).inputs[0].first;
		const width = (level: number) => at(level).upper - at(level).lower;
		expect(width(0.99) / width(0.9)).toBeCloseTo(2.5758293035489004 / 1.6448536269514722, 10);
		expect(at(0.9)).toEqual(at(0.9));
		expect(at(0.9, 2).standardError).not.toBe(at(0.9, 1).standardError);
	});
});

describe("analyseSobol of any outputs", () => {
	it("gives zeros and no NaN for a constant output", () => {
		const indices = analyseSobol({ names: ["a", "b"] }, new Float64Array(60).fill(0.1));
		const estimates = [...indices.inputs.flatMap((input) => [input.first, input.total]), indices.pairs[0].second];
		for (const estimate of estimates) expect(estimate).toEqual({ value: 0, standardError: 0, lower: 0, upper: 0 });
	});

	it("does not care for the output's unit or origin", () => {
		const sample = sampleSaltelli(ishigamiProblem, { count: 128 });
		const plain = analyseSobol(sample, evaluate(sample, ishigami));
		const moved = analyseSobol(
			sample,
			evaluate(sample, (x) => 1e6 - 300 * ishigami(x)),
		);
		expectNear(first(moved), first(plain), 1e-9);
		expectNear(total(moved), total(plain), 1e-9);
	});
});
