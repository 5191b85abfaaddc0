import type { FiscalBreak, FiscalFigure } from "../../src/data/index.js";
import type { FiscalData } from "../../src/history/index.js";

type Series = Readonly<Record<string, (year: number) => number>>;

/** Figures of made-up accounts: by series and item, a value for each year. */
export function madeUp(
	from: number,
	to: number,
	all: Readonly<Record<string, Series>>,
	breaks: readonly FiscalBreak[] = [],
): FiscalData {
	const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
	const figures = Object.entries(all).flatMap(([series, items]) =>
		Object.entries(items).flatMap(([item, value]) =>
			years.map(
				(year): FiscalFigure => ({
					id: `history.${series}.${item}.${year}`,
					year,
					series,
					item,
					value: value(year),
					government: "general",
					gdp: "made up",
					yearBasis: "fiscal year",
					definition: "made up",
					status: "actual",
					source: "own-choice",
					note: "",
				}),
			),
		),
	);
	return { figures: figures.filter(({ value }) => Number.isFinite(value)), breaks };
}
