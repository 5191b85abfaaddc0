import { isPlainObject, show } from "../domain/index.js";
import type { Issue } from "../errors.js";
import type { OwnOptions } from "../scenario/index.js";
import type { EnsembleOptions } from "./types.js";

/** Draws where no number is given. */
export const DRAWS = 10_000;

/** The names of the options of an ensemble. */
export const ENSEMBLE_OPTIONS = {
	...{ draws: true, seed: true, sampler: true, mode: true, quantiles: true, outputs: true, events: true },
	...{ precision: true, onFailure: true, onProgress: true, signal: true },
} as const satisfies OwnOptions<EnsembleOptions>;

/** The most draws of an ensemble. */
const MOST = 1e8;

/** What is wrong with the numbers and words of the options; outputs and events are read elsewhere. */
export function checkOptions(options: EnsembleOptions): Issue[] {
	const { draws = DRAWS, seed = 1, sampler = "random", mode = "exact", onFailure = "error" } = options;
	const { quantiles, precision, outputs, events } = options;
	const issues: Issue[] = [];
	const must = (holds: boolean, path: string, message: string) => {
		if (!holds) issues.push({ path, message });
	};
	const count = Number.isInteger(draws) && draws >= 1 && draws <= MOST;
	must(count, "draws", `must be a whole number from 1 to ${MOST}, got ${show(draws)}`);
	const counted = Number.isSafeInteger(seed) && seed >= 0;
	must(counted, "seed", `must be a whole number from 0 to 2^53 - 1, got ${show(seed)}`);
	oneOf(sampler, ["random", "sobol"], "sampler", must);
	oneOf(mode, ["exact", "fast"], "mode", must);
	oneOf(onFailure, ["error", "drop"], "onFailure", must);
	if (quantiles !== undefined) {
		must(
			Array.isArray(quantiles) && quantiles.length > 0,
			"quantiles",
			`must name at least one, got ${show(quantiles)}`,
		);
		for (const p of Array.isArray(quantiles) ? quantiles : []) {
			must(typeof p === "number" && p >= 0 && p <= 1, "quantiles", `must be probabilities from 0 to 1, got ${show(p)}`);
		}
	}
	must(isWords(outputs), "outputs", `must be a list of texts, got ${show(outputs)}`);
	must(isWords(events), "events", `must be a list of texts, got ${show(events)}`);
	if (precision === undefined) return issues;
	const isBlock = isPlainObject(precision);
	must(isBlock, "precision", `must be an object such as { relative: 0.01 }, got ${show(precision)}`);
	if (!isBlock) return issues;
	const { relative, scalars } = precision;
	must(
		relative > 0 && relative < 1,
		"precision",
		`must be greater than 0 and less than 1, got ${show(relative)}; 0.01 is one percent`,
	);
	must(isWords(scalars), "precision.scalars", `must be a list of texts, got ${show(scalars)}`);
	return issues;
}

/** A list of texts, or none. */
function isWords(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === "string"));
}

function oneOf(
	value: string,
	known: readonly string[],
	path: string,
	must: (holds: boolean, path: string, message: string) => void,
): void {
	must(known.includes(value), path, `must be ${known.join(" or ")}, got ${show(value)}`);
}
