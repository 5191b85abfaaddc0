import * as z from "zod";
import { solve as findRoots, solveReport, text } from "../../library.js";
import { numberRange } from "../../number-list.js";
import { givenScenario, scenarioChanges, scenarioInput } from "../input.js";
import { SIZE_BOUND } from "../size.js";
import type { Tool } from "../tool.js";
import { CAVEAT, UNITS } from "../words.js";

const amount = z.union([z.number(), z.string()], { error: "must be a number or a text such as 5%" });

const input = {
	scenario: scenarioInput,
	...scenarioChanges,
	for: z.string().describe("Dotted path of the number that is sought, such as rival.growth."),
	soThat: z
		.string()
		.describe(
			'A condition on the result, such as "run.lines.education >= 1.4%" or "crowdOut.cumulativeMoney.food = 20".',
		),
	between: z.tuple([amount, amount]).describe("Range that is searched, the lower end first [0 to 0.3].").optional(),
};

/** A scenario backwards. */
export const solve: Tool<"mcp-solve", typeof input> = {
	kind: "mcp-solve",
	title: "Solve for a number",
	description: `Find the values of one number of a scenario for which a condition on its result holds: how fast may India's spending grow before education falls below 1.4 % of GDP? A series must meet an inequality in every year; an equality takes its last year. ${UNITS} ${CAVEAT} ${SIZE_BOUND}`,
	input,
	answer: async ({ scenario: given, for: path, soThat, between = [0, 0.3], ...changes }) => {
		const range = numberRange(between.join(".."), "between");
		const { input, options, scenario } = await givenScenario(given, changes);
		const result = findRoots(input, path, soThat, { ...options, between: range });
		return {
			data: { scenario: scenario.name, ...result, caveat: CAVEAT },
			text: `${text(solveReport(result))}\n${CAVEAT}\n`,
		};
	},
};
