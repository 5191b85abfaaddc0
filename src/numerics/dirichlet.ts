import { exp } from "./elementary.js";
import { logGammaQuantile } from "./gamma.js";

/**
 * Shares that sum to 1: gamma variables divided by their sum, one uniform for each share.
 * Worked in logarithms, so that weights far below 1 do not underflow.
 *
 * @param weights [≥ 0, at least one above 0]; a weight of 0 gives a share of 0, and the mean share is weight over sum.
 * @returns Function that fills `shares` from `u` [each 0 < u < 1].
 * @see Devroye, L. (1986), Non-uniform random variate generation, XI.4
 */
export function dirichlet(weights: readonly number[]): (u: Float64Array, shares: Float64Array) => void {
	const logs = weights.map((weight) => (weight > 0 ? logGammaQuantile(weight) : () => Number.NEGATIVE_INFINITY));
	return (u, shares) => {
		let greatest = Number.NEGATIVE_INFINITY;
		for (let i = 0; i < logs.length; i++) {
			shares[i] = logs[i](u[i]);
			greatest = Math.max(greatest, shares[i]);
		}
		let sum = 0;
		for (let i = 0; i < logs.length; i++) {
			shares[i] = exp(shares[i] - greatest);
			sum += shares[i];
		}
		for (let i = 0; i < logs.length; i++) shares[i] /= sum;
	};
}
