import { spreadByPriority, spreadGain, spreadInProportion } from "../model/index.js";
import type { Work } from "./arm.js";
import { cuttable } from "./derive.js";
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
	const { room, size, cuts } = work;
	if (cut === 0) {
		cuts.fill(0);
		return 0;
	}
	const from = t * cuts.length;
	const by = cut < 0 ? tier.gain : tier.size;
	for (let i = 0; i < cuts.length; i++) {
		room[i] = tier.room[from + i];
		size[i] = by[from + i];
	}
	if (cut < 0) return spreadGain(cut, size, cuts);
	const left = spreadRound(plan, cut, work);
	return left <= 0 ? 0 : spreadFurther(plan, tier, t, left, work);
}

/** What development could not bear, over the rest of each item: seldom, so a function of its own. */
function spreadFurther(plan: Plan, tier: Tier, t: number, left: number, work: Work): number {
	const { floor, development, weight, reference } = tier;
	const { room, size, cuts, further } = work;
	const items = floor.length;
	further.set(cuts);
	for (let i = 0; i < items; i++) {
		const whole = reference[t * items + i];
		const part = (1 - development[i]) * whole;
		size[i] = weight[i] * part;
		room[i] = Math.min(part, cuttable(whole, floor[i]) - cuts[i]);
	}
	const unmet = spreadRound(plan, left, work);
	for (let i = 0; i < items; i++) cuts[i] += further[i];
	return unmet;
}

function spreadRound({ allocationKind, order }: Plan, cut: number, { room, size, cuts }: Work): number {
	switch (allocationKind) {
		case "proportional":
		case "weighted":
			return spreadInProportion(cut, room, size, cuts);
		case "priority":
			return spreadByPriority(cut, room, order, cuts);
	}
}
