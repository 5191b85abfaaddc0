import type { CrowdOutResult } from "../../index.js";
import { answer, type Block, rankAssumptions, runReport, samePush } from "../library.js";
import type { ReadScenario } from "../read.js";

/**
 * The report of a run: with the range of its answer, the assumptions that move it, and the same push under other ones.
 *
 * @param drawn Draws behind the ranges, and their seed.
 */
export function runBlocks(
	{ source, scenario }: ReadScenario,
	result: CrowdOutResult,
	drawn: { readonly draws: number; readonly seed: number },
): readonly Block[] {
	const { input, options } = source;
	const tornado = rankAssumptions(scenario);
	// The presets are made for scenarios that extend the baseline.
	const matrix = scenario.lineage.includes("baseline") ? samePush(input, options) : [];
	const found = answer(input, { ...options, ...drawn });
	return runReport(result, { brief: true, details: [{ answer: found, samePush: matrix, tornado }] });
}
