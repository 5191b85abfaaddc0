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
import { type Input, numberAt } from "./inputs.js";
import type { Plan, Tier } from "./plan.js";
import { spread } from "./spread.js";

/** Room for rounding when a limit is said to bind [share of GDP]. */
const TINY = 1e-15;

/** Whether lines answer by elasticities, and other spending bears the cut. */
const MOVES_LINES = { channels: false, elasticities: true } satisfies Record<Plan["financingKind"], boolean>;

/**
 * Close the budget of year t in one row, tier by tier, whatever floor or limit binds; interest and gap stand there already.
 *
 * @param decides Whether lines, deficit and debt are those of the tiers; else only what each tier spends is noted.
 * @see MODEL.md, sections 6 and 7
 */
export function closeRow(plan: Plan, arm: Arm, t: number, row: number, decides: boolean): void {
	const { state: s, rows, at, inputs, moved, sums, flags } = arm;
	const k = t * rows + row;
	const read = (input: Input) => numberAt(s, input, t, row);
	const { federal, provinces, windfallShare } = plan.derived;
	const count = plan.lines.length;
	arm.reload(row);

	const byElasticities = MOVES_LINES[plan.financingKind];
	const toPay = s[at.gap + k] - (byElasticities ? moveLines(plan, arm, t, k) : 0);
	const otherShare = byElasticities ? 1 : read(inputs.cutOther);
	const provincialShare = byElasticities ? 0 : read(inputs.cutProvinces);
	const [taxes, levies, borrowing] = [read(inputs.payTaxes), read(inputs.payLevies), read(inputs.payBorrowing)];
	const raised = raisedRevenue(taxes + levies, toPay, read(inputs.limitRevenue));
	const tax = taxPart(raised, taxes, levies, toPay);
	const borrowed = chosenBorrowing(borrowing, toPay, read(inputs.mostBorrowed));
	const sharing = read(inputs.revenueSharing);
	const spending = read(inputs.provincialSpending);
	const windfallOf = (p: number) => provincialWindfall(windfallShare[p], sharing, tax);
	let spent = 0;
	for (let p = 0; p < provinces.length; p++) spent += spentPart(plan, t, p, spending) * windfallOf(p);
	const cut = amountToCut(toPay, raised, borrowed, spent);
	const fromOther = otherCut(otherShare, cut, read(inputs.cuttableOther));
	const fromProvinces = provincialCut(provincialShare, cut, read(inputs.limitProvinces));
	const fromLines = cut - fromOther - fromProvinces;

	sums.fill(0);
	const unmet = cutTier(plan, arm, t, k, federal, byElasticities ? 0 : fromLines, arm.federal);
	let unfunded = byElasticities ? fromLines : unmet;
	sums[count] = leftOf(plan.otherFederal * plan.otherPath[t], fromOther);
	if (arm.tiers) arm.federal[count][k] = sums[count];
	for (let p = 0; p < provinces.length; p++) {
		const borne = fromProvinces * burdenOf(plan, p, t);
		const windfall = windfallOf(p);
		const gained = spentPart(plan, t, p, spending) * windfall;
		unfunded += cutTier(plan, arm, t, k, provinces[p], borne - gained, arm.provincial[p], arm.parts[p]);
		if (!arm.tiers) continue;
		arm.windfall[p][k] = windfall;
		arm.spent[p][k] = gained;
		arm.cut[p][k] = borne;
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
function moveLines(plan: Plan, { state: s, at, inputs, moved, rows }: Arm, t: number, k: number): number {
	const count = plan.lines.length;
	const ratio = s[at.defence + k] / numberAt(s, inputs.defenceBase, 0, k % rows);
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

/** Cut the items of a tier; what nobody could be cut by [share of GDP]. @param kept What the tier spends, by item. */
function cutTier(
	plan: Plan,
	{ work, moved, sums, tiers }: Arm,
	t: number,
	k: number,
	tier: Tier,
	cut: number,
	kept: readonly Float64Array[],
	parts?: Float64Array,
): number {
	const { part, reference } = tier;
	const unmet = spread(plan, tier, t, cut, work);
	for (let i = 0; i < part.length; i++) {
		const left = leftOf(reference[t * part.length + i] - part[i] * moved[i], work.cuts[i]);
		sums[i] += left;
		if (parts !== undefined) parts[i] = left;
		if (tiers) kept[i][k] = left;
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
			const part = parts[p][j];
			if (!(part >= 0)) fail(arm, t, row, `provinces.${provinces[p]}.lines.${lines[j]}`, part, SHARE);
		}
	}
}
