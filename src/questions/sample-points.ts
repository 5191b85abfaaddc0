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

/** Method of choosing points. */
export type Sampler = "latin-hypercube" | "sobol" | "halton" | "grid" | "morris";

/** Options of `samplePoints`. */
export interface SamplingOptions extends ScenarioOptions {
	/** Method of choosing points [default `latin-hypercube`]. */
	readonly sampler?: Sampler;
	/**
	 * Number of points; for a grid the number of levels of each parameter, for morris of trajectories [whole, ≥ 1;
	 * default 100].
	 */
	readonly samples?: number;
	/** Seed of the points [whole, ≥ 0; default 1]. */
	readonly seed?: number;
	/** Outputs, each one number for each point; a series gives its last year [default none]. */
	readonly outputs?: readonly string[];
}

const OPTIONS = {
	sampler: true,
	samples: true,
	seed: true,
	outputs: true,
} as const satisfies OwnOptions<SamplingOptions>;

/** Points of a scenario's uncertain parameters. */
export interface SampledPoints {
	/** Method of choosing the points. */
	readonly sampler: Sampler;
	/** Seed of the points. */
	readonly seed: number;
	/** Dotted paths of the parameters, then of the outputs. */
	readonly columns: readonly string[];
	/** Points, in the unit of each column. */
	readonly rows: readonly (readonly number[])[];
	/** Record from which it can be made again. */
	readonly record: SampleRecord;
}

/** Record of a sample. */
export interface SampleRecord extends QuestionRecord {
	readonly question: "sample";
	/** The options with their defaults. */
	readonly asked: Required<Pick<SamplingOptions, keyof typeof OPTIONS>>;
}

/**
 * Points of a scenario's uncertain parameters, with outputs where they are asked for.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain, for an unknown output and an invalid number of
 * samples; `run-failed` with the count where runs fail.
 * @example
 * ```ts
 * import { samplePoints } from "crowdout";
 *
 * const { columns, rows } = samplePoints("us-india-partnership", { samples: 10, outputs: ["crowdOut.ratio"] });
 * console.log(columns.at(-1), rows.map((row) => row.at(-1)));
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
