import {
	type OwnOptions,
	parseScenario,
	requireOptions,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import {
	type Problem,
	type Sample,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleSobol,
	sampleTrajectories,
} from "../sensitivity/index.js";
import { type QuestionRecord, questionRecord } from "./record.js";
import { uncertainInputs } from "./uncertain-inputs.js";

/** How points are laid. */
export type Sampler = "latin-hypercube" | "sobol" | "halton" | "grid" | "morris";

/** What points may be asked beside the scenario. */
export interface SamplingOptions extends ScenarioOptions {
	/** [default `latin-hypercube`] */
	readonly sampler?: Sampler;
	/** Points; of a grid levels of each parameter, of morris trajectories [whole, ≥ 1; default 100]. */
	readonly samples?: number;
	/** Seed of the points [whole, ≥ 0; default 1]. */
	readonly seed?: number;
	/** Outputs, each a number a draw; a series gives its last year [default none]. */
	readonly outputs?: readonly string[];
}

const OPTIONS = {
	sampler: true,
	samples: true,
	seed: true,
	outputs: true,
} as const satisfies OwnOptions<SamplingOptions>;

/** Points of a scenario's uncertainty. */
export interface SampledPoints {
	/** How the points were chosen. */
	readonly sampler: Sampler;
	/** Seed of the points. */
	readonly seed: number;
	/** Dotted paths of the parameters, then of the outputs. */
	readonly columns: readonly string[];
	/** Point by point, in each column's own unit. */
	readonly rows: readonly (readonly number[])[];
	/** What made it. */
	readonly record: SampleRecord;
}

/** What made a sample. */
export interface SampleRecord extends QuestionRecord {
	readonly question: "sample";
	/** The options with their defaults. */
	readonly asked: Required<Pick<SamplingOptions, keyof typeof OPTIONS>>;
}

/**
 * Points of what is uncertain in a scenario, with outputs where they are asked for.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain, for an unknown output and an invalid number of
 * samples; `run-failed` with the count where runs fail.
 * @example
 * ```ts
 * samplePoints("us-india-partnership", { samples: 10, outputs: ["crowdOut.ratio"] }).rows;
 * ```
 */
export function samplePoints(input: ScenarioChoice, options: SamplingOptions = {}): SampledPoints {
	requireOptions(options, OPTIONS);
	const { sampler = "latin-hypercube", samples = 100, seed = 1, outputs = [], ...parse } = options;
	const scenario = parseScenario(input, parse);
	const { problem, place, run } = uncertainInputs(scenario);
	const drawn = SAMPLERS[sampler](problem, { count: samples, seed });
	const { names, points } = place(drawn);
	const found = outputs.map((output) => run(drawn, output));
	return {
		sampler,
		seed,
		columns: [...names, ...outputs],
		rows: Array.from({ length: drawn.count }, (_, i) => [
			...points.subarray(i * names.length, (i + 1) * names.length),
			...found.map((values) => values[i]),
		]),
		record: questionRecord("sample", { sampler, samples, seed, outputs }, [scenario]),
	};
}

const SAMPLERS: Readonly<Record<Sampler, (problem: Problem, asked: { count: number; seed: number }) => Sample>> = {
	"latin-hypercube": sampleLatinHypercube,
	sobol: sampleSobol,
	halton: sampleHalton,
	grid: (problem, { count }) => sampleGrid(problem, { levels: count }),
	morris: sampleTrajectories,
};
