import { checkDesign, independent } from "./check-design.js";
import type { Design } from "./design.js";
import { add, addProduct, pair, sumOfSquares } from "./double-double.js";
import { apply, type Factorisation, solveUpper } from "./factorise.js";
import { solveAugmented } from "./refine.js";
import { type ScaledColumns, scaleColumns } from "./scaled-columns.js";

/** A least-squares regression, with its rows. */
export interface Fit extends Design {
	/** One for each column, in the order of `names`. */
	readonly coefficients: readonly number[];
	/** Their covariance for independent errors of equal variance: residualSd² (X'X)^-1. */
	readonly covariance: readonly (readonly number[])[];
	/** Square roots of the diagonal of `covariance`. */
	readonly standardErrors: readonly number[];
	/** Number of rows. */
	readonly observations: number;
	/** Rows less columns [≥ 1]. */
	readonly degreesOfFreedom: number;
	/** X times the coefficients, one for each row. */
	readonly fitted: readonly number[];
	/** y less fitted, one for each row. */
	readonly residuals: readonly number[];
	/** Sum of squared residuals [response², ≥ 0]. */
	readonly residualSumOfSquares: number;
	/** Standard deviation of the residuals: square root of the residual sum of squares over the degrees of freedom. */
	readonly residualSd: number;
	/** Name of the column that is constant over the rows, if any. */
	readonly constant: string | null;
	/**
	 * R²: explained share of the variation of y, about its mean where there is a constant, else about 0; null where y
	 * does not vary.
	 */
	readonly rSquared: number | null;
	/** Adjusted R², which allows for the number of columns. */
	readonly adjustedRSquared: number | null;
	/** Weight of each row's y in its own fitted value [0–1]. */
	readonly leverages: readonly number[];
	/** `influence[row][column]`: change of the coefficient per unit of this row's y; (X'X)^-1 X', transposed. */
	readonly influence: readonly (readonly number[])[];
}

/**
 * Ordinary least squares by Q · R with column pivoting, refined in doubled precision. Coefficients, residuals and
 * (X'X)^-1 are practically exact for the given numbers, even where they are ill-conditioned.
 *
 * @param design The response and the regressors. @throws CrowdoutError `invalid-input`, with the columns at fault: too
 * few rows, collinear columns, a value that is not finite.
 * @example
 * ```ts
 * import { leastSquares } from "crowdout/estimation";
 *
 * const { coefficients } = leastSquares({ names: ["constant", "x"], X: [[1, 1], [1, 2], [1, 3]], y: [2, 4, 7] });
 * console.log(coefficients); // [ -0.6666666666666666, 2.5 ]
 * ```
 */
export function leastSquares(design: Design): Fit {
	checkDesign(design);
	const { names, y, X, years } = design;
	const columns = scaleColumns(X, names.length);
	const factors = independent(columns, names);
	const { matrix, scale } = columns;
	const solved = solveAugmented(matrix, factors, y, new Float64Array(names.length));
	const coefficients = Array.from(solved.solution, (value, j) => value * scale[j]);
	const residuals = Array.from(solved.residual);
	const degreesOfFreedom = y.length - names.length;
	const residualSumOfSquares = sumOfSquares(solved.residual, solved.residualLow);
	const residualVariance = residualSumOfSquares / degreesOfFreedom;
	const inverse = crossInverse(columns, factors);
	const covariance = inverse.map((row) => row.map((value) => residualVariance * value));
	const constant = names.find((_, j) => X[0][j] !== 0 && X.every((row) => row[j] === X[0][j])) ?? null;
	const total = variation(y, constant !== null);
	const unexplained = residualSumOfSquares / total;
	const freedomOfTotal = y.length - (constant === null ? 0 : 1);
	return {
		names,
		y,
		X,
		...(years && { years }),
		coefficients,
		covariance,
		standardErrors: covariance.map((row, j) => Math.sqrt(row[j])),
		observations: y.length,
		degreesOfFreedom,
		fitted: y.map((value, i) => value - residuals[i]),
		residuals,
		residualSumOfSquares,
		residualSd: Math.sqrt(residualVariance),
		constant,
		rSquared: total === 0 ? null : 1 - unexplained,
		adjustedRSquared: total === 0 ? null : 1 - (unexplained * freedomOfTotal) / degreesOfFreedom,
		...rowWeights(columns, factors),
	};
}

/**
 * Only the residual sum of squares, for tests that compare many regressions.
 *
 * @throws CrowdoutError As `leastSquares`.
 */
export function residualSumOfSquares(design: Design): number {
	checkDesign(design);
	const columns = scaleColumns(design.X, design.names.length);
	const factors = independent(columns, design.names);
	const { residual, residualLow } = solveAugmented(
		columns.matrix,
		factors,
		design.y,
		new Float64Array(columns.columns),
	);
	return sumOfSquares(residual, residualLow);
}

/** (X'X)^-1. */
function crossInverse({ matrix, scale, rows, columns }: ScaledColumns, factors: Factorisation): number[][] {
	const inverse = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
	for (let j = 0; j < columns; j++) {
		const unit = new Float64Array(columns);
		unit[j] = -1;
		const { solution } = solveAugmented(matrix, factors, new Float64Array(rows), unit);
		for (let i = 0; i <= j; i++) inverse[i][j] = inverse[j][i] = solution[i] * scale[i] * scale[j];
	}
	return inverse;
}

/** Leverage and influence of each row, from the first columns of Q. */
function rowWeights(
	{ scale, rows, columns }: ScaledColumns,
	factors: Factorisation,
): Pick<Fit, "leverages" | "influence"> {
	const basis = Array.from({ length: columns }, (_, k) => {
		const unit = new Float64Array(rows);
		unit[k] = 1;
		apply(factors, unit);
		return unit;
	});
	const influence: number[][] = [];
	const leverages: number[] = [];
	for (let i = 0; i < rows; i++) {
		const row = Float64Array.from(basis, (column) => column[i]);
		leverages.push(row.reduce((sum, value) => sum + value * value, 0));
		solveUpper(factors, row);
		const inOrder = new Array<number>(columns);
		for (let k = 0; k < columns; k++) inOrder[factors.order[k]] = row[k] * scale[factors.order[k]];
		influence.push(inOrder);
	}
	return { leverages, influence };
}

/** Sum of squares of y, about its mean or about 0. */
function variation(y: readonly number[], aboutMean: boolean): number {
	const sum = pair();
	const squares = pair();
	const near = aboutMean ? y.reduce((total, value) => total + value, 0) / y.length : 0;
	const term = pair();
	for (const value of y) {
		term[0] = value;
		term[1] = 0;
		add(term, -near);
		add(sum, term[0]);
		add(sum, term[1]);
		addProduct(squares, term[0], term[0]);
		addProduct(squares, 2 * term[0], term[1]);
	}
	if (aboutMean) addProduct(squares, -sum[0] / y.length, sum[0]);
	return squares[0];
}
