import { CrowdoutError } from "../../errors.js";
import { normalCdf } from "../../numerics/index.js";
import { MACKINNON_1994 } from "./mackinnon-1994.js";
import { MACKINNON_2010 } from "./mackinnon-2010.js";

/** Deterministic part of a series. */
export type Deterministic = "none" | "constant" | "trend" | "quadraticTrend";

/** Values of τ below which a unit root (or the absence of cointegration) is rejected. */
export interface CriticalValues {
	/** Rejected at 1 percent below this. */
	readonly at1Percent: number;
	/** Rejected at 5 percent below this. */
	readonly at5Percent: number;
	/** Rejected at 10 percent below this. */
	readonly at10Percent: number;
}

/** Greatest number of variables in the tables. */
export const MOST_VARIABLES = 6;

/**
 * Critical values of τ by the response surfaces of MacKinnon (2010).
 *
 * @param deterministic Deterministic terms of the regression; "none" only for one variable.
 * @param variables 1 for a unit root, 2–6 for cointegration among that many variables.
 * @param observations Rows of the regression; Infinity for the asymptotic values.
 * @throws CrowdoutError `invalid-input` outside the tables.
 * @example
 * ```ts
 * import { criticalValues } from "crowdout/estimation";
 *
 * console.log(criticalValues("constant", 1, Infinity).at5Percent); // -2.86…
 * ```
 */
export function criticalValues(deterministic: Deterministic, variables: number, observations: number): CriticalValues {
	const surfaces = MACKINNON_2010[deterministic][variables - 1];
	if (!surfaces) {
		const message = `must be from 1 to ${MACKINNON_2010[deterministic].length} with deterministic "${deterministic}", got ${variables}`;
		throw new CrowdoutError("invalid-input", [{ path: "variables", message }]);
	}
	const [at1Percent, at5Percent, at10Percent] = surfaces.map(([limit, first, second, third]) => {
		const t = 1 / observations;
		return limit + t * (first + t * (second + t * third));
	});
	return { at1Percent, at5Percent, at10Percent };
}

/**
 * Asymptotic p-value of τ by MacKinnon (1994); in short samples the critical values are more reliable.
 *
 * @returns 0–1.
 * @example
 * ```ts
 * import { tauProbability } from "crowdout/estimation";
 *
 * console.log(tauProbability(-2.86154, "constant", 1)); // 0.0…
 * ```
 */
export function tauProbability(tau: number, deterministic: Deterministic, variables: number): number {
	const { least, star, most, low, high } = MACKINNON_1994[deterministic][variables - 1];
	if (tau < least) return 0;
	if (tau > most) return 1;
	return normalCdf((tau <= star ? low : high).reduceRight((sum, coefficient) => sum * tau + coefficient, 0));
}
