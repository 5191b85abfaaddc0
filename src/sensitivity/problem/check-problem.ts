import { nearestName, show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import { correlationFaults } from "./check-correlation.js";
import { distributionFault } from "./check-distribution.js";
import type { Problem } from "./problem.js";

/**
 * Check that a problem can be sampled.
 *
 * @throws CrowdoutError `invalid-input` with an issue for each fault: an unknown key, no input, a repeated name, an
 * empty range, a distribution that cannot be sampled, a correlation matrix that is not positive semidefinite (with its
 * distance from one).
 */
export function checkProblem(problem: Problem): void {
	const issues = [
		...keyFaults(problem),
		...nameFaults(problem.names),
		...rangeFaults(problem),
		...groupFaults(problem),
	];
	if (problem.correlation !== undefined) issues.push(...correlationFaults(problem.correlation, problem.names));
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

const KEYS = {
	...{ names: true, bounds: true, distributions: true, correlation: true, groups: true },
} as const satisfies Readonly<Record<keyof Problem, true>>;

function keyFaults(problem: Problem): Issue[] {
	const known = Object.keys(KEYS);
	return Object.keys(problem).flatMap((key) => {
		if (known.includes(key)) return [];
		const nearest = nearestName(key, known);
		const hint = nearest === undefined ? `known here: ${known.join(", ")}` : `did you mean "${nearest}"`;
		return [{ path: key, message: `must be a key of a problem, got ${show(key)}; ${hint}` }];
	});
}

/** Faults of groups of inputs. */
export function groupFaults({ names, groups }: Pick<Problem, "names" | "groups">): Issue[] {
	if (groups === undefined) return [];
	const fits = Array.isArray(groups) && groups.length === names.length;
	if (fits && groups.every((group) => typeof group === "string")) return [];
	return [{ path: "groups", message: `must have one name for each of ${names.length} inputs, got ${show(groups)}` }];
}

/** Faults of names of inputs. */
export function nameFaults(names: readonly string[]): Issue[] {
	if (!Array.isArray(names) || names.length === 0)
		return [{ path: "names", message: `must name at least one input, got ${show(names)}` }];
	const twice = names.find((name, j) => names.indexOf(name) < j);
	return twice === undefined ? [] : [{ path: "names", message: `must all be different, got ${show(twice)} twice` }];
}

function rangeFaults({ names, bounds, distributions }: Problem): Issue[] {
	if ((bounds === undefined) === (distributions === undefined))
		return [{ path: "", message: "a problem must have either bounds or distributions" }];
	const given = bounds ?? distributions ?? [];
	const path = bounds === undefined ? "distributions" : "bounds";
	if (given.length !== names.length)
		return [{ path, message: `must have one entry for each of ${names.length} inputs, got ${given.length}` }];
	return names.flatMap((name, j) => {
		const message = bounds === undefined ? distributionFault(distributions?.[j]) : boundsFault(bounds[j]);
		return message === undefined ? [] : [{ path: `${path}.${name}`, message }];
	});
}

function boundsFault(range: readonly [number, number]): string | undefined {
	const [low, high] = Array.isArray(range) ? range : [Number.NaN, Number.NaN];
	if (Number.isFinite(low) && Number.isFinite(high) && low < high && Number.isFinite(high - low)) return undefined;
	return `must be [low, high] with low below high, got ${show(range)}; leave out an input that is fixed`;
}
