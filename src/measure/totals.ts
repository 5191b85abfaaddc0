import { numberIn } from "../engine/index.js";
import type { Paired } from "./paired.js";

/** Sums over the horizon of runs side by side, one number for each row; `readTotals` fills them. */
export interface Totals {
	/** Runs side by side. */
	readonly rows: number;
	/** Loss of each line [PKR bn], and the same discounted: index line · rows + row. */
	readonly loss: Float64Array;
	readonly presentValue: Float64Array;
	/** Value of a rupee of year t in the base year, at the discount rate of the row: index t · rows + row. */
	readonly discount: Float64Array;
	readonly lossOfAll: Float64Array;
	readonly presentValueOfAll: Float64Array;
	/** Defence beyond the counterfactual's, and the counterfactual's [PKR bn]. */
	readonly extraDefence: Float64Array;
	readonly defence: Float64Array;
	/** Extra interest and extra defence, summed over the years [shares of GDP]. */
	readonly extraInterestShare: Float64Array;
	readonly extraDefenceShare: Float64Array;
}

export function emptyTotals(lineCount: number, horizon: number, rows = 1): Totals {
	const byRow = () => new Float64Array(rows);
	return {
		rows,
		loss: new Float64Array(lineCount * rows),
		presentValue: new Float64Array(lineCount * rows),
		discount: new Float64Array((horizon + 1) * rows),
		lossOfAll: byRow(),
		presentValueOfAll: byRow(),
		extraDefence: byRow(),
		defence: byRow(),
		extraInterestShare: byRow(),
		extraDefenceShare: byRow(),
	};
}

/**
 * Add up the latest runs.
 *
 * @see MODEL.md, section 8
 */
export function readTotals(paired: Paired, totals: Totals): void {
	const { arm, otherArm, otherLine } = paired;
	const { rows, loss, presentValue, lossOfAll, presentValueOfAll } = totals;
	discountYears(paired, totals);
	lossOfAll.fill(0);
	presentValueOfAll.fill(0);
	for (let j = 0; j < arm.lines.length; j++) {
		const from = j * rows;
		loss.fill(0, from, from + rows);
		presentValue.fill(0, from, from + rows);
		addLine(arm.lines[j], arm.gdp, otherArm.lines[otherLine[j]], otherArm.gdp, totals, from);
		for (let i = 0; i < rows; i++) {
			lossOfAll[i] += loss[from + i];
			presentValueOfAll[i] += presentValue[from + i];
		}
	}
	addTerms(paired, totals);
}

/** Add the losses of a line, year by year, to its sums, which begin at index `at`. */
function addLine(
	own: Float64Array,
	gdp: Float64Array,
	without: Float64Array,
	otherGdp: Float64Array,
	{ discount, rows, loss, presentValue }: Totals,
	at: number,
): void {
	for (let from = rows; from < own.length; from += rows) {
		for (let i = 0; i < rows; i++) {
			const k = from + i;
			const money = without[k] * otherGdp[k] - own[k] * gdp[k];
			loss[at + i] += money;
			presentValue[at + i] += money * discount[k];
		}
	}
}

/** Sum defence and interest over the years. */
function addTerms({ arm, otherArm }: Paired, totals: Totals): void {
	const { rows, extraDefence, defence: spent, extraInterestShare, extraDefenceShare } = totals;
	const { gdp, defence, interest } = arm;
	const { gdp: otherGdp, defence: otherDefence, interest: otherInterest } = otherArm;
	extraDefence.fill(0);
	spent.fill(0);
	extraInterestShare.fill(0);
	extraDefenceShare.fill(0);
	for (let from = rows; from < defence.length; from += rows) {
		for (let i = 0; i < rows; i++) {
			const k = from + i;
			const without = otherDefence[k] * otherGdp[k];
			extraDefence[i] += defence[k] * gdp[k] - without;
			spent[i] += without;
			extraInterestShare[i] += interest[k] - otherInterest[k];
			extraDefenceShare[i] += defence[k] - otherDefence[k];
		}
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
