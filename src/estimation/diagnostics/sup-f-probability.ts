import { chiSquareUpper } from "../distributions/tails.js";
import { SUP_F_COEFFICIENTS } from "./sup-f-coefficients.js";

/** Greatest number of columns with p-values. */
export const MOST_COLUMNS = SUP_F_COEFFICIENTS.length;

/**
 * Asymptotic p-value of a sup-F statistic, linear between tabulated trimmings.
 *
 * @param statistic Columns · the greatest F. @param columns Number of columns that may change [1–12].
 * @param trimmed Share of rows left out at each end [0.01–0.5; 0.5 tries a single year, which is Chow's test].
 * @see Hansen, B.E. (1997), Journal of Business & Economic Statistics 15
 */
export function supFProbability(statistic: number, columns: number, trimmed: number): number {
	const single = chiSquareUpper(statistic, columns);
	if (trimmed >= 0.5) return single;
	const coefficients = SUP_F_COEFFICIENTS[columns - 1];
	const tabulated = (row: number) => {
		const [constant, slope, freedom] = coefficients.slice(3 * row, 3 * row + 3);
		return chiSquareUpper(constant + slope * statistic, freedom);
	};
	if (trimmed >= 0.49) return ((0.5 - trimmed) * tabulated(0) + (trimmed - 0.49) * single) * 100;
	const place = Math.max(0, Math.min(24, (0.49 - trimmed) * 50));
	const row = Math.min(23, Math.floor(place));
	return (row + 1 - place) * tabulated(row) + (place - row) * tabulated(row + 1);
}
