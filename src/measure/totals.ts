import { numberIn, type StateRoom, stateRoom } from "../engine/index.js";
import type { Paired } from "./paired.js";

/** Sums over the horizon of runs side by side, one number for each row; `readTotals` fills them. All look into `state`. */
export interface Totals extends StateRoom {
	/** Runs side by side. */
	readonly rows: number;
	/** Where each begins in `state`. */
	readonly at: Readonly<Record<Sum, number>>;
	/** Loss of each line [PKR bn], and the same discounted: index line · rows + row. */
	readonly loss: Float64Array;
	readonly presentValue: Float64Array;
	readonly lossOfAll: Float64Array;
	readonly presentValueOfAll: Float64Array;
	/** Defence beyond the counterfactual's, and the counterfactual's [PKR bn]. */
	readonly extraDefence: Float64Array;
	readonly defence: Float64Array;
	/** Extra interest and extra defence, summed over the years [shares of GDP]. */
	readonly extraInterestShare: Float64Array;
	readonly extraDefenceShare: Float64Array;
	/** Value of a rupee of year t in the base year, at the discount rate of the row: index t · rows + row. */
	readonly discount: Float64Array;
}

/** The name of one or more sums of a row. */
type Sum = Exclude<keyof Totals, keyof StateRoom | "rows" | "at">;

export function emptyTotals(lineCount: number, horizon: number, rows = 1): Totals {
	let next = 0;
	const take = (numbers: number) => {
		next += numbers * rows;
		return next - numbers * rows;
	};
	const at = {
		loss: take(lineCount),
		presentValue: take(lineCount),
		lossOfAll: take(1),
		presentValueOfAll: take(1),
		extraDefence: take(1),
		defence: take(1),
		extraInterestShare: take(1),
		extraDefenceShare: take(1),
		discount: take(horizon + 1),
	};
	const room = stateRoom(next, rows);
	const view = (from: number, numbers: number) => room.state.subarray(from, from + numbers * rows);
	return {
		...room,
		rows,
		at,
		loss: view(at.loss, lineCount),
		presentValue: view(at.presentValue, lineCount),
		lossOfAll: view(at.lossOfAll, 1),
		presentValueOfAll: view(at.presentValueOfAll, 1),
		extraDefence: view(at.extraDefence, 1),
		defence: view(at.defence, 1),
		extraInterestShare: view(at.extraInterestShare, 1),
		extraDefenceShare: view(at.extraDefenceShare, 1),
		discount: view(at.discount, horizon + 1),
	};
}

/**
 * Add up the latest runs.
 *
 * @see MODEL.md, section 8
 */
export function readTotals(paired: Paired, totals: Totals): void {
	const { rows, at, state, loss, presentValue, lossOfAll, presentValueOfAll, discount } = totals;
	const lines = paired.otherLine.length;
	discountYears(paired, totals);
	state.fill(0, 0, at.discount);
	for (let now = rows; now < discount.length; now += rows) {
		for (let j = 0; j < lines; j++) addLosses(paired, totals, now, j);
		addDefence(paired, totals, now);
	}
	for (let j = 0; j < lines; j++) {
		for (let i = 0; i < rows; i++) {
			lossOfAll[i] += loss[j * rows + i];
			presentValueOfAll[i] += presentValue[j * rows + i];
		}
	}
}

/** Add what a line loses in the year that begins at index `now`. */
function addLosses({ arm, otherArm, otherLine }: Paired, totals: Totals, now: number, j: number): void {
	const { state: s, rows } = arm;
	const { state: o } = otherArm;
	const { state: sums, at } = totals;
	const own = arm.itemAt[j] + now;
	const without = otherArm.itemAt[otherLine[j]] + now;
	const gdp = arm.at.gdp + now;
	const otherGdp = otherArm.at.gdp + now;
	const discount = at.discount + now;
	const loss = at.loss + j * rows;
	const presentValue = at.presentValue + j * rows;
	for (let i = 0; i < rows; i++) {
		const money = o[without + i] * o[otherGdp + i] - s[own + i] * s[gdp + i];
		sums[loss + i] += money;
		sums[presentValue + i] += money * sums[discount + i];
	}
}

/** Add what defence and interest take in the year that begins at index `now`. */
function addDefence({ arm, otherArm }: Paired, totals: Totals, now: number): void {
	const { state: s, rows } = arm;
	const { state: o } = otherArm;
	const { state: sums } = totals;
	const { extraDefence, defence: spent, extraInterestShare, extraDefenceShare } = totals.at;
	const gdp = arm.at.gdp + now;
	const otherGdp = otherArm.at.gdp + now;
	const defence = arm.at.defence + now;
	const otherDefence = otherArm.at.defence + now;
	const interest = arm.at.interest + now;
	const otherInterest = otherArm.at.interest + now;
	for (let i = 0; i < rows; i++) {
		const without = o[otherDefence + i] * o[otherGdp + i];
		sums[extraDefence + i] += s[defence + i] * s[gdp + i] - without;
		sums[spent + i] += without;
		sums[extraInterestShare + i] += s[interest + i] - o[otherInterest + i];
		sums[extraDefenceShare + i] += s[defence + i] - o[otherDefence + i];
	}
}

/** Compute the value of a rupee by year again for each row whose discount rate has changed. */
function discountYears({ arm }: Paired, { rows, discount }: Totals): void {
	for (let i = 0; i < rows; i++) {
		const growth = 1 + numberIn(arm, "discountRate", i);
		if (discount[i] === 1 && discount[rows + i] === 1 / growth) continue;
		let factor = 1;
		for (let k = i; k < discount.length; k += rows) {
			discount[k] = 1 / factor;
			factor *= growth;
		}
	}
}
