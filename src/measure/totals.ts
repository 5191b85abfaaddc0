import type { Paired } from "./paired.js";

/** What a draw comes to over its horizon, filled by `readTotals`. */
export interface Totals {
	/** Lost by each line [PKR bn], and discounted. */
	readonly loss: Float64Array;
	readonly presentValue: Float64Array;
	/** What a rupee of year t is worth in the base year, at `discountRate`. */
	readonly discount: Float64Array;
	discountRate: number;
	lossOfAll: number;
	presentValueOfAll: number;
	/** Defence beyond the counterfactual's, and the counterfactual's [PKR bn]. */
	extraDefence: number;
	defence: number;
	/** Extra interest and extra defence, summed over the years [shares of GDP]. */
	extraInterestShare: number;
	extraDefenceShare: number;
}

export function emptyTotals(lineCount: number, horizon: number): Totals {
	return {
		loss: new Float64Array(lineCount),
		presentValue: new Float64Array(lineCount),
		discount: new Float64Array(horizon + 1),
		discountRate: Number.NaN,
		lossOfAll: 0,
		presentValueOfAll: 0,
		extraDefence: 0,
		defence: 0,
		extraInterestShare: 0,
		extraDefenceShare: 0,
	};
}

/**
 * Add up the run that was made last.
 *
 * @see MODEL.md, section 8
 */
export function readTotals({ plan, arm, otherArm, otherLine }: Paired, totals: Totals): void {
	const { loss, presentValue, discount } = totals;
	const { gdp, defence, lines, interest } = arm;
	const { gdp: otherGdp, defence: otherDefence, lines: otherLines, interest: otherInterest } = otherArm;
	const { horizon } = plan;
	if (totals.discountRate !== plan.discountRate) setDiscount(totals, plan.discountRate);
	const count = loss.length;
	for (let j = 0; j < count; j++) {
		const shift = otherLine[j] - j;
		let lost = 0;
		let discounted = 0;
		for (let t = 1, k = count + j; t <= horizon; t++, k += count) {
			const money = otherLines[k + shift] * otherGdp[t] - lines[k] * gdp[t];
			lost += money;
			discounted += money * discount[t];
		}
		loss[j] = lost;
		presentValue[j] = discounted;
	}
	let [extra, spent, interestShare, defenceShare] = [0, 0, 0, 0];
	for (let t = 1; t <= horizon; t++) {
		const without = otherDefence[t] * otherGdp[t];
		extra += defence[t] * gdp[t] - without;
		spent += without;
		interestShare += interest[t] - otherInterest[t];
		defenceShare += defence[t] - otherDefence[t];
	}
	let [all, allDiscounted] = [0, 0];
	for (let j = 0; j < count; j++) {
		all += loss[j];
		allDiscounted += presentValue[j];
	}
	totals.lossOfAll = all;
	totals.presentValueOfAll = allDiscounted;
	totals.extraDefence = extra;
	totals.defence = spent;
	totals.extraInterestShare = interestShare;
	totals.extraDefenceShare = defenceShare;
}

function setDiscount(totals: Totals, rate: number): void {
	totals.discountRate = rate;
	let factor = 1;
	for (let t = 0; t < totals.discount.length; t++) {
		totals.discount[t] = 1 / factor;
		factor *= 1 + rate;
	}
}
