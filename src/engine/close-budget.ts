import {
	budgetGap,
	chosenBorrowing,
	elasticLine,
	netRevenue,
	otherCut,
	provincialCut,
	provincialOtherCut,
	provincialWindfall,
	spreadByPriority,
	spreadDividend,
	spreadInProportion,
} from "../model/index.js";
import { type Arm, FLAG } from "./arm.js";
import { FINANCING, type Plan } from "./plan.js";

/** Room for rounding when a limit is said to bind. */
const TINY = 1e-15;

/**
 * Close one year's budget: find the gap, let each channel pay, spread what is left over the lines.
 *
 * @param arm Given defence and interest of year t; filled with gap, other, lines, revenue, deficit and unfunded.
 * @see MODEL.md, section 6
 */
export function closeBudget(plan: Plan, arm: Arm, t: number): void {
	const count = plan.lineBase.length;
	const at = t * count;
	const other = plan.otherPath[t];
	let reference = 0;
	let provincial = (1 - plan.otherFederal) * other;
	for (let j = 0; j < count; j++) {
		reference += plan.linePath[at + j];
		provincial += (1 - plan.lineFederal[j]) * plan.linePath[at + j];
	}
	const gap = budgetGap(
		arm.defence[t] + arm.interest[t] + other + reference,
		plan.revenuePath[t] + plan.deficitPath[t],
	);
	arm.gap[t] = gap;
	if (plan.financingKind === FINANCING.channels) payByChannels(plan, arm, t, gap, provincial);
	else payByElasticities(plan, arm, t, gap, provincial);
}

function payByChannels(plan: Plan, arm: Arm, t: number, gap: number, provincial: number): void {
	const count = plan.lineBase.length;
	const at = t * count;
	const other = plan.otherPath[t];
	const net = netRevenue(plan.payRevenue, gap, plan.limitRevenue, plan.revenueSharing);
	const borrowed = chosenBorrowing(plan.payBorrowing, gap, plan.limitDeficit, plan.deficitPath[t]);
	const fromOther = otherCut(plan.payOther, gap, plan.otherFederal, other, plan.otherFloor);
	const fromProvinces = provincialCut(plan.payProvinces, gap, plan.limitProvinces);
	const fromLines = gap - net - borrowed - fromOther - fromProvinces;

	const federalUnmet = spread(plan, arm, t, fromLines, false);
	for (let j = 0; j < count; j++) arm.federalCut[at + j] = arm.cuts[j];

	const otherReference = (1 - plan.otherFederal) * other;
	const otherRoom = (1 - plan.otherFederal) * Math.max(0, other - plan.otherFloor);
	const provincialOther = provincialOtherCut(fromProvinces, otherReference, otherRoom, provincial);
	const provincialUnmet = spread(plan, arm, t, fromProvinces - provincialOther, true);
	for (let j = 0; j < count; j++) {
		arm.provincialCut[at + j] = arm.cuts[j];
		arm.lines[at + j] = plan.linePath[at + j] - arm.federalCut[at + j] - arm.cuts[j];
	}
	if (gap > 0) {
		flagLimits(plan, arm, t, gap, net, borrowed, fromOther);
		if (plan.payProvinces * gap > fromProvinces + TINY) arm.flags[t] |= FLAG.provincesLimit;
		if (fromProvinces > 0 && (fromProvinces * otherReference) / provincial > provincialOther + TINY) {
			arm.flags[t] |= FLAG.provincialOtherFloor;
		}
	}
	settle(plan, arm, t, {
		net,
		borrowed,
		unfunded: federalUnmet + provincialUnmet,
		otherCut: fromOther + provincialOther,
		provincial,
	});
}

function payByElasticities(plan: Plan, arm: Arm, t: number, gap: number, provincial: number): void {
	const count = plan.lineBase.length;
	const at = t * count;
	const ratio = arm.defence[t] / plan.defenceBase;
	let rest = gap;
	for (let j = 0; j < count; j++) {
		const line = plan.linePath[at + j];
		const answered = elasticLine(line, plan.lineFloor[j], ratio, plan.elasticity[j]);
		arm.lines[at + j] = answered;
		arm.federalCut[at + j] = plan.lineFederal[j] * (line - answered);
		arm.provincialCut[at + j] = (1 - plan.lineFederal[j]) * (line - answered);
		rest -= line - answered;
	}
	const net = netRevenue(plan.payRevenue, rest, plan.limitRevenue, plan.revenueSharing);
	const borrowed = chosenBorrowing(plan.payBorrowing, rest, plan.limitDeficit, plan.deficitPath[t]);
	const fromOther = otherCut(plan.payOther, rest, plan.otherFederal, plan.otherPath[t], plan.otherFloor);
	if (rest > 0) flagLimits(plan, arm, t, rest, net, borrowed, fromOther);
	settle(plan, arm, t, {
		net,
		borrowed,
		unfunded: rest > 0 ? Math.max(0, rest - net - borrowed - fromOther) : 0,
		otherCut: fromOther,
		provincial,
	});
}

/** The windfall of the provinces, and the sums that close the year. */
function settle(
	plan: Plan,
	arm: Arm,
	t: number,
	paid: { net: number; borrowed: number; unfunded: number; otherCut: number; provincial: number },
): void {
	const count = plan.lineBase.length;
	const windfall = provincialWindfall(paid.net, plan.revenueSharing);
	const spent = paid.provincial > 0 ? plan.provincialSpending * windfall : 0;
	const perUnit = paid.provincial > 0 ? spent / paid.provincial : 0;
	for (let j = 0; j < count; j++) {
		arm.lines[t * count + j] += perUnit * (1 - plan.lineFederal[j]) * plan.linePath[t * count + j];
	}
	const other = plan.otherPath[t];
	arm.other[t] = other - paid.otherCut + perUnit * (1 - plan.otherFederal) * other;
	arm.deficit[t] = plan.deficitPath[t] + paid.borrowed + paid.unfunded - (windfall - spent);
	arm.revenue[t] = plan.revenuePath[t] + paid.net + windfall;
	arm.unfunded[t] = paid.unfunded;
}

/** Spread a tier's cut, or its part of a dividend, by the allocation rule; fills `arm.cuts`. */
function spread(plan: Plan, arm: Arm, t: number, cut: number, provincial: boolean): number {
	const count = plan.lineBase.length;
	const { room, size, cuts } = arm;
	if (cut === 0) {
		for (let j = 0; j < count; j++) cuts[j] = 0;
		return 0;
	}
	for (let j = 0; j < count; j++) {
		const part = provincial ? 1 - plan.lineFederal[j] : plan.lineFederal[j];
		const line = plan.linePath[t * count + j];
		size[j] = plan.weight[j] * part * line;
		room[j] = part * Math.max(0, line - plan.lineFloor[j]);
	}
	if (cut < 0) return spreadDividend(cut, size, cuts);
	if (plan.order.length > 0) return spreadByPriority(cut, room, plan.order, cuts);
	return spreadInProportion(cut, room, size, cuts);
}

function flagLimits(
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
