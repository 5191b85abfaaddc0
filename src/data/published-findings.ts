import { publishedFindings as table } from "./files.js";
import { numberIn } from "./rows.js";

/** A published finding, and the limits within which our own number must lie for the finding to hold here. */
export interface PublishedFinding {
	/** In kebab-case, as in `fiscal-risk-rates`. */
	readonly id: string;
	/** Author, journal and year. */
	readonly study: string;
	/** What the source says, in our words. */
	readonly says: string;
	/** Its place in the source. */
	readonly place: string;
	/** The source's number [`unit`]; absent where it gives a sign or a pattern. */
	readonly value?: number;
	/** Unit of the number, of the limits and of ours. */
	readonly unit: string;
	/** Ours must lie above it [`unit`]; absent for no limit. */
	readonly low?: number;
	/** Ours must lie below it [`unit`]; absent for no limit. */
	readonly high?: number;
	/** When the finding counts as held, in words. */
	readonly heldWhen: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** What to know before you use it. */
	readonly note: string;
}

/**
 * Every published finding that is checked here, by id.
 *
 * @example
 * ```ts
 * import { publishedFindings } from "crowdout";
 *
 * for (const { id, study, says } of publishedFindings()) console.log(id, study, says);
 * ```
 */
export function publishedFindings(): readonly PublishedFinding[] {
	return table()
		.rows()
		.map((row) => {
			const value = numberIn(row, "value");
			const low = numberIn(row, "low");
			const high = numberIn(row, "high");
			return {
				id: row.id,
				study: row.study,
				says: row.says,
				place: row.place,
				...(value === undefined ? {} : { value }),
				unit: row.unit,
				...(low === undefined ? {} : { low }),
				...(high === undefined ? {} : { high }),
				heldWhen: row.held_when,
				source: row.source,
				note: row.note,
			};
		});
}
