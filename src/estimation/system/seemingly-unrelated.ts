// Past 200 lines: the input, the output, and the estimator.
import { CrowdoutError, type Issue } from "../../errors.js";
import { cholesky } from "../../numerics/index.js";
import type { CovarianceEstimate } from "../inference/covariance.js";
import { type NeweyWest, neweyWest, overLeverage, type RowMoments } from "../inference/newey-west.js";
import type { Restrictions } from "../inference/wald.js";
import { checkDesign } from "../linear/check-design.js";
import { checkWhole } from "../linear/check-number.js";
import type { Design } from "../linear/design.js";
import { leastSquares } from "../linear/least-squares.js";
import { laggedProduct, type Matrix, multiply, times, transpose } from "../linear/matrix.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { solve } from "../linear/solve.js";
import { type FreeSpace, freeSpace } from "./free-space.js";

/** One equation of a system. */
export interface SystemEquation extends Design {
	/** Name of its response; different in every equation. */
	readonly name: string;
}

/** Options of `seeminglyUnrelated`. */
export interface SystemOptions {
	/** Linear restrictions on all coefficients, those of the first equation first [default none]. */
	readonly restrictions?: Restrictions;
	/**
	 * Greatest number of rounds, each weighted by the residuals of the round before. It ends earlier where the
	 * coefficients change by less than 1e-5 of their length [whole, ≥ 1, default 1].
	 */
	readonly rounds?: number;
}

/** One equation, fitted as part of a system. */
export interface FittedEquation extends SystemEquation {
	/** One for each column. */
	readonly coefficients: readonly number[];
	/** y less X times the coefficients, one for each row. */
	readonly residuals: readonly number[];
	/** Rows less columns, plus one for each restriction on this equation alone. */
	readonly degreesOfFreedom: number;
}

/** A system of equations that are estimated together. */
export interface SystemFit extends RowMoments {
	/** Its equations, in the order given. */
	readonly equations: readonly FittedEquation[];
	/** `equation: column`, one for each coefficient, those of the first equation first. */
	readonly names: readonly string[];
	/** Coefficients in the order of `names`. */
	readonly coefficients: readonly number[];
	/**
	 * Their covariance for independent rows with one covariance of the errors within a row; 0 in restricted directions.
	 */
	readonly covariance: Matrix;
	/** Square roots of the diagonal of `covariance`. */
	readonly standardErrors: readonly number[];
	/** Number of rows of each equation. */
	readonly observations: number;
	/** Rows less the mean number of free coefficients in an equation. */
	readonly degreesOfFreedom: number;
	/** The responses, equation after equation. */
	readonly y: readonly number[];
	/** Sum of squared residuals of all equations. */
	readonly residualSumOfSquares: number;
	/** Covariance of the residuals of the round before the last, the weights of the last round. */
	readonly weighting: Matrix;
	/** Covariance of the residuals. */
	readonly residualCovariance: Matrix;
	/** Number of rounds. */
	readonly rounds: number;
}

/** The rounds end where the coefficients change by less than this share of their length. */
const SETTLED = 1e-5;

/**
 * Seemingly unrelated regressions with linear restrictions, by feasible generalised least squares, as in R's systemfit
 * with method "SUR", `restrict.matrix` and `methodResidCov` "geomean". One equation without restrictions is least
 * squares.
 *
 * @param equations Equations with the same rows; they may have columns in common.
 * @throws CrowdoutError `invalid-input`: what `leastSquares` refuses in an equation, equations with different rows or
 * the same name, impossible restrictions, and equations whose residuals are linearly dependent (leave one of them out).
 * @example
 * ```ts
 * import { seeminglyUnrelated } from "crowdout/estimation";
 *
 * const X = [0.3, -0.1, 0.4, 0.2, -0.3, 0.5].map((change) => [1, change]);
 * const names = ["constant", "defence"];
 * const equations = [
 * 	{ name: "taxes", names, X, y: [0.2, 0.0, 0.1, 0.2, -0.1, 0.3] },
 * 	{ name: "borrowing", names, X, y: [0.1, 0.1, 0.3, -0.1, -0.2, 0.1] },
 * ];
 * const { names: all, coefficients } = seeminglyUnrelated(equations);
 * console.log(all.map((name, k) => `${name} ${coefficients[k]}`));
 * ```
 * @see Zellner, A. (1962), Journal of the American Statistical Association 57; Theil, H. (1971), Principles of
 * Econometrics
 * @see Henningsen, A. and Hamann, J.D. (2007), systemfit, Journal of Statistical Software 23(4)
 */
export function seeminglyUnrelated(
	equations: readonly SystemEquation[],
	{ restrictions = { weights: [] }, rounds = 1 }: SystemOptions = {},
): SystemFit {
	checkEquations(equations);
	checkWhole("rounds", rounds, { least: 1 });
	const sizes = equations.map(({ names }) => names.length);
	const columns = sizes.reduce((sum, size) => sum + size, 0);
	const space = freeSpace(restrictions, columns);
	const freedoms = equations.map(
		(equation, i) => equation.y.length - sizes[i] + ownRestrictions(sizes, restrictions, i),
	);
	const unit = equations.map((_, i) => equations.map((_, j) => Number(i === j)));
	let round = weighted(equations, space, { weighting: unit, freedoms });
	let used = 0;
	for (let moved = Number.POSITIVE_INFINITY; used < rounds && moved > SETTLED; used++) {
		const next = weighted(equations, space, { weighting: round.residualCovariance, freedoms });
		const length = Math.hypot(...round.coefficients);
		moved = Math.hypot(...next.coefficients.map((value, k) => value - round.coefficients[k])) / length;
		round = next;
	}
	const observations = equations[0].y.length;
	return {
		...round,
		equations: equations.map((equation, i) => ({
			...equation,
			coefficients: part(round.coefficients, sizes, i),
			residuals: round.residuals[i],
			degreesOfFreedom: freedoms[i],
		})),
		names: equations.flatMap(({ name, names }) => names.map((column) => `${name}: ${column}`)),
		standardErrors: round.covariance.map((row, k) => Math.sqrt(Math.max(0, row[k]))),
		constant: equations.flatMap(({ X, names }) => names.map((_, j) => X.every((row) => row[j] === X[0][j]))),
		observations,
		degreesOfFreedom: observations - space.basis[0].length / equations.length,
		y: equations.flatMap(({ y }) => y),
		residualSumOfSquares: round.residuals.flat().reduce((sum, value) => sum + value * value, 0),
		rounds: used,
	};
}

/**
 * Covariance of a system's coefficients: the classical one, or Newey–West over the rows of all equations together, so
 * that errors may be correlated within a year and with neighbouring years.
 *
 * @example
 * ```ts
 * import { coefficientTable, seeminglyUnrelated, systemCovariance } from "crowdout/estimation";
 *
 * const X = [0.3, -0.1, 0.4, 0.2, -0.3, 0.5].map((change) => [1, change]);
 * const names = ["constant", "defence"];
 * const equations = [
 * 	{ name: "taxes", names, X, y: [0.2, 0.0, 0.1, 0.2, -0.1, 0.3] },
 * 	{ name: "borrowing", names, X, y: [0.1, 0.1, 0.3, -0.1, -0.2, 0.1] },
 * ];
 * const system = seeminglyUnrelated(equations);
 * const { matrix } = systemCovariance(system, { kind: "neweyWest", lag: 1 });
 * console.log(coefficientTable(system, matrix).map(({ name, standardError }) => `${name} ± ${standardError}`));
 * ```
 */
export function systemCovariance(
	fit: SystemFit,
	estimator: { readonly kind: "classical" } | NeweyWest,
): CovarianceEstimate {
	if (estimator.kind === "classical") return { estimator, matrix: fit.covariance };
	return neweyWest(fit, estimator);
}

interface Weighting {
	readonly weighting: Matrix;
	readonly freedoms: readonly number[];
}

/** One round: generalised least squares in the free directions, as ordinary least squares of weighted rows. */
function weighted(
	equations: readonly SystemEquation[],
	{ start, basis }: FreeSpace,
	{ weighting, freedoms }: Weighting,
) {
	const lower = factorOf(weighting, equations);
	const years = equations[0].y.map((_, t) => t);
	const whole = (t: number) => equations.map(({ X }, i) => spreadOut(equations, i, X[t]));
	const rows = years.map((t) => {
		const wide = whole(t);
		const left = times(wide, start).map((value, i) => equations[i].y[t] - value);
		return {
			X: forward(lower, multiply(wide, basis)),
			y: forward(
				lower,
				left.map((value) => [value]),
			),
		};
	});
	const fit = leastSquares({
		names: basis[0].map((_, k) => `direction ${k + 1}`),
		X: rows.flatMap(({ X }) => X),
		y: rows.flatMap(({ y }) => y.map(([value]) => value)),
	});
	const coefficients = times(basis, fit.coefficients).map((value, k) => value + start[k]);
	const fitted = years.map((t) => times(whole(t), coefficients));
	const residuals = equations.map(({ y }, i) => y.map((value, t) => value - fitted[t][i]));
	const precision = solve(weighting, unitLike(weighting)) as Matrix;
	const count = equations.length;
	const effectsOf = (errors: readonly number[]) =>
		years.map((t) => {
			const free = basis[0].map((_, k) =>
				equations.reduce((sum, _, i) => sum + fit.influence[t * count + i][k] * errors[t * count + i], 0),
			);
			return times(basis, free);
		});
	return {
		coefficients,
		residuals,
		weighting,
		covariance: multiply(multiply(basis, laggedProduct(fit.influence, 0)), transpose(basis)),
		residualCovariance: residuals.map((a, i) =>
			residuals.map((b, j) => dot(a, b) / Math.sqrt(freedoms[i] * freedoms[j])),
		),
		effects: effectsOf(fit.residuals),
		leveragedEffects: effectsOf(fit.residuals.map((value, row) => overLeverage(value, fit.leverages[row]))),
		scores: years.map((t) => {
			const weights = times(
				precision,
				residuals.map((of) => of[t]),
			);
			return equations.flatMap(({ X }, i) => X[t].map((value) => value * weights[i]));
		}),
	};
}

/** A row of one equation, with zeros in the columns of the other equations. */
function spreadOut(equations: readonly SystemEquation[], at: number, row: readonly number[]): number[] {
	return equations.flatMap(({ names }, i) => (i === at ? row : names.map(() => 0)));
}

/** Cholesky factor of a residual covariance. */
function factorOf(covariance: Matrix, equations: readonly SystemEquation[]): Matrix {
	const result = cholesky(covariance);
	const count = covariance.length;
	const tied = result.ok ? covariance.findIndex((_, i) => !(result.factor[i * count + i] > 0)) : result.pair[1];
	if (result.ok && tied < 0)
		return covariance.map((_, i) => Array.from(result.factor.slice(i * count, (i + 1) * count)));
	const message = `must have linearly independent residuals, got "${equations[tied].name}", whose residuals follow from those of the equations before it; leave one equation out, since its coefficients follow from the others`;
	throw new CrowdoutError("invalid-input", [{ path: "equations", message }]);
}

/** L^-1 B. */
function forward(lower: Matrix, b: Matrix): number[][] {
	const found: number[][] = [];
	for (const [i, row] of b.entries()) {
		const left = row.map((value, j) => found.reduce((rest, earlier, k) => rest - lower[i][k] * earlier[j], value));
		found.push(left.map((value) => value / lower[i][i]));
	}
	return found;
}

function unitLike(matrix: Matrix): number[][] {
	return matrix.map((row, i) => row.map((_, j) => Number(i === j)));
}

function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, t) => sum + value * b[t], 0);
}

/** The part of `values` that belongs to one equation. */
function part(values: readonly number[], sizes: readonly number[], at: number): number[] {
	const start = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
	return values.slice(start, start + sizes[at]);
}

/** Number of restrictions on this equation alone. */
function ownRestrictions(sizes: readonly number[], { weights }: Restrictions, at: number): number {
	const own = (row: readonly number[]) => part(row, sizes, at).filter((weight) => weight !== 0).length;
	return weights.filter((row) => own(row) === row.filter((weight) => weight !== 0).length).length;
}

function checkEquations(equations: readonly SystemEquation[]): void {
	const issues: Issue[] = [];
	if (equations.length === 0) issues.push({ path: "equations", message: "must hold at least one equation, got none" });
	for (const [i, equation] of equations.entries()) {
		const path = `equations.${equation.name}`;
		if (equations.findIndex(({ name }) => name === equation.name) !== i) {
			issues.push({ path, message: "must differ from the other names, got the same name twice" });
		}
		const alike = equation.y.length === equations[0].y.length && String(equation.years) === String(equations[0].years);
		if (!alike) issues.push({ path, message: `must have the same rows as ${equations[0].name}, got other rows` });
		try {
			checkDesign(equation);
			requireResiduals(leastSquares(equation).residualSumOfSquares, equation.y);
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			for (const issue of error.issues) issues.push({ path: `${path}.${issue.path}`, message: issue.message });
		}
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
