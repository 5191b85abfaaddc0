import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";

/** Year to value. */
export type YearSeries = Readonly<Record<number, number>>;

/** A series to be read over a span of years. */
export interface Wanted {
	readonly name: string;
	readonly series: YearSeries;
	readonly from: number;
	readonly to: number;
}

/**
 * Every year from the first to the last.
 *
 * @throws CrowdoutError `invalid-input` where they are not whole years in order.
 */
export function span(from: number, to: number): number[] {
	if (!Number.isInteger(from) || !Number.isInteger(to) || from > to) {
		const message = `must be whole years in ascending order, got ${from} and ${to}`;
		throw new CrowdoutError("invalid-input", [{ path: "from, to", message }]);
	}
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * Check that every series has a number above 0 in every wanted year.
 *
 * @throws CrowdoutError `invalid-input`: one issue for each year that is missing or not positive.
 */
export function requirePositive(wanted: readonly Wanted[]): void {
	const issues: Issue[] = [];
	for (const { name, series, from, to } of wanted) {
		for (const year of span(from, to)) {
			const value = series[year];
			if (Number.isFinite(value) && value > 0) continue;
			const message = `must be a number > 0, got ${show(value)}; take years that the series covers`;
			issues.push({ path: `${name}.${year}`, message });
		}
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
