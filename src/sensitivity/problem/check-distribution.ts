import { show } from "../../domain/index.js";
import type { UnivariateDistribution } from "../../numerics/index.js";

/** Why a distribution cannot be sampled, or `undefined` where it can. */
export function distributionFault(distribution: UnivariateDistribution | undefined): string | undefined {
	const fault = distribution === undefined ? "must be a distribution" : faultOf(distribution);
	return fault === undefined ? undefined : `${fault}, got ${show(distribution)}`;
}

function faultOf(distribution: UnivariateDistribution): string | undefined {
	switch (distribution.kind) {
		case "normal":
			if (!Number.isFinite(distribution.mean)) return "must have a finite mean";
			return spreadFault("sd", distribution.sd) ?? orderFault(distribution);
		case "lognormal":
			if (!isPositive(distribution.median)) return "must have a median above 0";
			if (distribution.max !== undefined && !(distribution.max > 0)) return "must have a max above 0";
			return spreadFault("sigma", distribution.sigma) ?? orderFault(distribution);
		case "uniform":
			return finiteFault(distribution, ["min", "max"]) ?? orderFault(distribution);
		case "triangular":
		case "pert": {
			const { min, mode, max } = distribution;
			const ordered = min <= mode && mode <= max && min < max;
			return finiteFault(distribution, ["min", "mode", "max"]) ?? (ordered ? undefined : "must have min ≤ mode ≤ max");
		}
		case "beta":
			if (!isPositive(distribution.alpha) || !isPositive(distribution.beta)) return "must have alpha and beta above 0";
			return orderFault({ min: distribution.min ?? 0, max: distribution.max ?? 1 });
		case "discrete":
			return discreteFault(distribution);
		default:
			return "must be of a known kind (normal, uniform, triangular, pert, lognormal, beta, discrete)";
	}
}

function discreteFault(distribution: Extract<UnivariateDistribution, { kind: "discrete" }>): string | undefined {
	const { values, weights, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = distribution;
	if (!Array.isArray(values) || !values.every(Number.isFinite)) return "must have finite values";
	if (!Array.isArray(weights) || weights.length !== values.length) return "must have one weight for each value";
	if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) return "must have weights of at least 0";
	const reached = values.some((value, i) => weights[i] > 0 && value >= min && value <= max);
	return reached ? undefined : "must have a value of positive weight between min and max";
}

function spreadFault(name: string, spread: number): string | undefined {
	return isPositive(spread) ? undefined : `must have ${name} above 0`;
}

function orderFault({ min, max }: { readonly min?: number; readonly max?: number }): string | undefined {
	if (Number.isNaN(min) || Number.isNaN(max)) return "must have bounds that are numbers";
	return (min ?? Number.NEGATIVE_INFINITY) < (max ?? Number.POSITIVE_INFINITY) ? undefined : "must have min below max";
}

function finiteFault<T extends object>(distribution: T, fields: readonly (keyof T & string)[]): string | undefined {
	const wrong = fields.find((field) => !Number.isFinite(distribution[field]));
	return wrong === undefined ? undefined : `must have a finite ${wrong}`;
}

function isPositive(value: number): boolean {
	return Number.isFinite(value) && value > 0;
}
