// Past 200 lines: every method is planned, run and told here, so that all of them treat failures, levels and ties alike.

import { type CubeJob, cubeJob, unitCubeModel } from "../ensemble/index.js";
import { LOSS } from "../measure/index.js";
import {
	type OwnOptions,
	parseScenario,
	requireOptions,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import {
	analyseDelta,
	analyseMorris,
	analysePawn,
	analyseRbdFast,
	analyseSobol,
	type IntervalEstimate,
	type Problem,
	type Sample,
	type SobolIndices,
	sampleLatinHypercube,
	sampleSaltelli,
	sampleTrajectories,
} from "../sensitivity/index.js";
import { askHere, type KeptRuns, keptRuns, type PointQuestion, placed, rowsOf } from "./point-question.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** How a sensitivity is told. */
export type SensitivityMethod = "sobol" | "morris" | "pawn" | "delta" | "rbd-fast";

/** What a sensitivity analysis may be asked beside the scenario. */
export interface SensitivityOptions extends ScenarioOptions {
	/** [default `sobol`] */
	readonly method?: SensitivityMethod;
	/**
	 * A number a draw [default: what all lines lose over the horizon]; a series gives its last year; of a condition such as
	 * `run.lines.education < 1.4%` it is the probability that it holds in some year.
	 */
	readonly output?: string;
	/** Base points of Sobol' (a power of two), trajectories of Morris, points of the others [default 1024; Morris 100]. */
	readonly samples?: number;
	/** Seed of points and resamples [whole, default 1]. */
	readonly seed?: number;
	/** Level of the intervals [0–1, default 0.95]. */
	readonly level?: number;
	/** Bootstrap resamples [default 100]. */
	readonly resamples?: number;
	/**
	 * Refuse an analysis with a run that fails, or leave it out and say so [default `error`]; with it goes what means
	 * nothing without it: its base point of Sobol', its trajectory of Morris.
	 */
	readonly onFailure?: "error" | "drop";
}

/** The names of the options of `sensitivity`. */
export const SENSITIVITY_OPTIONS = {
	...{ method: true, output: true, samples: true, seed: true, level: true, resamples: true, onFailure: true },
} as const satisfies OwnOptions<SensitivityOptions>;

/** How much of an output each uncertain parameter accounts for. */
export interface SensitivityResult {
	/** How it is told. */
	readonly method: SensitivityMethod;
	/** Dotted path of the output. */
	readonly output: string;
	/** Seed of points and resamples. */
	readonly seed: number;
	/** Level of the intervals [0–1]. */
	readonly level: number;
	/** Runs of the pair of arms, those left out among them. */
	readonly runs: number;
	/** Runs that failed. */
	readonly failed: number;
	/** The one value that the output has in every run, up to rounding: then nothing varies, and every index is 0; absent where it varies. */
	readonly constant?: number;
	/** Runs left out: those that failed, and those that mean nothing without them. */
	readonly dropped: number;
	/** The largest first. */
	readonly inputs: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		/** The index of the method: of Morris the mean size of effects, μ*. */
		readonly main: IntervalEstimate;
		/** Sobol's total, or the spread of Morris' effects, σ. */
		readonly total?: IntervalEstimate;
		/** Of Morris the mean effect with its sign, μ. */
		readonly mean?: number;
	}[];
	/** Second-order indices of Sobol', the largest first. */
	readonly pairs?: SobolIndices["pairs"];
	/** Paths whose draws hang together: an index is that of the chance behind one, in the order of paths. */
	readonly tied: readonly string[];
	/** What made it. */
	readonly record: SensitivityRecord;
}

/** What made a sensitivity analysis. */
export interface SensitivityRecord extends QuestionRecord {
	readonly question: "sensitivity";
	/** The options, with their defaults. */
	readonly asked: Pick<SensitivityOptions, keyof typeof SENSITIVITY_OPTIONS>;
}

/**
 * Which uncertain parameters decide a result: global sensitivity of one output, on the scenario's own uncertainty.
 *
 * Points are drawn in the unit cube behind the distributions, so that Morris' effects are
 * over the middle 98 % of each distribution. PAWN and δ look at the parameters' values themselves.
 * Scenario and counterfactual share every point.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an output that is none, too few samples, or nothing uncertain; `run-failed`
 * with the count where runs fail.
 */
export function sensitivity(input: ScenarioChoice, options: SensitivityOptions = {}): SensitivityResult {
	return askHere(planSensitivity(input, options));
}

/** `sensitivity` as a question whose points anyone may run. */
export function planSensitivity(
	input: ScenarioChoice,
	options: SensitivityOptions = {},
): PointQuestion<SensitivityResult> {
	requireOptions(options, SENSITIVITY_OPTIONS);
	const { method = "sobol", output = LOSS, seed = 1, level = 0.95, resamples = 100, onFailure, ...rest } = options;
	const { samples = method === "morris" ? 100 : 1024, ...parse } = rest;
	const scenario = parseScenario(input, parse);
	const cube = cubeJob(scenario, output);
	const { names } = unitCubeModel(cube);
	const asked = { samples, seed, analysis: { level, resamples, seed } };
	const design = designOf(method, cube, names, asked);
	return {
		cube,
		count: samples * design.together,
		sample: design.sample,
		answer: (sample, runs) => {
			const kept = keptRuns(runs, { onFailure, together: design.together });
			const { inputs, pairs } = design.analyse(sample, kept);
			const share = method === "morris" ? (found: Found) => found.main.value : largest;
			return {
				method,
				output: cube.output,
				seed,
				level,
				runs: sample.count,
				failed: kept.failed,
				...(kept.constant === undefined ? {} : { constant: kept.constant }),
				dropped: kept.dropped,
				inputs: [...inputs].sort((a, b) => share(b) - share(a)),
				...(pairs === undefined
					? {}
					: { pairs: [...pairs].sort((a, b) => Math.abs(b.second.value) - Math.abs(a.second.value)) }),
				tied: tiedPaths(scenario.uncertainty),
				record: questionRecord("sensitivity", { method, output, samples, seed, level, resamples, onFailure }, [
					scenario,
				]),
			};
		},
	};
}

type Found = SensitivityResult["inputs"][number];

/** A method: its sample, how many rows of it stand or fall together, and its analysis. */
interface Design {
	readonly together: number;
	readonly sample: () => Sample;
	readonly analyse: (
		sample: Sample,
		kept: KeptRuns,
	) => { readonly inputs: readonly Found[]; readonly pairs?: SobolIndices["pairs"] };
}

interface Asked {
	readonly samples: number;
	readonly seed: number;
	readonly analysis: { readonly level: number; readonly resamples: number; readonly seed: number };
}

function designOf(
	method: SensitivityMethod,
	cube: CubeJob,
	names: readonly string[],
	{ samples: count, seed, analysis }: Asked,
): Design {
	const within = (low: number, high: number): Problem => ({ names, bounds: names.map(() => [low, high]) });
	if (method === "sobol") {
		return {
			together: 2 * names.length + 2,
			sample: () => sampleSaltelli(within(0, 1), { count, seed, secondOrder: true }),
			analyse: (_, { values }) => {
				const { inputs, pairs } = analyseSobol({ names, secondOrder: true }, values, analysis);
				return { inputs: inputs.map(({ name, first, total }) => ({ path: name, main: first, total })), pairs };
			},
		};
	}
	if (method === "morris") {
		// Its grid stands on the ends, where a distribution without bounds has none: the middle 98 % instead.
		return {
			together: names.length + 1,
			sample: () => sampleTrajectories(within(0.01, 0.99), { count, seed }),
			analyse: (sample, { values, rows }) => {
				// Where all trajectories are there, the sample says which input each step moves.
				const kept = rows === undefined ? sample : { names, points: rowsOf(sample.points, names.length, rows) };
				const effects = analyseMorris(kept, values, analysis);
				return {
					inputs: effects.inputs.map(({ name, mean, absoluteMean, standardDeviation }) => ({
						path: name,
						main: absoluteMean,
						total: exactly(standardDeviation),
						mean,
					})),
				};
			},
		};
	}
	const sample = () => sampleLatinHypercube(within(0, 1), { count, seed });
	return {
		together: 1,
		sample,
		analyse: ({ points }, kept) => {
			const drawn = { names, points: rowsOf(points, names.length, kept.rows) };
			if (method === "rbd-fast") {
				const { inputs } = analyseRbdFast(drawn, kept.values, analysis);
				return { inputs: inputs.map(({ name, first }) => ({ path: name, main: first })) };
			}
			// These need no independent inputs, so that they are told of the values themselves.
			const values = { names, points: placed(cube, drawn.points) };
			if (method === "delta") {
				const { inputs } = analyseDelta(values, kept.values, analysis);
				return { inputs: inputs.map(({ name, delta }) => ({ path: name, main: delta })) };
			}
			const { inputs } = analysePawn(values, kept.values, analysis);
			return { inputs: inputs.map(({ name, median }) => ({ path: name, main: median })) };
		},
	};
}

function exactly(value: number): IntervalEstimate {
	return { value, standardError: 0, lower: value, upper: value };
}

function largest({ main, total }: Found): number {
	return total?.value ?? main.value;
}

/** Paths whose draws hang together, by shares of financing, a joint normal or a correlation. */
function tiedPaths(uncertainty: Readonly<Record<string, unknown>> = {}): string[] {
	const {
		correlation = [],
		joint = [],
		financing,
	} = uncertainty as {
		readonly correlation?: readonly (readonly [string, string, number])[];
		readonly joint?: readonly { readonly paths: readonly string[] }[];
		readonly financing?: unknown;
	};
	const paths = [
		...(financing ? ["financing"] : []),
		...joint.flatMap((block) => block.paths),
		...correlation.flatMap((pair) => pair.slice(0, 2) as string[]),
	];
	return [...new Set(paths)];
}
