import * as z from "zod";
import { answerInBrief, crowdOut, ensemble as drawMany, ensembleReport, rankAssumptions, text } from "../../library.js";
import { givenScenario, scenarioChanges, scenarioInput } from "../input.js";
import { DRAWS_BOUND, requireDraws } from "../size.js";
import type { Tool } from "../tool.js";
import { CAVEAT, UNITS } from "../words.js";

/** Draws where no number is given. */
const DRAWS = 2000;

const input = {
	scenario: scenarioInput,
	...scenarioChanges,
	draws: z.int().min(1).max(1_000_000).describe(`Number of draws [${DRAWS}].`).optional(),
	seed: z.int().min(0).describe("Seed of the draws [1]; the same seed gives the same numbers.").optional(),
	sampler: z
		.enum(["random", "sobol"])
		.describe("Independent draws, or scrambled Sobol' points, which are more precise [random].")
		.optional(),
	events: z
		.array(z.string())
		.max(20)
		.describe('Conditions whose probability is wanted, such as "run.lines.education < 1.4%".')
		.optional(),
};

/** How sure a result is. */
export const ensemble: Tool<"mcp-ensemble", typeof input> = {
	kind: "mcp-ensemble",
	title: "Say how sure",
	description: `Run a scenario many times with its uncertain numbers drawn, and say how sure the result is: the probability that each line loses, ranges of the totals over the horizon, and how often a condition holds, each with its error by drawing. What is not drawn is held fixed; the text names it. ${UNITS} ${CAVEAT} ${DRAWS_BOUND}`,
	input,
	answer: async ({ scenario: given, draws = DRAWS, seed, sampler, events, ...changes }) => {
		const { input, options, scenario } = await givenScenario(given, changes);
		requireDraws(scenario, draws);
		const asked = { draws, ...(seed === undefined ? {} : { seed }), ...(sampler ? { sampler } : {}) };
		const result = await drawMany(input, { ...options, ...asked, ...(events ? { events } : {}), workers: 1 });
		const { bands: _, failures: __, precision: ___, rules: ____, record, ...shown } = result;
		const fingerprint = {
			...{ version: record.version, scenarioHash: record.scenarioHash, data: record.data },
			...{ seed: record.seed, draws: record.draws, sampler: record.sampler },
		};
		return {
			data: { ...shown, fingerprint, caveat: CAVEAT },
			text: text(
				ensembleReport(result, {
					doubtful: rankAssumptions(scenario).map(({ path }) => path),
					answer: answerInBrief(crowdOut(scenario), result),
				}),
			),
		};
	},
};
