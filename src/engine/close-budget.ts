import {
	amountToCut,
	budgetGap,
	carriedDebt,
	chosenBorrowing,
	debtShare,
	interestShare,
	itemAfterCuts,
	otherCut,
	provincialCut,
	raisedRevenue,
	taxPart,
} from "../model/index.js";
import { type Arm, isShared } from "./arm.js";
import { closeRow } from "./close-row.js";
import { numberAt, SHARED } from "./inputs.js";
import type { Plan } from "./plan.js";

/** How many rows are closed at once: all of them, unless they differ in what is read once for all. */
export function closedAtOnce(arm: Arm): number {
	return isShared(arm, SHARED) ? arm.rows : 1;
}

/**
 * Close the budget of year t: interest, the gap, what is raised and borrowed, who is cut, debt.
 *
 * Rows in which a floor or a bound is in reach are marked, and closed by `closeRow`.
 *
 * @param step Rows that are closed at once, as `closedAtOnce` gives them.
 * @see MODEL.md, sections 5 to 7
 */
export function closeBudget(plan: Plan, arm: Arm, t: number, step: number): void {
	const { rows, marked } = arm;
	for (let from = 0; from < rows; from += step) {
		payRows(arm, t, from, from + step);
		for (let j = 0; j <= plan.lines.length; j++) cutRows(plan, arm, t, from, from + step, j);
	}
	const count = markRows(arm);
	for (let n = 0; n < count; n++) closeRow(plan, arm, t, marked[n], true);
	if (!arm.tiers) return;
	for (let i = 0, n = 0; i < rows; i++) {
		if (n < count && marked[n] === i) n++;
		else closeRow(plan, arm, t, i, false);
	}
}

/** Interest and the gap, who pays it, and whom the rest is cut from, by the shares of the rule. */
function payRows(arm: Arm, t: number, from: number, to: number): void {
	const { state: s, rows, at, roomAt, inputs } = arm;
	const { payTaxes, payLevies, payBorrowing, cutOther, cutProvinces, revenueSharing, provincialSpending } = inputs;
	const revenuePath = numberAt(s, inputs.revenuePath, t, from);
	const deficitPath = numberAt(s, inputs.deficitPath, t, from);
	const rate = numberAt(s, inputs.interestRate, t, from);
	const marginal = numberAt(s, inputs.marginalRate, t, from);
	const leftForDefence = numberAt(s, inputs.left, t, from);
	const mostRaised = numberAt(s, inputs.limitRevenue, t, from);
	const most = numberAt(s, inputs.mostBorrowed, t, from);
	const alikePart = numberAt(s, inputs.spendAlike, t, from);
	const ownPart = numberAt(s, inputs.spendOwn, t, from);
	const mostOther = numberAt(s, inputs.cuttableOther, t, from);
	const mostCut = numberAt(s, inputs.limitProvinces, t, from);
	const mostLines = numberAt(s, inputs.federalMost, t, from);
	const leastLines = numberAt(s, inputs.federalLeast, t, from);
	const mostProvinces = numberAt(s, inputs.provincesMost, t, from);
	const mostLost = numberAt(s, inputs.spentMost, t, from);
	const now = t * rows;
	for (let i = from; i < to; i++) {
		const k = now + i;
		const growth = s[at.nominal + k];
		const carried = carriedDebt(s[at.debt + k - rows], growth);
		const reference = carriedDebt(s[at.referenceDebt + k - rows], growth);
		const owed = interestShare(rate, marginal, reference, carried);
		const gap = budgetGap(s[at.defence + k] + owed, leftForDefence);
		const byTaxes = numberAt(s, payTaxes, t, i);
		const byLevies = numberAt(s, payLevies, t, i);
		const raised = raisedRevenue(byTaxes + byLevies, gap, mostRaised);
		const tax = taxPart(raised, byTaxes, byLevies, gap);
		const borrowed = chosenBorrowing(numberAt(s, payBorrowing, t, i), gap, most);
		const windfall = numberAt(s, revenueSharing, t, i) * tax;
		const alike = numberAt(s, provincialSpending, t, i) * windfall;
		const spent = alike * alikePart + windfall * ownPart;
		const cut = amountToCut(gap, raised, borrowed, spent);
		const fromOther = otherCut(numberAt(s, cutOther, t, i), cut, mostOther);
		const fromProvinces = provincialCut(numberAt(s, cutProvinces, t, i), cut, mostCut);
		const fromLines = cut - fromOther - fromProvinces;
		const revenue = revenuePath + raised;
		const deficit = deficitPath + borrowed;
		const debt = debtShare(carried, deficit);
		s[at.interest + k] = owed;
		s[at.gap + k] = gap;
		s[at.taxes + k] = tax;
		s[at.levies + k] = raised - tax;
		s[at.revenue + k] = revenue;
		s[at.deficit + k] = deficit;
		s[at.unfunded + k] = 0;
		s[at.debt + k] = debt;
		s[at.referenceDebt + k] = debtShare(reference, deficitPath);
		s[at.other + k] = fromOther;
		s[roomAt.federalCut + i] = fromLines;
		s[roomAt.provincialCut + i] = fromProvinces;
		s[roomAt.alike + i] = alike;
		s[roomAt.shared + i] = windfall;
		const farFromFloors =
			fromLines <= mostLines && fromLines >= leastLines && fromProvinces <= mostProvinces && spent >= -mostLost;
		// With these no part of the budget can leave its range: all are at least 0, and their sum is at most 1.
		const inRange = owed >= 0 && revenue >= 0 && revenue <= 1 && revenue + deficit <= 1 && debt - debt === 0;
		s[roomAt.near + i] = farFromFloors && inRange ? 0 : 1;
	}
}

/** Mark the rows in which a floor or a bound is in reach. @returns How many they are. */
function markRows(arm: Arm): number {
	const { state: s, rows, roomAt, marked } = arm;
	let found = 0;
	for (let i = 0; i < rows; i++) {
		if (s[roomAt.near + i] !== 0) marked[found++] = i;
	}
	return found;
}

/** An item of all tiers together where no floor is in reach; of other spending the federal cut stands in its place. */
function cutRows(plan: Plan, arm: Arm, t: number, from: number, to: number, j: number): void {
	const { state: s, rows, roomAt, itemAt, inputs } = arm;
	const { itemPath, itemFederal, itemProvincial, itemAlike, itemOwn } = inputs;
	const place = j * (plan.horizon + 1) + t;
	const item = itemAt[j] + t * rows;
	const path = numberAt(s, itemPath, place, from);
	const federalPart = numberAt(s, itemFederal, place, from);
	const provincialPart = numberAt(s, itemProvincial, place, from);
	const alikePart = numberAt(s, itemAlike, place, from);
	const ownPart = numberAt(s, itemOwn, place, from);
	const isOther = j === plan.lines.length;
	for (let i = from; i < to; i++) {
		s[item + i] = itemAfterCuts(
			isOther ? path - s[item + i] : path,
			s[roomAt.federalCut + i],
			federalPart,
			s[roomAt.provincialCut + i],
			provincialPart,
			s[roomAt.alike + i],
			alikePart,
			s[roomAt.shared + i],
			ownPart,
		);
	}
}
