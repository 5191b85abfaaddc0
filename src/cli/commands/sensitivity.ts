import type { SensitivityMethod, SensitivityResult } from "../../index.js";
import {
	sensitivity as analyse,
	CrowdoutError,
	discover,
	discoveryReport,
	sensitivityByYearReport,
	sensitivityReport,
	tornado,
	tornadoChart,
	tornadoOf,
	tornadoReport,
} from "../library.js";
import { numberList, numberRange } from "../number-list.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import { attended } from "./ensemble.js";

interface SensitivityCommandOptions extends ResultOptions {
	readonly method: SensitivityMethod | "tornado";
	readonly output: readonly string[];
	readonly byYear?: boolean;
	readonly samples?: string;
	readonly seed?: string;
	readonly level?: string;
	readonly resamples?: string;
	readonly by?: "path" | "block";
	readonly precision?: string;
	readonly range?: string;
	readonly svg?: boolean;
	readonly workers?: string;
	readonly onFailure?: "error" | "drop";
	readonly above?: string;
	readonly below?: string;
	readonly boxes?: string;
}

/** `crowdout sensitivity S`: which uncertain parameters decide the result. */
export async function sensitivity(name: string, options: SensitivityCommandOptions): Promise<void> {
	const { method, level, resamples, range, svg, onFailure } = options;
	if (method === "tornado") return oneAtATime(name, options);
	for (const [path, given] of Object.entries({ "--svg": svg, "--range": range })) {
		if (given !== undefined) refuse(path, `must be given with --method tornado, got --method ${method}; leave it out`);
	}
	const asked = {
		...common(options),
		onFailure,
		method,
		level: one(level, "--level"),
		resamples: whole(resamples, "--resamples", 2),
		by: options.by,
		precision: one(options.precision, "--precision"),
	};
	const [{ source, scenario }] = await readScenarios([name], options);
	const years = Array.from({ length: scenario.horizon }, (_, k) => scenario.baseYear + 1 + k);
	const named = options.output.length > 0 ? options.output : [undefined];
	const outputs = options.byYear ? named.flatMap((output) => years.map((year) => `${output ?? ""}.${year}`)) : named;
	const results: SensitivityResult[] = [];
	for (const output of outputs) {
		const one = { ...source.options, ...asked, output };
		results.push(await attended((attention) => analyse(source.input, { ...one, ...attention })));
	}
	const found = results.length === 1 ? results[0] : results;
	return print("sensitivity", found, options, () =>
		options.byYear ? sensitivityByYearReport(results) : results.flatMap(sensitivityReport),
	);
}

/** The one output of a question that takes no more. */
function oneOutput({ output }: SensitivityCommandOptions, question: string): string | undefined {
	if (output.length > 1) refuse("--output", `must be given once for ${question}, got ${output.join(", ")}`);
	return output[0];
}

async function oneAtATime(name: string, options: SensitivityCommandOptions): Promise<void> {
	const { onFailure, range, svg } = options;
	const output = oneOutput(options, "a tornado");
	const drawn = {
		...{ "--samples": options.samples, "--level": options.level, "--resamples": options.resamples },
		...{ "--by": options.by, "--precision": options.precision, "--by-year": options.byYear },
	};
	for (const [path, given] of Object.entries(drawn)) {
		if (given !== undefined) refuse(path, `must be left out, since a tornado draws nothing, got ${given}`);
	}
	const probabilities = range === undefined ? undefined : numberRange(range, "--range");
	const [{ source }] = await readScenarios([name], options);
	const result = tornado(source.input, { ...source.options, output, onFailure, probabilities });
	if (svg) return write(`${tornadoChart(tornadoOf(result))}\n`, options.out);
	return print("sensitivity", result, options, () => tornadoReport(result));
}

/** `crowdout discover S --above X`: where in the space of its parameters a scenario crosses a threshold. */
export async function discovery(name: string, options: SensitivityCommandOptions): Promise<void> {
	const asked = {
		...common(options),
		output: oneOutput(options, "a discovery"),
		onFailure: options.onFailure,
		above: one(options.above, "--above"),
		below: one(options.below, "--below"),
		boxes: whole(options.boxes, "--boxes"),
	};
	const [{ source }] = await readScenarios([name], options);
	const result = await attended((attention) => discover(source.input, { ...source.options, ...asked, ...attention }));
	return print("discover", result, options, () => discoveryReport(result));
}

function common({ samples, seed, workers }: SensitivityCommandOptions) {
	return {
		samples: whole(samples, "--samples"),
		seed: whole(seed, "--seed", 0),
		workers: whole(workers, "--workers"),
	};
}

function one(text: string | undefined, where: string): number | undefined {
	return text === undefined ? undefined : numberList(text, where)[0];
}

/** A whole number as it is written. @throws {CrowdoutError} `invalid-input` where it is none. */
export function whole(text: string | undefined, path: string, least = 1): number | undefined {
	if (text === undefined) return undefined;
	const value = text.trim() === "" ? Number.NaN : Number(text);
	if (Number.isSafeInteger(value) && value >= least) return value;
	return refuse(path, `must be a whole number, at least ${least}, got ${JSON.stringify(text)}`);
}

function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}
