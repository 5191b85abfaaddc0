import { cubeJob, runPoints, unitCubeModel } from "../ensemble/index.js";
import { LOSS } from "../measure/index.js";
import { parseScenario, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";
import type { Problem, Sample } from "../sensitivity/index.js";
import { keptRuns, placed } from "./point-question.js";

/** A scenario's uncertainty as inputs that every sampler of `crowdout/sensitivity` can draw. */
export interface UncertainInputs {
	/**
	 * One input a parameter, by path, uniform from 0 to 1: the chance behind its distribution. Correlations, shares drawn
	 * together and joint normals come in when points are placed, so that every design goes with them.
	 */
	readonly problem: Problem;
	/** The parameters' values at the points of a sample of `problem`: the same names, count and order of rows. */
	readonly place: <Points extends Sample>(sample: Points) => Points;
	/**
	 * Run both arms at the points of a sample of `problem` (not of what `place` gave).
	 *
	 * @param output A number a draw; a series gives its last year [default: what all lines lose over the horizon].
	 * @returns One output a point.
	 * @throws {CrowdoutError} `invalid-input` for an unknown output; `run-failed` with the count where runs fail.
	 */
	readonly run: (sample: Sample, output?: string) => Float64Array;
}

/**
 * What is uncertain in a scenario, for samplers and analysers of one's own choice.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain.
 * @example
 * ```ts
 * import { analysePawn, sampleHalton } from "crowdout/sensitivity";
 *
 * const { problem, place, run } = uncertainInputs("us-india-partnership");
 * const sample = sampleHalton(problem, { count: 1000, seed: 1 });
 * analysePawn(place(sample), run(sample, "crowdOut.ratio"));
 * ```
 */
export function uncertainInputs(input: ScenarioChoice, options: ScenarioOptions = {}): UncertainInputs {
	const scenario = parseScenario(input, options);
	const cube = cubeJob(scenario, LOSS);
	const { names } = unitCubeModel(cube);
	return {
		// As distributions, not bounds: so no design stands on the ends, where a normal has none.
		problem: { names, distributions: names.map(() => ({ kind: "uniform", min: 0, max: 1 })) },
		place: (sample) => ({ ...sample, points: placed(cube, sample.points) }),
		run: (sample, output = LOSS) => {
			const runs = runPoints(unitCubeModel(cubeJob(scenario, output)), sample.points);
			return keptRuns(runs, {}).values;
		},
	};
}
