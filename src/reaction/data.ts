import { dataTable, type Row, type Source, sourcesOf } from "../data/index.js";
import type { ReactionSeries } from "../estimation/index.js";

/** The bundled series that a reaction is estimated from. */
export type ReactionDataName = "ownPrices" | "dollars";

/** A place where two series were joined. */
export interface Join {
	/** Name of the joined series. */
	readonly series: keyof ReactionSeries;
	/** First year of the later series. */
	readonly year: number;
	/** Sources before that year and from it on. */
	readonly how: string;
}

/** Long series by Pakistani fiscal year, named by its end, with their origin. */
export interface ReactionData {
	/** Name of the data set. */
	readonly name: string;
	/** Title in words. */
	readonly title: string;
	/** The series; where `isShare` is true, `spending` over `income` is the share of GDP. */
	readonly series: ReactionSeries;
	/** Whether `spending` over `income` is the share of GDP. */
	readonly isShare: boolean;
	/** First year that all three cover. */
	readonly first: number;
	/** Last year that all three cover. */
	readonly last: number;
	/** Years in which a series changes its source; empty where none does. */
	readonly joins: readonly Join[];
	/** What to know before you read an estimate from them. */
	readonly traps: readonly string[];
	/** Where the series come from. */
	readonly sources: readonly Source[];
}

/**
 * Names of the bundled data, the default first.
 *
 * @example
 * ```ts
 * import { reactionData, reactionDataNames } from "crowdout/reaction";
 *
 * for (const name of reactionDataNames) console.log(name, reactionData(name).first, reactionData(name).last);
 * ```
 */
export const reactionDataNames: readonly ReactionDataName[] = ["ownPrices", "dollars"];

/**
 * Spending of both countries and Pakistan's GDP, real, by Pakistani fiscal year.
 * - `ownPrices`: rupees of the fiscal year over a consistent GDP series, times real GDP. So each country has its own
 * GDP prices, no year is smoothed, and spending over GDP is the burden. India's fiscal year is the one that begins in
 * the April before. Before 1981 it follows the growth of `dollars`.
 * - `dollars`: SIPRI's constant dollars, the mean of two calendar years.
 *
 * @param name Name of the data set.
 * @example
 * ```ts
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series, joins } = reactionData("ownPrices");
 * console.log(series.spending[2024], joins[0].year);
 * ```
 */
export function reactionData(name: ReactionDataName): ReactionData {
	const { rows } = dataTable("rivalry-series");
	const income = series(rows, "PAK", "realGdp");
	const dollars = {
		spending: series(rows, "PAK", "realSpendingFiscal"),
		rival: series(rows, "IND", "realSpendingFiscal"),
	};
	const sources = sourcesOf([...new Set(rows.flatMap(({ source }) => source.split(" ")))].sort().join(" "));
	if (name === "dollars") {
		return {
			name,
			title: "SIPRI's constant dollars of 2024, mean of the two calendar years of a fiscal year",
			series: { ...dollars, income },
			isShare: false,
			...coverage({ ...dollars, income }),
			joins: [GDP_JOIN],
			traps: [
				"each calendar year of SIPRI's holds halves of two fiscal years, so the mean of two spreads one year's change over three: momentum is overstated and the residual is too small",
				"spending is at consumer prices and GDP at its own, so their ratio is not a share of GDP",
			],
			sources,
		};
	}
	const own = {
		spending: product(series(rows, "PAK", "burden"), income),
		rival: later(product(series(rows, "IND", "burden"), series(rows, "IND", "realGdp")), 1),
	};
	const joined = {
		spending: extended(own.spending, dollars.spending),
		rival: extended(own.rival, dollars.rival),
		income,
	};
	const join = (of: "spending" | "rival"): Join => ({
		series: of,
		year: Math.min(...years(own[of])),
		how: "earlier years by the growth of SIPRI's constant dollars, at consumer prices and smoothed over three years",
	});
	return {
		name,
		title: "fiscal-year figures over one GDP series, times real GDP: each country's own GDP prices",
		series: joined,
		isShare: true,
		...coverage(joined),
		joins: [join("spending"), join("rival"), GDP_JOIN],
		traps: [
			"real GDP is on both sides of the equation, since real spending is its share times real GDP: an error in GDP moves both",
			"nominal GDP before 2001 is the IMF's back-cast to the new base, not an official figure",
		],
		sources,
	};
}

const GDP_JOIN: Join = {
	series: "income",
	year: 1980,
	how: "an index of growth rates: the World Bank's before this year, the IMF's from it on",
};

type YearSeries = Readonly<Record<number, number>>;

function series(rows: readonly Row[], country: string, measure: string): YearSeries {
	const found = rows.filter((row) => row.country === country && row.measure === measure);
	return Object.fromEntries(found.map((row) => [Number(row.year), Number(row.value)]));
}

function years(of: YearSeries): number[] {
	return Object.keys(of).map(Number);
}

function product(a: YearSeries, b: YearSeries): YearSeries {
	return Object.fromEntries(years(a).flatMap((year) => (year in b ? [[year, a[year] * b[year]]] : [])));
}

/** The same values, each `by` years later. */
function later(of: YearSeries, by: number): YearSeries {
	return Object.fromEntries(years(of).map((year) => [year + by, of[year]]));
}

/** A series, extended to earlier years by the growth rates of another. */
function extended(of: YearSeries, by: YearSeries): YearSeries {
	const back: Record<number, number> = { ...of };
	for (let year = Math.min(...years(of)) - 1; year in by; year--)
		back[year] = (back[year + 1] * by[year]) / by[year + 1];
	return back;
}

function coverage({ spending, rival, income }: ReactionSeries): { first: number; last: number } {
	const shared = years(spending).filter((year) => year in rival && year in income);
	return { first: Math.min(...shared), last: Math.max(...shared) };
}
