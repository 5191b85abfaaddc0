import { CrowdoutError } from "../errors.js";
import type { Matrix } from "../estimation/index.js";
import { cholesky, multivariateNormal, quantiles, stream, uniform } from "../numerics/index.js";
import type { MultivariateNormal } from "../scenario/index.js";
import { normalScores } from "./normal-scores.js";
import type { Regression } from "./specification.js";
import type { DrawSummary, EstimatedDefence, EstimateReading } from "./types.js";

/** Rules drawn from an estimate, with the number of draws that give no rule. */
export interface ReactionDraws {
	/** The draws that give a rule, in order. */
	readonly defences: readonly EstimatedDefence[];
	/** Draws left out because spending does not return to a target. */
	readonly noAdjustment: number;
	/** Draws left out because the path overshoots more and more. */
	readonly unstable: number;
}

/**
 * Draw the regression's coefficients, which are jointly normal, and read each draw as a rule.
 *
 * @param options.covariance Covariance of the coefficients.
 */
export function drawRules(
	{ read }: Pick<Regression, "read">,
	coefficients: readonly number[],
	{ covariance, draws, seed }: { covariance: Matrix; draws: number; seed: number },
): ReactionDraws {
	const result = cholesky(covariance);
	if (!result.ok) {
		const message = "must be positive semidefinite, got a covariance with a negative variance; take another estimator";
		throw new CrowdoutError("invalid-input", [{ path: "covariance", message }]);
	}
	const { factor } = result;
	const source = stream(seed, "estimate");
	const u = new Float64Array(coefficients.length);
	const draw = new Float64Array(coefficients.length);
	const readings: EstimateReading[] = [];
	for (let i = 0; i < draws; i++) {
		for (let j = 0; j < u.length; j++) u[j] = uniform(source, i, j);
		multivariateNormal(u, coefficients, { factor, draw });
		readings.push(read(Array.from(draw)));
	}
	const left = (reason: string) => readings.filter((reading) => !reading.ok && reading.reason === reason).length;
	return {
		defences: readings.flatMap((reading) => (reading.ok ? [reading.defence] : [])),
		noAdjustment: left("noAdjustment"),
		unstable: left("unstable"),
	};
}

/** Median and 90 percent interval of the draws, number by number. */
export function summarise(draws: ReactionDraws, numbers: readonly string[], asked: number): DrawSummary {
	const { defences, noAdjustment, unstable } = draws;
	return {
		asked,
		accepted: defences.length,
		noAdjustment,
		unstable,
		numbers: numbers.map((key) => {
			const [lower, median, upper] = quantiles(values(defences, key), [0.05, 0.5, 0.95]);
			return { path: `defence.${key}`, lower, median, upper };
		}),
	};
}

/** One number of every rule. */
export function values(defences: readonly EstimatedDefence[], key: string): Float64Array {
	return Float64Array.from(defences, (defence) => (defence as unknown as Record<string, number>)[key] ?? 0);
}

/**
 * A joint normal that approximates the draws: their medians, the standard deviations that give their central 68
 * percent, and the correlations of their normal scores. Long-run numbers are ratios without a finite variance, so that
 * moments would be meaningless.
 */
export function jointNormal(defences: readonly EstimatedDefence[], numbers: readonly string[]): MultivariateNormal {
	const columns = numbers.map((key) => values(defences, key));
	const mean: number[] = [];
	const sd: number[] = [];
	for (const column of columns) {
		const [low, median, high] = quantiles(column, [0.15865525393145707, 0.5, 0.8413447460685429]);
		mean.push(median);
		sd.push((high - low) / 2);
	}
	const scored = columns.map(normalScores);
	const covariance = numbers.map((_, i) => numbers.map((_, j) => sd[i] * sd[j] * correlation(scored[i], scored[j])));
	return { kind: "multivariateNormal", paths: numbers.map((key) => `defence.${key}`), mean, covariance };
}

/** Correlation of two series that have mean 0. */
function correlation(a: Float64Array, b: Float64Array): number {
	let [ab, aa, bb] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		ab += a[i] * b[i];
		aa += a[i] * a[i];
		bb += b[i] * b[i];
	}
	return a === b ? 1 : ab / Math.sqrt(aa * bb);
}
