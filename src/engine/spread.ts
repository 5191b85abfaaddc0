import { spreadByPriority, spreadDividend, spreadInProportion } from "../model/index.js";
import type { Arm } from "./arm.js";
import type { Plan } from "./plan.js";

/**
 * Spread a tier's cut, or its part of a dividend, by the allocation rule.
 *
 * @param rate Cut per unit of size where no floor is reached; NaN where one may be.
 * @param arm Its `federalCut` or `provincialCut` of year t is filled.
 * @returns What the floors left unmet [share of GDP].
 */
export function spread(plan: Plan, arm: Arm, t: number, cut: number, rate: number, provincial: boolean): number {
	const { size, room, cuts } = arm;
	const tier = provincial ? plan.derived.provinces : plan.derived.federal;
	const filled = provincial ? arm.provincialCut : arm.federalCut;
	const count = size.length;
	const at = t * count;
	if (!Number.isNaN(rate)) {
		for (let j = 0; j < count; j++) filled[at + j] = rate * tier.weighted[j] * plan.linePath[at + j];
		return 0;
	}
	for (let j = 0; j < count; j++) {
		size[j] = tier.weighted[j] * plan.linePath[at + j];
		room[j] = tier.part[j] * Math.max(0, plan.linePath[at + j] - plan.lineFloor[j]);
	}
	const unmet = spreadBy(plan, cut, arm);
	for (let j = 0; j < count; j++) filled[at + j] = cuts[j];
	return unmet;
}

function spreadBy(plan: Plan, cut: number, { size, room, cuts }: Arm): number {
	if (cut < 0) return spreadDividend(cut, size, cuts);
	switch (plan.allocationKind) {
		case "proportional":
		case "weighted":
			return spreadInProportion(cut, room, size, cuts);
		case "priority":
			return spreadByPriority(cut, room, plan.order, cuts);
	}
}
