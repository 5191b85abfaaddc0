import { outputUnit } from "../measure/index.js";

/** The unit of an output by its name, such as `last(run.defence)`, with the meaning of a minus; `undefined` where it is not known. */
export function unitOf(output: string): string | undefined {
	return /[<>=]/.test(output) ? "probability" : outputUnit(output)?.words;
}

/** An output with its unit in brackets, for headings. */
export function withUnit(output: string): string {
	const unit = unitOf(output);
	return unit === undefined ? output : `${output} [${unit}]`;
}
