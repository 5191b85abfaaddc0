import { CrowdoutError } from "./library.js";

/** A number as it is written, `1e5` too. */
export function number(option: string, text: string): number {
	if (/^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return Number(text);
	const message = `must be a number, got ${JSON.stringify(text)}`;
	throw new CrowdoutError("invalid-input", [{ path: `--${option}`, message }]);
}
