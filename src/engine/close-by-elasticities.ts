import type { CrowdoutError } from "../errors.js";
import {
	budgetGap,
	chosenBorrowing,
	closedLine,
	debtShare,
	elasticLine,
	interestShare,
	netRevenue,
	otherCut,
	provincialWindfall,
} from "../model/index.js";
import type { Arm } from "./arm.js";
import { runFailed } from "./failure.js";
import { flagLimits } from "./flags.js";
import type { Plan } from "./plan.js";

/**
 * Close the budgets of the years `from` to `to` where every line answers defence by an elasticity.
 *
 * @returns What failed, or `undefined`.
 * @see MODEL.md, section 6
 */
export function closeByElasticities(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { linePath, lineFederal, lineFloor, otherPath, otherFederal, deficitPath, revenueSharing, derived } = plan;
	const { lines, detailed } = arm;
	const count = plan.lineBase.length;
	for (let t = from; t <= to; t++) {
		const other = otherPath[t];
		const provincial = derived.provincial[t];
		const nominal = arm.nominal[t];
		arm.interest[t] = interestShare(derived.interestRate[t], arm.debt[t - 1], nominal);
		const gap = budgetGap(arm.defence[t] + arm.interest[t], derived.left[t]);
		arm.gap[t] = gap;

		const ratio = arm.defence[t] / plan.defenceBase;
		let rest = gap;
		for (let j = 0; j < count; j++) {
			const line = linePath[t * count + j];
			const answered = elasticLine(line, lineFloor[j], ratio, plan.elasticity[j]);
			lines[t * count + j] = answered;
			rest -= line - answered;
		}
		const net = netRevenue(plan.payRevenue, rest, plan.limitRevenue, revenueSharing);
		const borrowed = chosenBorrowing(plan.payBorrowing, rest, plan.limitDeficit, deficitPath[t]);
		const fromOther = otherCut(plan.payOther, rest, otherFederal, other, plan.otherFloor);
		const unfunded = rest > 0 ? Math.max(0, rest - net - borrowed - fromOther) : 0;
		if (detailed && rest > 0) flagLimits(plan, arm, t, rest, net, borrowed, fromOther);

		const windfall = provincialWindfall(net, revenueSharing);
		const spent = provincial > 0 ? plan.provincialSpending * windfall : 0;
		const perUnit = provincial > 0 ? spent / provincial : 0;
		for (let j = 0; j < count; j++) {
			const i = t * count + j;
			const cut = linePath[i] - lines[i];
			arm.federalCut[i] = lineFederal[j] * cut;
			arm.provincialCut[i] = (1 - lineFederal[j]) * cut;
			lines[i] = closedLine(lines[i], 0, 0, perUnit * (1 - lineFederal[j]) * linePath[i]);
		}
		arm.other[t] = other - fromOther + perUnit * (1 - otherFederal) * other;
		arm.deficit[t] = deficitPath[t] + borrowed + unfunded - (windfall - spent);
		arm.revenue[t] = plan.revenuePath[t] + net + windfall;
		arm.unfunded[t] = unfunded;
		arm.debt[t] = debtShare(arm.debt[t - 1], nominal, arm.deficit[t]);
		if (!Number.isFinite(arm.debt[t] + unfunded + arm.population[t])) return runFailed(plan, arm, t);
	}
	return undefined;
}
