import { show } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { lineColumn } from "./line-column.js";
import { type ReadText, refusedText } from "./read-text.js";
import { readYaml } from "./yaml-text.js";

/**
 * Read a JSON text. `JSON.parse` decides whether it is valid; the YAML parser, which also reads JSON, gives the places.
 */
export function readJson(text: string): ReadText {
	const reason = whyNotJson(text);
	// YAML does not allow tabs before a value. In JSON, tabs and returns occur only between values, never in a text.
	if (reason === undefined) return readYaml(text.replace(/[\t\r]/g, " "));
	return refusedText([describe(text, reason)]);
}

function describe(text: string, reason: string): Issue {
	const offset = failureAt(text, reason);
	const [expected] = reason.split(/ in JSON| after JSON|(?<=token) '/);
	const got = offset < text.length ? show(text[offset]) : "the end of the file";
	const message = `must be JSON: ${expected.charAt(0).toLowerCase()}${expected.slice(1)}, got ${got}`;
	return { path: lineColumn(text, offset), message };
}

/** Node gives the offset of most failures, but not of this kind; there the shortest failing text ends at it. */
const UNEXPECTED = "Unexpected token";

function failureAt(text: string, reason: string): number {
	if (!reason.startsWith(UNEXPECTED)) return Number(/at position (\d+)/.exec(reason)?.[1] ?? text.length);
	let [reads, fails] = [0, text.length];
	while (fails - reads > 1) {
		const middle = Math.floor((reads + fails) / 2);
		if (whyNotJson(text.slice(0, middle))?.startsWith(UNEXPECTED)) fails = middle;
		else reads = middle;
	}
	return reads;
}

function whyNotJson(text: string): string | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return (error as Error).message;
	}
}
