import { fiscalHistory as table } from "./files.js";
import type { Row } from "./rows.js";

/** A figure of Pakistan's public finances in one year, in points of GDP. */
export interface FiscalFigure {
	/** Id of its row, as derivations name it. */
	readonly id: string;
	/** Fiscal year, named by its end; of `wdi`, the calendar year that the source names. */
	readonly year: number;
	/** Series that it belongs to, such as `weo` or `sipri`: one source, one level of government, one definition. */
	readonly series: string;
	/** The item: `revenue`, `defence`, `education` … */
	readonly item: string;
	/** Value [% of GDP]. */
	readonly value: number;
	/** Level of government: `central`, `general`, `consolidated` or `federal`. */
	readonly government: string;
	/** The GDP that it is divided by, in words. */
	readonly gdp: string;
	/** The twelve months that the year stands for, in words. */
	readonly yearBasis: string;
	/** What it covers, in words. */
	readonly definition: string;
	/** `actual`, `revised`, `budget`, `projection` or `assumed`; a derived figure has the weakest status of its inputs. */
	readonly status: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** What to know before you use it, `""` where there is nothing. */
	readonly note: string;
}

/** A change of definition or source. A difference across it is no real change. */
export interface FiscalBreak {
	/** Name, as in `general-government.1993`; the id of its row has `break.` before it. */
	readonly name: string;
	/** First year of the new definition. */
	readonly year: number;
	/**
	 * - `break`: the definition of each of `series` changes in that year.
	 * - `join`: the second of `series` takes over from the first.
	 * - `basis`: the `series` have different definitions in every year; a single one differs from all others.
	 */
	readonly kind: "break" | "join" | "basis";
	/** Series that it concerns. */
	readonly series: readonly string[];
	/** The only item that it concerns, `""` where it concerns all. */
	readonly item: string;
	/** The two definitions, in words. */
	readonly definition: string;
	/** Further remarks, `""` where there are none. */
	readonly note: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
}

/** Every figure of the table `fiscal-history`, by id. A year that was not found has none. */
export function fiscalFigures(): readonly FiscalFigure[] {
	return table()
		.rows()
		.filter(({ kind }) => kind === "figure")
		.map(figure);
}

/** Every break of the table `fiscal-history`, by id. */
export function fiscalBreaks(): readonly FiscalBreak[] {
	return table()
		.rows()
		.filter(({ kind }) => kind !== "figure")
		.map((row) => ({
			name: row.id.replace(/^break\./, ""),
			year: Number(row.year),
			kind: row.kind as FiscalBreak["kind"],
			series: row.series.split(" "),
			item: row.item,
			definition: row.definition,
			note: row.note,
			source: row.source,
		}));
}

function figure(row: Row): FiscalFigure {
	const { id, series, item, government, gdp, definition, status, source, note } = row;
	const yearBasis = row.year_basis;
	return {
		id,
		year: Number(row.year),
		series,
		item,
		value: Number(row.value),
		government,
		gdp,
		yearBasis,
		definition,
		status,
		source,
		note,
	};
}
