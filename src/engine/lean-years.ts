import {
	budgetGap,
	chosenBorrowing,
	closedLine,
	debtShare,
	errorCorrectionSpending,
	interestShare,
	logThreat,
	netRevenue,
	otherCut,
	provincialWindfall,
	raisedCapability,
	rivalSpending,
} from "../model/index.js";
import { exp } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import type { Plan } from "./plan.js";

/**
 * The years of the arm that ensembles run most, with nothing kept that they do not read: error correction without
 * bounds, payment by channels of which the provinces are none, growth that nothing answers, no floor within reach.
 * The same equations as in the general years, so the same bits; each loop is small enough to be compiled well.
 *
 * @param arm Not detailed; GDP and population are there.
 * @returns Whether it could be done so; if not, the arm is to be run year by year.
 */
export function runLeanYears(plan: Plan, arm: Arm): boolean {
	return (
		plan.defenceKind === "errorCorrection" &&
		plan.financingKind === "channels" &&
		plan.payProvinces === 0 &&
		!plan.derived.bounded &&
		feel(plan, arm) &&
		answer(plan, arm) &&
		close(plan, arm)
	);
}

/** Sections 2 and 3: the rival's capability, and the threat read into it. */
function feel(plan: Plan, arm: Arm): boolean {
	const { horizon, rivalGrowth, rivalFocus, securitisation } = plan;
	const { raised } = plan.derived;
	const { logThreat: felt } = arm;
	let ratio = 1;
	let capable = 1;
	let before = 0;
	for (let t = 1; t <= horizon; t++) {
		ratio = rivalSpending(ratio, rivalGrowth[t], 0, 0);
		const capability = raisedCapability(ratio, raised[t], rivalFocus[t]);
		if (!(capability > 0)) return false;
		before = logThreat(before, securitisation[t], capability / capable);
		felt[t] = before;
		capable = capability;
	}
	return true;
}

/** Section 4: defence. */
function answer(plan: Plan, arm: Arm): boolean {
	const { horizon, fiscalSpace, shock, lag, drift } = plan;
	const { shortRun, longRun, incomeShortRun, momentum, adjustment } = plan;
	const { gdp, logGdp, defence, logThreat: felt } = arm;
	const rule = { shortRun, longRun, incomeShortRun, momentum, adjustment };
	const incomeLongRun = Number.isNaN(plan.incomeLongRun) ? 1 - longRun : plan.incomeLongRun;
	const baseSpending = plan.defenceBase * plan.gdp;
	let before = 0;
	let grown = 0;
	let change = 0;
	for (let t = 1; t <= horizon; t++) {
		const changes = felt[t] - felt[t - 1];
		const spending = errorCorrectionSpending(
			rule,
			incomeLongRun,
			drift * (t - 1),
			grown,
			lag === 0 ? changes : change,
			felt[t - 1],
			logGdp[t] - logGdp[t - 1],
			logGdp[t - 1],
			before,
			fiscalSpace[t],
			shock[t],
		);
		const share = (baseSpending * exp(spending)) / gdp[t];
		if (!(share > 0 && share < 1)) return false;
		defence[t] = share;
		change = changes;
		grown = spending - before;
		before = spending;
	}
	return true;
}

/** Sections 5 to 7: interest, the gap, who pays, debt, the lines. */
function close(plan: Plan, arm: Arm): boolean {
	const { horizon, otherPath, otherFederal, otherFloor, deficitPath, revenueSharing, provincialSpending } = plan;
	const { payRevenue, payBorrowing, payOther, limitRevenue, limitDeficit } = plan;
	const { interestRate, left, provincial, federal } = plan.derived;
	const { total, untilFloor } = federal;
	const { defence, interest, nominal, deficit: deficits, unfunded, debt: debts, federalRate, windfallRate } = arm;
	let debt = plan.debtBase;
	for (let t = 1; t <= horizon; t++) {
		const due = interestShare(interestRate[t], debt, nominal[t]);
		const gap = budgetGap(defence[t] + due, left[t]);
		const net = netRevenue(payRevenue, gap, limitRevenue, revenueSharing);
		const borrowed = chosenBorrowing(payBorrowing, gap, limitDeficit, deficitPath[t]);
		const cut = gap - net - borrowed - otherCut(payOther, gap, otherFederal, otherPath[t], otherFloor);
		const windfall = provincialWindfall(net, revenueSharing);
		const spent = provincial[t] > 0 ? provincialSpending * windfall : 0;
		const deficit = deficitPath[t] + borrowed - (windfall - spent);
		debt = debtShare(debt, nominal[t], deficit);
		if (cut !== 0 && !(total[t] > 0 && cut < untilFloor[t])) return false;
		interest[t] = due;
		federalRate[t] = cut === 0 ? 0 : cut / total[t];
		windfallRate[t] = provincial[t] > 0 ? spent / provincial[t] : 0;
		deficits[t] = deficit;
		debts[t] = debt;
		unfunded[t] = 0;
	}
	closeLines(plan, arm);
	return Number.isFinite(debt + arm.population[horizon]);
}

function closeLines(plan: Plan, arm: Arm): void {
	const { linePath, horizon } = plan;
	const { federal, provinces } = plan.derived;
	const { lines, federalRate, windfallRate } = arm;
	const count = plan.lineBase.length;
	for (let j = 0; j < count; j++) {
		const own = federal.weighted[j];
		const part = provinces.part[j];
		for (let t = 1, i = count + j; t <= horizon; t++, i += count) {
			const line = linePath[i];
			lines[i] = closedLine(line, federalRate[t] * own * line, 0, windfallRate[t] * part * line);
		}
	}
}
