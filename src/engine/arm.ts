import { type InputName, numberAt, placeInputs } from "./inputs.js";
import { stateRoom } from "./pairs.js";
import type { Plan } from "./plan.js";
import { shortArrays } from "./short-arrays.js";

/** What bound or happened in a year, as bits of `Arm.flags`. */
export const FLAG = {
	ceiling: 1,
	floor: 2,
	revenueLimit: 4,
	deficitLimit: 8,
	provincesLimit: 16,
	otherFloor: 32,
	known: 64,
} as const;

/**
 * The run of one arm: rows side by side, each a run of its own.
 *
 * Year t of row i stands at index t · rows + i of an array by year, so that with one row the index is the year. The base
 * year comes first. Shares of GDP but where said.
 */
export type Arm = ReturnType<typeof createArm>;

/** What a run leaves by year of the country: where each begins in the state, or a view of it. */
function series<T>(next: () => T) {
	return {
		gdp: next(), // billions of base-year PKR
		logGdp: next(), // y of MODEL.md: log of GDP relative to the base year
		nominal: next(), // n, nominal growth [factor]
		population: next(), // millions
		rivalSpending: next(), // base-year US$ bn
		rivalRatio: next(), // the rival's spending, relative to the base year
		capability: next(), // E, relative to the base year
		logThreat: next(), // z: log of threat relative to the base year
		threat: next(), // exp(z); filled with `tiers`
		defence: next(),
		logSpending: next(), // m: log of spending relative to the base year
		interest: next(),
		other: next(),
		revenue: next(),
		deficit: next(), // unfunded borrowing included; below 0 it is a surplus
		debt: next(), // at the end of the year
		referenceDebt: next(), // D: debt if only the deficit of the reference path were borrowed
		gap: next(), // what the budget lacks on its reference paths before anyone pays; below 0 there is money to spare
		unfunded: next(), // what floors left, borrowed all the same; below 0 a gain that found nobody to go to
		taxes: next(), // raised beyond the path of revenue, in which the provinces share
		levies: next(), // raised beyond it, in which they do not share
	};
}

/** What left its range first in a row, and when. */
export interface Failed {
	/** Years since the base year. */
	readonly t: number;
	/** Its name; absent where the first one of the year is meant that is not finite. */
	readonly variable?: string;
	readonly value?: number;
	readonly must: string;
}

/** How many runs an arm holds side by side, and how much of them it keeps. */
export interface ArmShape {
	/** [≥ 1; default 1] */
	readonly rows?: number;
	/** Whether what each tier spends is kept, `threat` is filled, and every limit that binds is noted [default true]. */
	readonly tiers?: boolean;
}

/** An arm of a plan, with the plan's numbers, not yet run. */
export function createArm(plan: Plan, { rows = 1, tiers = true }: ArmShape = {}) {
	const { provinces } = plan;
	const { inputs, size, load } = placeInputs(plan);
	const years = (plan.horizon + 1) * rows;
	const items = [...plan.lines, "other"];
	let next = size;
	const take = (length: number) => {
		next += length;
		return next - length;
	};
	const byYear = () => take(years);
	const at = series(byYear);
	const roomAt = {
		federalCut: take(rows),
		provincialCut: take(rows),
		alike: take(rows),
		shared: take(rows),
		near: take(rows),
	};
	const itemAt = Int32Array.from(items, (_, j) => (j < plan.lines.length ? byYear() : at.other));
	const columns = next;
	// Columns that nobody writes cost nothing.
	const { state, pairs, stateAt } = stateRoom(columns + (rows > 1 ? size * rows : 0), rows);
	load(state);
	const view = (from: number) => state.subarray(from, from + years);
	next = size;
	const views = series(() => view(byYear()));
	const room = shortArrays();
	const kept = () => room(tiers ? years : 0);
	const failures: (Failed | undefined)[] = Array.from({ length: rows }, () => undefined);
	return {
		rows,
		tiers, // as in `ArmShape`
		state, // the numbers that are read, what the run leaves, and columns for numbers of which each row has its own
		pairs, // loops that take two rows at once; `undefined` where JavaScript takes all of them
		stateAt, // where `state` begins in their memory [byte]
		inputs, // where the numbers that are read stand
		load: () => load(state), // writes the plan's numbers there
		at, // where the arrays by year begin
		roomAt, // where amounts of the year at hand begin, by row
		itemAt, // where each line begins, and `other` behind them
		columns, // the column of an input's place begins at `columns + place · rows`
		...views,
		lines: plan.lines.map((_, j) => view(itemAt[j])),
		// These are filled with `tiers`: by item what the federation spends and, by province, what each of them does; then
		// what each province gets of new taxes, spends of that, and is cut by before what it spends of a windfall.
		federal: items.map(kept),
		provincial: provinces.map(() => items.map(kept)),
		windfall: provinces.map(kept),
		spent: provinces.map(kept),
		cut: provinces.map(kept),
		flags: new Uint8Array(years), // what bound, as bits of `FLAG`
		failures, // why each row stopped; `undefined` where it did not
		marked: new Uint32Array(rows), // rows in which a floor, a limit or a bound is in reach in the year at hand
		/** Writes the numbers of a row into the plan, where rows differ in what only the plan holds. */
		reload: (_row: number): void => {},
		own: new Set<InputName>(), // numbers of which each row has its own
		economyKept: false, // whether the base year and the economy stand already, the same in every run
		threatKept: false, // whether the rival's spending and the threat do, by a rival that does not answer
		work: workRoom(items.length),
		moved: new Float64Array(items.length), // what each line loses by its elasticity in the year at hand
		sums: new Float64Array(items.length), // the items of all tiers together in the year at hand
		parts: provinces.map(() => new Float64Array(items.length)), // the items of each province in it
	};
}

/** Room to spread a cut over the items of a tier. */
export type Work = ReturnType<typeof workRoom>;

function workRoom(items: number) {
	return {
		room: new Float64Array(items), // what the item can lose in the round at hand
		size: new Float64Array(items), // what a cut is in proportion to
		cuts: new Float64Array(items), // cut of the item
		further: new Float64Array(items), // cut of the first round, kept while the second is made
	};
}

/** A number of a plan as a row of its arm reads it. */
export function numberIn({ state, inputs }: Arm, name: InputName, row: number): number {
	return numberAt(state, inputs[name], 0, row);
}

/**
 * Give each row a number of its own: in several years one that they share.
 *
 * @param places Which of the input's places: of a number 0, of one by year the years.
 * @returns Where its column begins in the state, row after row.
 */
export function ownColumn(arm: Arm, name: InputName, places: readonly number[]): number {
	const { inputs, columns, rows } = arm;
	const { at } = inputs[name];
	arm.economyKept = false;
	arm.threatKept = false;
	if (rows > 1) {
		if (!arm.own.has(name)) inputs[name].mask = inputs[name].mask.slice();
		arm.own.add(name);
		for (const place of places) inputs[name].mask[place] = -1;
	}
	const first = at[places[0]];
	// A column has its place by the input that it is made for.
	const column = rows === 1 || first >= columns ? first : columns + first * rows;
	for (const place of places) at[place] = column;
	return column;
}

/** Whether all rows read the same numbers. */
export function isShared({ own }: Arm, names: readonly InputName[]): boolean {
	return own.size === 0 || names.every((name) => !own.has(name));
}
