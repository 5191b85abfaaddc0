import { cubeJob, unitCubeModel } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { comparison, LOSS } from "../measure/index.js";
import { ruleOfThree } from "../numerics/index.js";
import { type OwnOptions, parseScenario, requireOptions, type ScenarioChoice } from "../scenario/index.js";
import { type FoundBox, findBoxes, sampleLatinHypercube } from "../sensitivity/index.js";
import { askHere, keptRuns, type PointQuestion, placed, rowsOf } from "./point-question.js";
import { type QuestionRecord, questionRecord } from "./record.js";
import type { SensitivityOptions } from "./sensitivity.js";

/** Options of `discover`. */
export interface DiscoveryOptions
	extends Omit<SensitivityOptions, "method" | "level" | "resamples" | "by" | "precision"> {
	/** A run is of interest where the output is above this. */
	readonly above?: number;
	/** A run is of interest where the output is below this. */
	readonly below?: number;
	/** Greatest number of boxes [default 1]. */
	readonly boxes?: number;
}

/** The names of the options of `discover`. */
export const DISCOVERY_OPTIONS = {
	...{ output: true, samples: true, seed: true, onFailure: true },
	...{ above: true, below: true, boxes: true },
} as const satisfies OwnOptions<DiscoveryOptions>;

/** Boxes of parameter values that contain the runs of interest. */
export interface DiscoveryResult {
	/** Dotted path of the output. */
	readonly output: string;
	/** Seed of the points. */
	readonly seed: number;
	/** Condition of interest, such as `> 40`. */
	readonly threshold: string;
	/** Number of runs of both arms, including those that failed. */
	readonly runs: number;
	/** Number of runs that failed and were left out. */
	readonly failed: number;
	/** The value of the output where it is the same in every run, apart from rounding; absent where it varies. */
	readonly constant?: number;
	/** Share of runs of interest [0–1]. */
	readonly interesting: number;
	/** Monte Carlo standard error of `interesting` [≥ 0]. */
	readonly standardError: number;
	/**
	 * Where no run or every run is of interest: greatest distance of the share from 0 or 1 with 95 % confidence [0–1];
	 * absent otherwise.
	 */
	readonly bound?: number;
	/** Boxes, in the order in which they were found. */
	readonly boxes: readonly FoundBox[];
	/** Record from which it can be made again. */
	readonly record: DiscoveryRecord;
}

/** Record of a discovery. */
export interface DiscoveryRecord extends QuestionRecord {
	readonly question: "discover";
	/** The options, with their defaults. */
	readonly asked: Pick<DiscoveryOptions, keyof typeof DISCOVERY_OPTIONS>;
}

/**
 * Scenario discovery by PRIM: find the region of the uncertain parameters in which a scenario crosses a threshold.
 *
 * @throws {CrowdoutError} As `sensitivity`; where neither `above` nor `below` is given; for fewer than 20 samples.
 * @example
 * ```ts
 * import { discover } from "crowdout";
 *
 * const { interesting, boxes } = discover("us-india-partnership", { above: 40, samples: 200 });
 * console.log(interesting, boxes[0].condition, boxes[0].coverage, boxes[0].density);
 * ```
 */
export function discover(input: ScenarioChoice, options: DiscoveryOptions): DiscoveryResult {
	return askHere(planDiscovery(input, options));
}

/** `discover` as a question whose points are run elsewhere. */
export function planDiscovery(input: ScenarioChoice, options: DiscoveryOptions): PointQuestion<DiscoveryResult> {
	requireOptions(options, DISCOVERY_OPTIONS);
	const { output = LOSS, samples = 2048, seed = 1, above, below, boxes = 1, onFailure, ...parse } = options;
	if ((above === undefined) === (below === undefined)) {
		throw new CrowdoutError("invalid-input", [
			{ path: "above", message: "must be given if below is not, and only then; give one of the two" },
		]);
	}
	if (!(samples >= LEAST)) {
		const message = `must be at least ${LEAST} to find boxes, got ${samples}; run more`;
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

/** Least number of runs. */
const LEAST = 20;
