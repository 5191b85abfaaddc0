import * as z from "zod";
import { assumptionList, assumptionReport, text } from "../../library.js";
import { givenScenario, scenarioChanges, scenarioInput } from "../input.js";
import { SIZE_BOUND } from "../size.js";
import type { Tool } from "../tool.js";

const input = {
	scenario: scenarioInput,
	...scenarioChanges,
	limit: z
		.int()
		.min(1)
		.max(500)
		.describe("Most assumptions in the structured answer [20]; the text has all.")
		.optional(),
};

/** What a scenario assumes. */
export const assumptions: Tool<"mcp-assumptions", typeof input> = {
	kind: "mcp-assumptions",
	title: "List assumptions",
	description: `List every parameter that a scenario uses, unsourced ones first: its value, the grade of its evidence, why this value, its sources, and how far the loss of all lines over the horizon [billions of base-year PKR] moves when it alone goes over its plausible range. Read this before trusting a result. ${SIZE_BOUND}`,
	input,
	answer: async ({ scenario: given, limit = 20, ...changes }) => {
		const { input, options, scenario } = await givenScenario(given, changes);
		const all = assumptionList(input, options);
		return {
			data: { scenario: scenario.name, assumptions: all.slice(0, limit), total: all.length },
			text: text(assumptionReport(scenario.title ?? scenario.name, all, scenario)),
		};
	},
};
