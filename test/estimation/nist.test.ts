import { describe, expect, test } from "vitest";
import { leastSquares } from "../../src/estimation.js";
import { nist, nistDesign } from "./reference.js";

/** Digits that agree, as NIST counts them: -log10 of the relative error, of the absolute one where 0 is certified. */
function digits(actual: number, certified: number): number {
	if (actual === certified) return 15;
	return Math.min(15, -Math.log10(Math.abs(actual - certified) / (Math.abs(certified) || 1)));
}

/**
 * Issue 6 asks 12, 12, 12, 12, 9, 7, 9, 9, 9, 7, 5.
 * Refinement reaches the certified digits; what is lost is lost in writing the data as doubles: the powers of Filip,
 * the decimals of Norris, Pontius and Wampler2.
 */
const least: Readonly<Record<string, number>> = {
	Norris: 13,
	Pontius: 13,
	NoInt1: 14,
	NoInt2: 14,
	Longley: 14,
	Filip: 7.5,
	Wampler1: 14,
	Wampler2: 13,
	Wampler3: 14,
	Wampler4: 14,
	Wampler5: 13,
};

describe("leastSquares on the NIST reference sets", () => {
	for (const set of nist) {
		test(`${set.name}: coefficients, standard errors, residual sd and R² to ${least[set.name]} digits`, () => {
			const fit = leastSquares(nistDesign(set));
			const { certified } = set;
			for (const [j, value] of certified.coefficients.entries()) {
				expect(digits(fit.coefficients[j], value), `b${j}`).toBeGreaterThan(least[set.name]);
				expect(digits(fit.standardErrors[j], certified.standardErrors[j]), `se b${j}`).toBeGreaterThan(least[set.name]);
			}
			expect(digits(fit.residualSd, certified.residualSd)).toBeGreaterThan(least[set.name]);
			expect(digits(fit.rSquared as number, certified.rSquared)).toBeGreaterThan(least[set.name]);
		});
	}

	test("all eleven are there", () => {
		expect(nist.map(({ name }) => name)).toEqual(Object.keys(least));
	});
});
