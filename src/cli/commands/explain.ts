import type { Derivation } from "../../index.js";
import {
	type Block,
	CrowdoutError,
	derivationReport,
	derive,
	explainAll,
	explain as explainOne,
	explanationReport,
	paragraph,
} from "../library.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { type ReadScenario, readScenarios } from "../read.js";

/** What `crowdout explain` takes: a year asks for a number of the result. */
export interface ExplainOptions extends ResultOptions {
	readonly year?: string;
	readonly depth: string;
}

/** Blocks of a result; no scenario has them. An outcome's figures stand below the outcome's own numbers. */
const OF_RESULT = /^(run|counterfactualRun|crowdOut|ledger)\.|^outcomes\.\d+\.(byYear|cumulative)$/;

/** `crowdout explain SCENARIO [PATH]`: one number in full, or every number below a path in brief. */
export async function explain(name: string, path: string | undefined, options: ExplainOptions): Promise<void> {
	const depth = depthOf(options.depth);
	const [read] = await readScenarios([name], options);
	if (options.year !== undefined || OF_RESULT.test(path ?? "")) return explainResult(read, path, options, depth);
	const { source } = read;
	const all = explainAll(source.input, source.options, path);
	const found = all.length > 0 ? all : [explainOne(source.input, path ?? "", source.options)];
	const given = path === undefined ? 0 : path.split(".").length;
	return print("explain", found, options, () => [
		...explanationReport(found, { depth: given + depth }),
		...further(found.some((one) => one.path.split(".").length > given + depth)),
	]);
}

/** How a number of the result came to be. */
async function explainResult(
	{ source: { input, options: parse }, scenario }: ReadScenario,
	path: string | undefined,
	options: ExplainOptions,
	depth: number,
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
	return print("explain", derivation, options, () => [
		...derivationReport(cut(derivation, depth), scenario),
		...further(isDeeper(derivation, depth)),
	]);
}

/** How many levels a report shows: a whole number, or all. */
function depthOf(text: string): number {
	if (text === "all") return Number.POSITIVE_INFINITY;
	if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
	const message = `must be a whole number from 1 to 9999, or all, got ${JSON.stringify(text)}`;
	throw new CrowdoutError("invalid-input", [{ path: "--depth", message }]);
}

/** A tree no deeper than asked. */
function cut(tree: Derivation, depth: number): Derivation {
	return { ...tree, inputs: depth === 0 ? [] : tree.inputs.map((inner) => cut(inner, depth - 1)) };
}

function isDeeper({ inputs }: Derivation, depth: number): boolean {
	return depth === 0 ? inputs.length > 0 : inputs.some((inner) => isDeeper(inner, depth - 1));
}

/** How to see the rest, where there is more. */
function further(more: boolean): Block[] {
	const words = "To go further: crowdout explain with one of these paths, or with --depth all.";
	return more ? [paragraph(words, "small")] : [];
}
