import { cubeJob, runPoints, unitCubeModel } from "../ensemble/index.js";
import { LOSS } from "../measure/index.js";
import { parseScenario, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";
import type { Problem, Sample } from "../sensitivity/index.js";
import { keptRuns, placed } from "./point-question.js";

/** A scenario's uncertainty as inputs for every sampler of `crowdout/sensitivity`. */
export interface UncertainInputs {
	/**
	 * One input for each parameter, by path, uniform from 0 to 1: the random number behind its distribution. `place`
	 * applies correlations, financing shares and joint normals, so that every design works with them.
	 */
	readonly problem: Problem;
	/** The parameters' values at the points of a sample of `problem`, with the same names, count and order of rows. */
	readonly place: <Points extends Sample>(sample: Points) => Points;
	/**
	 * Run both arms at the points of a sample of `problem` (not of the result of `place`).
	 *
	 * @param output The output; a series gives its last year [default: loss of all lines over the horizon].
	 * @returns One output for each point.
	 * @throws {CrowdoutError} `invalid-input` for an unknown output; `run-failed` with the count where runs fail.
	 */
	readonly run: (sample: Sample, output?: string) => Float64Array;
}

/**
 * The uncertain parameters of a scenario, for the samplers and analysers of `crowdout/sensitivity`.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain.
 * @example
 * ```ts
 * import { uncertainInputs } from "crowdout";
 * import { analysePawn, sampleHalton } from "crowdout/sensitivity";
 *
 * const { problem, place, run } = uncertainInputs("us-india-partnership");
 * const sample = sampleHalton(problem, { count: 500, seed: 1 });
 * const { inputs } = analysePawn(place(sample), run(sample, "crowdOut.ratio"));
 * for (const { name, median } of inputs) console.log(name, median.value);
 * ```
 */
export function uncertainInputs(input: ScenarioChoice, options: ScenarioOptions = {}): UncertainInputs {
	const scenario = parseScenario(input, options);
	const cube = cubeJob(scenario, LOSS);
	const { names } = unitCubeModel(cube);
	return {
		// Distributions, not bounds: no design then uses the ends 0 and 1, where a normal distribution is infinite.
		problem: { names, distributions: names.map(() => ({ kind: "uniform", min: 0, max: 1 })) },
		place: (sample) => ({ ...sample, points: placed(cube, sample.points) }),
		run: (sample, output = LOSS) => {
			const runs = runPoints(unitCubeModel(cubeJob(scenario, output)), sample.points);
			return keptRuns(runs, {}).values;
		},
	};
}
