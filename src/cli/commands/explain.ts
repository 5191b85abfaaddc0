import {
	CrowdoutError,
	derivationReport,
	derive,
	explainAll,
	explain as explainOne,
	explanationReport,
} from "../library.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { type ReadScenario, readScenarios } from "../read.js";

/** What `crowdout explain` takes: a year asks for a number of the result. */
export interface ExplainOptions extends ResultOptions {
	readonly year?: string;
}

/** Blocks of a result; no scenario has them. An outcome's figures stand below the outcome's own numbers. */
const OF_RESULT = /^(run|counterfactualRun|crowdOut|ledger)\.|^outcomes\.\d+\.(byYear|cumulative)$/;

/** `crowdout explain SCENARIO [PATH]`: one number in full, or every number below a path in brief. */
export async function explain(name: string, path: string | undefined, options: ExplainOptions): Promise<void> {
	const [read] = await readScenarios([name], options);
	if (options.year !== undefined || OF_RESULT.test(path ?? "")) return explainResult(read, path, options);
	const { source } = read;
	const all = explainAll(source.input, source.options, path);
	const found = all.length > 0 ? all : [explainOne(source.input, path ?? "", source.options)];
	return print("explain", found, options, () => explanationReport(found));
}

/** How a number of the result came to be. */
async function explainResult(
	{ source: { input, options: parse }, scenario }: ReadScenario,
	path: string | undefined,
	options: ExplainOptions,
): Promise<void> {
	const { year } = options;
	if (path === undefined) {
		const message = "must be the path of a number of the result, such as run.defence, got none";
		throw new CrowdoutError("invalid-input", [{ path: "path", message }]);
	}
	if (year !== undefined && !/^\d{4}$/.test(year)) {
		const message = `must be a fiscal year, got ${JSON.stringify(year)}`;
		throw new CrowdoutError("invalid-input", [{ path: "--year", message }]);
	}
	const derivation = derive(input, path, { ...parse, ...(year === undefined ? {} : { year: Number(year) }) });
	return print("explain", derivation, options, () => derivationReport(derivation, scenario));
}
