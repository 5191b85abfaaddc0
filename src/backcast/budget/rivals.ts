import { fitLine } from "../line.js";

/** Fewest years for fitting a trend, including the base year. */
const FEWEST_TREND = 4;

/** A forecast of one variable by year. */
export interface Rival {
	/** Name in results. */
	readonly name: string;
	/** Forecast by year [% of GDP]. */
	readonly path: readonly number[];
}

/**
 * Naive rivals that know nothing of a budget; one without enough earlier years is left out.
 *
 * - share held: the base year's share of GDP continues;
 * - trend: the straight line through the years before, drawn through the base year;
 * - last change: the base year's change repeats every year.
 *
 * @param level Share of GDP by year; `undefined` where it was not found.
 * @param options.known Years of the trend, the base year last.
 */
export function rivalsOf(
	level: (year: number) => number | undefined,
	{ origin, years, known }: { origin: number; years: readonly number[]; known: readonly number[] },
): Rival[] {
	const base = level(origin);
	if (base === undefined) return [];
	const going = (name: string, slope: number): Rival => ({
		name,
		path: years.map((year) => base + slope * (year - origin)),
	});
	const found = known.flatMap((year) => {
		const value = level(year);
		return value === undefined ? [] : [[year, value] as const];
	});
	const before = level(origin - 1);
	const line = fitLine(
		found.map(([year]) => year),
		found.map(([, value]) => value),
	);
	return [
		going("share held", 0),
		...(found.length >= FEWEST_TREND ? [going("trend", line.slope)] : []),
		...(before === undefined || !known.includes(origin - 1) ? [] : [going("last change", base - before)]),
	];
}
