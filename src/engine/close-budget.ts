import type { CrowdoutError } from "../errors.js";
import {
	amountToCut,
	budgetGap,
	chosenBorrowing,
	debtShare,
	elasticLine,
	interestShare,
	otherCut,
	provincialCut,
	provincialWindfall,
	raisedRevenue,
	taxPart,
} from "../model/index.js";
import { type Arm, FLAG } from "./arm.js";
import { isShare, leftOf, runFailed } from "./failure.js";
import type { Plan } from "./plan.js";
import { spread } from "./spread.js";

/** Room for rounding when a limit is said to bind [share of GDP]. */
const TINY = 1e-15;

/**
 * Close the budget of year t: interest, the gap, what is raised and borrowed, who is cut, debt.
 *
 * @param arm Given GDP and defence of the year; filled with all shares of the budget.
 * @returns What failed, or `undefined`.
 * @see MODEL.md, sections 5 and 6
 */
export function closeBudget(plan: Plan, arm: Arm, t: number): CrowdoutError | undefined {
	const { derived, deficitPath, otherPath, otherFederal } = plan;
	const { debt, referenceDebt, nominal, moved } = arm;
	const rate = derived.interestRate[t];
	const marginal = Number.isNaN(plan.marginalRate[t]) ? rate : plan.marginalRate[t];
	arm.interest[t] = interestShare(rate, marginal, referenceDebt[t - 1], debt[t - 1], nominal[t]);
	const gap = budgetGap(arm.defence[t] + arm.interest[t], derived.left[t]);
	arm.gap[t] = gap;

	let toPay = gap;
	let otherShare = plan.cutOther[t];
	let provincialShare = plan.cutProvinces[t];
	switch (plan.financingKind) {
		case "channels":
			break;
		case "elasticities":
			toPay -= moveLines(plan, arm, t);
			otherShare = 1;
			provincialShare = 0;
			break;
		default:
			plan.financingKind satisfies never;
	}

	const taxes = plan.payTaxes[t];
	const levies = plan.payLevies[t];
	const raised = raisedRevenue(taxes + levies, toPay, plan.limitRevenue[t]);
	const tax = taxPart(raised, taxes, levies);
	const borrowed = chosenBorrowing(plan.payBorrowing[t], toPay, plan.limitDeficit[t], deficitPath[t]);
	const spent = spendWindfall(plan, arm, t, tax);
	const cut = amountToCut(toPay, raised, borrowed, spent);
	const fromOther = otherCut(otherShare, cut, otherFederal, otherPath[t], plan.otherFloor);
	const fromProvinces = provincialCut(provincialShare, cut, plan.limitProvinces[t]);
	const fromLines = cut - fromOther - fromProvinces;

	arm.federalOther[t] = leftOf(otherFederal * otherPath[t], fromOther);
	let unfunded = cutFederalLines(plan, arm, t, fromLines);
	unfunded += cutProvinces(plan, arm, t, fromProvinces);
	sumTiers(plan, arm, t);

	arm.taxes[t] = tax;
	arm.levies[t] = raised - tax;
	arm.revenue[t] = plan.revenuePath[t] + raised;
	arm.unfunded[t] = unfunded;
	arm.deficit[t] = deficitPath[t] + borrowed + unfunded;
	debt[t] = debtShare(debt[t - 1], nominal[t], arm.deficit[t]);
	referenceDebt[t] = debtShare(referenceDebt[t - 1], nominal[t], deficitPath[t]);
	if ((taxes + levies) * toPay > raised + TINY) arm.flags[t] |= FLAG.revenueLimit;
	if (plan.payBorrowing[t] * toPay > borrowed + TINY) arm.flags[t] |= FLAG.deficitLimit;
	if (provincialShare * cut > fromProvinces + TINY) arm.flags[t] |= FLAG.provincesLimit;
	if (otherShare * cut > fromOther + TINY) arm.flags[t] |= FLAG.otherFloor;
	moved.fill(0);
	return outOfRange(plan, arm, t);
}

/** What every line loses by its elasticity; all lines together [share of GDP]. */
function moveLines(plan: Plan, arm: Arm, t: number): number {
	const count = plan.lines.length;
	const ratio = arm.defence[t] / plan.defenceBase;
	let all = 0;
	for (let j = 0; j < count; j++) {
		const line = plan.linePath[t * count + j];
		arm.moved[j] = line - elasticLine(line, plan.lineFloor[j], ratio, plan.elasticity[j]);
		all += arm.moved[j];
	}
	return all;
}

/** The windfall of each province, and what all of them spend of theirs [share of GDP]; one without budget saves it all. */
function spendWindfall(plan: Plan, arm: Arm, t: number, tax: number): number {
	const { provinces, windfallShare } = plan.derived;
	const count = provinces.length;
	let all = 0;
	for (let p = 0; p < count; p++) {
		const i = t * count + p;
		const own = plan.provinceSpending[i];
		const part = Number.isNaN(own) ? plan.provincialSpending[t] : own;
		const windfall = provincialWindfall(windfallShare[p], plan.revenueSharing[t], tax);
		arm.windfall[i] = windfall;
		arm.spent[i] = provinces[p].total[t] > 0 ? part * windfall : 0;
		all += arm.spent[i];
	}
	return all;
}

/** Cut the federal part of the lines; what nobody could be cut by [share of GDP]. */
function cutFederalLines(plan: Plan, arm: Arm, t: number, cut: number): number {
	const { federal } = plan.derived;
	const { federalWork, federalLines, moved } = arm;
	const count = federal.part.length;
	const byElasticities = plan.financingKind === "elasticities";
	const unmet = spread(plan, federal, t, byElasticities ? 0 : cut, federalWork);
	for (let j = 0; j < count; j++) {
		const i = t * count + j;
		federalLines[i] = leftOf(federal.reference[i] - federal.part[j] * moved[j], federalWork.cuts[j]);
	}
	return byElasticities ? cut : unmet;
}

/** Cut every province, net of what it spends of its windfall; what nobody could be cut by [share of GDP]. */
function cutProvinces(plan: Plan, arm: Arm, t: number, cut: number): number {
	const { provinces } = plan.derived;
	const { provincialWork, provincialLines, provincialOther, moved } = arm;
	const count = plan.lines.length;
	let all = 0;
	let unmet = 0;
	const own = plan.burden.length > 0 && !Number.isNaN(plan.burden[0]);
	for (let p = 0; p < provinces.length; p++) all += own ? plan.burden[p] : provinces[p].total[t];
	for (let p = 0; p < provinces.length; p++) {
		const { part, reference, total } = provinces[p];
		const at = t * provinces.length + p;
		const share = own ? plan.burden[p] : total[t];
		arm.cut[at] = all > 0 ? (cut * share) / all : 0;
		unmet += spread(plan, provinces[p], t, arm.cut[at] - arm.spent[at], provincialWork);
		const from = t * (count + 1);
		for (let j = 0; j < count; j++) {
			provincialLines[at * count + j] = leftOf(reference[from + j] - part[j] * moved[j], provincialWork.cuts[j]);
		}
		provincialOther[at] = leftOf(reference[from + count], provincialWork.cuts[count]);
	}
	return unmet;
}

/** Lines and other spending of all tiers together. */
export function sumTiers(plan: Plan, arm: Arm, t: number): void {
	const count = plan.lines.length;
	const provinces = plan.provinces.length;
	let other = arm.federalOther[t];
	for (let p = 0; p < provinces; p++) other += arm.provincialOther[t * provinces + p];
	arm.other[t] = other;
	for (let j = 0; j < count; j++) {
		let line = arm.federalLines[t * count + j];
		for (let p = 0; p < provinces; p++) line += arm.provincialLines[(t * provinces + p) * count + j];
		arm.lines[t * count + j] = line;
	}
}

/** What left its range in a year: a state that is not finite, or a share of GDP below 0 or above 1. */
function outOfRange(plan: Plan, arm: Arm, t: number): CrowdoutError | undefined {
	const count = plan.lines.length;
	const must = "must be a share of GDP from 0 to 1";
	const failed = (name: string, value: number) => runFailed(plan, arm, t, name, value, must);
	if (!Number.isFinite(arm.debt[t] + arm.unfunded[t])) return runFailed(plan, arm, t);
	for (let j = 0; j < count; j++) {
		const line = arm.lines[t * count + j];
		if (!isShare(line)) return failed(`lines.${plan.lines[j]}`, line);
	}
	if (!isShare(arm.other[t])) return failed("other", arm.other[t]);
	if (!isShare(arm.revenue[t])) return failed("revenue", arm.revenue[t]);
	const spending = arm.revenue[t] + arm.deficit[t];
	if (!isShare(spending)) return failed("spending", spending);
	// Only then can a part be below 0 where the whole is not: a line gave way by its elasticity, and a windfall was lost.
	if (plan.financingKind !== "elasticities") return undefined;
	const provinces = plan.provinces.length;
	for (let i = t * provinces * count; i < (t + 1) * provinces * count; i++) {
		if (arm.provincialLines[i] >= 0) continue;
		const [p, j] = [Math.floor(i / count) % provinces, i % count];
		return failed(`provinces.${plan.provinces[p]}.lines.${plan.lines[j]}`, arm.provincialLines[i]);
	}
	return undefined;
}
