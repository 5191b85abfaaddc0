import { CrowdoutError } from "../../errors.js";
import { fUpper } from "../distributions/tails.js";
import type { TestResult } from "../inference/test-result.js";
import type { Design } from "../linear/design.js";
import { residualSumOfSquares } from "../linear/least-squares.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { rowsBetween, yearsOf } from "../linear/rows.js";

/**
 * Chow's test that all coefficients are the same before and from a given year. The year must be known beforehand. To
 * search the data for it, use `supF`.
 *
 * @param options.breakYear First year of the second regime.
 * @throws CrowdoutError `invalid-input` where either side has fewer rows than columns plus one, or collinear columns (a
 * dummy for years of the other side), or where both sides fit perfectly.
 * @example
 * ```ts
 * import { chow, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(chow(design, { breakYear: 1999 }).p);
 * ```
 * @see Chow, G.C. (1960), Econometrica 28
 */
export function chow(design: Design, { breakYear }: { breakYear: number }): TestResult {
	const at = yearsOf(design).findIndex((year) => year >= breakYear);
	const columns = design.names.length;
	const rows = design.y.length;
	const parts = [at < 0 ? rows : at, at < 0 ? 0 : rows - at];
	if (parts.some((part) => part <= columns)) {
		const message = `must leave more than ${columns} rows on each side, the number of columns (${design.names.join(", ")}), got ${breakYear} with ${parts[0]} and ${parts[1]}`;
		throw new CrowdoutError("invalid-input", [{ path: "breakYear", message }]);
	}
	const statistic = breakStatistic(design, at, residualSumOfSquares(design));
	const degreesOfFreedom = [columns, rows - 2 * columns];
	const p = fUpper(statistic, columns, rows - 2 * columns);
	return { test: `Chow, ${breakYear}`, hypothesis: "no coefficient changes", statistic, degreesOfFreedom, p };
}

/**
 * F statistic of splitting a design before row `at`.
 *
 * @param whole Residual sum of squares without the split.
 * @throws CrowdoutError `invalid-input` where both parts fit perfectly.
 */
export function breakStatistic(design: Design, at: number, whole: number): number {
	const columns = design.names.length;
	const split = part(design, 0, at) + part(design, at, design.y.length);
	requireResiduals(split, design.y);
	return (whole - split) / columns / (split / (design.y.length - 2 * columns));
}

function part(design: Design, start: number, end: number): number {
	try {
		return residualSumOfSquares(rowsBetween(design, start, end));
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		const [first, last] = [design.years?.[start] ?? start, design.years?.[end - 1] ?? end - 1];
		const issues = error.issues.map(({ path, message }) => ({
			path,
			message: `${message} (rows ${first}–${last} alone)`,
		}));
		throw new CrowdoutError("invalid-input", issues);
	}
}
