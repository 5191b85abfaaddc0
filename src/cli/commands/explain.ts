import { json } from "../json.js";
import { explainAll, explain as explainOne, explanationReport, explanationTable } from "../library.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ResultOptions } from "./run.js";

/** `crowdout explain SCENARIO [PATH]`: one number in full, or every number below a path in brief. */
export async function explain(name: string, path: string | undefined, options: ResultOptions): Promise<void> {
	const [{ source }] = await readScenarios([name], options);
	const all = explainAll(source.input, source.options, path);
	const found = all.length > 0 ? all : [explainOne(source.input, path ?? "", source.options)];
	if (options.json) return write(json(found), options.out);
	return write(found.length === 1 ? explanationReport(found[0]) : explanationTable(found), options.out);
}
