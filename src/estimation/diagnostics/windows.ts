import { CrowdoutError, type Issue } from "../../errors.js";
import { checkWhole } from "../linear/check-number.js";
import type { Design } from "../linear/design.js";
import { type Fit, leastSquares } from "../linear/least-squares.js";
import { rowsBetween, yearsOf } from "../linear/rows.js";

/** The same regression over one span of years: its fit, or why there is none. */
export type WindowFit =
	| { readonly from: number; readonly to: number; readonly fit: Fit }
	| { readonly from: number; readonly to: number; readonly refused: readonly Issue[] };

/**
 * The regression over every span of `width` rows, in order.
 *
 * @param options.width Number of rows in a window [whole, at least one more than the columns].
 * @throws CrowdoutError `invalid-input` for an impossible width.
 * @example
 * ```ts
 * import { partialAdjustment, rollingWindows } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(rollingWindows(design, { width: 20 }).length); // 18
 * ```
 */
export function rollingWindows(design: Design, { width }: { width: number }): WindowFit[] {
	const rows = design.y.length;
	const least = design.names.length + 1;
	checkWhole("width", width, { least, most: rows, note: " (at least one more than columns, at most all rows)" });
	return Array.from({ length: rows - width + 1 }, (_, start) => windowFit(design, start, start + width));
}

/**
 * The regression from each start year to the last row, which shows how much it depends on the start of the data.
 *
 * @param options.starts First years [default: every year of the design that leaves two rows more than columns].
 * @example
 * ```ts
 * import { partialAdjustment, startYears } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(startYears(design, { starts: [1990, 1995, 2000] }).length); // 3
 * ```
 */
export function startYears(design: Design, { starts }: { starts?: readonly number[] } = {}): WindowFit[] {
	const years = yearsOf(design);
	const wanted = starts ?? years.slice(0, Math.max(1, years.length - design.names.length - 1));
	return wanted.map((start) => {
		const at = years.findIndex((year) => year >= start);
		return windowFit(design, at < 0 ? years.length : at, years.length);
	});
}

function windowFit(design: Design, start: number, end: number): WindowFit {
	const years = yearsOf(design);
	const span = { from: years[start] ?? Number.NaN, to: years[end - 1] };
	try {
		return { ...span, fit: leastSquares(rowsBetween(design, start, end)) };
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		return { ...span, refused: error.issues };
	}
}
