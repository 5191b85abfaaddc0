import type { FiscalFigure } from "../data/index.js";
import { CrowdoutError } from "../errors.js";
import { crossed, type FiscalData, indexOf } from "./data.js";
import { episodes } from "./episodes.js";

/** Rule that defines a build-up. */
export interface BuildUpOptions {
	/** Least rise of the burden [points of GDP, > 0; default 0.25]. */
	readonly rise?: number;
	/** Years within which the burden must rise by that much [whole, ≥ 1; default 3]. */
	readonly within?: number;
	/** Figures and breaks [default: the bundled table]. */
	readonly data?: FiscalData;
}

/** A span of years in which the burden of defence rose, found by the rule. */
export interface BuildUp {
	/** Series of defence in which it was found. */
	readonly series: string;
	/** Fiscal year from which it rose. */
	readonly first: number;
	/** Fiscal year to which it rose. */
	readonly last: number;
	/** Rise from the first year to the last [points of GDP]. */
	readonly rise: number;
	/** Names of the episodes whose windows overlap with it. */
	readonly episodes: readonly string[];
}

/** The rule and the build-ups that it finds. */
export interface BuildUps {
	/** Least rise of the burden [points of GDP]. */
	readonly rise: number;
	/** Years within which the burden rises by that much. */
	readonly within: number;
	/** The build-ups, by series and year. */
	readonly found: readonly BuildUp[];
}

/**
 * Find build-ups by a rule, to compare the chosen episodes with a list that nobody chose: spans in which the burden of
 * defence rises by `rise` points of GDP within `within` years, from its lowest to its highest value. Spans that overlap
 * are joined; no span crosses a break of its series.
 *
 * @throws CrowdoutError `invalid-input` for a rise that is not above 0 or a number of years that is not whole.
 * @example
 * ```ts
 * import { buildUps } from "crowdout/reaction";
 *
 * const [first] = buildUps({ rise: 1 }).found.filter(({ series }) => series === "sipri");
 * console.log(first.first, first.last); // 1963 1966
 * ```
 */
export function buildUps({ rise = 0.25, within = 3, data }: BuildUpOptions = {}): BuildUps {
	const issues = [
		...(rise > 0 ? [] : [{ path: "rise", message: `must be above 0 points of GDP, got ${rise}` }]),
		...(Number.isInteger(within) && within >= 1
			? []
			: [{ path: "within", message: `must be a whole number of years ≥ 1, got ${within}` }]),
	];
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const index = indexOf(data);
	const own = index.figures.filter(({ item }) => item === "defence");
	const found = [...new Set(own.map(({ series }) => series))].sort().flatMap((series) => {
		const rows = own.filter((row) => row.series === series).sort((a, b) => a.year - b.year);
		const rises = rows.flatMap((end) =>
			rows
				.filter(
					(start) =>
						start.year < end.year &&
						end.year - start.year <= within &&
						end.value - start.value >= rise &&
						between(rows, start, end).every(({ value }) => value >= start.value && value <= end.value) &&
						crossed(between(rows, start, end), index.breaks).length === 0,
				)
				.map((start) => [start, end] as const),
		);
		return merged(rises).map(([start, end]) => ({
			series,
			first: start.year,
			last: end.year,
			rise: end.value - start.value,
			episodes: episodes()
				.filter(({ windows }) => windows.some(({ from, to }) => from[0] < end.year && to[1] > start.year))
				.map(({ name }) => name),
		}));
	});
	return { rise, within, found };
}

type Stretch = readonly [FiscalFigure, FiscalFigure];

function between(rows: readonly FiscalFigure[], start: FiscalFigure, end: FiscalFigure): readonly FiscalFigure[] {
	return rows.filter(({ year }) => year >= start.year && year <= end.year);
}

/** Join spans that share a year. The joined span goes from the lowest of their starts to the highest of their ends. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
	const groups: Stretch[][] = [];
	for (const stretch of [...stretches].sort(([a], [b]) => a.year - b.year)) {
		const last = groups[groups.length - 1];
		if (last?.some(([, end]) => end.year >= stretch[0].year)) last.push(stretch);
		else groups.push([stretch]);
	}
	const lowest = (rows: readonly FiscalFigure[]) => rows.reduce((a, b) => (b.value < a.value ? b : a));
	const highest = (rows: readonly FiscalFigure[]) => rows.reduce((a, b) => (b.value > a.value ? b : a));
	return groups.map((group) => [lowest(group.map(([start]) => start)), highest(group.map(([, end]) => end))]);
}
