// An ensemble on one worker and on two, by the clock, each in a process of its own; the results are compared first.
import { YEARS } from "./reference-case.mjs";
import { output, packaged } from "./setup.mjs";
import { row } from "./table.mjs";

/** An ensemble in a process of its own, on some workers: milliseconds, and a hash of the result. */
function once(draws, mode, workers) {
	const options = { draws, mode, workers, onFailure: "drop", set: { horizon: YEARS } };
	const script = `
import { createHash } from "node:crypto";
const { ensemble } = await import(${JSON.stringify(packaged("node.js"))});
const began = performance.now();
const result = await ensemble("us-india-partnership", ${JSON.stringify(options)});
const ms = performance.now() - began;
console.log(JSON.stringify({ ms, hash: createHash("sha256").update(JSON.stringify(result)).digest("hex") }));`;
	return JSON.parse(output(process.execPath, ["--input-type=module", "--eval", script]));
}

/** Rows of one worker and of two. */
export function workers({ draws, rounds }) {
	return ["exact", "fast"].flatMap((mode) => {
		const runs = Array.from({ length: rounds }, () => [once(draws, mode, 1), once(draws, mode, 2)]);
		if (new Set(runs.flat().map(({ hash }) => hash)).size > 1) throw new Error(`${mode}: not the same on two workers`);
		const [one, two] = [0, 1].map((k) => Math.min(...runs.map((pair) => pair[k].ms)));
		const of = row(`${mode}, ${draws} draws: one worker`, one);
		return [of, row(`${mode}, ${draws} draws: two workers`, two, { of, faster: true, goal: 1.75 })];
	});
}
