import { outputsOf, readReduced } from "./output-names.js";
import type { Members } from "./output-row.js";
import type { Paired } from "./paired.js";
import { allSeries } from "./series.js";
import type { Totals } from "./totals.js";

/** One number a draw; NaN where a draw has none. */
export interface Scalar {
	readonly name: string;
	readonly read: (paired: Paired, totals: Totals) => () => number;
}

/** The scalars that every ensemble reports: every output of the country over the horizon, and two of the last year. */
export function defaultScalars(members: Members): string[] {
	return [
		...numbers({ ...members, province: [] }).map(({ name }) => name),
		"last(run.interest)",
		"last(run.militaryToSocial)",
	];
}

/**
 * A scalar by its name: an output over the horizon, or `last`, `max` or `min` of a series.
 *
 * @returns `undefined` where there is none of that name.
 */
export function scalarOf(name: string, members: Members): Scalar | undefined {
	return reduced(name, members) ?? numbers(members).find((scalar) => scalar.name === name);
}

function numbers(members: Members): Scalar[] {
	return outputsOf(members).flatMap(({ name, row, place }): Scalar[] =>
		row.over === "years" ? [] : [{ name, read: (paired, totals) => row.read(paired, totals, place) }],
	);
}

function reduced(name: string, members: Members): Scalar | undefined {
	const asked = readReduced(name);
	const found = asked && allSeries(members).find((series) => series.name === asked.inner);
	if (asked === undefined || found === undefined) return undefined;
	const { reduce } = asked;
	return {
		name,
		read: (paired) => {
			const { horizon } = paired.plan;
			const values = new Float64Array(horizon);
			const fill = found.read(paired);
			if (reduce === "last") {
				return () => {
					fill(values, 0, 1, horizon);
					return values[0];
				};
			}
			return () => {
				fill(values, 0, 1, 1);
				return extreme(values, reduce === "max" ? 1 : -1);
			};
		},
	};
}

/** Greatest (sign 1) or least (-1) of the values that are there. */
function extreme(values: Float64Array, sign: number): number {
	let found = Number.NaN;
	for (let k = 0; k < values.length; k++) {
		const value = values[k];
		if (!Number.isNaN(value) && !(sign * found >= sign * value)) found = value;
	}
	return found;
}
