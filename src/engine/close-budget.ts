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
import type { InputName } from "./inputs.js";
import type { Plan } from "./plan.js";

/** What `payRows` and `cutRows` read once for all of their rows. */
const SHARED = [
	...(["interestRate", "marginalRate", "left", "limitRevenue", "mostBorrowed", "cuttableOther"] as const),
	...(["limitProvinces", "revenuePath", "deficitPath", "spendAlike", "spendOwn"] as const),
	...(["federalLeast", "federalMost", "provincesMost", "spentMost"] as const),
	...(["itemPath", "itemFederal", "itemProvincial", "itemAlike", "itemOwn"] as const),
] as const satisfies readonly InputName[];

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
	const everyRow = plan.financingKind === "elasticities";
	let count = 0;
	for (let from = 0; from < rows; from += step) {
		count = payRows(arm, t, from, from + step, everyRow, count);
		for (let j = 0; j <= plan.lines.length; j++) cutRows(plan, arm, t, from, from + step, j);
	}
	for (let n = 0; n < count; n++) closeRow(plan, arm, t, marked[n], true);
	if (!arm.tiers) return;
	for (let i = 0, n = 0; i < rows; i++) {
		if (n < count && marked[n] === i) n++;
		else closeRow(plan, arm, t, i, false);
	}
}

/**
 * Interest and the gap, who pays it, and whom the rest is cut from, by the shares of the rule.
 *
 * @param everyRow Whether all rows are marked, as where lines answer by elasticities.
 * @param count Rows that are marked already.
 * @returns Rows that are marked now.
 */
function payRows(arm: Arm, t: number, from: number, to: number, everyRow: boolean, count: number): number {
	const { state: s, rows, at, inputs } = arm;
	const now = t * rows;
	const { gap, taxes, levies, revenue, deficit, debt, referenceDebt, nominal, unfunded, interest, defence, other } = at;
	const { federalCut, provincialCut: provincesAt, alike, shared, near } = at;
	const taxesAt = inputs.payTaxes.at[t];
	const taxesOf = inputs.payTaxes.mask[t];
	const leviesAt = inputs.payLevies.at[t];
	const leviesOf = inputs.payLevies.mask[t];
	const borrowingAt = inputs.payBorrowing.at[t];
	const borrowingOf = inputs.payBorrowing.mask[t];
	const otherAt = inputs.cutOther.at[t];
	const otherOf = inputs.cutOther.mask[t];
	const cutAt = inputs.cutProvinces.at[t];
	const cutOf = inputs.cutProvinces.mask[t];
	const sharingAt = inputs.revenueSharing.at[t];
	const sharingOf = inputs.revenueSharing.mask[t];
	const spendingAt = inputs.provincialSpending.at[t];
	const spendingOf = inputs.provincialSpending.mask[t];
	const rate = s[inputs.interestRate.at[t] + (from & inputs.interestRate.mask[t])];
	const marginal = s[inputs.marginalRate.at[t] + (from & inputs.marginalRate.mask[t])];
	const left = s[inputs.left.at[t] + (from & inputs.left.mask[t])];
	const mostRaised = s[inputs.limitRevenue.at[t] + (from & inputs.limitRevenue.mask[t])];
	const mostBorrowed = s[inputs.mostBorrowed.at[t] + (from & inputs.mostBorrowed.mask[t])];
	const mostOther = s[inputs.cuttableOther.at[t] + (from & inputs.cuttableOther.mask[t])];
	const mostCut = s[inputs.limitProvinces.at[t] + (from & inputs.limitProvinces.mask[t])];
	const revenuePath = s[inputs.revenuePath.at[t] + (from & inputs.revenuePath.mask[t])];
	const deficitPath = s[inputs.deficitPath.at[t] + (from & inputs.deficitPath.mask[t])];
	const alikePart = s[inputs.spendAlike.at[t] + (from & inputs.spendAlike.mask[t])];
	const ownPart = s[inputs.spendOwn.at[t] + (from & inputs.spendOwn.mask[t])];
	const federalLeast = s[inputs.federalLeast.at[t] + (from & inputs.federalLeast.mask[t])];
	const federalMost = s[inputs.federalMost.at[t] + (from & inputs.federalMost.mask[t])];
	const provincesMost = s[inputs.provincesMost.at[t] + (from & inputs.provincesMost.mask[t])];
	const spentLeast = -s[inputs.spentMost.at[t] + (from & inputs.spentMost.mask[t])];
	for (let i = from; i < to; i++) {
		const k = now + i;
		const n = s[nominal + k];
		const carried = carriedDebt(s[debt + k - rows], n);
		const carriedReference = carriedDebt(s[referenceDebt + k - rows], n);
		const owed = interestShare(rate, marginal, carriedReference, carried);
		const toPay = budgetGap(s[defence + k] + owed, left);
		const byTaxes = s[taxesAt + (i & taxesOf)];
		const byLevies = s[leviesAt + (i & leviesOf)];
		const raised = raisedRevenue(byTaxes + byLevies, toPay, mostRaised);
		const tax = taxPart(raised, byTaxes, byLevies, toPay);
		const borrowed = chosenBorrowing(s[borrowingAt + (i & borrowingOf)], toPay, mostBorrowed);
		const windfall = s[sharingAt + (i & sharingOf)] * tax;
		const spentAlike = s[spendingAt + (i & spendingOf)] * windfall;
		const spent = spentAlike * alikePart + windfall * ownPart;
		const cut = amountToCut(toPay, raised, borrowed, spent);
		const fromOther = otherCut(s[otherAt + (i & otherOf)], cut, mostOther);
		const fromProvinces = provincialCut(s[cutAt + (i & cutOf)], cut, mostCut);
		const fromLines = cut - fromOther - fromProvinces;
		const allRevenue = revenuePath + raised;
		const allDeficit = deficitPath + borrowed;
		const debtNow = debtShare(carried, allDeficit);
		s[interest + k] = owed;
		s[gap + k] = toPay;
		s[taxes + k] = tax;
		s[levies + k] = raised - tax;
		s[revenue + k] = allRevenue;
		s[deficit + k] = allDeficit;
		s[unfunded + k] = 0;
		s[debt + k] = debtNow;
		s[referenceDebt + k] = debtShare(carriedReference, deficitPath);
		s[other + k] = fromOther;
		s[federalCut + i] = fromLines;
		s[provincesAt + i] = fromProvinces;
		s[alike + i] = spentAlike;
		s[shared + i] = windfall;
		const farFromFloors =
			fromLines <= federalMost && fromLines >= federalLeast && fromProvinces <= provincesMost && spent >= spentLeast;
		// With these no part of the budget can leave its range: all are at least 0, and their sum is at most 1.
		const inRange =
			owed >= 0 && allRevenue >= 0 && allRevenue <= 1 && allRevenue + allDeficit <= 1 && debtNow - debtNow === 0;
		s[near + i] = farFromFloors && inRange ? 0 : 1;
	}
	return everyRow ? markAll(arm, from, to, count) : markRows(arm, from, to, count);
}

/** Mark the rows in which a floor or a bound is in reach. @returns Rows that are marked now. */
function markRows(arm: Arm, from: number, to: number, count: number): number {
	const { state: s, marked } = arm;
	const { near } = arm.at;
	let found = count;
	for (let i = from; i < to; i++) {
		if (s[near + i] !== 0) marked[found++] = i;
	}
	return found;
}

/** @returns Rows that are marked now. */
function markAll({ marked }: Arm, from: number, to: number, count: number): number {
	for (let i = from; i < to; i++) marked[count + i - from] = i;
	return count + to - from;
}

/** An item of all tiers together where no floor is in reach; of other spending the federal cut stands in its place. */
function cutRows(plan: Plan, arm: Arm, t: number, from: number, to: number, j: number): void {
	const { state: s, rows, at, itemAt, inputs } = arm;
	const { itemPath, itemFederal, itemProvincial, itemAlike, itemOwn } = inputs;
	const { federalCut, provincialCut: provincesAt, alike, shared } = at;
	const place = j * (plan.horizon + 1) + t;
	const item = itemAt[j] + t * rows;
	const path = s[itemPath.at[place] + (from & itemPath.mask[place])];
	const federalPart = s[itemFederal.at[place] + (from & itemFederal.mask[place])];
	const provincialPart = s[itemProvincial.at[place] + (from & itemProvincial.mask[place])];
	const alikePart = s[itemAlike.at[place] + (from & itemAlike.mask[place])];
	const ownPart = s[itemOwn.at[place] + (from & itemOwn.mask[place])];
	const isOther = j === plan.lines.length;
	for (let i = from; i < to; i++) {
		s[item + i] = itemAfterCuts(
			isOther ? path - s[item + i] : path,
			s[federalCut + i],
			federalPart,
			s[provincesAt + i],
			provincialPart,
			s[alike + i],
			alikePart,
			s[shared + i],
			ownPart,
		);
	}
}
