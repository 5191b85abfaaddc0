import type { Sampler } from "../../index.js";
import { json } from "../json.js";
import { samplePoints } from "../library.js";
import { write } from "../output.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import { printTables } from "../tables.js";
import { whole } from "./sensitivity.js";

interface SampleCommandOptions extends ResultOptions {
	readonly sampler: Sampler;
	readonly samples: string;
	readonly seed: string;
	readonly output: readonly string[];
}

/** `crowdout sample S`: points of a scenario's uncertainty as CSV, with outputs where they are asked for. */
export async function sample(name: string, options: SampleCommandOptions): Promise<void> {
	const asked = {
		sampler: options.sampler,
		samples: whole(options.samples, "--samples"),
		seed: whole(options.seed, "--seed", 0),
		outputs: options.output,
	};
	const [{ source }] = await readScenarios([name], options);
	const found = samplePoints(source.input, { ...source.options, ...asked });
	if (options.json) return write(json("sample", found), options.out);
	const points = { name: "sample", head: found.columns, rows: found.rows };
	await printTables({ csv: "plain", ...options }, () => [points]);
}
