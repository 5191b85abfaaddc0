import { CrowdoutError } from "../errors.js";
import { claims as table } from "./files.js";
import { numberIn, type Row } from "./rows.js";
import { unknownName } from "./unknown-name.js";

/**
 * Verdict on a figure. Only the first two allow its use in a scenario.
 * - `holds`; `roughly-holds`: right order, loose wording or rounding.
 * - `outdated`: true of an earlier year.
 * - `wrong-definition`: a number of something else.
 * - `wrong`; `impossible`: it cannot be as stated.
 * - `unverifiable`: no source that was read decides it.
 */
export type ClaimVerdict =
	| "holds"
	| "roughly-holds"
	| "outdated"
	| "wrong-definition"
	| "wrong"
	| "impossible"
	| "unverifiable";

/** A checkable figure of the source paper, in our words, beside what primary sources say. */
export interface Claim {
	/** In kebab-case, as in `health-fall-2020-2021`. */
	readonly id: string;
	/** What it is about: `defence`, `education`, `partnership` … */
	readonly subject: string;
	/** The paper's figure. */
	readonly figure: string;
	/** Its number [`statedUnit`]; absent where the statement has none. */
	readonly statedValue?: number;
	/** Unit of `statedValue` and `foundValue`; `trend` or `event` where there is no number. */
	readonly statedUnit: string;
	/** Year or years that the paper gives or implies, `""` where it gives none. */
	readonly statedYear: string;
	/** Section of the paper. */
	readonly section: string;
	/** What the sources say. */
	readonly found: string;
	/** Their number [`statedUnit`]; absent where there is none to compare. */
	readonly foundValue?: number;
	/** Result of the check against primary sources. */
	readonly verdict: ClaimVerdict;
	/** Whether a scenario may take it by name: it holds, or roughly holds, and has a place in a scenario. */
	readonly usable: boolean;
	/** Dotted path in a scenario that it could feed, `""` where there is none. */
	readonly inputPath: string;
	/** Its value at that path, in the scenario's own unit; absent where there is no path. */
	readonly inputValue?: number;
	/** Why this verdict. */
	readonly reason: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
}

/**
 * Every checked figure of the source paper, by id.
 *
 * @example
 * ```ts
 * import { claims } from "crowdout";
 *
 * const wrong = claims().filter(({ verdict }) => verdict === "wrong" || verdict === "impossible");
 * for (const { id, figure, found } of wrong) console.log(id, figure, found);
 * ```
 */
export function claims(): readonly Claim[] {
	return table().rows().map(read);
}

/**
 * A checked figure by its id.
 *
 * @throws CrowdoutError `invalid-input` for an unknown id; the nearest is offered.
 * @example
 * ```ts
 * import { claim } from "crowdout";
 *
 * const { figure, verdict, reason } = claim("health-fall-2020-2021");
 * console.log(figure, verdict, reason);
 * ```
 */
export function claim(id: string): Claim {
	const row = table().row(id);
	if (row !== undefined) return read(row);
	const known = claims().map((candidate) => candidate.id);
	throw unknownName("claim", id, known);
}

/**
 * The scenario number that a figure of the paper stands for. The base year must still close; the reason of the claim
 * names the definition and the year of the figure.
 *
 * @param id Of a claim that is `usable`.
 * @returns A dotted path and its value in the scenario's own unit.
 * @throws CrowdoutError `invalid-input` for an unknown id (the nearest is offered), for a figure that does not hold
 * (with verdict and reason), and for a figure without a place in a scenario.
 * @example
 * ```ts
 * import { claimInput } from "crowdout";
 *
 * console.log(claimInput("education-share").path); // budget.lines.education.base
 * ```
 */
export function claimInput(id: string): { readonly path: string; readonly value: number } {
	const found = claim(id);
	if (found.usable && found.inputValue !== undefined) return { path: found.inputPath, value: found.inputValue };
	const holds = found.verdict === "holds" || found.verdict === "roughly-holds";
	const fault = holds
		? `must be a figure that feeds a path of a scenario, got ${JSON.stringify(id)}, which feeds none`
		: `must be a figure that holds, got ${JSON.stringify(id)} with the verdict ${found.verdict}. ${found.reason}`;
	throw new CrowdoutError("invalid-input", [
		{ path: "claim", message: `${withoutStop(fault)}; use ${usable(claims())}` },
	]);
}

function usable(all: readonly Claim[]): string {
	return all.flatMap((candidate) => (candidate.usable ? [candidate.id] : [])).join(" or ");
}

function withoutStop(sentence: string): string {
	return sentence.replace(/\.$/, "");
}

function read(row: Row): Claim {
	const statedValue = numberIn(row, "stated_value");
	const foundValue = numberIn(row, "found_value");
	const inputValue = numberIn(row, "input_value");
	return {
		id: row.id,
		subject: row.subject,
		figure: row.figure,
		...(statedValue === undefined ? {} : { statedValue }),
		statedUnit: row.stated_unit,
		statedYear: row.stated_year,
		section: row.page_or_section,
		found: row.found,
		...(foundValue === undefined ? {} : { foundValue }),
		verdict: row.verdict as ClaimVerdict,
		usable: row.usable === "true",
		inputPath: row.input_path,
		...(inputValue === undefined ? {} : { inputValue }),
		reason: row.reason,
		source: row.source,
	};
}
