import {
	type Problem,
	type Sample,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleSobol,
	sampleTrajectories,
} from "../../sensitivity.js";
import { json } from "../json.js";
import { uncertainInputs } from "../library.js";
import { write } from "../output.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import { whole } from "./sensitivity.js";

interface SampleCommandOptions extends ResultOptions {
	readonly sampler: Sampler;
	readonly samples: string;
	readonly seed: string;
	readonly output: readonly string[];
}

type Sampler = "latin-hypercube" | "sobol" | "halton" | "grid" | "morris";

/** `crowdout sample S`: points of a scenario's uncertainty as CSV, with outputs where they are asked for. */
export async function sample(name: string, options: SampleCommandOptions): Promise<void> {
	const count = whole(options.samples, "--samples") ?? 1;
	const seed = whole(options.seed, "--seed", 0) ?? 1;
	const [{ source }] = await readScenarios([name], options);
	const { problem, place, run } = uncertainInputs(source.input, source.options);
	const drawn = SAMPLERS[options.sampler](problem, { count, seed });
	const { names, points } = place(drawn);
	const outputs = options.output.map((output) => run(drawn, output));
	const rows = Array.from({ length: drawn.count }, (_, i) => [
		...points.subarray(i * names.length, (i + 1) * names.length),
		...outputs.map((values) => values[i]),
	]);
	const columns = [...names, ...options.output];
	if (options.json)
		return write(json("sample", { sampler: options.sampler, seed, columns, rows: rows.map(orNull) }), options.out);
	return write(`${[columns, ...rows].map((row) => row.join(",")).join("\n")}\n`, options.out);
}

/** Of a run that failed there is no number. */
function orNull(row: readonly number[]): (number | null)[] {
	return row.map((value) => (Number.isFinite(value) ? value : null));
}

const SAMPLERS: Readonly<Record<Sampler, (problem: Problem, asked: { count: number; seed: number }) => Sample>> = {
	"latin-hypercube": sampleLatinHypercube,
	sobol: sampleSobol,
	halton: sampleHalton,
	grid: (problem, { count }) => sampleGrid(problem, { levels: count }),
	morris: sampleTrajectories,
};
