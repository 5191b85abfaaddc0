import type { FiscalBreak, FiscalFigure } from "../data/index.js";
import { crossed, type FiscalData, type FiscalIndex, indexOf } from "./data.js";
import { accepted } from "./join.js";
import type { FiscalJoin } from "./types.js";

/** A year of a series. */
export interface FiscalPoint {
	/** Fiscal year, named by its end; of education and health by the World Bank, the calendar year. */
	readonly year: number;
	/** Value [% of GDP]. */
	readonly value: number;
	/** Series of the table that it comes from. */
	readonly series: string;
	/** Level of government: `central`, `general`, `consolidated` or `federal`. */
	readonly government: string;
	/** The GDP that it is divided by, in words. */
	readonly gdp: string;
	/** `actual`, `revised`, `budget` or `projection`. */
	readonly status: string;
	/** Ids of its sources, separated by spaces. */
	readonly source: string;
}

/** An item through the years. */
export interface FiscalSeries {
	/** The item: `revenue`, `defence`, `education` … */
	readonly item: string;
	/** Its series of the table, in the order of years; only one without joins. */
	readonly series: readonly string[];
	/** The years with figures, in order; missing years are left out. */
	readonly points: readonly FiscalPoint[];
	/** Breaks that it crosses, joins included. */
	readonly breaks: readonly FiscalJoin[];
}

/**
 * Pakistan's public finances, FY1950–2027, in points of GDP.
 *
 * @param options.join Joins to make: `true` joins the series of an item that follow each other, names make only those
 * joins [default none]. Breaks within a series are listed in any case.
 * @param options.data Figures and breaks [default: the bundled table].
 * @throws CrowdoutError `invalid-input` for an unknown name of a break; the nearest is offered.
 * @example
 * ```ts
 * import { fiscalHistory } from "crowdout/reaction";
 *
 * const revenue = fiscalHistory({ join: true }).find(({ item }) => item === "revenue");
 * console.log(revenue?.points.length); // 78
 * ```
 */
export function fiscalHistory({
	join = false,
	data,
}: {
	readonly join?: boolean | readonly string[];
	readonly data?: FiscalData;
} = {}): readonly FiscalSeries[] {
	const index = indexOf(data);
	const may = accepted(join, index.breaks);
	const joins = index.breaks.filter((found) => found.kind === "join" && may(found.name));
	return [...new Set(index.figures.map(({ item }) => item))].sort().flatMap((item) => chains(item, joins, index));
}

/** The series of an item; joined series count as one. */
function chains(item: string, joins: readonly FiscalBreak[], index: FiscalIndex): FiscalSeries[] {
	const single = [...new Set(index.figures.filter((row) => row.item === item).map(({ series }) => series))].sort();
	const own = joins
		.filter((join) => (join.item === "" || join.item === item) && join.series.every((name) => single.includes(name)))
		.filter(
			(join, _, all) => join.item === item || !all.some((other) => other.item === item && pair(other) === pair(join)),
		)
		.sort((a, b) => a.year - b.year);
	const ends = new Set(own.map(({ series }) => series[0]));
	return single
		.filter((name) => !ends.has(name))
		.map((name) => {
			const links = chainTo(name, own);
			const years = [...new Set(links.flatMap(({ series }) => index.years(series, item)))].sort((a, b) => a - b);
			const rows = years.flatMap((year) => {
				const found = links.filter(({ since }) => since <= year).reverse();
				return found.flatMap(({ series }) => index.find(series, item, year) ?? []).slice(0, 1);
			});
			return {
				item,
				series: links.map(({ series }) => series),
				points: rows.map(point),
				breaks: crossed(rows, index.breaks).map(named),
			};
		});
}

function pair({ series }: FiscalBreak): string {
	return series.join(" ");
}

/** The series that are joined into one, each with its first year. */
function chainTo(name: string, joins: readonly FiscalBreak[]): { readonly series: string; readonly since: number }[] {
	const join = joins.find(({ series }) => series[1] === name);
	if (join === undefined) return [{ series: name, since: Number.NEGATIVE_INFINITY }];
	return [...chainTo(join.series[0], joins), { series: name, since: join.year }];
}

function point({ year, value, series, government, gdp, status, source }: FiscalFigure): FiscalPoint {
	return { year, value, series, government, gdp, status, source };
}

/** A break as in results. */
export function named({ name, definition, note }: FiscalBreak): FiscalJoin {
	return { name, definition, note };
}
