// Past 200 lines: everything that a run leaves, with its unit, in one list.

import { type InputName, type Inputs, loadInputs, placeInputs } from "./inputs.js";
import { type Pairs, stateRoom } from "./pairs.js";
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
 * Where in a state stands what a run leaves by year of the country, and behind it room for amounts of the year at hand.
 *
 * One literal, as the arm itself is, so that all arms are alike to the engine that runs them.
 */
function placesOf(byYear: () => number, byRow: () => number) {
	return {
		gdp: byYear(),
		logGdp: byYear(),
		nominal: byYear(),
		population: byYear(),
		rivalSpending: byYear(),
		rivalRatio: byYear(),
		capability: byYear(),
		logThreat: byYear(),
		threat: byYear(),
		defence: byYear(),
		logSpending: byYear(),
		interest: byYear(),
		other: byYear(),
		revenue: byYear(),
		deficit: byYear(),
		debt: byYear(),
		referenceDebt: byYear(),
		gap: byYear(),
		unfunded: byYear(),
		taxes: byYear(),
		levies: byYear(),
		federalCut: byRow(),
		provincialCut: byRow(),
		alike: byRow(),
		shared: byRow(),
		near: byRow(),
	};
}

/**
 * The run of one arm: rows side by side, each a run of its own.
 *
 * Year t of row i stands at index t · rows + i of an array by year, so that with one row the index is the year. The base
 * year comes first. Shares of GDP but where said. All arrays look into `state`.
 */
export interface Arm {
	/** Runs side by side [≥ 1]. */
	readonly rows: number;
	/** Whether what each tier spends is kept, `threat` is filled, and every limit that binds is noted. */
	readonly tiers: boolean;
	/** Everything: the numbers that are read, what the run leaves, and columns for numbers of which each row has its own. */
	readonly state: Float64Array;
	/** Loops that take two rows at once; `undefined` where JavaScript takes all of them. */
	readonly pairs: Pairs | undefined;
	/** Where `state` begins in their memory [byte]. */
	readonly stateAt: number;
	/** Where the numbers that are read stand. */
	readonly inputs: Inputs;
	/** Where the arrays by year begin. */
	readonly at: Readonly<ReturnType<typeof placesOf>>;
	/** Where each line begins, and `other` behind them. */
	readonly itemAt: Int32Array;
	/** Where the column of an input's place begins: `columns + place · rows`. */
	readonly columns: number;

	/** Billions of base-year PKR. */
	readonly gdp: Float64Array;
	/** Base-year US$ bn. */
	readonly rivalSpending: Float64Array;
	/** The rival's spending, relative to the base year. */
	readonly rivalRatio: Float64Array;
	/** E, relative to the base year. */
	readonly capability: Float64Array;
	/** exp(z); filled with `tiers`. */
	readonly threat: Float64Array;
	/** Defence [share of GDP]. */
	readonly defence: Float64Array;
	/** Interest [share of GDP]. */
	readonly interest: Float64Array;
	/** Other spending [share of GDP]. */
	readonly other: Float64Array;
	/** Revenue [share of GDP]. */
	readonly revenue: Float64Array;
	/** Deficit, unfunded borrowing included [share of GDP]; below 0 it is a surplus. */
	readonly deficit: Float64Array;
	/** Debt at the end of the year [share of GDP]. */
	readonly debt: Float64Array;
	/** What the budget lacks on its reference paths before anyone pays [share of GDP]; below 0 there is money to spare. */
	readonly gap: Float64Array;
	/** What floors left, borrowed all the same [share of GDP]; below 0 a gain that found nobody to go to. */
	readonly unfunded: Float64Array;
	/** Taxes raised beyond the path of revenue, in which the provinces share [share of GDP]. */
	readonly taxes: Float64Array;
	/** Levies raised beyond it, in which they do not share [share of GDP]. */
	readonly levies: Float64Array;
	/** Millions. */
	readonly population: Float64Array;
	/** m, z and y of MODEL.md: logs of spending, threat and GDP relative to the base year. */
	readonly logSpending: Float64Array;
	/** z of MODEL.md: log of threat relative to the base year. */
	readonly logThreat: Float64Array;
	/** y of MODEL.md: log of GDP relative to the base year. */
	readonly logGdp: Float64Array;
	/** n, nominal growth [factor]. */
	readonly nominal: Float64Array;
	/** D: debt if only the deficit of the reference path were borrowed [share of GDP]. */
	readonly referenceDebt: Float64Array;
	/** Each line [share of GDP]. */
	readonly lines: readonly Float64Array[];

	/** Federal other spending [share of GDP]; this and all that follow only with `tiers`. */
	readonly federalOther: Float64Array;
	/** Federal part of each line [share of GDP]. */
	readonly federalLines: readonly Float64Array[];
	/** What each province gets of new taxes [share of GDP]. */
	readonly windfall: readonly Float64Array[];
	/** What each province spends of that [share of GDP]. */
	readonly spent: readonly Float64Array[];
	/** What each province is cut by, before what it spends of a windfall [share of GDP]. */
	readonly cut: readonly Float64Array[];
	/** Other spending of each province [share of GDP]. */
	readonly provincialOther: readonly Float64Array[];
	/** Each province's part of each line, by province and line [share of GDP]. */
	readonly provincialLines: readonly (readonly Float64Array[])[];
	/** What bound, as bits of `FLAG`. */
	readonly flags: Uint8Array;

	/** Why each row stopped; `undefined` where it did not. */
	readonly failures: (Failed | undefined)[];
	/** Rows in which a floor, a limit or a bound is in reach in the year at hand. */
	readonly marked: Uint32Array;
	/** Writes the numbers of a row into the plan, where rows differ in what only the plan holds. */
	reload: (row: number) => void;
	/** Numbers of which each row has its own. */
	readonly own: Set<InputName>;
	/** Whether the base year and the economy stand already, the same in every run. */
	economyKept: boolean;
	/** Whether the rival's spending and the threat do, by a rival that does not answer. */
	threatKept: boolean;
	/** Room to spread a cut over the federal lines. */
	readonly federalWork: Work;
	/** Room to spread a cut over the items of a province. */
	readonly provincialWork: Work;
	/** What each line loses by its elasticity in the year at hand. */
	readonly moved: Float64Array;
	/** The items of all tiers together in the year at hand. */
	readonly sums: Float64Array;
	/** The items of each province in the year at hand: index province · (lines + 1) + item. */
	readonly parts: Float64Array;
}

/** Room to spread a cut over the items of a tier, one entry an item. */
export interface Work {
	/** What the item can lose in the round at hand. */
	readonly room: Float64Array;
	/** What a cut is in proportion to. */
	readonly size: Float64Array;
	/** Cut of the item. */
	readonly cuts: Float64Array;
	/** Cut of the first round, kept while the second is made. */
	readonly further: Float64Array;
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
	/** [default true] */
	readonly tiers?: boolean;
}

/** An arm of a plan, with the plan's numbers, not yet run. */
export function createArm(plan: Plan, { rows = 1, tiers = true }: ArmShape = {}): Arm {
	const { horizon, lines, provinces } = plan;
	const { inputs, size } = placeInputs(plan);
	const years = (horizon + 1) * rows;
	let next = size;
	const take = (length: number) => {
		next += length;
		return next - length;
	};
	const at = placesOf(
		() => take(years),
		() => take(rows),
	);
	const itemAt = Int32Array.from({ length: lines.length + 1 }, (_, j) => (j < lines.length ? take(years) : at.other));
	const columns = next;
	// Columns that nobody writes cost nothing.
	const { state, pairs, stateAt } = stateRoom(columns + (rows > 1 ? size * rows : 0), rows);
	const view = (from: number) => state.subarray(from, from + years);
	const room = shortArrays();
	const kept = () => room(tiers ? years : 0);
	const work = (items: number): Work => ({
		room: new Float64Array(items),
		size: new Float64Array(items),
		cuts: new Float64Array(items),
		further: new Float64Array(items),
	});
	loadInputs(plan, state);
	return {
		rows,
		tiers,
		state,
		pairs,
		stateAt,
		inputs,
		at,
		itemAt,
		columns,
		gdp: view(at.gdp),
		logGdp: view(at.logGdp),
		nominal: view(at.nominal),
		population: view(at.population),
		rivalSpending: view(at.rivalSpending),
		rivalRatio: view(at.rivalRatio),
		capability: view(at.capability),
		logThreat: view(at.logThreat),
		threat: view(at.threat),
		defence: view(at.defence),
		logSpending: view(at.logSpending),
		interest: view(at.interest),
		other: view(at.other),
		revenue: view(at.revenue),
		deficit: view(at.deficit),
		debt: view(at.debt),
		referenceDebt: view(at.referenceDebt),
		gap: view(at.gap),
		unfunded: view(at.unfunded),
		taxes: view(at.taxes),
		levies: view(at.levies),
		lines: lines.map((_, j) => view(itemAt[j])),
		federalOther: kept(),
		federalLines: lines.map(kept),
		windfall: provinces.map(kept),
		spent: provinces.map(kept),
		cut: provinces.map(kept),
		provincialOther: provinces.map(kept),
		provincialLines: provinces.map(() => lines.map(kept)),
		flags: new Uint8Array(years),
		failures: Array.from({ length: rows }, () => undefined),
		marked: new Uint32Array(rows),
		reload: () => {},
		own: new Set(),
		economyKept: false,
		threatKept: false,
		federalWork: work(lines.length),
		provincialWork: work(lines.length + 1),
		moved: new Float64Array(lines.length),
		sums: new Float64Array(lines.length + 1),
		parts: new Float64Array(provinces.length * (lines.length + 1)),
	};
}

/** A number of a plan as a row of its arm reads it. */
export function numberIn({ state, inputs }: Arm, name: InputName, row: number): number {
	return state[inputs[name].at[0] + (row & inputs[name].mask[0])];
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
