import { type FiscalBreak, type FiscalFigure, fiscalBreaks, fiscalFigures } from "../data/index.js";

/** The figures behind a ledger. */
export interface FiscalData {
	/** Figures; at most one for each series, item and year. */
	readonly figures: readonly FiscalFigure[];
	/** Changes of definition or source. */
	readonly breaks: readonly FiscalBreak[];
}

/** Figures by series, item and year. */
export interface FiscalIndex {
	/** The figure of a year, `undefined` where it was not found. */
	readonly find: (series: string, item: string, year: number) => FiscalFigure | undefined;
	/** Years that a series has of an item, in order. */
	readonly years: (series: string, item: string) => readonly number[];
	/** Changes of definition or source. */
	readonly breaks: readonly FiscalBreak[];
	/** Every figure. */
	readonly figures: readonly FiscalFigure[];
}

/** Index of the bundled table, or of the given data. */
export function indexOf(data: FiscalData | undefined): FiscalIndex {
	const { figures, breaks } = data ?? { figures: fiscalFigures(), breaks: fiscalBreaks() };
	const key = (series: string, item: string) => `${series} ${item}`;
	const found = new Map<string, Map<number, FiscalFigure>>();
	for (const figure of figures) {
		const of = found.get(key(figure.series, figure.item)) ?? new Map<number, FiscalFigure>();
		found.set(key(figure.series, figure.item), of.set(figure.year, figure));
	}
	return {
		find: (series, item, year) => found.get(key(series, item))?.get(year),
		years: (series, item) => [...(found.get(key(series, item))?.keys() ?? [])].sort((a, b) => a - b),
		breaks,
		figures,
	};
}

/** Whole years of a span. */
export function span(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** The breaks between some figures. */
export function crossed(figures: readonly FiscalFigure[], breaks: readonly FiscalBreak[]): readonly FiscalBreak[] {
	const of = (name: string, item: string) =>
		figures.filter((row) => row.series === name && (item === "" || row.item === item));
	return breaks.filter(({ kind, series, item, year }) => {
		const has = (name: string, is: (year: number) => boolean) => of(name, item).some((row) => is(row.year));
		const before = (name: string) => has(name, (at) => at < year);
		const after = (name: string) => has(name, (at) => at >= year);
		const crosses = {
			break: () => series.some((name) => before(name) && after(name)),
			join: () => before(series[0]) && after(series[1]),
			basis: () => series.every((name) => of(name, item).length > 0),
		} satisfies Record<FiscalBreak["kind"], () => boolean>;
		return crosses[kind]();
	});
}
