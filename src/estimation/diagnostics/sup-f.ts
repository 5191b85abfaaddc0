import { CrowdoutError } from "../../errors.js";
import type { TestResult } from "../inference/test-result.js";
import type { Design } from "../linear/design.js";
import { residualSumOfSquares } from "../linear/least-squares.js";
import { yearsOf } from "../linear/rows.js";
import { breakStatistic } from "./chow.js";
import { MOST_COLUMNS, supFProbability } from "./sup-f-probability.js";

/** The greatest of all Chow statistics, and its year. */
export interface SupF extends Omit<TestResult, "p"> {
	/** First year of the second regime, at the greatest statistic. */
	readonly breakYear: number;
	/** Number of columns times the greatest F, as in Andrews (1993) and `strucchange::Fstats`. */
	readonly statistic: number;
	/** Share of rows left out at each end, as used for the p-value. */
	readonly trimmed: number;
	/** Asymptotic p-value by Hansen (1997) [0–1]; null for more than 12 columns. */
	readonly p: number | null;
	/** Chow's F for every possible year. */
	readonly path: readonly { readonly breakYear: number; readonly f: number }[];
}

/**
 * Quandt–Andrews test that no coefficient changes in an unknown year. It tries every split with more rows than columns
 * on both sides, without the outer years.
 *
 * @param options.trim Share of rows to leave out at each end [0.01–0.5, default 0.15]; more where a side would be too
 * short.
 * @throws CrowdoutError `invalid-input` where no split leaves enough rows, where a side has collinear columns, and for
 * a split that fits perfectly.
 * @example
 * ```ts
 * import { partialAdjustment, supF } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const { breakYear, p } = supF(design);
 * console.log(breakYear, p);
 * ```
 * @see Andrews, D.W.K. (1993), Econometrica 61; Hansen, B.E. (1997), Journal of Business & Economic Statistics 15
 */
export function supF(design: Design, { trim = 0.15 }: { trim?: number } = {}): SupF {
	const years = yearsOf(design);
	const rows = design.y.length;
	const columns = design.names.length;
	if (!(trim >= 0.01 && trim <= 0.5)) {
		throw new CrowdoutError("invalid-input", [{ path: "trim", message: `must be from 0.01 to 0.5, got ${trim}` }]);
	}
	const first = Math.max(Math.floor(trim * rows), columns + 1);
	const last = Math.min(rows - Math.floor(trim * rows), rows - columns - 1);
	if (first > last) {
		const message = `must have at least ${2 * columns + 2} rows for ${columns} columns (${design.names.join(", ")}), got ${rows}; take more years or fewer columns`;
		throw new CrowdoutError("invalid-input", [{ path: "X", message }]);
	}
	const whole = residualSumOfSquares(design);
	const path: { breakYear: number; f: number }[] = [];
	for (let at = first; at <= last; at++) path.push({ breakYear: years[at], f: breakStatistic(design, at, whole) });
	const top = path.reduce((best, entry) => (entry.f > best.f ? entry : best));
	const statistic = columns * top.f;
	const ratio = ((rows - first) * last) / (first * (rows - last));
	const trimmed = 1 / (1 + Math.sqrt(ratio));
	return {
		test: "sup-F",
		hypothesis: "no coefficient changes in any year",
		statistic,
		degreesOfFreedom: [columns],
		p: columns > MOST_COLUMNS ? null : supFProbability(statistic, columns, trimmed),
		breakYear: top.breakYear,
		trimmed,
		path,
	};
}
