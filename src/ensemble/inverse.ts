import { dirichlet, exp, gammaQuantile, inverseCdf, log, normalCdf, normalQuantile } from "../numerics/index.js";
import type { UnivariateDistribution } from "../scenario/index.js";

/** Nodes of a table lie this far apart in standard deviations, out to `REACH`; beyond, the inverse itself is used. */
const STEP = 1 / 64;
const REACH = 5.5;

/**
 * Inverse distribution function of one parameter. Those that take an iteration (beta, pert) are read from a table
 * over the normal score, in which they are smooth: within 1e-10 of the range of the inverse itself.
 */
export function drawOf(distribution: UnivariateDistribution): (u: number) => number {
	const inverse = inverseCdf(distribution);
	if (distribution.kind === "beta") return tabulated(inverse, distribution.min ?? 0, distribution.max ?? 1);
	return distribution.kind === "pert" ? tabulated(inverse, distribution.min, distribution.max) : inverse;
}

function tabulated(inverse: (u: number) => number, min: number, max: number): (u: number) => number {
	const smooth = table((z) => inverse(normalCdf(z)));
	return (u) => {
		const z = normalQuantile(u);
		return Math.abs(z) < REACH ? Math.min(max, Math.max(min, smooth(z))) : inverse(u);
	};
}

/**
 * Shares of a dirichlet, as `dirichlet` gives them, the logs of their gamma variables read from tables.
 *
 * @returns Fills `shares` from `u`.
 */
export function sharesOf(weights: readonly number[]): (u: Float64Array, shares: Float64Array) => void {
	const exact = dirichlet(weights);
	// Below this weight a gamma variable underflows before its logarithm does.
	if (weights.some((weight) => weight > 0 && weight < 0.2)) return exact;
	const logs = weights.map((weight) => {
		const inverse = gammaQuantile(weight);
		return weight > 0 ? table((z) => log(inverse(normalCdf(z)))) : undefined;
	});
	return (u, shares) => {
		let sum = 0;
		for (let i = 0; i < logs.length; i++) {
			const logOf = logs[i];
			if (logOf === undefined) {
				shares[i] = 0;
				continue;
			}
			const z = normalQuantile(u[i]);
			if (!(Math.abs(z) < REACH)) return exact(u, shares);
			shares[i] = exp(logOf(z));
			sum += shares[i];
		}
		for (let i = 0; i < logs.length; i++) shares[i] /= sum;
	};
}

/** A smooth function between -REACH and REACH by Lagrange's formula through six equidistant nodes. */
function table(f: (z: number) => number): (z: number) => number {
	const steps = Math.ceil(REACH / STEP) + 3;
	const nodes = Float64Array.from({ length: 2 * steps + 1 }, (_, k) => f((k - steps) * STEP));
	return (z) => {
		const s = z / STEP + steps;
		const k = Math.floor(s);
		const p = s - k;
		const one = p * p - 1;
		const two = p * p - 4;
		return (
			(p * one * ((2 - p) * (3 - p) * -nodes[k - 2] + two * nodes[k + 3])) / 120 +
			(p * (p - 3) * ((p - 1) * two * nodes[k - 1] - one * (p + 2) * nodes[k + 2])) / 24 +
			((p - 3) * two * (-one * nodes[k] + p * (p + 1) * nodes[k + 1])) / 12
		);
	};
}
