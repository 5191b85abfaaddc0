import { mechanismClaims as table } from "./files.js";
/** A link of the source paper's argument, with the parameters that model it here and the evidence for it. */
export interface MechanismClaim {
	/** Cause and effect in kebab-case, as in `threat-to-defence`. */
	readonly id: string;
	/** The link, in our words. */
	readonly link: string;
	/** Cause. */
	readonly from: string;
	/** Effect. */
	readonly to: string;
	/** Dotted paths in a scenario that model it, separated by spaces; `""` where it is not modelled. */
	readonly parameter: string;
	/** Whether the paper gives a size for the effect; false for every link. */
	readonly paperGivesNumber: boolean;
	/** The evidence, with numbers. */
	readonly evidence: string;
	/**
	 * Sign of the effect in the evidence: `mixed` where results disagree or are near zero, `none` where no study measures
	 * it.
	 */
	readonly evidenceSign: "positive" | "negative" | "mixed" | "none";
	/** Default used here, one value for each `parameterRow`. */
	readonly ourDefault: string;
	/** Plausible range, in the same order; `""` where it is not modelled. */
	readonly ourRange: string;
	/** Ids of rows of the table `parameters`, separated by spaces; `""` where there is none. */
	readonly parameterRow: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
}

/**
 * Every link of the paper's argument, by id.
 *
 * @example
 * ```ts
 * import { mechanismClaims } from "crowdout";
 *
 * const notModelled = mechanismClaims().filter(({ parameter }) => parameter === "");
 * console.log(notModelled.map(({ link }) => link));
 * ```
 */
export function mechanismClaims(): readonly MechanismClaim[] {
	return table()
		.rows()
		.map((row) => ({
			id: row.id,
			link: row.link,
			from: row.from,
			to: row.to,
			parameter: row.parameter,
			paperGivesNumber: row.paper_gives_number === "true",
			evidence: row.evidence,
			evidenceSign: row.evidence_sign as MechanismClaim["evidenceSign"],
			ourDefault: row.our_default,
			ourRange: row.our_range,
			parameterRow: row.parameter_row,
			source: row.source,
		}));
}
