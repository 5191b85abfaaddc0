import { show } from "../../domain/index.js";
import type { Issue } from "../../errors.js";
import { cholesky, smallestEigenvalue, workingCorrelation } from "../../numerics/index.js";

/** Faults of a correlation matrix: its shape, its entries, or that it is impossible. */
export function correlationFaults(matrix: readonly (readonly number[])[], names: readonly string[]): Issue[] {
	const path = "correlation";
	const n = names.length;
	if (!Array.isArray(matrix) || matrix.length !== n || !matrix.every((row) => Array.isArray(row) && row.length === n))
		return [{ path, message: `must have ${n} rows and ${n} columns, one for each input, got ${show(matrix)}` }];
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			const at = `${path}.${names[i]}.${names[j]}`;
			const value = matrix[i][j];
			if (i === j && value !== 1) return [{ path: at, message: `must be 1, got ${show(value)}` }];
			if (!(value >= -1 && value <= 1)) return [{ path: at, message: `must be from -1 to 1, got ${show(value)}` }];
			if (value !== matrix[j][i])
				return [
					{ path: at, message: `must equal ${matrix[j][i]}, the value of ${names[j]} with ${names[i]}, got ${value}` },
				];
		}
	}
	const result = cholesky(matrix);
	if (result.ok) return [];
	const [first, second] = result.pair.map((j) => names[j]);
	const off = smallestEigenvalue(matrix).toPrecision(3);
	const works = result.pair[0] === result.pair[1] ? undefined : workingCorrelation(matrix, result.pair);
	const advice = works === undefined ? "" : `; ${towardsZero(works)} would be possible`;
	const message = `must be positive definite, got a smallest eigenvalue of ${off}; check ${first} with ${second}${advice}`;
	return [{ path, message }];
}

/** Round to three decimals towards zero, so that the rounded number is valid. */
function towardsZero(value: number): number {
	return Math.trunc(value * 1000) / 1000;
}
