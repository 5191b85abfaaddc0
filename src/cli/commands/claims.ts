import { json } from "../json.js";
import {
	claim,
	claimList,
	claimReport,
	claims as figures,
	mechanismClaims,
	mechanismReport,
	sourcesOf,
} from "../library.js";
import { write } from "../output.js";

/** `crowdout claims [ID]`: the paper's figures and links, checked; one of them in full. */
export async function claims(
	id: string | undefined,
	options: { readonly json?: boolean; readonly out?: string },
): Promise<void> {
	const links = mechanismClaims();
	if (id === undefined) {
		const all = { figures: figures(), links };
		return write(options.json ? json("claims", all) : claimList(all.figures, links), options.out);
	}
	const link = links.find((candidate) => candidate.id === id);
	if (link !== undefined) {
		return write(options.json ? json("claims", link) : mechanismReport(link, sourcesOf(link.source)), options.out);
	}
	const figure = claim(id);
	return write(options.json ? json("claims", figure) : claimReport(figure, sourcesOf(figure.source)), options.out);
}
