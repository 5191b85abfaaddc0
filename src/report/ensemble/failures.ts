import { fixed, percent } from "../../charts/index.js";
import type { EnsembleResult } from "../../ensemble/index.js";
import { type Block, list, paragraph, section } from "../blocks/index.js";

/** The draws that failed, by cause; no block where none failed. */
export function failures({ failures: causes, failed, draws }: EnsembleResult): Block[] {
	if (causes.length === 0) return [];
	return section("Draws that failed and were left out", [
		paragraph(
			`${fixed(failed, 0)} of ${fixed(draws, 0)}, ${percent(failed / draws, 2)} %: what is shown is of the others.`,
		),
		...list(
			causes.map(({ cause, count, firstDraw }) => `${fixed(count, 0)}: ${cause}; the first is draw ${firstDraw}.`),
		),
	]);
}
