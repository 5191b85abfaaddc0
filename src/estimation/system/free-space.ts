import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import type { Restrictions } from "../inference/wald.js";
import { apply, factorise } from "../linear/factorise.js";
import { type Matrix, multiply, times, transpose } from "../linear/matrix.js";
import { scaleColumns } from "../linear/scaled-columns.js";
import { solve } from "../linear/solve.js";

/** All coefficients that restrictions allow: `start` plus any combination of the columns of `basis`. */
export interface FreeSpace {
	readonly start: readonly number[];
	/** One row for each coefficient, one column for each free direction. */
	readonly basis: Matrix;
}

/**
 * The coefficients that linear restrictions allow, by Q · R of their weights.
 *
 * @param columns Number of coefficients.
 * @throws CrowdoutError `invalid-input` for restrictions of another width, that are not finite, that follow from each
 * other, or that leave no coefficient free.
 */
export function freeSpace({ weights, values = weights.map(() => 0) }: Restrictions, columns: number): FreeSpace {
	if (weights.length === 0) {
		const unit = Array.from({ length: columns }, (_, i) => Array.from({ length: columns }, (_, j) => Number(i === j)));
		return { start: new Array<number>(columns).fill(0), basis: unit };
	}
	check(weights, values, columns);
	const scaled = scaleColumns(transpose(weights), weights.length);
	const factors = factorise(scaled.matrix, columns, weights.length);
	const needed = solve(
		multiply(weights, transpose(weights)),
		values.map((value) => [value]),
	);
	if (factors.rank < weights.length || needed === null) {
		refuse([
			{ path: "restrictions", message: "must be independent of each other, got one that follows from the others" },
		]);
	}
	const free = Array.from({ length: columns - weights.length }, (_, k) => {
		const unit = new Float64Array(columns);
		unit[weights.length + k] = 1;
		apply(factors, unit);
		return Array.from(unit);
	});
	return {
		start: times(
			transpose(weights),
			needed.map(([value]) => value),
		),
		basis: transpose(free),
	};
}

function check(weights: Matrix, values: readonly number[], columns: number): void {
	const issues: Issue[] = [];
	if (values.length !== weights.length) {
		const message = `must have ${weights.length} entries, one for each restriction, got ${values.length}`;
		issues.push({ path: "restrictions.values", message });
	}
	for (const [i, row] of weights.entries()) {
		if (row.length !== columns) {
			const message = `must have ${columns} weights, one for each coefficient of the system, got ${row.length}`;
			issues.push({ path: `restrictions.weights[${i}]`, message });
		}
	}
	for (const [i, value] of [...weights.flat(), ...values].entries()) {
		if (Number.isFinite(value)) continue;
		issues.push({ path: "restrictions", message: `must be finite, got ${show(value)} as number ${i + 1}` });
	}
	if (weights.length >= columns) {
		const message = `must leave a coefficient free, got ${weights.length} restrictions on ${columns} coefficients`;
		issues.push({ path: "restrictions", message });
	}
	if (issues.length > 0) refuse(issues);
}

function refuse(issues: readonly Issue[]): never {
	throw new CrowdoutError("invalid-input", issues);
}
