import { archTest, breuschGodfrey, chow, jarqueBera, leastSquares } from "../estimation/index.js";
import { breakYear, diagnostic } from "../reaction/index.js";
import type { YearlyChange } from "./changes.js";
import type { PartTests } from "./types.js";
import { equationsOf } from "./yearly-system.js";

/** First fiscal year of the award of 2010, which gives the provinces more of the taxes. */
const KNOWN_BREAK = 2011;

/** Every test of each part's own equation; a test that the years do not allow says why. */
export function testsOf(changes: readonly YearlyChange[]): PartTests[] {
	return equationsOf(changes).equations.map((equation) => {
		const fit = leastSquares(equation);
		return {
			part: equation.name,
			breuschGodfrey: diagnostic(() => breuschGodfrey(fit)),
			arch: diagnostic(() => archTest(fit)),
			jarqueBera: diagnostic(() => jarqueBera(fit.residuals)),
			supF: breakYear(equation),
			chow: diagnostic(() => chow(equation, { breakYear: KNOWN_BREAK })),
		};
	});
}
