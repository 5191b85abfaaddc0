import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import type { Design } from "./design.js";
import { type Factorisation, factorise, solveUpper } from "./factorise.js";
import type { ScaledColumns } from "./scaled-columns.js";

/** A column with a smaller weight is not part of a linear combination; the columns have length 1. */
const NO_PART = 1e-7;

/**
 * Check the shape of a design: rectangular, finite, with more rows than columns.
 *
 * @throws CrowdoutError `invalid-input` with every fault at once.
 */
export function checkDesign({ names, y, X, years }: Design): void {
	const issues: Issue[] = [];
	if (names.length === 0) issues.push({ path: "names", message: "must name at least one column, got none" });
	for (const [j, name] of names.entries()) {
		if (names.indexOf(name) !== j) issues.push({ path: `names[${j}]`, message: `must differ, got "${name}" twice` });
	}
	if (X.length !== y.length) issues.push({ path: "X", message: `must have ${y.length} rows like y, got ${X.length}` });
	if (years && years.length !== y.length) {
		issues.push({ path: "years", message: `must have ${y.length} entries like y, got ${years.length}` });
	}
	for (let i = 1; years && i < years.length; i++) {
		if (!(years[i] > years[i - 1])) {
			issues.push({ path: `years[${i}]`, message: `must rise, got ${years[i]} after ${years[i - 1]}` });
		}
	}
	for (const [i, value] of y.entries()) {
		if (!Number.isFinite(value)) issues.push({ path: `y[${i}]`, message: `must be finite, got ${show(value)}` });
	}
	for (const [i, row] of X.entries()) {
		if (row.length !== names.length) {
			issues.push({ path: `X[${i}]`, message: `must have ${names.length} columns like names, got ${row.length}` });
		}
		for (const [j, value] of row.entries()) {
			if (Number.isFinite(value)) continue;
			issues.push({ path: `X[${i}][${j}] (${names[j]})`, message: `must be finite, got ${show(value)}` });
		}
	}
	if (issues.length === 0 && y.length <= names.length) {
		const message = `must have more rows than columns, got ${y.length} rows for ${names.length} columns (${names.join(", ")}); take more years or fewer columns`;
		issues.push({ path: "X", message });
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

/**
 * The factors of a design whose columns are independent.
 *
 * @throws CrowdoutError `invalid-input`: one issue for each collinearity, with its columns.
 */
export function independent(columns: ScaledColumns, names: readonly string[]): Factorisation {
	const factors = factorise(columns.matrix, columns.rows, columns.columns);
	if (factors.rank < columns.columns) throw new CrowdoutError("invalid-input", dependencies(factors, columns, names));
	return factors;
}

function dependencies(factors: Factorisation, { scale }: ScaledColumns, names: readonly string[]): Issue[] {
	const { order, rank, rows, packed } = factors;
	return Array.from(order.subarray(rank), (column, at) => {
		if (scale[column] === 0) {
			const path = `X (${names[column]})`;
			return { path, message: "must not be 0 in every row; drop it or take other years" };
		}
		const start = (rank + at) * rows;
		const weights = packed.slice(start, start + rank);
		solveUpper(factors, weights);
		const tied = names.filter((_, j) => j === column || Math.abs(weights[order.indexOf(j)] ?? 0) > NO_PART);
		const message = `columns must be linearly independent, got ${tied.join(", ")}, each of which follows from the others; drop one of them`;
		return { path: "X", message };
	});
}
