import { type Arm, FLAG } from "./arm.js";
import type { Plan } from "./plan.js";

/** Room for rounding when a limit is said to bind. */
const TINY = 1e-15;

/** What each channel paid of one year's gap [share of GDP]. */
export interface Paid {
	readonly gap: number;
	readonly net: number;
	readonly borrowed: number;
	readonly fromOther: number;
	readonly fromProvinces: number;
	readonly provincialOther: number;
}

/** Note which limits and floors of `other` bound in a year with a gap, paid by channels. */
export function flagChannels(plan: Plan, arm: Arm, t: number, paid: Paid): void {
	const { gap, fromProvinces, provincialOther } = paid;
	flagLimits(plan, arm, t, gap, paid.net, paid.borrowed, paid.fromOther);
	if (plan.payProvinces * gap > fromProvinces + TINY) arm.flags[t] |= FLAG.provincesLimit;
	const wanted = (fromProvinces * (1 - plan.otherFederal) * plan.otherPath[t]) / plan.derived.provincial[t];
	if (fromProvinces > 0 && wanted > provincialOther + TINY) arm.flags[t] |= FLAG.provincialOtherFloor;
}

/** Note which limits bound, and the federal floor of `other`. */
export function flagLimits(
	plan: Plan,
	arm: Arm,
	t: number,
	gap: number,
	net: number,
	borrowed: number,
	fromOther: number,
): void {
	if (plan.payRevenue * gap > net + TINY) arm.flags[t] |= FLAG.revenueLimit;
	if (plan.payBorrowing * gap > borrowed + TINY) arm.flags[t] |= FLAG.deficitLimit;
	if (plan.payOther * gap > fromOther + TINY) arm.flags[t] |= FLAG.otherFloor;
}
