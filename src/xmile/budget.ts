// Past 200 lines: every variable of sections 5 and 6 of MODEL.md, in its order.

import type { Plan, Tier } from "../engine/index.js";
import { type Item, spreadOver, type TierItems } from "./spread.js";
import { identifier, sumOf, type Variable } from "./variable.js";

const UNIT = "share of GDP";

/** Sections 5 and 6: the economy, who pays, and what is left to each line. */
export function budgetOf(plan: Plan): Variable[] {
	const { lines } = plan;
	const tiers = tiersOf(plan);
	return [
		...economy(plan),
		...paths(plan),
		...debt(plan),
		...(plan.financingKind === "elasticities" ? moved(plan) : []),
		...financing(plan, tiers),
		...tiers.flatMap(({ tier, cut }) => spreadOver(tier, cut)),
		...lines.map((line, j): Variable => {
			const cuts = tiers.filter(({ tier }) => tier.items.some(({ name }) => name === line));
			const lost = [
				...(plan.financingKind === "elasticities" ? [identifier("moved", line)] : []),
				...cuts.map(({ tier }) => identifier(tier.name, "cut", line)),
			];
			return {
				name: lineName(line),
				start: String(plan.lineBase[j]),
				equation: [pathName(line), ...lost].join(" - "),
				unit: UNIT,
				doc: `h: ${line}.`,
			};
		}),
		{
			name: "other",
			start: String(plan.otherBase),
			equation: [
				"other_path",
				"other_cut",
				...tiers
					.filter(({ tier }) => tier.items.some(({ name }) => name === "other"))
					.map(({ tier }) => identifier(tier.name, "cut", "other")),
			].join(" - "),
			unit: UNIT,
			doc: "Other spending.",
		},
		{
			name: "unfunded",
			start: "0",
			equation: sumOf([
				...(plan.financingKind === "elasticities" ? ["lines_cut"] : []),
				...tiers.map(({ tier }) => identifier(tier.name, "unmet")),
			]),
			unit: UNIT,
			doc: "What floors left, borrowed all the same.",
		},
		{
			name: "revenue",
			start: String(plan.revenueBase),
			equation: "revenue_path + raised",
			unit: UNIT,
			doc: "Revenue.",
		},
		{
			name: "deficit",
			start: String(plan.deficitBase),
			equation: "deficit_path + borrowed + unfunded",
			unit: UNIT,
			doc: "Deficit.",
		},
	];
}

/** The variable of a line's spending. */
export function lineName(line: string): string {
	return identifier("line", line);
}

const pathName = (line: string): string => identifier("path", line);

function economy(plan: Plan): Variable[] {
	const fed = [
		["feedback_defence", plan.feedbackDefence, "defence_before - defence_base", "economy.feedback.defence"] as const,
		...plan.lines.map(
			(line, j) =>
				[
					identifier("feedback", line),
					plan.feedbackLines[j],
					`${lineName(line)}_before - ${plan.lineBase[j]}`,
					`economy.feedback.lines.${line}`,
				] as const,
		),
	].filter(([, gain]) => gain !== 0);
	return [
		{ name: "growth", values: [...plan.growth], unit: "per year", doc: "economy.growth" },
		{ name: "inflation", values: [...plan.inflation], unit: "per year", doc: "economy.inflation" },
		{
			name: "population_growth",
			values: [...plan.populationGrowth],
			unit: "per year",
			doc: "economy.populationGrowth",
		},
		{ name: "gdp_base", values: plan.gdp, unit: "money bn", doc: "economy.gdp" },
		...fed.map(([name, values, , doc]): Variable => ({ name, values, unit: "growth per share of GDP", doc })),
		{
			name: "gdp_growth",
			equation: sumOf(["growth", ...fed.map(([name, , beyond]) => `${name} * (${beyond})`)]),
			unit: "per year",
			doc: "g: real growth.",
		},
		{
			name: "gdp",
			start: "gdp_base",
			equation: "gdp_before * (1 + gdp_growth)",
			unit: "money bn, base-year prices",
			doc: "Y: GDP.",
		},
		{ name: "log_gdp", start: "0", equation: "log_gdp_before + LN(1 + gdp_growth)", unit: "log points", doc: "y." },
		{
			name: "nominal_growth",
			equation: "(1 + gdp_growth) * (1 + inflation)",
			unit: "factor",
			doc: "n: nominal growth.",
		},
		{
			name: "population",
			start: String(plan.population),
			equation: "population_before * (1 + population_growth)",
			unit: "millions",
			doc: "Population.",
		},
	];
}

function paths(plan: Plan): Variable[] {
	const count = plan.lines.length;
	const line = (j: number) => Array.from({ length: plan.horizon + 1 }, (_, t) => plan.linePath[t * count + j]);
	return [
		...plan.lines.flatMap((name, j): Variable[] => [
			{ name: pathName(name), values: line(j), unit: UNIT, doc: `budget.lines.${name}.path` },
			{
				name: identifier("floor", name),
				values: plan.lineFloor[j],
				unit: UNIT,
				doc: `budget.lines.${name}.floor`,
			},
			{
				name: identifier("weight", name),
				values: plan.weight[j],
				unit: "weight",
				doc: `allocation.weights.${name}`,
			},
		]),
		{ name: "other_path", values: [...plan.otherPath], unit: UNIT, doc: "budget.other.path" },
		{ name: "floor_other", values: plan.otherFloor, unit: UNIT, doc: "budget.other.floor" },
		{ name: "weight_other", values: 1, unit: "weight", doc: "Weight of other spending." },
		{ name: "other_federal", values: plan.otherFederal, unit: "part", doc: "budget.other.federalShare" },
		{ name: "revenue_path", values: [...plan.revenuePath], unit: UNIT, doc: "budget.revenue.path" },
		{ name: "deficit_path", values: [...plan.deficitPath], unit: UNIT, doc: "budget.deficit.path" },
	];
}

function debt({ derived, interestBase, debtBase, lines }: Plan): Variable[] {
	return [
		{ name: "interest_rate", values: [...derived.interestRate], unit: "per year", doc: "budget.interestRate" },
		{ name: "marginal_rate", values: [...derived.marginalRate], unit: "per year", doc: "budget.marginalRate" },
		{ name: "debt_base", values: debtBase, unit: UNIT, doc: "budget.debt" },
		{ name: "debt_carried", equation: "debt_before / nominal_growth", unit: UNIT, doc: "Last year's debt." },
		{
			name: "reference_debt_carried",
			equation: "reference_debt_before / nominal_growth",
			unit: UNIT,
			doc: "Last year's reference debt.",
		},
		{
			name: "debt",
			start: "debt_base",
			equation: "debt_carried + deficit",
			unit: UNIT,
			doc: "Debt at the end of the year.",
		},
		{
			name: "reference_debt",
			start: "debt_base",
			equation: "reference_debt_carried + deficit_path",
			unit: UNIT,
			doc: "D: debt if only the reference path were borrowed.",
		},
		{
			name: "interest",
			start: String(interestBase),
			equation: "interest_rate * reference_debt_carried + marginal_rate * (debt_carried - reference_debt_carried)",
			unit: UNIT,
			doc: "Interest.",
		},
		{
			name: "gap",
			start: "0",
			equation: `defence + interest + other_path + ${sumOf(lines.map(pathName))} - revenue_path - deficit_path`,
			unit: UNIT,
			doc: "What the budget lacks before anyone pays.",
		},
	];
}

/** Lines that answer by elasticities before anyone else pays. */
function moved(plan: Plan): Variable[] {
	return plan.lines.flatMap((line, j): Variable[] => [
		{
			name: identifier("elasticity", line),
			values: plan.elasticity[j],
			unit: "elasticity",
			doc: `financing.elasticities.${line}`,
		},
		{
			name: identifier("moved", line),
			equation: `${pathName(line)} - MAX(MIN(${identifier("floor", line)}, ${pathName(line)}), ${pathName(line)} * EXP(${identifier("elasticity", line)} * LN(defence / defence_base)))`,
			unit: UNIT,
			doc: "What the line loses by its elasticity.",
		},
	]);
}

/** A tier, the equation of its cut, and what it gets and spends of new taxes. */
interface TierCut {
	readonly tier: TierItems;
	readonly cut: string;
	/** Of a province: its part of new taxes, the part of that which it spends, and of the provinces' cut. */
	readonly province?: { readonly share: number; readonly own: readonly number[]; readonly spends: boolean };
}

function tiersOf(plan: Plan): TierCut[] {
	const { derived, provinces, horizon, burden } = plan;
	const byElasticities = plan.financingKind === "elasticities";
	const order = plan.allocationKind === "priority" ? [...plan.order].map((item) => itemName(plan, item)) : undefined;
	const items = (tier: Tier): Item[] =>
		Array.from(tier.part, (part, j) => ({
			name: itemName(plan, j),
			path: j < plan.lines.length ? pathName(plan.lines[j]) : "other_path",
			part,
			development: tier.development[j],
			weight: tier.weight[j],
			floor: j < plan.lines.length ? plan.lineFloor[j] : plan.otherFloor,
		})).filter(({ part }) => part > 0);
	const given = burden.length > 0 && !Number.isNaN(burden[0]);
	const totals = derived.provinces.map((tier, p) => {
		const spent = items(tier).map(({ name }) => identifier("province", provinces[p], "reference", name));
		return given ? String(burden[p]) : `(${sumOf(spent)})`;
	});
	const all = sumOf(totals);
	return [
		{
			tier: { name: "federal", items: items(derived.federal), ...(order ? { order } : {}) },
			cut: byElasticities ? "0" : "lines_cut",
		},
		...derived.provinces.map((tier, p): TierCut => {
			const name = identifier("province", provinces[p]);
			const own = Array.from({ length: horizon + 1 }, (_, t) => plan.provinceSpending[t * provinces.length + p]);
			const spends = tier.total.some((total) => total > 0);
			return {
				tier: { name, items: items(tier), ...(order ? { order } : {}) },
				cut: `(IF (${all} > 0) THEN provinces_cut * ${totals[p]} / (${all}) ELSE 0) - ${name}_spent`,
				province: { share: derived.windfallShare[p], own, spends },
			};
		}),
	];
}

function itemName({ lines }: Plan, item: number): string {
	return item < lines.length ? lines[item] : "other";
}

/** Who pays the gap, up to the cut of each tier. */
function financing(plan: Plan, tiers: readonly TierCut[]): Variable[] {
	const byElasticities = plan.financingKind === "elasticities";
	const isLimited = (limit: Float64Array) => limit.some((most) => most < Number.POSITIVE_INFINITY);
	const most = (limit: Float64Array) => Array.from(limit, (value) => Math.min(value, 1e9));
	const limited = (wish: string, limit: Float64Array, bound: string) =>
		isLimited(limit) ? `MIN(${wish}, ${bound})` : wish;
	const toPay = byElasticities ? "rest" : "gap";
	const provinces = tiers.filter(({ province }) => province !== undefined);
	const share = (name: string, values: Float64Array, doc: string): Variable => ({
		name,
		values: [...values],
		unit: "part",
		doc,
	});
	return [
		share("pay_taxes", plan.payTaxes, "financing.taxes"),
		share("pay_levies", plan.payLevies, "financing.levies"),
		share("pay_borrowing", plan.payBorrowing, "financing.borrowing"),
		share("cut_other", plan.cutOther, "financing.cuts.other"),
		share("cut_provinces", plan.cutProvinces, "financing.cuts.provinces"),
		share("revenue_sharing", plan.revenueSharing, "budget.revenueSharing"),
		share("provincial_spending", plan.provincialSpending, "budget.provincialSpending"),
		{
			name: "limit_revenue",
			values: most(plan.limitRevenue),
			unit: UNIT,
			doc: "financing.limits.revenue; 1e9 for none",
		},
		{
			name: "limit_deficit",
			values: most(plan.limitDeficit),
			unit: UNIT,
			doc: "financing.limits.deficit; 1e9 for none",
		},
		{
			name: "limit_provinces",
			values: most(plan.limitProvinces),
			unit: UNIT,
			doc: "financing.limits.provinces; 1e9 for none",
		},
		...(byElasticities
			? [
					{
						name: "rest",
						equation: `gap - (${sumOf(plan.lines.map((line) => identifier("moved", line)))})`,
						unit: UNIT,
						doc: "The gap that the lines' answers leave.",
					},
				]
			: []),
		{
			name: "raised",
			equation: limited(`(pay_taxes + pay_levies) * ${toPay}`, plan.limitRevenue, "limit_revenue"),
			unit: UNIT,
			doc: "Taxes and levies raised.",
		},
		{
			name: "taxes",
			start: "0",
			equation: "(IF (pay_taxes + pay_levies > 0) THEN raised * pay_taxes / (pay_taxes + pay_levies) ELSE 0)",
			unit: UNIT,
			doc: "Taxes raised, in which the provinces share.",
		},
		{ name: "levies", start: "0", equation: "raised - taxes", unit: UNIT, doc: "Levies raised, in which they do not." },
		{
			name: "borrowed",
			equation: limited(`pay_borrowing * ${toPay}`, plan.limitDeficit, "MAX(0, limit_deficit - deficit_path)"),
			unit: UNIT,
			doc: "Borrowed by choice.",
		},
		...provinces.flatMap(({ tier: { name }, province }): Variable[] => {
			const { share: part, own, spends } = province as NonNullable<TierCut["province"]>;
			const hasOwn = own.some((value) => !Number.isNaN(value));
			const spending = hasOwn ? `${name}_spending` : "provincial_spending";
			return [
				{ name: `${name}_share`, values: part, unit: "part", doc: "Part of the provinces' new taxes." },
				...(hasOwn
					? [{ name: `${name}_spending`, values: own, unit: "part", doc: "Part of new taxes that it spends." }]
					: []),
				{
					name: `${name}_spent`,
					equation: spends ? `${spending} * ${name}_share * revenue_sharing * taxes` : "0",
					unit: UNIT,
					doc: "What it spends of its part of new taxes.",
				},
			];
		}),
		{
			name: "cut",
			equation: `${toPay} - raised - borrowed + ${sumOf(provinces.map(({ tier: { name } }) => `${name}_spent`))}`,
			unit: UNIT,
			doc: "What is to be cut.",
		},
		{
			name: "other_cut",
			equation: `MIN(${byElasticities ? "cut" : "cut_other * cut"}, other_federal * MAX(0, other_path - floor_other))`,
			unit: UNIT,
			doc: "Cut of federal spending outside the lines.",
		},
		{
			name: "provinces_cut",
			equation: byElasticities ? "0" : limited("cut_provinces * cut", plan.limitProvinces, "limit_provinces"),
			unit: UNIT,
			doc: "Cut of the provinces.",
		},
		{ name: "lines_cut", equation: "cut - other_cut - provinces_cut", unit: UNIT, doc: "Cut of the federal lines." },
	];
}
