import * as z from "zod";
import type { Derivation } from "../../../index.js";
import { derivationReport, derive, explainAll, explain as explainOne, explanationReport, text } from "../../library.js";
import type { DerivationAnswer } from "../answers.js";
import { givenScenario, scenarioChanges, scenarioInput } from "../input.js";
import { SIZE_BOUND } from "../size.js";
import type { Tool } from "../tool.js";
import { UNITS } from "../words.js";

/** Most numbers of a scenario that are explained at once. */
const MOST = 12;

/** Blocks of a result; no scenario has them. */
const OF_RESULT = /^(run|counterfactualRun|crowdOut|ledger)\.|^outcomes\.\d+\.(byYear|cumulative)$/;

const input = {
	scenario: scenarioInput,
	...scenarioChanges,
	path: z
		.string()
		.describe(
			"Dotted path of a number of the scenario (budget.lines.education.base, financing) or of its result (crowdOut.money.food, run.defence).",
		),
	year: z.int().describe("Fiscal year of a number of the result [the last of the horizon].").optional(),
	depth: z.int().min(1).max(4).describe("How deep the tree of a number of the result goes [1].").optional(),
};

/** One number, down to its sources. */
export const explain: Tool<"mcp-explain", typeof input> = {
	kind: "mcp-explain",
	title: "Explain a number",
	description: `Say where a number comes from. Of a scenario: the layer that gave it, the row of a table, its derivation and sources with their addresses, or the word assumed with the reason. Of a result: its equation and its parts in that year; explain a part to go further. ${UNITS} ${SIZE_BOUND}`,
	input,
	answer: async ({ scenario: given, path, year, depth = 1, ...changes }) => {
		const { input, options, scenario } = await givenScenario(given, changes);
		if (year !== undefined || OF_RESULT.test(path)) {
			const tree = cut(derive(input, path, { ...options, ...(year === undefined ? {} : { year }) }), depth);
			return { data: { derivation: brief(tree) }, text: text(derivationReport(tree, scenario)) };
		}
		const below = explainAll(input, options, path);
		const all = below.length > 0 ? below : [explainOne(input, path, options)];
		const explanations = all.slice(0, MOST);
		const more = all.length - explanations.length;
		return {
			data: { explanations, ...(more > 0 ? { more } : {}) },
			text: text(explanationReport(all)),
		};
	},
};

/** A tree no deeper than asked. */
function cut({ inputs, ...own }: Derivation, depth: number): Derivation {
	return { ...own, inputs: depth === 0 ? [] : inputs.map((inner) => cut(inner, depth - 1)) };
}

function brief({ path, year, value, equation, inputs, explanation }: Derivation): DerivationAnswer {
	return {
		path,
		...(year === undefined ? {} : { year }),
		value,
		...(equation === undefined ? {} : { equation }),
		...(inputs.length === 0 ? {} : { inputs: inputs.map(brief) }),
		...(explanation === undefined ? {} : { origin: originOf(explanation) }),
	};
}

function originOf({ layer, status, unit, reason, sources }: NonNullable<Derivation["explanation"]>) {
	return { layer, status, unit, reason, sources: sources.map(({ id, title, url }) => ({ id, title, url })) };
}
