import { spreadByPriority, spreadGain, spreadInProportion } from "../model/index.js";
import type { Work } from "./arm.js";
import type { Plan, Tier } from "./plan.js";

/**
 * Spread a tier's cut over its items by the allocation rule: development spending first, then the rest. A negative cut
 * is a gain, spread in one step.
 *
 * @param work Its `cuts` are filled with the cut of each item [share of GDP].
 * @returns What floors left unmet, or a gain found nobody to go to [share of GDP].
 * @see MODEL.md, section 7
 */
export function spread(plan: Plan, tier: Tier, t: number, cut: number, work: Work): number {
	const { floor, development, weight, reference } = tier;
	const { room, size, cuts, further } = work;
	const items = floor.length;
	const at = t * items;
	if (cut === 0) {
		cuts.fill(0);
		return 0;
	}
	let developed = 0;
	for (let i = 0; i < items; i++) {
		const whole = reference[at + i];
		const part = development[i] * whole;
		size[i] = weight[i] * part;
		room[i] = Math.min(part, Math.max(0, whole - floor[i]));
		developed += size[i];
	}
	if (cut < 0) {
		if (developed === 0) for (let i = 0; i < items; i++) size[i] = weight[i] * reference[at + i];
		return spreadGain(cut, size, cuts);
	}
	const left = spreadRound(plan, tier, cut, work);
	if (left <= 0) return 0;
	further.set(cuts);
	for (let i = 0; i < items; i++) {
		const whole = reference[at + i];
		const part = (1 - development[i]) * whole;
		size[i] = weight[i] * part;
		room[i] = Math.min(part, Math.max(0, whole - floor[i]) - cuts[i]);
	}
	const unmet = spreadRound(plan, tier, left, work);
	for (let i = 0; i < items; i++) cuts[i] += further[i];
	return unmet;
}

function spreadRound(plan: Plan, { order }: Tier, cut: number, { room, size, cuts }: Work): number {
	switch (plan.allocationKind) {
		case "proportional":
		case "weighted":
			return spreadInProportion(cut, room, size, cuts);
		case "priority":
			return spreadByPriority(cut, room, order, cuts);
	}
}
