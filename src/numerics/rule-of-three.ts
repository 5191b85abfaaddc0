import { exp, log } from "./elementary.js";

/**
 * The rule of three: what was not seen in any of n independent draws has, with 95 % confidence, a probability below
 * 1 - 0.05^(1/n), about 3/n.
 *
 * @see Hanley, J.A. and Lippman-Hand, A. (1983), If nothing goes wrong, is everything all right?, JAMA 249(13)
 */
export function ruleOfThree(n: number): number {
	return 1 - exp(log(0.05) / n);
}
