import { outputsOf, readReduced } from "./output-names.js";
import type { Members, OutputRow, Place, ValueAt } from "./output-row.js";
import type { Paired } from "./paired.js";
import { type Rounding, roundingIn } from "./rounding.js";
import type { Totals } from "./totals.js";

/** The numerator and denominator of a ratio, by row of the latest runs. */
export interface Fraction {
	readonly numerator: (row: number) => number;
	readonly denominator: (row: number) => number;
}

/** One number for each draw; NaN where a draw has none. */
export interface Scalar {
	readonly name: string;
	/** Reads its value in a row of the latest runs. */
	readonly read: (paired: Paired, totals: Totals) => (row: number) => number;
	/** Possible rounding error of the values, by row. */
	readonly rounding: (paired: Paired, totals: Totals) => Rounding;
	/** Numerator and denominator of a ratio whose denominator may come near 0. */
	readonly fraction?: (paired: Paired, totals: Totals) => Fraction;
}

/** The scalars of every ensemble: every output of the country over the horizon, and two of the last year. */
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
			: [
					{
						name,
						read: (paired, totals) => row.read(paired, totals, place),
						...partsOf(row, place, () => (i) => i),
					},
				],
	);
}

/** Rounding and fraction of an output. @param indexOf Where the value of row i is. */
function partsOf(
	row: OutputRow,
	place: Place,
	indexOf: (paired: Paired) => (i: number) => number,
): Pick<Scalar, "rounding" | "fraction"> {
	const { parts } = row;
	return {
		rounding: (paired, totals) => {
			const rounding = roundingIn(row, paired, parts?.(paired, totals, place));
			const { denominator } = rounding;
			if (denominator === undefined) return rounding;
			const index = indexOf(paired);
			return { ...rounding, denominator: (i) => denominator(index(i)) };
		},
		...(parts === undefined
			? {}
			: {
					fraction: (paired, totals) => {
						const { numerator, denominator } = parts(paired, totals, place);
						const index = indexOf(paired);
						return { numerator: (i) => numerator(index(i)), denominator: (i) => denominator(index(i)) };
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
	const indexOf = (paired: Paired) => {
		const { rows } = paired.arm;
		const { horizon } = paired.plan;
		if (reduce === "last") return (i: number) => horizon * rows + i;
		const value = row.value(paired, place);
		return (i: number) => extremeAt(value, rows, horizon, i, reduce === "max" ? 1 : -1);
	};
	return {
		name,
		read: (paired) => {
			const [value, index] = [row.value(paired, place), indexOf(paired)];
			return (i) => {
				const k = index(i);
				return k < 0 ? Number.NaN : value(k);
			};
		},
		...partsOf(row, place, indexOf),
	};
}

/** Index of the greatest (sign 1) or least (sign -1) simulated value of a row; -1 where no year has a value. */
function extremeAt(value: ValueAt, rows: number, horizon: number, i: number, sign: number): number {
	let [found, best] = [-1, Number.NaN];
	for (let t = 1; t <= horizon; t++) {
		const own = value(t * rows + i);
		if (!Number.isNaN(own) && !(found >= 0 && sign * best >= sign * own)) {
			found = t * rows + i;
			best = own;
		}
	}
	return found;
}
