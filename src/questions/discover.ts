import { cubeJob, unitCubeModel } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { comparison, LOSS } from "../measure/index.js";
import { ruleOfThree } from "../numerics/index.js";
import { type OwnOptions, parseScenario, requireOptions, type ScenarioChoice } from "../scenario/index.js";
import { type FoundBox, findBoxes, sampleLatinHypercube } from "../sensitivity/index.js";
import { askHere, keptRuns, type PointQuestion, placed, rowsOf } from "./point-question.js";
import { type QuestionRecord, questionRecord } from "./record.js";
import type { SensitivityOptions } from "./sensitivity.js";

/** What scenario discovery may be asked. */
export interface DiscoveryOptions
	extends Omit<SensitivityOptions, "method" | "level" | "resamples" | "by" | "precision"> {
	/** What makes a run interesting: the output above, or below, this. */
	readonly above?: number;
	/** The same with the output below. */
	readonly below?: number;
	/** Most boxes [default 1]. */
	readonly boxes?: number;
}

/** The names of the options of `discover`. */
export const DISCOVERY_OPTIONS = {
	...{ output: true, samples: true, seed: true, onFailure: true },
	...{ above: true, below: true, boxes: true },
} as const satisfies OwnOptions<DiscoveryOptions>;

/** Boxes of parameter values in which the interesting runs lie. */
export interface DiscoveryResult {
	/** Dotted path of the output. */
	readonly output: string;
	/** Seed of the points. */
	readonly seed: number;
	/** What makes a run interesting, such as `> 40`. */
	readonly threshold: string;
	/** Runs of the pair of arms, those that failed among them. */
	readonly runs: number;
	/** Runs that failed and were left out. */
	readonly failed: number;
	/** The one value that the output has in every run, up to rounding; absent where it varies. */
	readonly constant?: number;
	/** Share of interesting runs [0–1]. */
	readonly interesting: number;
	/** Standard error of `interesting`, by sampling [≥ 0]. */
	readonly standardError: number;
	/** Where no run or all are interesting: how far from there the share may lie with 95 % confidence [0–1]; absent elsewhere. */
	readonly bound?: number;
	/** Boxes, in the order in which they were found. */
	readonly boxes: readonly FoundBox[];
	/** What made it. */
	readonly record: DiscoveryRecord;
}

/** What made a discovery. */
export interface DiscoveryRecord extends QuestionRecord {
	readonly question: "discover";
	/** The options, with their defaults. */
	readonly asked: Pick<DiscoveryOptions, keyof typeof DISCOVERY_OPTIONS>;
}

/**
 * Scenario discovery by PRIM: where in the space of its uncertain parameters a scenario crosses a threshold.
 *
 * @throws {CrowdoutError} As `sensitivity`; where neither `above` nor `below` is given; for fewer than 20 samples.
 */
export function discover(input: ScenarioChoice, options: DiscoveryOptions): DiscoveryResult {
	return askHere(planDiscovery(input, options));
}

/** `discover` as a question whose points anyone may run. */
export function planDiscovery(input: ScenarioChoice, options: DiscoveryOptions): PointQuestion<DiscoveryResult> {
	requireOptions(options, DISCOVERY_OPTIONS);
	const { output = LOSS, samples = 2048, seed = 1, above, below, boxes = 1, onFailure, ...parse } = options;
	if ((above === undefined) === (below === undefined)) {
		throw new CrowdoutError("invalid-input", [{ path: "above", message: "must be given, or below, and not both" }]);
	}
	if (!(samples >= LEAST)) {
		const message = `must be at least ${LEAST} to look for boxes, got ${samples}; run more`;
		throw new CrowdoutError("invalid-input", [{ path: "samples", message }]);
	}
	const scenario = parseScenario(input, parse);
	const cube = cubeJob(scenario, output);
	const { names } = unitCubeModel(cube);
	return {
		cube,
		count: samples,
		sample: () =>
			sampleLatinHypercube({ names, bounds: names.map((): [number, number] => [0, 1]) }, { count: samples, seed }),
		answer: (sample, runs) => {
			const { values, constant, rows, failed } = keptRuns(runs, { onFailure });
			const [operator, threshold] = above !== undefined ? ([">", above] as const) : (["<", below ?? 0] as const);
			const is = comparison({ path: cube.output, operator, value: threshold });
			const interest = Array.from(values, (value) => is(value, 0));
			const share = interest.filter((is) => is).length / interest.length;
			const drawn = placed(cube, rowsOf(sample.points, names.length, rows));
			const found = share > 0 && share < 1 ? findBoxes({ names, points: drawn }, interest, { boxes }) : [];
			return {
				output: cube.output,
				seed,
				threshold: `${operator} ${threshold}`,
				runs: sample.count,
				failed,
				...(constant === undefined ? {} : { constant }),
				interesting: share,
				standardError: Math.sqrt((share * (1 - share)) / interest.length),
				...(share > 0 && share < 1 ? {} : { bound: ruleOfThree(interest.length) }),
				boxes: found,
				record: questionRecord("discover", { output, samples, seed, above, below, boxes, onFailure }, [scenario]),
			};
		},
	};
}

/** Fewest runs that are looked through. */
const LEAST = 20;
