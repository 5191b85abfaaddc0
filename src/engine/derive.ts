import { budgetGap, cuttableOther, keptInterestRate, mostBorrowed } from "../model/index.js";
import { deriveItems } from "./derive-items.js";
import { deriveDeliveries, deriveEvents, deriveUplift } from "./derive-uplift.js";
import type { Derived, Plan, Tier } from "./plan.js";
import type { Room } from "./short-arrays.js";

/** The parts of what `derive` works out, as bits. */
export const DERIVED = { uplift: 1, budget: 2, economy: 4, events: 8, all: 15 } as const;

/** How much of a plan there is room for. */
export interface PlanSize {
	readonly horizon: number;
	readonly lines: number;
	readonly events: number;
	readonly provinces: number;
	/** Indices of the items in the order of cuts, the lines' number for `other`. */
	readonly order: readonly number[];
	/** Gives the arrays. */
	readonly room: Room;
}

/** Room for what `derive` fills. */
export function emptyDerived({ horizon, lines, events, provinces, order, room }: PlanSize): Derived {
	const byYear = () => room(horizon + 1);
	const byItem = () => room((horizon + 1) * (lines + 1));
	const tier = (items: number): Tier => ({
		part: room(items),
		reference: room((horizon + 1) * items),
		total: byYear(),
		floor: room(items),
		development: room(items),
		weight: room(items).fill(1),
		order: Uint16Array.from(order.filter((item) => item < items)),
		room: room((horizon + 1) * items),
		size: room((horizon + 1) * items),
		gain: room((horizon + 1) * items),
	});
	return {
		delivered: room((horizon + 1) * events),
		ownUplift: byYear(),
		valueDelivered: byYear(),
		raised: byYear(),
		left: byYear(),
		mostBorrowed: byYear(),
		cuttableOther: byYear(),
		federal: tier(lines),
		provinces: Array.from({ length: provinces }, () => tier(lines + 1)),
		windfallShare: room(provinces),
		steady: false,
		interestRate: byYear(),
		marginalRate: byYear(),
		itemPath: byItem(),
		itemFederal: byItem(),
		itemProvincial: byItem(),
		itemAlike: byItem(),
		itemOwn: byItem(),
		spendAlike: byYear(),
		spendOwn: byYear(),
		federalLeast: byYear(),
		federalMost: byYear(),
		provincesMost: byYear(),
		spentMost: byYear(),
	};
}

/**
 * Work out what every year needs and no state changes.
 *
 * @param parts Bits of `DERIVED`: only what follows from the numbers that were overwritten.
 */
export function derive(plan: Plan, parts: number = DERIVED.all): void {
	if (parts === DERIVED.all) deriveDeliveries(plan);
	if ((parts & DERIVED.events) !== 0) deriveEvents(plan);
	if ((parts & DERIVED.uplift) !== 0) deriveUplift(plan);
	if ((parts & DERIVED.budget) !== 0) deriveBudget(plan);
	if ((parts & DERIVED.economy) !== 0) deriveEconomy(plan);
}

/** The items of each tier, and what the reference paths leave for defence and interest. */
function deriveBudget(plan: Plan): void {
	const { derived, lineFederal, otherFederal, otherDevelopment, otherSplit, linePath, otherPath } = plan;
	const { lineDevelopment, federalDevelopment, provincialDevelopment, lineSplit, provinceShare } = plan;
	const { federal, provinces, windfallShare } = derived;
	const count = lineFederal.length;
	fillParts(provinceShare, provinceShare, windfallShare);
	const split = new Float64Array(provinces.length);
	for (let j = 0; j <= count; j++) {
		const ofLine = j < count;
		const own = ofLine ? lineSplit.subarray(j * split.length, (j + 1) * split.length) : otherSplit;
		fillParts(own, provinceShare, split);
		const provincial = 1 - (ofLine ? lineFederal[j] : otherFederal);
		for (let p = 0; p < split.length; p++) {
			provinces[p].part[j] = provincial * split[p];
			provinces[p].development[j] = ofLine
				? either(provincialDevelopment[j], lineDevelopment[j])
				: either(otherDevelopment, 1);
		}
		if (ofLine) {
			federal.part[j] = lineFederal[j];
			federal.development[j] = either(federalDevelopment[j], lineDevelopment[j]);
		}
	}
	fillTier(plan, federal);
	for (const province of provinces) fillTier(plan, province);
	for (let t = 0; t <= plan.horizon; t++) {
		let reference = otherPath[t];
		for (let j = 0; j < count; j++) reference += linePath[t * count + j];
		derived.left[t] = -budgetGap(reference, plan.revenuePath[t] + plan.deficitPath[t]);
		derived.mostBorrowed[t] = mostBorrowed(plan.limitDeficit[t], plan.deficitPath[t]);
		derived.cuttableOther[t] = cuttableOther(otherFederal, otherPath[t], plan.otherFloor);
	}
	deriveItems(plan);
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

/** Reference spending, floors, weights and the first round of a tier; an item after the lines is `other`. */
function fillTier({ horizon, linePath, otherPath, lineFloor, otherFloor, weight }: Plan, tier: Tier): void {
	const { part, reference, total, floor, development, room, size, gain } = tier;
	const items = part.length;
	const count = lineFloor.length;
	for (let i = 0; i < items; i++) {
		floor[i] = part[i] * (i < count ? lineFloor[i] : otherFloor);
		tier.weight[i] = i < count ? weight[i] : 1;
	}
	for (let t = 0; t <= horizon; t++) {
		const from = t * items;
		let [sum, developed] = [0, 0];
		for (let i = 0; i < items; i++) {
			const spent = part[i] * (i < count ? linePath[t * count + i] : otherPath[t]);
			const first = development[i] * spent;
			reference[from + i] = spent;
			sum += spent;
			size[from + i] = tier.weight[i] * first;
			room[from + i] = Math.min(first, cuttable(spent, floor[i]));
			developed += size[from + i];
		}
		total[t] = sum;
		for (let i = 0; i < items; i++) {
			gain[from + i] = developed === 0 ? tier.weight[i] * reference[from + i] : size[from + i];
		}
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
