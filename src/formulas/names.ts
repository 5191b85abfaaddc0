import { exp, log } from "../numerics/index.js";

/** A formula, or a part of one: its value for `t` [years since the base year] in `year`. */
export type Value = (t: number, year: number) => number;

/** A function that formulas may call. */
export interface KnownFunction {
	/** How it is written. */
	readonly form: string;
	/** Fewest arguments. */
	readonly least: number;
	/** Most arguments. */
	readonly most: number;
	/** The value of a call with these arguments. */
	readonly of: (args: readonly Value[]) => Value;
}

/** Names of numbers. It is a map, so that `constructor` is no name. */
export const knownValues: ReadonlyMap<string, Value> = new Map<string, Value>([
	["t", (t) => t],
	["year", (_, year) => year],
	["pi", () => Math.PI],
	["e", () => Math.E],
]);

export const knownFunctions: ReadonlyMap<string, KnownFunction> = new Map([
	["min", ofMany("min(x, y, …)", Math.min)],
	["max", ofMany("max(x, y, …)", Math.max)],
	["exp", ofOne("exp(x)", exp)],
	["log", ofOne("log(x)", log)],
	["sqrt", ofOne("sqrt(x)", Math.sqrt)],
	["abs", ofOne("abs(x)", Math.abs)],
	["floor", ofOne("floor(x)", Math.floor)],
	["ceil", ofOne("ceil(x)", Math.ceil)],
	["round", ofOne("round(x)", roundAwayFromZero)],
	["clamp", clampFunction()],
]);

function ofOne(form: string, compute: (x: number) => number): KnownFunction {
	return {
		form,
		least: 1,
		most: 1,
		of:
			([x]) =>
			(t, year) =>
				compute(x(t, year)),
	};
}

function ofMany(form: string, compute: (x: number, y: number) => number): KnownFunction {
	const pair =
		(x: Value, y: Value): Value =>
		(t, year) =>
			compute(x(t, year), y(t, year));
	return { form, least: 2, most: Number.POSITIVE_INFINITY, of: (args) => args.reduce(pair) };
}

function clampFunction(): KnownFunction {
	const of =
		([x, low, high]: readonly Value[]): Value =>
		(t, year) =>
			clamp(x(t, year), low(t, year), high(t, year));
	return { form: "clamp(x, low, high)", least: 3, most: 3, of };
}

/** NaN where `low` lies above `high`. */
function clamp(x: number, low: number, high: number): number {
	return low <= high ? Math.min(Math.max(x, low), high) : Number.NaN;
}

/** As in a spreadsheet: 2.5 to 3, -2.5 to -3. */
function roundAwayFromZero(x: number): number {
	return x < 0 ? -Math.round(-x) : Math.round(x);
}
