import type { Issue } from "../errors.js";
import type { Distribution } from "./uncertainty.js";

/**
 * Faults that make a distribution impossible: bounds in the wrong order, a negative spread, weights without a sum.
 *
 * @returns One issue for each fault; paths start below the distribution.
 */
export function impossible(given: Distribution): Issue[] {
	const issues: Issue[] = [];
	const must = (holds: boolean, path: string, message: string) => {
		if (!holds) issues.push({ path, message });
	};
	if (given.since !== undefined && given.until !== undefined) {
		must(given.since <= given.until, "until", `must be at least since (${given.since}), got ${given.until}`);
	}
	if (given.kind !== "dirichlet" && given.kind !== "mixture" && given.min !== undefined && given.max !== undefined) {
		must(given.min <= given.max, "max", `must be at least min (${given.min}), got ${given.max}`);
	}
	switch (given.kind) {
		case "uniform":
			break;
		case "normal":
			must(given.sd >= 0, "sd", `must be at least 0, got ${given.sd}`);
			break;
		case "triangular":
		case "pert":
			must(
				given.mode >= given.min && given.mode <= given.max,
				"mode",
				`must lie between min (${given.min}) and max (${given.max}), got ${given.mode}`,
			);
			break;
		case "lognormal":
			must(given.median > 0, "median", `must be greater than 0, got ${given.median}`);
			must(given.sigma >= 0, "sigma", `must be at least 0, got ${given.sigma}`);
			must(given.max === undefined || given.max > 0, "max", `must be greater than 0, got ${given.max}`);
			break;
		case "beta":
			must(given.alpha > 0, "alpha", `must be greater than 0, got ${given.alpha}`);
			must(given.beta > 0, "beta", `must be greater than 0, got ${given.beta}`);
			break;
		case "discrete": {
			const { values, weights, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = given;
			must(values.length > 0, "values", "must give at least one value, got []");
			must(
				weights.length === values.length,
				"weights",
				`must give a weight for each of the ${values.length} values, got ${weights.length}`,
			);
			weightsMust(weights, must);
			const reachable = values.some((value, k) => weights[k] > 0 && value >= min && value <= max);
			must(
				values.length === 0 || reachable,
				"values",
				"must have one of positive weight between min and max, got none",
			);
			break;
		}
		case "dirichlet":
			sharesMust(given.weights, "weights", must);
			break;
		case "mixture":
			given.of.forEach(({ weight, weights }, k) => {
				must(weight >= 0, `of.${k}.weight`, `must be at least 0, got ${weight}`);
				sharesMust(weights, `of.${k}.weights`, must);
			});
			must(
				given.of.some(({ weight }) => weight > 0),
				"of",
				"must have a regime of weight above 0, got none",
			);
			break;
		default:
			given satisfies never;
	}
	return issues;
}

type Must = (holds: boolean, path: string, message: string) => void;

function sharesMust(weights: Readonly<Record<string, number>>, at: string, must: Must): void {
	const entries = Object.entries(weights);
	for (const [share, weight] of entries) must(weight >= 0, `${at}.${share}`, `must be at least 0, got ${weight}`);
	must(
		entries.some(([, weight]) => weight > 0),
		at,
		"must have one above 0, got none",
	);
}

function weightsMust(weights: readonly number[], must: Must): void {
	weights.forEach((weight, k) => {
		must(weight >= 0, `weights.${k}`, `must be at least 0, got ${weight}`);
	});
	const sum = weights.reduce((total, weight) => total + weight, 0);
	must(sum > 0 || weights.length === 0, "weights", `must have a sum above 0, got ${sum}`);
	const probabilities = weights.every((weight) => weight <= 1) && weights.some((weight) => !Number.isInteger(weight));
	must(
		!probabilities || Math.abs(sum - 1) <= 1e-9,
		"weights",
		`must sum to 1 where they are probabilities, got ${Number(sum.toPrecision(10))}; whole numbers are read relative to their sum`,
	);
}
