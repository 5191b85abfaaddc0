import { describe, expect, it } from "vitest";
import { CrowdoutError } from "../../src/errors.js";
import {
	analyseDelta,
	analyseDgsm,
	analyseMorris,
	analysePawn,
	analyseRbdFast,
	analyseSobol,
	analyseTornado,
	findBoxes,
	type Problem,
	sampleFiniteDifferences,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleOneAtATime,
	sampleSaltelli,
	sampleSobol,
	sampleTrajectories,
} from "../../src/sensitivity.js";
import { unitCube } from "./functions.js";

/** The one line with which a call is refused. */
function refusal(call: () => unknown): string {
	try {
		call();
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		expect(error.code).toBe("invalid-input");
		expect(error.message).not.toContain("\n");
		return error.message;
	}
	throw new Error("not refused");
}

const names = ["x1", "x2"];
const rows = (count: number) => Array.from({ length: count }, (_, i) => [i / count, ((7 * i) % count) / count]);
const outputs = (count: number) => Array.from({ length: count }, (_, i) => i);
const draw = (problem: Problem) => () => sampleLatinHypercube(problem, { count: 4 });

describe("a problem is refused in one line", () => {
	it.each([
		["without inputs", draw({ names: [], bounds: [] }), "names: must name at least one input"],
		[
			"with a name twice",
			draw({
				names: ["a", "a"],
				bounds: [
					[0, 1],
					[0, 1],
				],
			}),
			'must all be different, got "a" twice',
		],
		[
			"with an empty range",
			draw({ names: ["a"], bounds: [[1, 1]] }),
			"bounds.a: must be [low, high] with low below high",
		],
		["with a range upside down", draw({ names: ["a"], bounds: [[2, 1]] }), "got [2,1]"],
		["with an infinite range", draw({ names: ["a"], bounds: [[0, Number.POSITIVE_INFINITY]] }), "bounds.a"],
		[
			"with a key that is none",
			draw({ names: ["a"], bounds: [[0, 1]], num_vars: 1 } as never),
			'num_vars: must be a key of a problem, got "num_vars"; known here: names, bounds, distributions, correlation, groups',
		],
		[
			"with a key that is misspelt",
			draw({ names: ["a"], bounds: [[0, 1]], corelation: [[1]] } as never),
			'corelation: must be a key of a problem, got "corelation"; did you mean "correlation"',
		],
		[
			"with groups for other inputs",
			draw({ ...unitCube(2), groups: ["one"] }),
			'groups: must have one name for each of 2 inputs, got ["one"]',
		],
		["with neither bounds nor distributions", draw({ names: ["a"] }), "either bounds or distributions"],
		[
			"with bounds for other inputs",
			draw({
				names: ["a"],
				bounds: [
					[0, 1],
					[0, 1],
				],
			}),
			"must have one entry for each of 1 inputs, got 2",
		],
		[
			"with a normal of no spread",
			draw({ names: ["a"], distributions: [{ kind: "normal", mean: 0, sd: 0 }] }),
			"sd above 0",
		],
		[
			"with a triangle upside down",
			draw({ names: ["a"], distributions: [{ kind: "pert", min: 0, mode: 3, max: 2 }] }),
			"min ≤ mode ≤ max",
		],
		["with an unknown kind", draw({ names: ["a"], distributions: [{ kind: "cauchy" } as never] }), "known kind"],
		[
			"with a weightless choice",
			draw({ names: ["a"], distributions: [{ kind: "discrete", values: [1], weights: [0] }] }),
			"positive weight",
		],
		[
			"with a choice among what is no number",
			draw({ names: ["a"], distributions: [{ kind: "discrete", values: [1, Number.NaN], weights: [1, 1] }] }),
			"must have finite values",
		],
		[
			"with a choice among one number that is no list",
			draw({ names: ["a"], distributions: [{ kind: "discrete", values: 1, weights: [1] } as never] }),
			"must have finite values",
		],
	])("%s", (_, call, expected) => expect(refusal(call)).toContain(expected));

	it("with correlations that cannot be, saying how far off", () => {
		const correlation = [
			[1, 0.9, -0.9],
			[0.9, 1, 0.9],
			[-0.9, 0.9, 1],
		];
		// Eigenvalues 1.9, 1.9 and 1 - 2 · 0.9.
		expect(refusal(draw({ ...unitCube(3), correlation }))).toContain("got a smallest eigenvalue of -0.800");
	});

	it("with a correlation matrix of another size, with 2 on its diagonal or lopsided", () => {
		expect(refusal(draw({ ...unitCube(2), correlation: [[1]] }))).toContain("2 rows and 2 columns");
		expect(
			refusal(
				draw({
					...unitCube(2),
					correlation: [
						[2, 0],
						[0, 1],
					],
				}),
			),
		).toContain("correlation.x1.x1: must be 1");
		expect(
			refusal(
				draw({
					...unitCube(2),
					correlation: [
						[1, 0.5],
						[0.2, 1],
					],
				}),
			),
		).toContain("correlation.x2.x1: must equal 0.5, the value of x1 with x2, got 0.2");
	});
});

describe("a sample is refused in one line", () => {
	const tied: Problem = {
		...unitCube(2),
		correlation: [
			[1, 0.5],
			[0.5, 1],
		],
	};

	it.each([
		["no points", () => sampleSobol(unitCube(1), { count: 0 }), "count: must be a whole number from 1"],
		["a seed that is none", () => sampleSobol(unitCube(1), { count: 1, seed: -1 }), "seed: must be a whole number ≥ 0"],
		["129 inputs of Sobol' points", () => sampleSobol(unitCube(129), { count: 1 }), "must have at most 128 entries"],
		[
			"65 inputs of Saltelli's design",
			() => sampleSaltelli(unitCube(65), { count: 1 }),
			"must have at most 64 entries",
		],
		["Saltelli's design of tied inputs", () => sampleSaltelli(tied, { count: 4 }), "correlation: must be left out"],
		["trajectories of tied inputs", () => sampleTrajectories(tied, { count: 4 }), "correlation"],
		[
			"an odd number of levels",
			() => sampleTrajectories(unitCube(2), { count: 4, levels: 5 }),
			"levels: must be even, got 5",
		],
		["too few candidates", () => sampleTrajectories(unitCube(2), { count: 4, candidates: 3 }), "candidates"],
		[
			"a grid of too many points",
			() => sampleGrid(unitCube(9), { levels: 10 }),
			"at most 10000000 points, got 1000000000",
		],
		[
			"a grid of other inputs",
			() => sampleGrid(unitCube(2), { levels: [2] }),
			"must have one entry for each of 2 inputs",
		],
		[
			"slopes of distributions",
			() =>
				sampleFiniteDifferences({ names: ["a"], distributions: [{ kind: "normal", mean: 0, sd: 1 }] }, { count: 4 }),
			"bounds: must be given",
		],
		[
			"a base of another length",
			() => sampleOneAtATime(unitCube(2), { base: [1] }),
			"base: must have one finite number for each of 2 inputs",
		],
	])("%s", (_, call, expected) => expect(refusal(call)).toContain(expected));
});

describe("an analysis of another design's sample is refused, which it would misread", () => {
	// 36 rows are whole base points of six, and whole trajectories of three.
	const count = 36;
	const plain = sampleLatinHypercube(unitCube(2), { count });
	const paired = sampleSaltelli(unitCube(2), { count: 6 });

	it.each([
		[
			"sobol",
			() => analyseSobol(plain, outputs(count)),
			"saltelli for Sobol' indices",
			'"latin-hypercube"',
			"sampleSaltelli",
		],
		[
			"morris",
			() => analyseMorris(paired, outputs(count)),
			"trajectories for Morris",
			'"saltelli"',
			"sampleTrajectories",
		],
		[
			"dgsm",
			() => analyseDgsm({ ...plain, bounds: unitCube(2).bounds ?? [] }, outputs(count)),
			"finite-differences for DGSM",
			'"latin-hypercube"',
			"sampleFiniteDifferences",
		],
		[
			"tornado",
			() => analyseTornado(sampleHalton(unitCube(2), { count: 5 }), outputs(5)),
			"one-at-a-time",
			'"halton"',
			"sampleOneAtATime",
		],
	])("by %s", (_, call, wanted, got, sampler) => {
		const said = refusal(call);
		expect(said).toContain(`design: must be ${wanted}`);
		expect(said).toContain(`got ${got}; draw the sample with ${sampler}`);
	});

	it("but any points are good for what needs no design", () => {
		expect(() => analyseDelta(paired, outputs(count))).not.toThrow();
		expect(() => analysePawn(plain, outputs(count))).not.toThrow();
	});
});

describe("an analysis is refused in one line", () => {
	it.each([
		[
			"groups for other inputs",
			() => analyseSobol({ names, groups: ["a"] }, outputs(12)),
			"groups: must have one name for each of 2 inputs",
		],
		[
			"fewer base points than Sobol' needs",
			() => analyseSobol({ names }, outputs(6)),
			"must be at least 12 for Sobol' indices",
		],
		["half a base point", () => analyseSobol({ names }, outputs(15)), "must be a whole number"],
		[
			"moves that are too few for the trajectories",
			() => analyseMorris({ names, points: rows(12), moves: Int32Array.of(1, 2) }, outputs(12)),
			"moves: must have 8 entries, one for each step, got 2",
		],
		[
			"fewer trajectories than Morris needs",
			() => analyseMorris({ names, points: rows(3) }, outputs(3)),
			"must be at least 6 for Morris",
		],
		[
			"rows that are no trajectory",
			() => analyseMorris({ names, points: rows(6) }, outputs(6)),
			"points.1: must differ from the row before in exactly one input, got 2",
		],
		[
			"fewer points than PAWN needs",
			() => analysePawn({ names, points: rows(19) }, outputs(19)),
			"must be at least 20 for PAWN",
		],
		[
			"fewer points than δ needs",
			() => analyseDelta({ names, points: rows(19) }, outputs(19)),
			"must be at least 20 for δ, got 19",
		],
		[
			"fewer points than RBD-FAST needs",
			() => analyseRbdFast({ names, points: rows(41) }, outputs(41)),
			"must be at least 42 for RBD-FAST",
		],
		[
			"fewer base points than DGSM needs",
			() =>
				analyseDgsm(
					{
						names,
						points: rows(3),
						bounds: [
							[0, 1],
							[0, 1],
						],
					},
					outputs(3),
				),
			"must be at least 6 for DGSM",
		],
		[
			"a slope over no distance",
			() =>
				analyseDgsm(
					{
						names,
						points: Array.from({ length: 6 }, () => [1, 1]),
						bounds: [
							[0, 1],
							[0, 1],
						],
					},
					outputs(6),
				),
			"points.1.x1: must differ",
		],
		[
			"a tornado of other rows",
			() => analyseTornado({ names, points: rows(4) }, outputs(4)),
			"must be 5 for a tornado",
		],
		[
			"another number of outputs",
			() => analyseDelta({ names, points: rows(30) }, outputs(31)),
			"outputs: must have one entry for each of 30 runs, got 31",
		],
		[
			"failed runs",
			() =>
				analyseDelta(
					{ names, points: rows(30) },
					outputs(30).map((y) => (y > 27 ? Number.NaN : y)),
				),
			"got 2 that are not, first NaN at run 28",
		],
		[
			"a point that is none",
			() => analyseDelta({ names, points: rows(30).map(([a]) => [a, Number.NaN]) }, outputs(30)),
			"points.0.x2",
		],
		[
			"a ragged matrix",
			() => analyseDelta({ names, points: rows(30).map(([a]) => [a]) }, outputs(30)),
			"points.0: must hold 2 numbers, got 1",
		],
		[
			"a level of 1",
			() => analyseDelta({ names, points: rows(30) }, outputs(30), { level: 1 }),
			"level: must lie between 0 and 1, got 1",
		],
		["one resample", () => analysePawn({ names, points: rows(30) }, outputs(30), { resamples: 1 }), "resamples"],
		["one slice", () => analysePawn({ names, points: rows(30) }, outputs(30), { slices: 1 }), "slices"],
		[
			"boxes among few runs",
			() =>
				findBoxes(
					{ names, points: rows(10) },
					outputs(10).map(() => 1),
				),
			"interest: must have at least 20 runs",
		],
		[
			"marks that are numbers",
			() => findBoxes({ names, points: rows(30) }, outputs(30)),
			"interest.2: must be true or false",
		],
		[
			"no box",
			() => findBoxes({ names, points: rows(30) }, outputs(30), { boxes: 0 }),
			"boxes: must be a whole number ≥ 1",
		],
		["a peel of everything", () => findBoxes({ names, points: rows(30) }, outputs(30), { peelShare: 1 }), "peelShare"],
	])("%s", (_, call, expected) => expect(refusal(call)).toContain(expected));
});
