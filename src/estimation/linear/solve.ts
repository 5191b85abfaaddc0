import { factorise } from "./factorise.js";
import type { Matrix } from "./matrix.js";
import { solveAugmented } from "./refine.js";
import { scaleColumns } from "./scaled-columns.js";

/**
 * X with A X = B for a square A, refined to full precision.
 *
 * @returns `null` where A is singular.
 */
export function solve(a: Matrix, b: Matrix): number[][] | null {
	const columns = scaleColumns(a, a.length);
	const factors = factorise(columns.matrix, columns.rows, columns.columns);
	if (factors.rank < a.length) return null;
	const result = a.map(() => new Array<number>(b[0].length));
	for (let j = 0; j < b[0].length; j++) {
		const right = b.map((row) => row[j]);
		const { solution } = solveAugmented(columns.matrix, factors, right, new Float64Array(a.length));
		for (let i = 0; i < a.length; i++) result[i][j] = solution[i] * columns.scale[i];
	}
	return result;
}
