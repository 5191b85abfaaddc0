import { budgetGap, cuttableOther, keptInterestRate, mostBorrowed } from "../model/index.js";
import { deriveItems } from "./derive-items.js";
import { deriveEvents, deriveUplift } from "./derive-uplift.js";
import type { Plan, Tier } from "./plan.js";

/** The parts of what `derive` works out, as bits. */
export const DERIVED = { uplift: 1, budget: 2, economy: 4, events: 8, all: 15 } as const;

/**
 * Work out what every year needs and no state changes.
 *
 * @param parts Bits of `DERIVED`: only what follows from the numbers that were overwritten.
 */
export function derive(plan: Plan, parts: number = DERIVED.all): void {
	if ((parts & DERIVED.events) !== 0) deriveEvents(plan);
	if ((parts & DERIVED.uplift) !== 0) deriveUplift(plan);
	if ((parts & DERIVED.budget) !== 0) deriveBudget(plan);
	if ((parts & DERIVED.economy) !== 0) deriveEconomy(plan);
}

/** The items of each tier, and what the reference paths leave for defence and interest. */
function deriveBudget(plan: Plan): void {
	const { derived, lines, provinceShare, lineSplit, otherSplit, otherFederal, lineDevelopment } = plan;
	const { federal, provinces, windfallShare } = derived;
	const count = lines.length;
	fillParts(provinceShare, provinceShare, windfallShare);
	const split = new Float64Array(provinces.length);
	for (let j = 0; j <= count; j++) {
		fillParts(
			j < count ? lineSplit.subarray(j * split.length, (j + 1) * split.length) : otherSplit,
			provinceShare,
			split,
		);
		const development = itemOf(lineDevelopment, j, Number.NaN);
		const provincial = 1 - itemOf(plan.lineFederal, j, otherFederal);
		for (let p = 0; p < split.length; p++) {
			provinces[p].part[j] = provincial * split[p];
			provinces[p].development[j] = either(itemOf(plan.provincialDevelopment, j, plan.otherDevelopment), development);
		}
		// Federal other spending is cut apart from the lines.
		federal.part[j] = itemOf(plan.lineFederal, j, 0);
		federal.development[j] = either(itemOf(plan.federalDevelopment, j, Number.NaN), development);
	}
	fillTier(plan, federal);
	for (const province of provinces) fillTier(plan, province);
	for (let t = 0; t <= plan.horizon; t++) {
		let reference = plan.otherPath[t];
		for (let j = 0; j < count; j++) reference += plan.linePath[t * count + j];
		derived.left[t] = -budgetGap(reference, plan.revenuePath[t] + plan.deficitPath[t]);
		derived.mostBorrowed[t] = mostBorrowed(plan.limitDeficit[t], plan.deficitPath[t]);
		derived.cuttableOther[t] = cuttableOther(otherFederal, plan.otherPath[t], plan.otherFloor);
	}
	deriveItems(plan);
}

/** A number of an item: of a line, or of other spending, which is the last. */
export function itemOf(ofLines: Float64Array, item: number, ofOther: number): number {
	return item < ofLines.length ? ofLines[item] : ofOther;
}

/** The first of two that is given; where neither is, all of an item counts as development. */
function either(own: number, other: number): number {
	if (!Number.isNaN(own)) return own;
	return Number.isNaN(other) ? 1 : other;
}

/** What lies above a floor [share of GDP]. */
export function cuttable(reference: number, floor: number): number {
	return Math.max(0, reference - floor);
}

/** Parts in proportion to `own`, or to `standard` where none is given. */
function fillParts(own: Float64Array, standard: Float64Array, parts: Float64Array): void {
	const by = own.length > 0 && Number.isNaN(own[0]) ? standard : own;
	let sum = 0;
	for (let p = 0; p < by.length; p++) sum += by[p];
	for (let p = 0; p < by.length; p++) parts[p] = by[p] / sum;
}

/** Reference spending, floors, weights and the first round of a tier. */
function fillTier(
	{ horizon, lines, linePath, otherPath, lineFloor, otherFloor, weight: weights }: Plan,
	tier: Tier,
): void {
	const { part, reference, total, floor, development, weight, room, size, gain } = tier;
	const items = part.length;
	for (let i = 0; i < items; i++) {
		floor[i] = part[i] * itemOf(lineFloor, i, otherFloor);
		weight[i] = itemOf(weights, i, 1);
	}
	for (let t = 0; t <= horizon; t++) {
		const from = t * items;
		let [sum, developed] = [0, 0];
		for (let i = 0; i < items; i++) {
			const spent = part[i] * (i < lines.length ? linePath[t * lines.length + i] : otherPath[t]);
			const first = development[i] * spent;
			reference[from + i] = spent;
			sum += spent;
			size[from + i] = weight[i] * first;
			room[from + i] = Math.min(first, cuttable(spent, floor[i]));
			developed += size[from + i];
		}
		total[t] = sum;
		for (let i = from; i < from + items; i++) gain[i] = developed === 0 ? weight[i - from] * reference[i] : size[i];
	}
}

/** Whether growth is given beforehand, and the interest rate of each year. */
function deriveEconomy(plan: Plan): void {
	const { derived, feedbackDefence, feedbackLines, growth, inflation, interestRate, interestBase, debtBase } = plan;
	derived.steady = feedbackDefence === 0 && feedbackLines.every((gain) => gain === 0);
	const first = (1 + growth[1]) * (1 + inflation[1]);
	for (let t = 0; t <= plan.horizon; t++) {
		const given = interestRate[t];
		derived.interestRate[t] = Number.isNaN(given) ? keptInterestRate(interestBase, first, debtBase) : given;
		derived.marginalRate[t] = Number.isNaN(plan.marginalRate[t]) ? derived.interestRate[t] : plan.marginalRate[t];
	}
}
