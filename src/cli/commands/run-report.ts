import type { CrowdOutResult } from "../../index.js";
import { answer, answerReport, type Block, rankAssumptions, runReport, samePush } from "../library.js";
import type { ReadScenario } from "../read.js";

/** What a report of a run shows. */
export interface RunShown {
	/** Number of random draws behind the ranges. */
	readonly draws: number;
	/** Seed of the draws. */
	readonly seed: number;
	/** Everything that the run found instead of one screen. */
	readonly full: boolean;
	/** The scenario and its options as they are typed, for the commands that ask further. */
	readonly words: string;
}

/** The report of a run: its answer on one screen, or everything, with the same push under other assumptions. */
export function runBlocks(
	{ source, scenario }: ReadScenario,
	result: CrowdOutResult,
	{ draws, seed, full, words }: RunShown,
): readonly Block[] {
	const { input, options } = source;
	const tornado = rankAssumptions(scenario);
	const found = answer(input, { ...options, draws, seed });
	if (!full) return answerReport(found, { tornado, next: nextCommands(words) });
	// The presets are made for scenarios that extend the baseline.
	const matrix = scenario.lineage.includes("baseline") ? samePush(input, options) : [];
	return runReport(result, { brief: true, details: [{ answer: found, samePush: matrix, tornado }] });
}

/** What a reader asks after the first screen. */
function nextCommands(words: string): [string, string][] {
	return [
		[`crowdout run ${words} --full`, "all that this run found"],
		[`crowdout ensemble ${words}`, "the spread of each loss"],
		[`crowdout explain ${words} crowdOut.ratio`, "where a number comes from"],
		[`crowdout assumptions ${words}`, "what is assumed, and why"],
		["crowdout list", "the other scenarios"],
	];
}
