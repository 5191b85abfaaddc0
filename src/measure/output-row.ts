import type { Arm } from "../engine/index.js";
import type { Scenario } from "../scenario/index.js";
import type { Measured } from "./output-path.js";
import type { Paired } from "./paired.js";
import type { Totals } from "./totals.js";

/** Writes a series of the latest runs, from the year `from` on: year t of row i at `at + (t - from) · rows + i`. */
export type Read = (out: Float64Array, at: number, from: number) => void;

/** A value of the latest runs at index t · rows + row; with one row the index is the year. */
export type ValueAt = (k: number) => number;

/** The members of the placeholders of a path: `<arm>`, `<line>` and `<province>`. */
export interface Members {
	/** The two runs, by their names in the result. */
	readonly arm: readonly string[];
	/** The budget's human-security lines. */
	readonly line: readonly string[];
	/** The provinces that the budget names; empty where it names none. */
	readonly province: readonly string[];
}

/** One member for each placeholder of a path. */
export type Member = Readonly<Partial<Record<keyof Members, string>>>;

/** The place of one output of a family. */
export interface Place {
	/** Whether the run is the counterfactual. */
	readonly other: boolean;
	/** Index of the line in the scenario; -1 where the path names none. */
	readonly line: number;
	/** Every line of the scenario, in its order. */
	readonly lines: readonly string[];
	/** Index of the province in the scenario; -1 where the path names none. */
	readonly province: number;
}

/** A unit: its name in tables, and in words where a heading gives it; in both `{code}` is a word of `CountryWords`. */
export interface Unit {
	/** As tables say it, such as `{code} bn, base-year prices`. */
	readonly name: string;
	/** As a heading says it, with the meaning of a minus, such as `{symbol} bn lost; a minus is a gain`. */
	readonly words: string;
	/** Size of the terms that an amount is a sum or difference of; its rounding is relative to it. */
	readonly terms: (country: Country) => number;
}

/** Totals of the country that amounts are relative to. */
export interface Country {
	/** GDP [PKR bn]. */
	readonly gdp: number;
	/** Population [millions]. */
	readonly population: number;
	/** Exchange rate [PKR per US$]. */
	readonly exchangeRate: number;
}

/**
 * The numerator and denominator of a ratio of the latest runs, at an index of year and row; over the horizon at the
 * row. Where the denominator comes near 0, the ratio has no mean over draws, but the ratio of the totals has a value.
 */
export interface Parts {
	readonly numerator: ValueAt;
	readonly denominator: ValueAt;
	/** Unit of both. */
	readonly unit: Unit;
}

/** An input of another number. */
export type Ingredient =
	/** Of the result in year t; without t, over the horizon. */
	| { readonly from: "result"; readonly path: string; readonly t?: number }
	/** Of the scenario: a number, a path in a year, or every number of a block. */
	| { readonly from: "scenario"; readonly path: string; readonly t: number };

/** The place and year of a derivation. */
export interface Asked extends Member {
	/** Scenario of the run; for a comparison of the two, the scenario itself. */
	readonly scenario: Scenario;
	/** Years since the base year; the last one for a number without a year. */
	readonly t: number;
	/** Simulated years. Sums go from 1 to the horizon, since both runs share the base year. */
	readonly horizon: number;
}

interface Described {
	readonly unit: Unit;
	/** What it is, with a capital letter, and with words of `CountryWords` in braces. */
	readonly words: string;
	/** The equation in words, also with words of `CountryWords` in braces. */
	readonly equation: string | ((asked: Asked) => string);
	/** Its inputs. */
	readonly of: (asked: Asked) => readonly Ingredient[];
	/**
	 * Its base-year value where the equation begins a year later: a number of the scenario, or the reason why it is
	 * fixed.
	 */
	readonly base?: { readonly given: string } | { readonly fixed: string };
	/** Whether it may have no value: NaN for readers, null in a result. */
	readonly nullable?: true;
	/** Numerator and denominator of a ratio whose denominator may come near 0. */
	readonly parts?: (paired: Paired, totals: Totals, place: Place) => Parts;
}

/** An output by year. */
export interface SeriesRow extends Described {
	readonly over: "years";
	/** Reads its value in a year and row; NaN where there is none. */
	readonly value: (paired: Paired, place: Place) => ValueAt;
	/** All its values. */
	readonly read: (paired: Paired, place: Place) => Read;
}

/** A number over the horizon. */
export interface NumberRow extends Described {
	readonly over: "horizon";
	/** Reads its value in a row; NaN where there is none. */
	readonly read: (paired: Paired, totals: Totals, place: Place) => (row: number) => number;
	/** For an output that is no part of a result: how it is computed from one. */
	readonly ofResult?: (result: Measured) => number;
}

/** One output, or a family of them. */
export type OutputRow = SeriesRow | NumberRow;

/** The run that a path names. */
export function armAt({ arm, otherArm }: Paired, { other }: Place): Arm {
	return other ? otherArm : arm;
}

/** Index of line `j` of the scenario in that run; -1 remains -1. */
export function lineAt({ otherLine }: Paired, { other }: Place, j: number): number {
	return other && j >= 0 ? otherLine[j] : j;
}

/** The readers of a series. */
type SeriesReader = Pick<SeriesRow, "value" | "read">;

/** A series that is computed value by value; NaN where a year has no value. */
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

/** A series that an array of a run holds. */
export function copied(of: (arm: Arm) => Float64Array): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place)));
}

/** A series that an array of a line holds. */
export function lineCopied(of: (arm: Arm) => readonly Float64Array[]): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place))[lineAt(paired, place, place.line)]);
}

/** Index of the province of a path in that run. */
export function provinceAt({ otherProvince }: Paired, { other, province }: Place): number {
	return other ? otherProvince[province] : province;
}

/** A series that an array of a province holds. */
export function provinceCopied(of: (arm: Arm) => readonly Float64Array[]): SeriesReader {
	return copiedFrom((paired, place) => of(armAt(paired, place))[provinceAt(paired, place)]);
}

/** A series that an array of the two runs holds. */
export function copiedFrom(of: (paired: Paired, place: Place) => Float64Array): SeriesReader {
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
