import type { Arm } from "../engine/index.js";
import type { Scenario } from "../scenario/index.js";
import type { Measured } from "./output-path.js";
import type { Paired } from "./paired.js";
import type { Totals } from "./totals.js";

/**
 * Writes a series of the runs that were made last: of row i year t from `from` on at `at + (t - from) · rows + i`; with
 * one row year by year.
 */
export type Read = (out: Float64Array, at: number, from: number) => void;

/** A value of the runs that were made last, at index t · rows + row: with one row the index is the year. */
export type ValueAt = (k: number) => number;

/** What stands for the placeholders of a path: `<arm>`, `<line>` and `<province>`. */
export interface Members {
	/** The two runs, as the result names them. */
	readonly arm: readonly string[];
	/** The budget's human-security lines. */
	readonly line: readonly string[];
	/** The provinces that the budget names; empty where it names none. */
	readonly province: readonly string[];
}

/** One member for each placeholder of a path. */
export type Member = Readonly<Partial<Record<keyof Members, string>>>;

/** Where an output of a family is read. */
export interface Place {
	/** Whether the arm is the counterfactual's. */
	readonly other: boolean;
	/** Place of the line among the scenario's; -1 where the path names none. */
	readonly line: number;
	/** Every line of the scenario, in its order. */
	readonly lines: readonly string[];
	/** Place of the province among the scenario's; -1 where the path names none. */
	readonly province: number;
}

/** A unit: its name in tables, and in words where a heading gives it; in both `{code}` is a word of `CountryWords`. */
export interface Unit {
	/** As tables say it, such as `{code} bn, base-year prices`. */
	readonly name: string;
	/** As a heading says it, with the meaning of a minus, such as `{symbol} bn lost; a minus is a gain`. */
	readonly words: string;
	/** Size of the terms that an amount in it is a sum or difference of: what its rounding is relative to. */
	readonly terms: (country: Country) => number;
}

/** What amounts in a scenario are parts of. */
export interface Country {
	/** [PKR bn] */
	readonly gdp: number;
	/** [millions] */
	readonly population: number;
	/** [PKR per US$] */
	readonly exchangeRate: number;
}

/**
 * A ratio in its two parts, of the runs that were made last, at an index of year and row; over the horizon at the row.
 * Where its denominator comes near 0 it has no mean over draws; the ratio of the totals has.
 */
export interface Parts {
	readonly numerator: ValueAt;
	readonly denominator: ValueAt;
	/** Unit of both. */
	readonly unit: Unit;
}

/** A number that another is made of. */
export type Ingredient =
	/** Of the result, in a year; without one, over the horizon. */
	| { readonly from: "result"; readonly path: string; readonly t?: number }
	/** Of the scenario: a number, a path at a year, or every number of a block. */
	| { readonly from: "scenario"; readonly path: string; readonly t: number };

/** Where a derivation is asked. */
export interface Asked extends Member {
	/** Scenario of the arm; the run's own for what compares the two. */
	readonly scenario: Scenario;
	/** Years since the base year; the last one for what has no year. */
	readonly t: number;
	/** Years simulated: sums go over 1 to the horizon, since the arms share the base year. */
	readonly horizon: number;
}

interface Described {
	readonly unit: Unit;
	/** What it is, as a sentence begins, with words of `CountryWords` in braces. */
	readonly words: string;
	/** The equation in words, likewise. */
	readonly equation: string | ((asked: Asked) => string);
	/** What it is made of. */
	readonly of: (asked: Asked) => readonly Ingredient[];
	/** What it is in the base year where the equation begins a year later: a number of the scenario, or why it is fixed. */
	readonly base?: { readonly given: string } | { readonly fixed: string };
	/** Whether it may have no value: NaN where it is read, null in a result. */
	readonly nullable?: true;
	/** Of a ratio whose denominator may come near 0: its parts. */
	readonly parts?: (paired: Paired, totals: Totals, place: Place) => Parts;
}

/** An output by year. */
export interface SeriesRow extends Described {
	readonly over: "years";
	/** Its value in a year and row; NaN where it has none. */
	readonly value: (paired: Paired, place: Place) => ValueAt;
	/** All its values. */
	readonly read: (paired: Paired, place: Place) => Read;
}

/** A number over the horizon. */
export interface NumberRow extends Described {
	readonly over: "horizon";
	/** Its value in a row; NaN where it has none. */
	readonly read: (paired: Paired, totals: Totals, place: Place) => (row: number) => number;
	/** Of an output that stands in no result and is read by its name alone: how a result gives it. */
	readonly ofResult?: (result: Measured) => number;
}

/** One output, or a family of them. */
export type OutputRow = SeriesRow | NumberRow;

/** The arm that a path names. */
export function armAt({ arm, otherArm }: Paired, { other }: Place): Arm {
	return other ? otherArm : arm;
}

/** Where line `j` of the scenario stands in that arm; -1 stays -1. */
export function lineAt({ otherLine }: Paired, { other }: Place, j: number): number {
	return other && j >= 0 ? otherLine[j] : j;
}

/** What reads a series. */
type SeriesReader = Pick<SeriesRow, "value" | "read">;

/** A series that is worked out value by value; NaN where a year has none. */
export function byYear(value: SeriesRow["value"]): SeriesReader {
	return {
		value,
		read: (paired, place) => {
			const valueAt = value(paired, place);
			const { rows } = paired.arm;
			const end = (paired.plan.horizon + 1) * rows;
			return (out, at, from) => {
				const shift = at - from * rows;
				for (let k = from * rows; k < end; k++) out[k + shift] = valueAt(k);
			};
		},
	};
}

/** A series that stands in an array of an arm. */
export function copied(of: (arm: Arm) => Float64Array): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place)));
}

/** A series that stands in an array of a line of an arm. */
export function lineCopied(of: (arm: Arm) => readonly Float64Array[]): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place))[lineAt(paired, place, place.line)]);
}

/** Where the province of a path stands in that arm. */
export function provinceAt({ otherProvince }: Paired, { other, province }: Place): number {
	return other ? otherProvince[province] : province;
}

/** A series that stands in an array of a province of an arm. */
export function provinceCopied(of: (arm: Arm) => readonly Float64Array[]): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place))[provinceAt(paired, place)]);
}

function copiedFrom(of: (paired: Paired, place: Place) => Float64Array): SeriesReader {
	return {
		value: (paired, place) => {
			const values = of(paired, place);
			return (k) => values[k];
		},
		read: (paired, place) => {
			const values = of(paired, place);
			const { rows } = paired.arm;
			return (out, at, from) => out.set(from === 0 ? values : values.subarray(from * rows), at);
		},
	};
}
