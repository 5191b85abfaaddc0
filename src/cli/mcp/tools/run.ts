import * as z from "zod";
import { answer, crowdOut, rankAssumptions, runReport, samePush, text } from "../../library.js";
import { givenScenario, scenarioChanges, scenarioInput } from "../input.js";
import { resultAnswer } from "../result-answer.js";
import { SIZE_BOUND } from "../size.js";
import type { Tool } from "../tool.js";
import { CAVEAT, UNITS } from "../words.js";

const input = {
	scenario: scenarioInput,
	...scenarioChanges,
	full: z.boolean().describe("Also the whole result, as crowdout run --json prints it [false].").optional(),
};

/** How many of the assumptions that lead a result are named with it. */
const LEADING = 5;

/** One scenario beside its counterfactual. */
export const run: Tool<"mcp-run", typeof input> = {
	kind: "mcp-run",
	title: "Run a scenario",
	description: `Run a scenario and the same country without the push, and say what education, health, food and water lose between them: by line and year, over the horizon, who paid (ledger), the same push under every reaction and financing preset (samePush), the assumptions that lead the result with their sources, warnings, and a fingerprint. ${UNITS} ${CAVEAT} ${SIZE_BOUND}`,
	input,
	answer: async ({ scenario: given, full = false, ...changes }) => {
		const { input, options, scenario } = await givenScenario(given, changes);
		const result = crowdOut(scenario);
		// The presets are made for scenarios that extend the baseline.
		const matrix = scenario.lineage.includes("baseline") ? samePush(input, options) : [];
		const assumptions = rankAssumptions(scenario);
		const data = {
			...resultAnswer(result),
			samePush: matrix,
			leading: assumptions.slice(0, LEADING),
			...(full ? { result: { ...result } } : {}),
		};
		const found = answer(input, options);
		const report = runReport(result, {
			brief: true,
			details: [{ answer: found, samePush: matrix, tornado: assumptions }],
		});
		return { data, text: text(report) };
	},
};
