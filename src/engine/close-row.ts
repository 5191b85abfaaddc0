import {
	amountToCut,
	carriedDebt,
	chosenBorrowing,
	debtShare,
	elasticLine,
	otherCut,
	provincialCut,
	provincialWindfall,
	raisedRevenue,
	taxPart,
} from "../model/index.js";
import { type Arm, FLAG } from "./arm.js";
import { burdenOf } from "./derive-items.js";
import { fail, isShare, leftOf } from "./failure.js";
import type { Input } from "./inputs.js";
import type { Plan } from "./plan.js";
import { spread } from "./spread.js";

/** Room for rounding when a limit is said to bind [share of GDP]. */
const TINY = 1e-15;

/**
 * Close the budget of year t in one row, tier by tier, whatever floor or limit binds; interest and gap stand there already.
 *
 * @param decides Whether lines, deficit and debt are those of the tiers; else only what each tier spends is noted.
 * @see MODEL.md, sections 6 and 7
 */
export function closeRow(plan: Plan, arm: Arm, t: number, row: number, decides: boolean): void {
	const { state: s, rows, at, inputs, moved, sums, flags } = arm;
	const k = t * rows + row;
	const read = ({ at: places, mask }: Input) => s[places[t] + (row & mask[t])];
	const { windfallShare } = plan.derived;
	arm.reload(row);

	let toPay = s[at.gap + k];
	let otherShare = read(inputs.cutOther);
	let provincialShare = read(inputs.cutProvinces);
	switch (plan.financingKind) {
		case "channels":
			break;
		case "elasticities":
			toPay -= moveLines(plan, arm, t, k);
			otherShare = 1;
			provincialShare = 0;
			break;
		default:
			plan.financingKind satisfies never;
	}

	const [taxes, levies, borrowing] = [read(inputs.payTaxes), read(inputs.payLevies), read(inputs.payBorrowing)];
	const raised = raisedRevenue(taxes + levies, toPay, read(inputs.limitRevenue));
	const tax = taxPart(raised, taxes, levies, toPay);
	const borrowed = chosenBorrowing(borrowing, toPay, read(inputs.mostBorrowed));
	const sharing = read(inputs.revenueSharing);
	const spending = read(inputs.provincialSpending);
	let spent = 0;
	for (let p = 0; p < plan.provinces.length; p++) {
		spent += spentPart(plan, t, p, spending) * provincialWindfall(windfallShare[p], sharing, tax);
	}
	const cut = amountToCut(toPay, raised, borrowed, spent);
	const most = read(inputs.cuttableOther);
	const fromOther = otherCut(otherShare, cut, most);
	const fromProvinces = provincialCut(provincialShare, cut, read(inputs.limitProvinces));

	sums.fill(0);
	const federalOther = leftOf(plan.otherFederal * plan.otherPath[t], fromOther);
	sums[plan.lines.length] = federalOther;
	if (arm.tiers) arm.federalOther[k] = federalOther;
	let unfunded = cutFederalLines(plan, arm, t, k, cut - fromOther - fromProvinces);
	for (let p = 0; p < plan.provinces.length; p++) {
		const windfall = provincialWindfall(windfallShare[p], sharing, tax);
		unfunded += cutProvince(plan, arm, t, k, p, fromProvinces, windfall, spentPart(plan, t, p, spending) * windfall);
	}

	if ((taxes + levies) * toPay > raised + TINY) flags[k] |= FLAG.revenueLimit;
	if (borrowing * toPay > borrowed + TINY) flags[k] |= FLAG.deficitLimit;
	if (provincialShare * cut > fromProvinces + TINY) flags[k] |= FLAG.provincesLimit;
	if (otherShare * cut > fromOther + TINY) flags[k] |= FLAG.otherFloor;
	moved.fill(0);
	if (!decides) return;
	s[at.taxes + k] = tax;
	s[at.levies + k] = raised - tax;
	s[at.revenue + k] = read(inputs.revenuePath) + raised;
	s[at.unfunded + k] = unfunded;
	s[at.deficit + k] = read(inputs.deficitPath) + borrowed + unfunded;
	s[at.debt + k] = debtShare(carriedDebt(s[at.debt + k - rows], s[at.nominal + k]), s[at.deficit + k]);
	for (let i = 0; i < sums.length; i++) s[arm.itemAt[i] + k] = sums[i];
	requireRange(plan, arm, t, row);
}

/** What every line loses by its elasticity; all lines together [share of GDP]. */
function moveLines(
	plan: Plan,
	{ state: s, at, inputs: { defenceBase }, moved, rows }: Arm,
	t: number,
	k: number,
): number {
	const count = plan.lines.length;
	const ratio = s[at.defence + k] / s[defenceBase.at[0] + ((k % rows) & defenceBase.mask[0])];
	let all = 0;
	for (let j = 0; j < count; j++) {
		const line = plan.linePath[t * count + j];
		moved[j] = line - elasticLine(line, plan.lineFloor[j], ratio, plan.elasticity[j]);
		all += moved[j];
	}
	return all;
}

/** The part of its windfall that a province spends [0–1]; one without budget saves it all. */
function spentPart({ derived, provinceSpending }: Plan, t: number, p: number, spending: number): number {
	const own = provinceSpending[t * derived.provinces.length + p];
	if (!(derived.provinces[p].total[t] > 0)) return 0;
	return Number.isNaN(own) ? spending : own;
}

/** Cut the federal part of the lines; what nobody could be cut by [share of GDP]. */
function cutFederalLines(plan: Plan, arm: Arm, t: number, k: number, cut: number): number {
	const { federal } = plan.derived;
	const { federalWork, federalLines, moved, sums } = arm;
	const count = federal.part.length;
	const byElasticities = plan.financingKind === "elasticities";
	const unmet = spread(plan, federal, t, byElasticities ? 0 : cut, federalWork);
	for (let j = 0; j < count; j++) {
		const reference = federal.reference[t * count + j];
		const left = leftOf(reference - federal.part[j] * moved[j], federalWork.cuts[j]);
		sums[j] += left;
		if (arm.tiers) federalLines[j][k] = left;
	}
	return byElasticities ? cut : unmet;
}

/** Cut a province, net of what it spends of its windfall; what nobody could be cut by [share of GDP]. */
function cutProvince(
	plan: Plan,
	arm: Arm,
	t: number,
	k: number,
	p: number,
	fromProvinces: number,
	windfall: number,
	spent: number,
): number {
	const { part, reference } = plan.derived.provinces[p];
	const { provincialWork, moved, sums, parts } = arm;
	const count = plan.lines.length;
	const cut = fromProvinces * burdenOf(plan, p, t);
	const unmet = spread(plan, plan.derived.provinces[p], t, cut - spent, provincialWork);
	for (let i = 0; i <= count; i++) {
		const before = reference[t * (count + 1) + i] - (i < count ? part[i] * moved[i] : 0);
		const left = leftOf(before, provincialWork.cuts[i]);
		sums[i] += left;
		parts[p * (count + 1) + i] = left;
		if (arm.tiers) (i < count ? arm.provincialLines[p][i] : arm.provincialOther[p])[k] = left;
	}
	if (arm.tiers) {
		arm.windfall[p][k] = windfall;
		arm.spent[p][k] = spent;
		arm.cut[p][k] = cut;
	}
	return unmet;
}

const SHARE = "must be a share of GDP from 0 to 1";

/** What left its range in a year: a state that is not finite, or a share of GDP below 0 or above 1. */
function requireRange({ lines, provinces, financingKind }: Plan, arm: Arm, t: number, row: number): void {
	const { state: s, rows, at, sums, parts } = arm;
	const k = t * rows + row;
	const count = lines.length;
	const must = (name: string, value: number) => isShare(value) || fail(arm, t, row, name, value, SHARE);
	if (!Number.isFinite(s[at.debt + k] + s[at.unfunded + k])) fail(arm, t, row);
	for (let j = 0; j < count; j++) must(`lines.${lines[j]}`, sums[j]);
	must("other", sums[count]);
	must("revenue", s[at.revenue + k]);
	must("spending", s[at.revenue + k] + s[at.deficit + k]);
	// Only there can a part be below 0 where the whole is not: a line gave way by its elasticity, and a windfall was lost.
	if (financingKind !== "elasticities") return;
	for (let p = 0; p < provinces.length; p++) {
		for (let j = 0; j < count; j++) {
			const part = parts[p * (count + 1) + j];
			if (!(part >= 0)) fail(arm, t, row, `provinces.${provinces[p]}.lines.${lines[j]}`, part, SHARE);
		}
	}
}
