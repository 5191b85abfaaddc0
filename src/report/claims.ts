import type { Claim, MechanismClaim, Source } from "../data/index.js";
import { type Block, heading, list, paragraph, section, table } from "./blocks/index.js";
import { cited } from "./cited.js";

/**
 * The checked figures of the source paper and the links of its argument.
 *
 * @example
 * ```ts
 * import { claims, mechanismClaims } from "crowdout";
 * import { claimList, text } from "crowdout/report";
 *
 * console.log(text(claimList(claims(), mechanismClaims())));
 * ```
 */
export function claimList(claims: readonly Claim[], links: readonly MechanismClaim[]): Block[] {
	const verdicts = [...new Set(claims.map(({ verdict }) => verdict))].map(
		(verdict) => `${claims.filter((claim) => claim.verdict === verdict).length} ${verdict}`,
	);
	return [
		...section("Figures of the paper", [
			paragraph(
				`${claims.length} figures of the paper, checked: ${verdicts.join(", ")}. crowdout claims ID shows one in full.`,
			),
			...table(
				"Figures of the paper",
				["id", "verdict", "the paper"],
				claims.map(({ id, verdict, figure }) => [id, verdict, figure]),
				[1, 2],
			),
		]),
		...section("Links of its argument", [
			paragraph(
				`${links.length} links of its argument. It gives a number for none of them; each names what carries it here.`,
			),
			...table(
				"Links of its argument",
				["id", "sign", "carried by"],
				links.map(({ id, evidenceSign, parameter }) => [id, evidenceSign, parameter || "not modelled"]),
				[1, 2],
			),
		]),
	];
}

/**
 * One checked figure in full.
 *
 * @example
 * ```ts
 * import { claim, sourcesOf } from "crowdout";
 * import { claimReport, text } from "crowdout/report";
 *
 * const checked = claim("health-fall-2020-2021");
 * console.log(text(claimReport(checked, sourcesOf(checked.source))));
 * ```
 */
export function claimReport(claim: Claim, sources: readonly Source[]): Block[] {
	return [
		heading(claim.id, 1),
		paragraph(stopped(`The paper: ${claim.figure}`)),
		paragraph(stopped(`What sources say: ${claim.found}`)),
		paragraph(stopped(`Verdict: ${claim.verdict}. ${claim.reason}`)),
		paragraph(
			claim.usable
				? `May be used in a scenario: ${claim.inputPath} = ${claim.inputValue}.`
				: "May not be used as an input of a scenario.",
		),
		...section("Sources", list(sources.map(cited))),
	];
}

/**
 * One link of the argument in full.
 *
 * @example
 * ```ts
 * import { mechanismClaims, sourcesOf } from "crowdout";
 * import { mechanismReport, text } from "crowdout/report";
 *
 * const [link] = mechanismClaims();
 * console.log(text(mechanismReport(link, sourcesOf(link.source))));
 * ```
 */
export function mechanismReport(link: MechanismClaim, sources: readonly Source[]): Block[] {
	return [
		heading(link.id, 1),
		paragraph(`The paper: ${link.link} (from ${link.from} to ${link.to}).`),
		paragraph(`A number for it: ${link.paperGivesNumber ? "yes" : "none"}.`),
		paragraph(`Carried here by: ${link.parameter || "nothing; it is not modelled"}.`),
		paragraph(stopped(`Evidence, sign ${link.evidenceSign}: ${link.evidence}`)),
		paragraph(`Default here: ${link.ourDefault || "none"}; range: ${link.ourRange || "none"}.`),
		...section("Sources", list(sources.map(cited))),
	];
}

/** A sentence with one full stop at its end. */
function stopped(sentence: string): string {
	return `${sentence.replace(/\.$/, "")}.`;
}
