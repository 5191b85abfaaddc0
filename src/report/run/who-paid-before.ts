import { isBundledCountry } from "../../scenario/index.js";
import { type Block, paragraph, section } from "../blocks/index.js";
import { beforeTable } from "../history/index.js";
import type { Section } from "./options.js";

/**
 * Who paid in the past, where episodes are given, for comparison. The episodes are Pakistan's, so no other country has
 * them.
 */
export const whoPaidBefore: Section = (results, { before = [] }): Block[] =>
	before.length === 0 || !results.every(({ record }) => isBundledCountry(record.scenario))
		? []
		: section("Who paid before", [
				paragraph(
					"The ledgers of actual budgets when Pakistan's defence moved: arithmetic, no cause, and other years give other payers. crowdout who-paid shows how sure each is.",
				),
				...beforeTable(before),
			]);
