import type { Claim, MechanismClaim, Source } from "../data/index.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/** The checked figures of the source paper and the links of its argument, one a line. */
export function claimList(claims: readonly Claim[], links: readonly MechanismClaim[]): string {
	const verdicts = [...new Set(claims.map(({ verdict }) => verdict))].map(
		(verdict) => `${claims.filter((claim) => claim.verdict === verdict).length} ${verdict}`,
	);
	const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
	return [
		wrap(
			`${claims.length} figures of the paper, checked: ${verdicts.join(", ")}. crowdout claims ID shows one in full.`,
		),
		"",
		textTable(
			claims.map(({ id, verdict, figure }) => [cut(id, 30), verdict, cut(figure, 30)]),
			["left", "left", "left"],
		),
		"",
		wrap(`${links.length} links of its argument. It gives a number for none of them; each names what carries it here.`),
		"",
		textTable(
			links.map(({ id, evidenceSign, parameter }) => [cut(id, 32), evidenceSign, cut(parameter || "not modelled", 34)]),
			["left", "left", "left"],
		),
		"",
	].join("\n");
}

/** One checked figure in full. */
export function claimReport(claim: Claim, sources: readonly Source[]): string {
	return [
		claim.id,
		wrap(stopped(`The paper: ${claim.figure}`)),
		wrap(stopped(`What sources say: ${claim.found}`)),
		wrap(stopped(`Verdict: ${claim.verdict}. ${claim.reason}`)),
		wrap(
			claim.usable
				? `May be used in a scenario: ${claim.inputPath} = ${claim.inputValue}.`
				: "May not be used as an input of a scenario.",
		),
		...cited(sources),
		"",
	].join("\n");
}

/** One link of the argument in full. */
export function mechanismReport(link: MechanismClaim, sources: readonly Source[]): string {
	return [
		link.id,
		wrap(`The paper: ${link.link} (from ${link.from} to ${link.to}).`),
		wrap(`A number for it: ${link.paperGivesNumber ? "yes" : "none"}.`),
		wrap(`Carried here by: ${link.parameter || "nothing; it is not modelled"}.`),
		wrap(stopped(`Evidence, sign ${link.evidenceSign}: ${link.evidence}`)),
		wrap(`Default here: ${link.ourDefault || "none"}; range: ${link.ourRange || "none"}.`),
		...cited(sources),
		"",
	].join("\n");
}

function cited(sources: readonly Source[]): string[] {
	return sources.map(({ title, publisher, url }) =>
		wrap(`${title} (${publisher})${url ? `, ${url}` : ""}`, "  ", "- "),
	);
}

/** A sentence with one full stop at its end. */
function stopped(sentence: string): string {
	return `${sentence.replace(/\.$/, "")}.`;
}
