import { json } from "../json.js";
import {
	sensitivity as analyse,
	CrowdoutError,
	discover,
	discoveryReport,
	type SensitivityMethod,
	sensitivityReport,
} from "../library.js";
import { numberList } from "../number-list.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ResultOptions } from "./run.js";

interface SensitivityCommandOptions extends ResultOptions {
	readonly method: SensitivityMethod;
	readonly output?: string;
	readonly samples?: string;
	readonly seed?: string;
	readonly onFailure?: "error" | "drop";
	readonly above?: string;
	readonly below?: string;
	readonly boxes?: string;
}

/** `crowdout sensitivity S`: which uncertain parameters the result hangs on. */
export async function sensitivity(name: string, options: SensitivityCommandOptions): Promise<void> {
	const [{ source }] = await readScenarios([name], options);
	const result = analyse(source.input, { ...source.options, ...common(options), method: options.method });
	return write(options.json ? json("sensitivity", result) : sensitivityReport(result), options.out);
}

/** `crowdout discover S --above X`: where in the space of its parameters a scenario crosses a threshold. */
export async function discovery(name: string, options: SensitivityCommandOptions): Promise<void> {
	const [{ source }] = await readScenarios([name], options);
	const bound = (text: string | undefined, where: string) =>
		text === undefined ? undefined : numberList(text, where)[0];
	const result = discover(source.input, {
		...source.options,
		...common(options),
		above: bound(options.above, "--above"),
		below: bound(options.below, "--below"),
		boxes: whole(options.boxes, "--boxes"),
	});
	return write(options.json ? json("discover", result) : discoveryReport(result), options.out);
}

function common({ output, samples, seed, onFailure }: SensitivityCommandOptions) {
	return { output, samples: whole(samples, "--samples"), seed: whole(seed, "--seed", 0), onFailure };
}

function whole(text: string | undefined, path: string, least = 1): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	if (Number.isSafeInteger(value) && value >= least && value <= 2 ** 53 - 1) return value;
	throw new CrowdoutError("invalid-input", [
		{ path, message: `must be a whole number, at least ${least}, got ${JSON.stringify(text)}` },
	]);
}
