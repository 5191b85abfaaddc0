// Past 200 lines: every method is planned, run and reported here, so that all treat failures, levels and ties alike.

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
import { refuse } from "./at.js";
import { causeOf } from "./causes.js";
import { askHere, type KeptRuns, keptRuns, type PointQuestion, placed, rowsOf } from "./point-question.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** Sensitivity method. */
export type SensitivityMethod = "sobol" | "morris" | "pawn" | "delta" | "rbd-fast";

/** Options of `sensitivity`. */
export interface SensitivityOptions extends ScenarioOptions {
	/** Sensitivity method [default `sobol`]. */
	readonly method?: SensitivityMethod;
	/**
	 * The output to analyse [default: loss of all lines over the horizon]. A series gives its last year, and
	 * `run.debt.2030` that year. A condition such as `run.lines.education < 1.4%` gives the probability that it holds in
	 * some year.
	 */
	readonly output?: string;
	/**
	 * Number of base points for Sobol' (a power of two), of trajectories for Morris, of points for the others [default
	 * 1024; Morris 100]. With `precision` it is the greatest number.
	 */
	readonly samples?: number;
	/** Seed of points and resamples [whole, default 1]. */
	readonly seed?: number;
	/** Level of the intervals [0–1, default 0.95]. */
	readonly level?: number;
	/** Bootstrap resamples [default 100]. */
	readonly resamples?: number;
	/**
	 * For Sobol' and Morris: one index for each parameter, or for each block of the scenario, named as in attributions
	 * [default `path`].
	 */
	readonly by?: "path" | "block";
	/**
	 * Sample until every interval extends at most this far to either side [> 0, such as 0.02; for Morris a share of the
	 * largest mean effect], or until `samples` is reached.
	 */
	readonly precision?: number;
	/**
	 * `error` (default) refuses an analysis with a failed run; `drop` leaves the run out and reports it, together with
	 * its base point (Sobol') or trajectory (Morris).
	 */
	readonly onFailure?: "error" | "drop";
}

/** The names of the options of `sensitivity`. */
export const SENSITIVITY_OPTIONS = {
	...{ method: true, output: true, samples: true, seed: true, level: true, resamples: true },
	...{ by: true, precision: true, onFailure: true },
} as const satisfies OwnOptions<SensitivityOptions>;

/** The importance of each uncertain parameter for an output. */
export interface SensitivityResult {
	/** Sensitivity method. */
	readonly method: SensitivityMethod;
	/** Dotted path of the output. */
	readonly output: string;
	/** Seed of points and resamples. */
	readonly seed: number;
	/** Level of the intervals [0–1]. */
	readonly level: number;
	/** Number of base points (Sobol'), trajectories (Morris) or points (others). */
	readonly samples: number;
	/** Number of runs of both arms, including those left out. */
	readonly runs: number;
	/** Number of runs that failed. */
	readonly failed: number;
	/**
	 * The value of the output where it is the same in every run, apart from rounding; every index is then 0. Absent where
	 * it varies.
	 */
	readonly constant?: number;
	/** Number of runs left out: those that failed, and those that cannot be used without them. */
	readonly dropped: number;
	/** The parameters, the most important first. */
	readonly inputs: readonly {
		/** Dotted path of the parameter, or name of the block. */
		readonly path: string;
		/** The index of the method; for Morris the mean size of the effects, μ*. */
		readonly main: IntervalEstimate;
		/** For Sobol' the total index, for Morris the standard deviation of the effects, σ. */
		readonly total?: IntervalEstimate;
		/** For Morris the mean effect with its sign, μ; absent by block, where parameters move up and down at random. */
		readonly mean?: number;
	}[];
	/** For Sobol' the second-order indices, the largest first. */
	readonly pairs?: SobolIndices["pairs"];
	/**
	 * Paths whose draws are dependent; their indices are those of the underlying independent random numbers, in the order
	 * of paths.
	 */
	readonly tied: readonly string[];
	/** Indices that are shares but lie outside 0 to 1, or whose interval is wider than 1; absent where there are none. */
	readonly doubtful?: {
		/** The paths or blocks. */
		readonly paths: readonly string[];
		/** Number of samples with which no interval would be wider than 0.1, as errors fall with its square root. */
		readonly samples: number;
	};
	/** Whether the requested precision is reached; absent where none was requested. */
	readonly precision?: {
		/** Requested half-width of the intervals. */
		readonly asked: number;
		/** Whether it was reached within `samples`. */
		readonly reached: boolean;
		/** Number of samples that would be enough, as errors fall with its square root. */
		readonly samples: number;
	};
	/** Record from which it can be made again. */
	readonly record: SensitivityRecord;
}

/** Record of a sensitivity analysis. */
export interface SensitivityRecord extends QuestionRecord {
	readonly question: "sensitivity";
	/** The options, with their defaults. */
	readonly asked: Pick<SensitivityOptions, keyof typeof SENSITIVITY_OPTIONS>;
}

/**
 * Which uncertain parameters decide a result: global sensitivity analysis of one output, with the scenario's own
 * uncertainty.
 *
 * Points are drawn in the unit cube behind the distributions, so that Morris' effects cover the middle 98 % of each
 * distribution. PAWN and δ use the parameters' values themselves. Scenario and counterfactual share every point.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an unknown output, too few samples, or nothing uncertain; `run-failed`
 * with the count where runs fail.
 * @example
 * ```ts
 * import { sensitivity } from "crowdout";
 *
 * const { inputs } = sensitivity("us-india-partnership", { method: "morris", samples: 20, output: "crowdOut.ratio" });
 * for (const { path, main } of inputs.slice(0, 3)) console.log(path, main.value, main.lower, main.upper);
 * ```
 */
export function sensitivity(input: ScenarioChoice, options: SensitivityOptions = {}): SensitivityResult {
	let found: SensitivityResult | undefined;
	for (const count of sensitivityStages(options)) {
		found = askHere(planSensitivity(input, options, count));
		if (found.precision?.reached) break;
	}
	return found as SensitivityResult;
}

/** Number of samples of the first stage where a precision is requested. Each further stage doubles it. */
const FIRST: Readonly<Record<SensitivityMethod, number>> = {
	sobol: 64,
	morris: 16,
	pawn: 128,
	delta: 128,
	"rbd-fast": 128,
};

/** Numbers of samples of the stages until the precision is reached; without a precision, one stage. */
export function sensitivityStages({ method = "sobol", samples, precision }: SensitivityOptions): number[] {
	const most = samples ?? defaultSamples(method);
	const stages: number[] = [];
	if (precision !== undefined) for (let n = FIRST[method]; n < most; n *= 2) stages.push(n);
	return [...stages, most];
}

function defaultSamples(method: SensitivityMethod): number {
	return method === "morris" ? 100 : 1024;
}

/** `sensitivity` as a question whose points are run elsewhere. @param count Samples of this stage [default all]. */
export function planSensitivity(
	input: ScenarioChoice,
	options: SensitivityOptions = {},
	count?: number,
): PointQuestion<SensitivityResult> {
	requireOptions(options, SENSITIVITY_OPTIONS);
	const { method = "sobol", output = LOSS, seed = 1, level = 0.95, resamples = 100, onFailure, ...rest } = options;
	const { samples = defaultSamples(method), by = "path", precision, ...parse } = rest;
	refuse([
		...(by === "path" || method === "sobol" || method === "morris"
			? []
			: [{ path: "by", message: `must be path for ${method}, got ${by}; sobol and morris move a block as one` }]),
		...(precision === undefined || precision > 0
			? []
			: [{ path: "precision", message: `must be above 0, got ${precision}; write for example 0.02` }]),
	]);
	const scenario = parseScenario(input, parse);
	const cube = cubeJob(scenario, output);
	const { names } = unitCubeModel(cube);
	const groups = by === "block" ? names.map((name) => causeOf(name) ?? "other") : undefined;
	const looked = count ?? samples;
	const asked = { samples: looked, seed, groups, analysis: { level, resamples, seed } };
	const design = designOf(method, cube, names, asked);
	return {
		cube,
		count: looked * design.together,
		sample: design.sample,
		answer: (sample, runs) => {
			const kept = keptRuns(runs, { onFailure, together: design.together });
			const share = method === "morris" ? (found: Found) => found.main.value : largest;
			const { inputs: found, pairs } = design.analyse(sample, kept);
			const inputs = [...found].sort((a, b) => share(b) - share(a));
			return {
				method,
				output: cube.output,
				seed,
				level,
				samples: looked,
				runs: sample.count,
				failed: kept.failed,
				...(kept.constant === undefined ? {} : { constant: kept.constant }),
				dropped: kept.dropped,
				inputs,
				...(pairs === undefined
					? {}
					: { pairs: [...pairs].sort((a, b) => Math.abs(b.second.value) - Math.abs(a.second.value)) }),
				tied: tiedPaths(scenario.uncertainty, by),
				...(method === "morris" ? {} : doubtful(inputs, looked)),
				...(precision === undefined
					? {}
					: { precision: { asked: precision, ...reach(inputs, method, precision, looked) } }),
				record: questionRecord(
					"sensitivity",
					{ method, output, samples, seed, level, resamples, by, precision, onFailure },
					[scenario],
				),
			};
		},
	};
}

type Found = SensitivityResult["inputs"][number];

/** A method: its sample, the number of rows that are kept or dropped together, and its analysis. */
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
	/** The block of each parameter, where parameters of a block move together. */
	readonly groups?: readonly string[];
	readonly analysis: { readonly level: number; readonly resamples: number; readonly seed: number };
}

function designOf(
	method: SensitivityMethod,
	cube: CubeJob,
	names: readonly string[],
	{ samples: count, seed, groups, analysis }: Asked,
): Design {
	const within = (low: number, high: number): Problem => ({ names, bounds: names.map(() => [low, high]), groups });
	const movers = new Set(groups ?? names).size;
	if (method === "sobol") {
		return {
			together: 2 * movers + 2,
			sample: () => sampleSaltelli(within(0, 1), { count, seed, secondOrder: true }),
			analyse: (_, { values }) => {
				const { inputs, pairs } = analyseSobol({ names, groups, secondOrder: true }, values, analysis);
				return { inputs: inputs.map(({ name, first, total }) => ({ path: name, main: first, total })), pairs };
			},
		};
	}
	if (method === "morris") {
		// The grid of Morris includes its ends, where a distribution without bounds is infinite. So it covers the middle 98 %.
		return {
			together: movers + 1,
			sample: () => sampleTrajectories(within(0.01, 0.99), { count, seed }),
			analyse: (sample, { values, rows }) => {
				// Where no trajectory is missing, the sample itself is used: it says which input each step moves.
				const kept = rows === undefined ? sample : { names, groups, points: rowsOf(sample.points, names.length, rows) };
				const effects = analyseMorris(kept, values, analysis);
				return {
					inputs: effects.inputs.map(({ name, mean, absoluteMean, standardDeviation }) => ({
						path: name,
						main: absoluteMean,
						total: exactly(standardDeviation),
						...(groups === undefined ? { mean } : {}),
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
			// These methods do not need independent inputs, so they use the parameters' values themselves.
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

/** An interval wider than `WIDE` says nothing about a share. One of at most `NARROW` is narrow enough. */
const WIDE = 1;
const NARROW = 0.1;

/** Indices that are not valid shares or too uncertain, and the number of samples that would be enough. */
function doubtful(inputs: readonly Found[], samples: number): Pick<SensitivityResult, "doubtful"> {
	const isDoubtful = ({ value, lower, upper }: IntervalEstimate) => value < 0 || value > 1 || upper - lower > WIDE;
	const paths = inputs.filter((found) => estimatesOf(found).some(isDoubtful)).map(({ path }) => path);
	if (paths.length === 0) return {};
	return { doubtful: { paths, samples: samplesFor(inputs, NARROW / 2, samples) } };
}

/** Whether every interval is narrow enough, and the number of samples that would be enough. */
function reach(inputs: readonly Found[], method: SensitivityMethod, precision: number, samples: number) {
	const scale = method === "morris" ? Math.max(...inputs.map(({ main }) => main.value)) : 1;
	const enough = samplesFor(inputs, precision * scale, samples);
	return { reached: enough <= samples, samples: enough };
}

/**
 * Number of samples with which every interval would be narrow enough: `samples` times a power of 2. Errors fall with the
 * square root of the number.
 */
function samplesFor(inputs: readonly Found[], most: number, samples: number): number {
	const widest = Math.max(...inputs.flatMap(estimatesOf).map(({ lower, upper }) => (upper - lower) / 2));
	return widest <= most ? samples : samples * 2 ** Math.ceil(2 * Math.log2(widest / most));
}

function estimatesOf({ main, total }: Found): IntervalEstimate[] {
	return total === undefined ? [main] : [main, total];
}

/**
 * Paths whose draws depend on each other through financing shares, a joint normal or a correlation. By block, only paths
 * that depend on another block.
 */
function tiedPaths(uncertainty: Readonly<Record<string, unknown>> = {}, by: "path" | "block"): string[] {
	const {
		correlation = [],
		joint = [],
		financing,
	} = uncertainty as {
		readonly correlation?: readonly (readonly [string, string, number])[];
		readonly joint?: readonly { readonly paths: readonly string[] }[];
		readonly financing?: unknown;
	};
	const together: readonly (readonly string[])[] = [
		...(financing ? [["financing"]] : []),
		...joint.map(({ paths }) => paths),
		...correlation.map((pair) => pair.slice(0, 2) as string[]),
	];
	const ties = by === "path" ? together : together.filter((paths) => new Set(paths.map(causeOf)).size > 1);
	return [...new Set(ties.flat())];
}
