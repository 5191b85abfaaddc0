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
import { refuse } from "./at.js";
import { causeOf } from "./causes.js";
import { askHere, type KeptRuns, keptRuns, type PointQuestion, placed, rowsOf } from "./point-question.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** How a sensitivity is told. */
export type SensitivityMethod = "sobol" | "morris" | "pawn" | "delta" | "rbd-fast";

/** What a sensitivity analysis may be asked beside the scenario. */
export interface SensitivityOptions extends ScenarioOptions {
	/** [default `sobol`] */
	readonly method?: SensitivityMethod;
	/**
	 * A number a draw [default: what all lines lose over the horizon]; a series gives its last year, and `run.debt.2030` that
	 * year; of a condition such as
	 * `run.lines.education < 1.4%` it is the probability that it holds in some year.
	 */
	readonly output?: string;
	/**
	 * Base points of Sobol' (a power of two), trajectories of Morris, points of the others [default 1024; Morris 100]; with
	 * `precision`, the most.
	 */
	readonly samples?: number;
	/** Seed of points and resamples [whole, default 1]. */
	readonly seed?: number;
	/** Level of the intervals [0–1, default 0.95]. */
	readonly level?: number;
	/** Bootstrap resamples [default 100]. */
	readonly resamples?: number;
	/** By Sobol' and Morris: of each parameter, or of each block of the scenario as one, as attributions name them [default `path`]. */
	readonly by?: "path" | "block";
	/**
	 * Draw until every interval reaches no further than this to either side [> 0, such as 0.02; of Morris a share of the
	 * largest mean effect], or `samples` is reached.
	 */
	readonly precision?: number;
	/**
	 * Refuse an analysis with a run that fails, or leave it out and say so [default `error`]; with it goes what means
	 * nothing without it: its base point of Sobol', its trajectory of Morris.
	 */
	readonly onFailure?: "error" | "drop";
}

/** The names of the options of `sensitivity`. */
export const SENSITIVITY_OPTIONS = {
	...{ method: true, output: true, samples: true, seed: true, level: true, resamples: true },
	...{ by: true, precision: true, onFailure: true },
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
	/** Base points of Sobol', trajectories of Morris, points of the others. */
	readonly samples: number;
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
		/** Dotted path of the parameter, or by block its name. */
		readonly path: string;
		/** The index of the method: of Morris the mean size of effects, μ*. */
		readonly main: IntervalEstimate;
		/** Sobol's total, or the spread of Morris' effects, σ. */
		readonly total?: IntervalEstimate;
		/** Of Morris the mean effect with its sign, μ; absent by block, where parameters move up and down by chance. */
		readonly mean?: number;
	}[];
	/** Second-order indices of Sobol', the largest first. */
	readonly pairs?: SobolIndices["pairs"];
	/** Paths whose draws hang together: an index is that of the chance behind one, in the order of paths. */
	readonly tied: readonly string[];
	/** Where an index is a share and lies outside 0 to 1, or its interval is wider than 1; absent where none does. */
	readonly doubtful?: {
		/** Which: of each path or block. */
		readonly paths: readonly string[];
		/** How many samples would leave no interval wider than 0.1, as errors fall with the root of their number. */
		readonly samples: number;
	};
	/** Whether the precision that was asked for is reached; absent where none was. */
	readonly precision?: {
		/** How far intervals might reach to either side. */
		readonly asked: number;
		/** Before the samples ran out. */
		readonly reached: boolean;
		/** How many samples would do, as errors fall with the root of their number. */
		readonly samples: number;
	};
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
 * @throws {CrowdoutError} `invalid-input` for an unknown output, too few samples, or nothing uncertain; `run-failed`
 * with the count where runs fail.
 */
export function sensitivity(input: ScenarioChoice, options: SensitivityOptions = {}): SensitivityResult {
	let found: SensitivityResult | undefined;
	for (const count of sensitivityStages(options)) {
		found = askHere(planSensitivity(input, options, count));
		if (found.precision?.reached) break;
	}
	return found as SensitivityResult;
}

/** Samples of the first look where a precision is asked; each further look doubles them. */
const FIRST: Readonly<Record<SensitivityMethod, number>> = {
	sobol: 64,
	morris: 16,
	pawn: 128,
	delta: 128,
	"rbd-fast": 128,
};

/** How many samples to look at, one after another until the precision is reached: without one, all at once. */
export function sensitivityStages({ method = "sobol", samples, precision }: SensitivityOptions): number[] {
	const most = samples ?? defaultSamples(method);
	const stages: number[] = [];
	if (precision !== undefined) for (let n = FIRST[method]; n < most; n *= 2) stages.push(n);
	return [...stages, most];
}

function defaultSamples(method: SensitivityMethod): number {
	return method === "morris" ? 100 : 1024;
}

/** `sensitivity` as a question whose points anyone may run. @param count Samples of this look [default all]. */
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
	/** The block of each parameter, where blocks are moved as one. */
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
		// Its grid stands on the ends, where a distribution without bounds has none: the middle 98 % instead.
		return {
			together: movers + 1,
			sample: () => sampleTrajectories(within(0.01, 0.99), { count, seed }),
			analyse: (sample, { values, rows }) => {
				// Where all trajectories are there, the sample says which input each step moves.
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

/** Above this width an interval says nothing of a share; below the other it says enough. */
const WIDE = 1;
const NARROW = 0.1;

/** Indices that are no shares, or that these samples cannot tell, and how many samples would. */
function doubtful(inputs: readonly Found[], samples: number): Pick<SensitivityResult, "doubtful"> {
	const isDoubtful = ({ value, lower, upper }: IntervalEstimate) => value < 0 || value > 1 || upper - lower > WIDE;
	const paths = inputs.filter((found) => estimatesOf(found).some(isDoubtful)).map(({ path }) => path);
	if (paths.length === 0) return {};
	return { doubtful: { paths, samples: samplesFor(inputs, NARROW / 2, samples) } };
}

/** Whether every interval reaches no further than was asked, and how many samples would do. */
function reach(inputs: readonly Found[], method: SensitivityMethod, precision: number, samples: number) {
	const scale = method === "morris" ? Math.max(...inputs.map(({ main }) => main.value)) : 1;
	const enough = samplesFor(inputs, precision * scale, samples);
	return { reached: enough <= samples, samples: enough };
}

/** Samples, by doubling, for which no interval reaches further to either side, as errors fall with their root. */
function samplesFor(inputs: readonly Found[], most: number, samples: number): number {
	const widest = Math.max(...inputs.flatMap(estimatesOf).map(({ lower, upper }) => (upper - lower) / 2));
	return widest <= most ? samples : samples * 2 ** Math.ceil(2 * Math.log2(widest / most));
}

function estimatesOf({ main, total }: Found): IntervalEstimate[] {
	return total === undefined ? [main] : [main, total];
}

/**
 * Paths whose draws hang together, by shares of financing, a joint normal or a correlation; by block those that hang
 * together with another block's.
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
