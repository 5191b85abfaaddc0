import { outputsOf, readReduced } from "./output-names.js";
import type { Members, OutputRow, Place } from "./output-row.js";
import type { Paired } from "./paired.js";
import { roundingIn } from "./rounding.js";
import type { Totals } from "./totals.js";

/** A ratio in its two parts, of the run that was made last. */
export interface Fraction {
	readonly numerator: () => number;
	readonly denominator: () => number;
}

/** One number a draw; NaN where a draw has none. */
export interface Scalar {
	readonly name: string;
	readonly read: (paired: Paired, totals: Totals) => () => number;
	/** How far rounding may have moved the value of the run that was made last. */
	readonly rounding: (paired: Paired, totals: Totals) => (value: number) => number;
	/** Of a ratio whose denominator may come near 0: its parts. */
	readonly fraction?: (paired: Paired, totals: Totals) => Fraction;
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
		row.over === "years"
			? []
			: [{ name, read: (paired, totals) => row.read(paired, totals, place), ...partsOf(row, place, () => () => 0) }],
	);
}

/** Rounding and parts of a row, in the year that is looked at. */
function partsOf(
	row: OutputRow,
	place: Place,
	yearOf: (paired: Paired, totals: Totals) => () => number,
): Pick<Scalar, "rounding" | "fraction"> {
	const { parts } = row;
	return {
		rounding: (paired, totals) => {
			const rounding = roundingIn(row, paired, parts?.(paired, totals, place));
			const year = yearOf(paired, totals);
			return (value) => rounding(value, year());
		},
		...(parts === undefined
			? {}
			: {
					fraction: (paired, totals) => {
						const { numerator, denominator } = parts(paired, totals, place);
						const year = yearOf(paired, totals);
						return { numerator: () => numerator(year()), denominator: () => denominator(year()) };
					},
				}),
	};
}

function reduced(name: string, members: Members): Scalar | undefined {
	const asked = readReduced(name);
	const found = asked && outputsOf(members).find((output) => output.name === asked.inner);
	if (asked === undefined || found === undefined || found.row.over === "horizon") return undefined;
	const { row, place } = found;
	const { reduce } = asked;
	const last = (paired: Paired) => {
		const { horizon } = paired.plan;
		const values = new Float64Array(1);
		const fill = row.read(paired, place);
		return () => {
			fill(values, 0, 1, horizon);
			return values[0];
		};
	};
	const extreme = (paired: Paired) => {
		const values = new Float64Array(paired.plan.horizon);
		const fill = row.read(paired, place);
		const sign = reduce === "max" ? 1 : -1;
		return {
			values,
			at: () => {
				fill(values, 0, 1, 1);
				return extremeAt(values, sign);
			},
		};
	};
	return {
		name,
		read: (paired) => {
			if (reduce === "last") return last(paired);
			const { values, at } = extreme(paired);
			return () => values[at()] ?? Number.NaN;
		},
		...partsOf(row, place, (paired) => {
			if (reduce === "last") return () => paired.plan.horizon;
			const { at } = extreme(paired);
			return () => at() + 1;
		}),
	};
}

/** Where the greatest (sign 1) or least (-1) of the values that are there stands; -1 where none is. */
function extremeAt(values: Float64Array, sign: number): number {
	let found = -1;
	for (let k = 0; k < values.length; k++) {
		if (!Number.isNaN(values[k]) && !(found >= 0 && sign * values[found] >= sign * values[k])) found = k;
	}
	return found;
}
