import { nowcastFigures as table } from "./files.js";

/** A figure of a year after the base year, in the unit of the output that it is compared with. */
export interface NowcastFigure {
	/** As in `known.interest.2026.revised`. */
	readonly id: string;
	/** The model's output to compare: paths of the result joined by ` + `, `growth` (of real GDP) or `nominalGdp`. */
	readonly output: string;
	/** Fiscal year, named by its end. */
	readonly year: number;
	/** The figure [`unit`]. */
	readonly value: number;
	/** `share of GDP`, `PKR bn` or `per year`. */
	readonly unit: string;
	/** The GDP that it is a share of; `""` where it is no share. */
	readonly gdp: string;
	/** Whose accounts: `consolidated` of the federation and the provinces, or `federal`. */
	readonly coverage: string;
	/** The definition of defence that a scenario must have for the figure to be compared; `""` where any will do. */
	readonly defence: string;
	/** What the figure measures. */
	readonly definition: string;
	/** `actual`, `revised`, `budget`, `projection` or `assumed`. */
	readonly status: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Arithmetic over row ids; `""` where the figure is copied. */
	readonly derivation: string;
	/** What to know before you use it. */
	readonly note: string;
}

/**
 * Published figures of the years after the base year, by id.
 *
 * @example
 * ```ts
 * import { nowcastFigures } from "crowdout";
 *
 * const revised = nowcastFigures().filter(({ status }) => status === "revised");
 * console.log(revised.map(({ output, year, value, unit }) => `${output} ${year}: ${value} ${unit}`));
 * ```
 */
export function nowcastFigures(): readonly NowcastFigure[] {
	return table()
		.rows()
		.map((row) => ({
			id: row.id,
			output: row.output,
			year: Number(row.year),
			value: Number(row.value),
			unit: row.unit,
			gdp: row.gdp,
			coverage: row.coverage,
			defence: row.defence,
			definition: row.definition,
			status: row.status,
			source: row.source,
			derivation: row.derivation,
			note: row.note,
		}));
}
