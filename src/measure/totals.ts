import { numberIn, stateRoom } from "../engine/index.js";
import type { Paired } from "./paired.js";

/** Sums over the horizon of runs side by side, one number for each row; `readTotals` fills them. All look into `state`. */
export type Totals = ReturnType<typeof emptyTotals>;

/** The sums in their order: where each begins in the state, or a view of it. @param next Makes room for numbers of a row. */
function sumsOf<T>(next: (numbers: number) => T, lines: number, years: number) {
	return {
		loss: next(lines), // of each line [PKR bn]: index line · rows + row
		presentValue: next(lines), // the same discounted
		lossOfAll: next(1),
		presentValueOfAll: next(1),
		extraDefence: next(1), // defence beyond the counterfactual's [PKR bn]
		defence: next(1), // the counterfactual's [PKR bn]
		extraInterestShare: next(1), // summed over the years [shares of GDP], as the next
		extraDefenceShare: next(1),
		/** Value of a rupee of year t in the base year, at the discount rate of the row: index t · rows + row. */
		discount: next(years),
	};
}

/** @param rows Runs side by side. */
export function emptyTotals(lineCount: number, horizon: number, rows = 1) {
	let next = 0;
	const take = (numbers: number) => {
		next += numbers * rows;
		return next - numbers * rows;
	};
	const at = sumsOf(take, lineCount, horizon + 1);
	const { state, pairs, stateAt } = stateRoom(next, rows);
	next = 0;
	const view = (numbers: number) => state.subarray(take(numbers), next);
	return { rows, at, state, pairs, stateAt, ...sumsOf(view, lineCount, horizon + 1) };
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
