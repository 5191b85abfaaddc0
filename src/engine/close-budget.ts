import type { CrowdoutError } from "../errors.js";
import {
	budgetGap,
	chosenBorrowing,
	closedLine,
	debtShare,
	interestShare,
	netRevenue,
	otherCut,
	provincialCut,
	provincialOtherCut,
	provincialWindfall,
} from "../model/index.js";
import type { Arm } from "./arm.js";
import { closeByElasticities } from "./close-by-elasticities.js";
import { runFailed } from "./failure.js";
import { flagChannels } from "./flags.js";
import type { Plan } from "./plan.js";
import { spread } from "./spread.js";

/**
 * Close the budgets of the years `from` to `to`: interest, the gap, what each channel pays, what is left for the lines, debt.
 *
 * @param arm Given GDP and defence; filled with interest, gap, other, lines, revenue, deficit, unfunded and debt.
 * @returns What failed, or `undefined`.
 * @see MODEL.md, sections 5 and 6
 */
export function closeBudgets(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	switch (plan.financingKind) {
		case "channels":
			return closeByChannels(plan, arm, from, to);
		case "elasticities":
			return closeByElasticities(plan, arm, from, to);
	}
}

function closeByChannels(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { otherPath, otherFederal, otherFloor, revenuePath, deficitPath, revenueSharing } = plan;
	const { payRevenue, payBorrowing, payOther, payProvinces, provincialSpending } = plan;
	const { limitRevenue, limitDeficit, limitProvinces } = plan;
	const { interestRate, left, provincial: provincialReference, federal, provinces } = plan.derived;
	const { total: federalTotal, untilFloor: federalLimit } = federal;
	const { total: provincesTotal, untilFloor: provincesLimit } = provinces;
	const {
		defence,
		interest,
		nominal,
		detailed,
		gap: gaps,
		other: others,
		deficit: deficits,
		revenue,
		unfunded: unmet,
	} = arm;
	const { debt: debts, federalRate, provincialRate, windfallRate } = arm;
	let debt = debts[from - 1];
	let sound = true;
	for (let t = from; t <= to; t++) {
		const other = otherPath[t];
		const provincial = provincialReference[t];
		const due = interestShare(interestRate[t], debt, nominal[t]);
		const gap = budgetGap(defence[t] + due, left[t]);
		interest[t] = due;

		const net = netRevenue(payRevenue, gap, limitRevenue, revenueSharing);
		const borrowed = chosenBorrowing(payBorrowing, gap, limitDeficit, deficitPath[t]);
		const fromOther = otherCut(payOther, gap, otherFederal, other, otherFloor);
		const fromProvinces = provincialCut(payProvinces, gap, limitProvinces);
		const fromLines = gap - net - borrowed - fromOther - fromProvinces;
		const otherReference = (1 - otherFederal) * other;
		const otherRoom = (1 - otherFederal) * Math.max(0, other - otherFloor);
		const provincialOther = provincialOtherCut(fromProvinces, otherReference, otherRoom, provincial);
		const fromProvincialLines = fromProvinces - provincialOther;

		const windfall = provincialWindfall(net, revenueSharing);
		const spent = provincial > 0 ? provincialSpending * windfall : 0;
		const perUnit = provincial > 0 ? spent / provincial : 0;

		const federalCut = rateWithoutFloors(fromLines, federalTotal[t], federalLimit[t]);
		const provincesCut = rateWithoutFloors(fromProvincialLines, provincesTotal[t], provincesLimit[t]);
		federalRate[t] = federalCut;
		provincialRate[t] = provincesCut;
		windfallRate[t] = perUnit;
		let unfunded = 0;
		if (detailed || Number.isNaN(federalCut) || Number.isNaN(provincesCut)) {
			unfunded =
				spread(plan, arm, t, fromLines, federalCut, false) +
				spread(plan, arm, t, fromProvincialLines, provincesCut, true);
			sound = false;
			if (detailed && gap > 0) {
				flagChannels(plan, arm, t, { gap, net, borrowed, fromOther, fromProvinces, provincialOther });
			}
		}

		const deficit = deficitPath[t] + borrowed + unfunded - (windfall - spent);
		debt = debtShare(debt, nominal[t], deficit);
		if (detailed) {
			gaps[t] = gap;
			others[t] = other - (fromOther + provincialOther) + perUnit * otherReference;
			revenue[t] = revenuePath[t] + net + windfall;
		}
		deficits[t] = deficit;
		unmet[t] = unfunded;
		debts[t] = debt;
		if (!Number.isFinite(debt + unfunded + arm.population[t])) return runFailed(plan, arm, t);
	}
	if (sound) closeLines(plan, arm, from, to);
	else for (let t = from; t <= to; t++) closeLinesOf(plan, arm, t);
	return undefined;
}

/** The lines of years in which no floor is reached. */
function closeLines(plan: Plan, arm: Arm, from: number, to: number): void {
	const { linePath } = plan;
	const { federal, provinces } = plan.derived;
	const { lines, federalRate, provincialRate, windfallRate } = arm;
	const count = plan.lineBase.length;
	for (let j = 0; j < count; j++) {
		const [own, theirs, part] = [federal.weighted[j], provinces.weighted[j], provinces.part[j]];
		for (let t = from, i = from * count + j; t <= to; t++, i += count) {
			const line = linePath[i];
			const federalCut = federalRate[t] * own * line;
			const provincesCut = provincialRate[t] * theirs * line;
			lines[i] = closedLine(line, federalCut, provincesCut, windfallRate[t] * part * line);
		}
	}
}

/** The lines of one year, whose cuts by tier have been worked out where they had to. */
function closeLinesOf(plan: Plan, arm: Arm, t: number): void {
	const { federal, provinces } = plan.derived;
	const count = plan.lineBase.length;
	const [federalRate, provincialRate] = [arm.federalRate[t], arm.provincialRate[t]];
	const worked = arm.detailed || Number.isNaN(federalRate) || Number.isNaN(provincialRate);
	for (let j = 0; j < count; j++) {
		const i = t * count + j;
		const line = plan.linePath[i];
		const federalCut = worked ? arm.federalCut[i] : federalRate * federal.weighted[j] * line;
		const provincesCut = worked ? arm.provincialCut[i] : provincialRate * provinces.weighted[j] * line;
		arm.lines[i] = closedLine(line, federalCut, provincesCut, arm.windfallRate[t] * provinces.part[j] * line);
	}
}

/** Cut per unit of a tier's size where no floor is reached, a dividend included; NaN where one may be. */
function rateWithoutFloors(cut: number, total: number, untilFloor: number): number {
	if (cut === 0) return 0;
	return total > 0 && cut < untilFloor ? cut / total : Number.NaN;
}
