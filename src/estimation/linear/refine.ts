import { add, addProduct, type Pair, pair } from "./double-double.js";
import { apply, applyTransposed, type Factorisation, solveLower, solveUpper } from "./factorise.js";

/** Solution of the augmented system, each number the sum of two doubles. */
export interface AugmentedSolution {
	/** f - A x. */
	readonly residual: Float64Array;
	readonly residualLow: Float64Array;
	/** In the order of the columns of A. */
	readonly solution: Float64Array;
	readonly solutionLow: Float64Array;
}

/** Greatest number of rounds. Even with a condition number of 1e13, each round adds two digits. */
const MOST_ROUNDS = 20;
/** The rounds end at a smaller relative correction, which is below the last digit. */
const SETTLED = 2 ** -58;

/**
 * Solves r + A x = f, A'r = g by Q · R and refines residual and solution, both in doubled precision,
 * until the doubles are practically exact for the given A.
 *
 * With g = 0 this is least squares; with f = 0 and g = -e_j, x is column j of (A'A)^-1.
 *
 * @param matrix A, column by column.
 * @param factors Its factors, of full rank.
 * @see Björck, Å. (1967), Iterative refinement of linear least squares solutions I, BIT 7
 * @see Demmel, J., Hida, Y., Riedy, E.J. and Li, X.S. (2009), Extra-precise iterative refinement for overdetermined
 * least squares problems, ACM Transactions on Mathematical Software 35(4)
 */
export function solveAugmented(
	matrix: Float64Array,
	factors: Factorisation,
	f: ArrayLike<number>,
	g: ArrayLike<number>,
): AugmentedSolution {
	const { rows, columns } = factors;
	const residual = new Float64Array(rows);
	const residualLow = new Float64Array(rows);
	const solution = new Float64Array(columns);
	const solutionLow = new Float64Array(columns);
	const left = new Float64Array(rows);
	const below = new Float64Array(columns);
	const sum = pair();
	for (let round = 0; round < MOST_ROUNDS; round++) {
		for (let i = 0; i < rows; i++) {
			start(sum, f[i]);
			add(sum, -residual[i]);
			add(sum, -residualLow[i]);
			for (let j = 0; j < columns; j++) {
				addProduct(sum, -matrix[j * rows + i], solution[j]);
				add(sum, -matrix[j * rows + i] * solutionLow[j]);
			}
			left[i] = sum[0];
		}
		for (let j = 0; j < columns; j++) {
			start(sum, g[j]);
			for (let i = 0; i < rows; i++) {
				addProduct(sum, -matrix[j * rows + i], residual[i]);
				add(sum, -matrix[j * rows + i] * residualLow[i]);
			}
			below[j] = sum[0];
		}
		solveOnce(factors, left, below);
		const moved = [accumulate(residual, residualLow, left), accumulate(solution, solutionLow, below)];
		if (round > 0 && moved.every((part) => part <= SETTLED)) break;
	}
	return { residual, residualLow, solution, solutionLow };
}

/** The same in plain doubles: f becomes r, g becomes x. */
export function solveOnce(factors: Factorisation, f: Float64Array, g: Float64Array): void {
	const { rank, order } = factors;
	const h = Float64Array.from(order, (j) => g[j]);
	solveLower(factors, h);
	applyTransposed(factors, f);
	const x = f.slice(0, rank);
	for (let k = 0; k < rank; k++) {
		x[k] -= h[k];
		f[k] = h[k];
	}
	solveUpper(factors, x);
	for (let k = 0; k < rank; k++) g[order[k]] = x[k];
	apply(factors, f);
}

function start(sum: Pair, value: number): void {
	sum[0] = value;
	sum[1] = 0;
}

/** Adds corrections to a vector of doubled precision. @returns The largest correction over the vector's largest entry. */
function accumulate(high: Float64Array, low: Float64Array, by: Float64Array): number {
	const sum = pair();
	let largest = 0;
	let moved = 0;
	for (let i = 0; i < by.length; i++) {
		sum[0] = high[i];
		sum[1] = low[i];
		add(sum, by[i]);
		high[i] = sum[0];
		low[i] = sum[1];
		largest = Math.max(largest, Math.abs(high[i]));
		moved = Math.max(moved, Math.abs(by[i]));
	}
	return moved === 0 ? 0 : moved / largest;
}
