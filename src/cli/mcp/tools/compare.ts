import * as z from "zod";
import { answer, compareReport, crowdOut, requireComparable, text } from "../../library.js";
import { givenScenarios, scenarioChanges, scenarioInput } from "../input.js";
import { resultAnswer } from "../result-answer.js";
import { SIZE_BOUND } from "../size.js";
import type { Tool } from "../tool.js";
import { CAVEAT, UNITS } from "../words.js";

const input = {
	scenarios: z.array(scenarioInput).min(2).max(8).describe("From two to eight scenarios, each a name or an object."),
	...scenarioChanges,
};

/** Scenarios side by side. */
export const compare: Tool<"mcp-compare", typeof input> = {
	kind: "mcp-compare",
	title: "Compare scenarios",
	description: `Run several scenarios, each against its own counterfactual, and set them side by side. The other options are laid over every one of them. They must share base year, definition of defence and years. ${UNITS} ${CAVEAT} ${SIZE_BOUND}`,
	input,
	answer: async ({ scenarios, ...changes }) => {
		const read = await givenScenarios(scenarios, changes);
		const results = read.map(({ scenario }) => crowdOut(scenario));
		requireComparable(results);
		const answers = read.map(({ input, options }) => answer(input, options));
		return { data: { results: results.map(resultAnswer) }, text: text(compareReport(results, { answers })) };
	},
};
