import type { CrowdOutResult } from "../../measure/index.js";
import { assumptionTable } from "../assumption-list.js";
import { type Block, heading, paragraph } from "../blocks/index.js";
import type { RunReportOptions } from "./options.js";
import { wordsOf } from "./per-scenario.js";

/** Number of assumptions shown directly; the others can be unfolded. */
const OPEN = 12;

/** The assumptions of each scenario, unsourced ones first. */
export function assumptions(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	const found = results.flatMap(({ scenario, record }, k): Block[] => {
		const all = details[k]?.assumptions ?? [];
		const part = (some: typeof all, caption: string) => assumptionTable(caption, some, wordsOf({ record }));
		const rest = part(all.slice(OPEN), `Other assumptions of ${scenario}`);
		return [
			...part(all.slice(0, OPEN), `Assumptions of ${scenario}, least known first`),
			...(rest.length === 0
				? []
				: [{ kind: "more" as const, summary: `${all.length - OPEN} more of ${scenario}`, blocks: rest }]),
		];
	});
	if (found.length === 0) return [];
	const grades =
		"Evidence: assumed (no source), given (by the user), press (an account of a source), abstract, own-estimate (from data here), read-in-full; data (a figure of a table). Those without a source come first, and among them those that move the loss most.";
	return [heading("Assumptions, least known first"), paragraph(grades), ...found];
}
