import {
	claim,
	claimList,
	claimReport,
	claims as figures,
	mechanismClaims,
	mechanismReport,
	sourcesOf,
} from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout claims [ID]`: the paper's figures and links, checked; one of them in full. */
export async function claims(id: string | undefined, options: PrintOptions): Promise<void> {
	const links = mechanismClaims();
	if (id === undefined) {
		const all = { figures: figures(), links };
		return print("claims", all, options, () => claimList(all.figures, links));
	}
	const link = links.find((candidate) => candidate.id === id);
	if (link !== undefined) return print("claims", link, options, () => mechanismReport(link, sourcesOf(link.source)));
	const figure = claim(id);
	return print("claims", figure, options, () => claimReport(figure, sourcesOf(figure.source)));
}
