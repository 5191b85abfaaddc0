import {
	amountToCut,
	budgetGap,
	chosenBorrowing,
	debtShare,
	interestShare,
	itemAfterCuts,
	otherCut,
	provincialCut,
	raisedRevenue,
	taxPart,
} from "../model/index.js";
import type { Arm } from "./arm.js";
import { closeRow } from "./close-row.js";
import type { Plan } from "./plan.js";

/**
 * Close the budget of year t: interest, the gap, what is raised and borrowed, who is cut, debt.
 *
 * Rows in which a floor or a bound is in reach are marked, and closed by `closeRow`.
 *
 * @see MODEL.md, sections 5 to 7
 */
export function closeBudget(plan: Plan, arm: Arm, t: number): void {
	oweInterest(arm, t);
	const marked = payAndCut(plan, arm, t);
	for (let j = 0; j < arm.itemAt.length; j++) cutItem(plan, arm, t, j);
	for (let n = 0; n < marked; n++) closeRow(plan, arm, t, arm.marked[n], true);
	if (!arm.tiers) return;
	for (let i = 0, n = 0; i < arm.rows; i++) {
		if (n < marked && arm.marked[n] === i) n++;
		else closeRow(plan, arm, t, i, false);
	}
}

/** Interest on last year's debt, and what the budget lacks. */
function oweInterest({ state: s, rows, at, inputs }: Arm, t: number): void {
	const now = t * rows;
	const { debt, referenceDebt, nominal, interest, defence, gap } = at;
	const [rateAt, rateOf] = [inputs.interestRate.at[t], inputs.interestRate.mask[t]];
	const [marginalAt, marginalOf] = [inputs.marginalRate.at[t], inputs.marginalRate.mask[t]];
	const [leftAt, leftOf] = [inputs.left.at[t], inputs.left.mask[t]];
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const before = k - rows;
		const rate = s[rateAt + (i & rateOf)];
		const marginal = s[marginalAt + (i & marginalOf)];
		const owed = interestShare(rate, marginal, s[referenceDebt + before], s[debt + before], s[nominal + k]);
		s[interest + k] = owed;
		s[gap + k] = budgetGap(s[defence + k] + owed, s[leftAt + (i & leftOf)]);
	}
}

/**
 * Who pays the gap, and whom the rest is cut from, by the shares of the rule.
 *
 * @returns How many rows are marked: all of them where lines answer by elasticities.
 */
function payAndCut(plan: Plan, arm: Arm, t: number): number {
	const { state: s, rows, at, inputs, marked } = arm;
	const now = t * rows;
	const { gap, taxes, levies, revenue, deficit, debt, referenceDebt, nominal, unfunded, interest } = at;
	const { federalCut, provincialCut: provincesAt, alike, shared } = at;
	const [taxesAt, taxesOf] = [inputs.payTaxes.at[t], inputs.payTaxes.mask[t]];
	const [leviesAt, leviesOf] = [inputs.payLevies.at[t], inputs.payLevies.mask[t]];
	const [borrowingAt, borrowingOf] = [inputs.payBorrowing.at[t], inputs.payBorrowing.mask[t]];
	const [otherAt, otherOf] = [inputs.cutOther.at[t], inputs.cutOther.mask[t]];
	const [cutAt, cutOf] = [inputs.cutProvinces.at[t], inputs.cutProvinces.mask[t]];
	const [mostRaisedAt, mostRaisedOf] = [inputs.limitRevenue.at[t], inputs.limitRevenue.mask[t]];
	const [mostDeficitAt, mostDeficitOf] = [inputs.limitDeficit.at[t], inputs.limitDeficit.mask[t]];
	const [mostCutAt, mostCutOf] = [inputs.limitProvinces.at[t], inputs.limitProvinces.mask[t]];
	const [revenueAt, revenueOf] = [inputs.revenuePath.at[t], inputs.revenuePath.mask[t]];
	const [deficitAt, deficitOf] = [inputs.deficitPath.at[t], inputs.deficitPath.mask[t]];
	const [sharingAt, sharingOf] = [inputs.revenueSharing.at[t], inputs.revenueSharing.mask[t]];
	const [spendingAt, spendingOf] = [inputs.provincialSpending.at[t], inputs.provincialSpending.mask[t]];
	const [alikeAt, alikeOf] = [inputs.spendAlike.at[t], inputs.spendAlike.mask[t]];
	const [ownAt, ownOf] = [inputs.spendOwn.at[t], inputs.spendOwn.mask[t]];
	const [mostOtherAt, mostOtherOf] = [inputs.cuttableOther.at[t], inputs.cuttableOther.mask[t]];
	const [leastAt, leastOf] = [inputs.federalLeast.at[t], inputs.federalLeast.mask[t]];
	const [mostAt, mostOf] = [inputs.federalMost.at[t], inputs.federalMost.mask[t]];
	const [provincesMostAt, provincesMostOf] = [inputs.provincesMost.at[t], inputs.provincesMost.mask[t]];
	const [spentMostAt, spentMostOf] = [inputs.spentMost.at[t], inputs.spentMost.mask[t]];
	const everyRow = plan.financingKind === "elasticities";
	let count = 0;
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const toPay = s[gap + k];
		const [byTaxes, byLevies] = [s[taxesAt + (i & taxesOf)], s[leviesAt + (i & leviesOf)]];
		const raised = raisedRevenue(byTaxes + byLevies, toPay, s[mostRaisedAt + (i & mostRaisedOf)]);
		const tax = taxPart(raised, byTaxes, byLevies);
		const path = s[deficitAt + (i & deficitOf)];
		const borrowed = chosenBorrowing(
			s[borrowingAt + (i & borrowingOf)],
			toPay,
			s[mostDeficitAt + (i & mostDeficitOf)],
			path,
		);
		const windfall = s[sharingAt + (i & sharingOf)] * tax;
		const spentAlike = s[spendingAt + (i & spendingOf)] * windfall;
		const spent = spentAlike * s[alikeAt + (i & alikeOf)] + windfall * s[ownAt + (i & ownOf)];
		const cut = amountToCut(toPay, raised, borrowed, spent);
		const fromOther = otherCut(s[otherAt + (i & otherOf)], cut, s[mostOtherAt + (i & mostOtherOf)]);
		const fromProvinces = provincialCut(s[cutAt + (i & cutOf)], cut, s[mostCutAt + (i & mostCutOf)]);
		const fromLines = cut - fromOther - fromProvinces;
		const allRevenue = s[revenueAt + (i & revenueOf)] + raised;
		const allDeficit = path + borrowed;
		const n = s[nominal + k];
		const owed = debtShare(s[debt + k - rows], n, allDeficit);
		s[taxes + k] = tax;
		s[levies + k] = raised - tax;
		s[revenue + k] = allRevenue;
		s[deficit + k] = allDeficit;
		s[unfunded + k] = 0;
		s[debt + k] = owed;
		s[referenceDebt + k] = debtShare(s[referenceDebt + k - rows], n, path);
		s[at.other + k] = fromOther;
		s[federalCut + i] = fromLines;
		s[provincesAt + i] = fromProvinces;
		s[alike + i] = spentAlike;
		s[shared + i] = windfall;
		const farFromFloors =
			fromLines <= s[mostAt + (i & mostOf)] &&
			fromLines >= s[leastAt + (i & leastOf)] &&
			fromProvinces <= s[provincesMostAt + (i & provincesMostOf)] &&
			spent >= -s[spentMostAt + (i & spentMostOf)];
		// With these no part of the budget can leave its range: all are at least 0, and their sum is at most 1.
		const inRange =
			s[interest + k] >= 0 && allRevenue >= 0 && allRevenue <= 1 && allRevenue + allDeficit <= 1 && owed - owed === 0;
		if (everyRow || !(farFromFloors && inRange)) marked[count++] = i;
	}
	return count;
}

/** An item of all tiers together where no floor is in reach; of other spending the federal cut stands in its place. */
function cutItem({ horizon, lines }: Plan, { state: s, rows, at, itemAt, inputs }: Arm, t: number, j: number): void {
	const place = j * (horizon + 1) + t;
	const { federalCut, provincialCut: provincesAt, alike, shared } = at;
	const item = itemAt[j] + t * rows;
	const isOther = j === lines.length;
	const [pathAt, pathOf] = [inputs.itemPath.at[place], inputs.itemPath.mask[place]];
	const [federalAt, federalOf] = [inputs.itemFederal.at[place], inputs.itemFederal.mask[place]];
	const [provincialAt, provincialOf] = [inputs.itemProvincial.at[place], inputs.itemProvincial.mask[place]];
	const [alikeAt, alikeOf] = [inputs.itemAlike.at[place], inputs.itemAlike.mask[place]];
	const [ownAt, ownOf] = [inputs.itemOwn.at[place], inputs.itemOwn.mask[place]];
	for (let i = 0; i < rows; i++) {
		s[item + i] = itemAfterCuts(
			s[pathAt + (i & pathOf)] - (isOther ? s[item + i] : 0),
			s[federalCut + i],
			s[federalAt + (i & federalOf)],
			s[provincesAt + i],
			s[provincialAt + (i & provincialOf)],
			s[alike + i],
			s[alikeAt + (i & alikeOf)],
			s[shared + i],
			s[ownAt + (i & ownOf)],
		);
	}
}
