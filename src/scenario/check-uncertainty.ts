// Past 200 lines: every rule on distributions, one small function each.
import { isPlainObject, nearestName, show, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { cholesky, smallestEigenvalue, workingCorrelation } from "../numerics/index.js";
import { movedTo } from "./describe-issue.js";
import { impossible } from "./impossible.js";
import { pathRule } from "./paths.js";
import { drawsShares, SHARE_PATHS } from "./stale-uncertainty.js";
import type { Scenario } from "./types.js";
import { drawablePaths, drawRule, hasDrawn } from "./uncertain-paths.js";
import type { Correlation, Distribution, MultivariateNormal } from "./uncertainty.js";

type Parts = Omit<Scenario, "counterfactual">;

/** Greatest number of correlated paths: the work grows with its third power. */
const MOST_TIED = 200;

/**
 * Check that every distribution is possible and that its path can be drawn.
 *
 * @returns Every issue found, below `uncertainty`.
 * @see MODEL.md, section 10
 */
export function checkUncertainty(scenario: Parts): Issue[] {
	const { correlation = [], joint = [], ...entries } = scenario.uncertainty ?? {};
	const issues: Issue[] = [];
	const complain = (path: string, message: string) => void issues.push({ path: `uncertainty.${path}`, message });
	const checkPlace = placeCheck(scenario);
	for (const [path, entry] of Object.entries(entries)) {
		const listed = Array.isArray(entry);
		const given = (listed ? entry : entry ? [entry] : []) as readonly Distribution[];
		const placed = given.every((each) => each.kind !== "dirichlet" && each.kind !== "mixture");
		if (placed && (given.length > 0 || !(path === "financing" || drawRule(path) !== undefined)))
			checkPlace(path, path, complain);
		given.forEach((each, k) => {
			checkDistribution(scenario, path, each, (below, message) =>
				complain([path, ...(listed ? [k] : []), ...(below === "" ? [] : [below])].join("."), message),
			);
		});
		if (listed) checkYears(path, given, complain);
	}
	if (drawsShares(entries.financing)) issues.push(...fixedParts(entries));
	const alone = Object.entries(entries).flatMap(([path, entry]) => (isDrawnAlone(entry) ? [path] : []));
	checkCorrelation(correlation, alone, entries, complain);
	const drawn = new Set(Object.keys(entries).filter((path) => entries[path] !== null));
	joint.forEach((block, k) => {
		block.paths.forEach((path, i) => {
			checkPlace(path, `joint.${k}.paths.${i}`, complain);
			if (drawn.has(path)) complain(`joint.${k}.paths.${i}`, `must be drawn once, got ${show(path)} twice`);
			drawn.add(path);
		});
		checkJoint(block, (below, message) => complain(`joint.${k}.${below}`, message));
	});
	return issues;
}

type Complain = (path: string, message: string) => void;

function isDrawnAlone(entry: unknown): boolean {
	return (isPlainObject(entry) || Array.isArray(entry)) && !drawsShares(entry);
}

/** Check one distribution: possible in itself, and of a kind that is allowed at the path. */
function checkDistribution(scenario: Parts, path: string, given: Distribution, complain: Complain): void {
	for (const { path: below, message } of impossible(given)) complain(below, message);
	if (given.kind === "dirichlet" || given.kind === "mixture") {
		if (path === "financing") {
			const regimes: readonly [string, Readonly<Record<string, number>>][] =
				given.kind === "dirichlet"
					? [["weights", given.weights]]
					: given.of.map(({ weights }, k) => [`of.${k}.weights`, weights]);
			for (const [at, weights] of regimes) checkShares(scenario, weights, at, complain);
		} else complain("", `must be given at the path financing, got a ${given.kind} at ${path}`);
		return;
	}
	if (drawRule(path) === undefined || pathRule(path) !== undefined) return;
	for (const key of ["each", "since", "until"] as const) {
		if (key in given) complain(key, "must be given at a path that may vary by year, got another; leave it out");
	}
}

/** Check that the distributions of a list have years that do not overlap. */
function checkYears(path: string, given: readonly Distribution[], complain: Complain): void {
	if (given.length === 0) complain(path, "must list at least one distribution, got []; null fixes it");
	const spans = given.map(({ since = 0, until = Number.POSITIVE_INFINITY }) => ({ since, until }));
	spans.forEach(({ since, until }, k) => {
		const before = spans.findIndex((other) => since <= other.until && other.since <= until);
		if (before < 0 || before >= k) return;
		complain(
			`${path}.${k}`,
			`must hold in other years than entry ${before}, got years that both hold; bound both by since and until`,
		);
	});
}

/** Check of a place: a distribution belongs to a number or path of the scenario that may be drawn. */
function placeCheck(scenario: Parts): (path: string, at: string, complain: Complain) => void {
	let drawable: readonly string[] | undefined;
	return (path, at, complain) => {
		const there = valueAt(scenario, path);
		const moved = movedTo(path, scenario);
		if (moved !== undefined) {
			complain(at, moved);
			return;
		}
		if (drawRule(path) !== undefined) {
			if (hasDrawn(scenario, path)) return;
			complain(
				at,
				"must be the dotted path of a number in the scenario, got none there; remove it, or give the number",
			);
			return;
		}
		if (/^budget\.(defence|interest|.*\bbase)$/.test(path) && there !== undefined) {
			complain(
				at,
				"must not be drawn, since the base year must close; draw the path from the first simulated year instead",
			);
		} else if (typeof there === "number" || (isPlainObject(there) && pathRule(path) !== undefined)) {
			complain(at, "must not be drawn, since it is not a quantity of the model");
		} else {
			drawable ??= drawablePaths(scenario);
			const near = nearestName(path, drawable);
			complain(
				at,
				`must be the dotted path of a number in the scenario, got ${there === undefined ? "none there" : show(there)}${near ? `; did you mean "${near}"` : ""}`,
			);
		}
	};
}

/** The shares that are drawn together, by the rule of financing. */
export const SHARES = {
	channels: ["taxes", "levies", "borrowing", "other", "provinces", "lines"],
	elasticities: ["taxes", "levies", "borrowing", "other"],
} as const;

/** Shares that are drawn together cannot be drawn or fixed one by one. */
function fixedParts(entries: Readonly<Record<string, unknown>>): Issue[] {
	return SHARE_PATHS.flatMap((share) => {
		const path = `financing.${share}`;
		if (!Object.hasOwn(entries, path)) return [];
		const what = entries[path] === null ? "fixed" : "drawn on its own";
		const message = `must not be ${what} while uncertainty.financing draws all shares together; set financing: null there, or give it a weight`;
		return [{ path: `uncertainty.${path}`, message }];
	});
}

/** A weight for each share that the rule of financing draws, and for no other. */
function checkShares(
	{ financing, budget }: Parts,
	weights: Readonly<Record<string, number>>,
	at: string,
	complain: Complain,
): void {
	const shares: readonly string[] = SHARES[financing.kind];
	for (const share of shares) {
		if (weights[share] === undefined) complain(`${at}.${share}`, "is required, got nothing; 0 leaves it out");
	}
	for (const share of Object.keys(weights)) {
		if (!shares.includes(share))
			complain(`${at}.${share}`, `is no share of financing by ${financing.kind} (${shares.join(", ")})`);
	}
	const provincial = [budget.other, ...Object.values(budget.lines)].some((item) => item.federalShare < 1);
	if (financing.kind === "channels" && !provincial && (weights.provinces ?? 0) > 0) {
		complain(`${at}.provinces`, `must be 0 where there is no provincial spending, got ${weights.provinces}`);
	}
}

function checkCorrelation(
	correlation: readonly Correlation[],
	alone: readonly string[],
	entries: Readonly<Record<string, unknown>>,
	complain: Complain,
): void {
	let sound = true;
	const refuse = (at: string, message: string) => {
		sound = false;
		complain(at, message);
	};
	const seen = new Set<string>();
	const known = new Set(alone);
	correlation.forEach(([a, b, rho], k) => {
		[a, b].forEach((path, i) => {
			if (known.has(path)) return;
			const near = nearestName(path, alone);
			refuse(
				`correlation.${k}.${i}`,
				`must be a path with a distribution of its own, got ${show(path)}${near && near !== path ? `; did you mean "${near}"` : ""}`,
			);
		});
		if (a === b) refuse(`correlation.${k}`, `must tie two paths, got "${a}" twice`);
		if (!(Math.abs(rho) <= 1)) refuse(`correlation.${k}.2`, `must be a correlation from -1 to 1, got ${rho}`);
		const pair = [a, b].sort().join(" and ");
		if (seen.has(pair)) refuse(`correlation.${k}`, `must be given once, got ${pair} twice`);
		seen.add(pair);
		const yearly = [a, b].map((path) =>
			[entries[path]].flat().some((given) => isPlainObject(given) && "each" in given),
		);
		if (known.has(a) && known.has(b) && yearly[0] !== yearly[1]) {
			refuse(`correlation.${k}`, `must tie two paths that are both drawn once or both every year, got ${a} and ${b}`);
		}
	});
	if (!sound || correlation.length === 0) return;
	const paths = correlatedPaths(correlation);
	if (paths.length > MOST_TIED) {
		complain("correlation", `must tie at most ${MOST_TIED} paths, got ${paths.length}`);
		return;
	}
	const matrix = correlationMatrix(correlation, paths);
	const result = cholesky(matrix);
	if (!result.ok) {
		const [first, second] = result.pair.map((i) => paths[i]);
		const works = workingCorrelation(matrix, result.pair);
		const shown = works === undefined ? undefined : Math.trunc(works * 1000) / 1000;
		const advice =
			shown === undefined
				? "bring the correlations nearer to 0"
				: `theirs could be ${shown} with the others as they are`;
		complain(
			"correlation",
			`must be positive definite, got a matrix that is not, by ${first} and ${second}; its smallest eigenvalue is ${smallestEigenvalue(matrix).toPrecision(3)}; ${advice}`,
		);
	}
}

/** The paths that correlations name, in order. */
export function correlatedPaths(correlation: readonly Correlation[]): string[] {
	return [...new Set(correlation.flatMap(([a, b, _rho]) => [a, b]))].sort();
}

/** Correlations as a matrix over paths; a pair that is not named has 0. */
export function correlationMatrix(correlation: readonly Correlation[], paths: readonly string[]): number[][] {
	const matrix: number[][] = paths.map((_, i) => paths.map((__, j) => (i === j ? 1 : 0)));
	for (const [a, b, rho] of correlation) {
		const [i, j] = [paths.indexOf(a), paths.indexOf(b)];
		if (i < 0 || j < 0) continue;
		matrix[i][j] = rho;
		matrix[j][i] = rho;
	}
	return matrix;
}

function checkJoint({ paths, mean, covariance }: MultivariateNormal, complain: Complain): void {
	const n = paths.length;
	if (n === 0) complain("paths", "must name at least one path, got []");
	if (mean.length !== n) complain("mean", `must give a mean for each of the ${n} paths, got ${mean.length}`);
	if (covariance.length !== n || covariance.some((row) => row.length !== n)) {
		complain("covariance", `must be ${n} rows of ${n} numbers, as many as paths`);
		return;
	}
	for (let i = 0; i < n; i++) {
		for (let j = 0; j < i; j++) {
			const [a, b] = [covariance[i][j], covariance[j][i]];
			if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) {
				complain("covariance", `must be symmetric, got ${a} and ${b} for ${paths[j]} and ${paths[i]}`);
				return;
			}
		}
	}
	const result = cholesky(covariance);
	if (!result.ok) {
		const [first, second] = result.pair.map((i) => paths[i]);
		complain(
			"covariance",
			first === second
				? `must be positive definite, got a negative variance of ${first}`
				: `must be positive definite, got a matrix that is not, by ${first} and ${second}`,
		);
	}
}
