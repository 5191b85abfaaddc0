import type { Plan } from "../engine/index.js";
import { letThrough, type Variable } from "./variable.js";

/** Sections 2 to 4: the rival, the threat and defence. */
export function defenceOf(plan: Plan): Variable[] {
	const base = "base year = 1";
	const { derived } = plan;
	return [
		{ name: "rival_growth", values: [...plan.rivalGrowth], unit: "per year", doc: "rival.growth" },
		{ name: "rival_reaction", values: plan.rivalReaction, unit: "elasticity", doc: "rival.reaction" },
		{ name: "rival_focus", values: [...plan.rivalFocus], unit: base, doc: "rival.focus" },
		{ name: "partnership_quality", values: plan.partnershipQuality, unit: "part", doc: "rival.partnership.quality" },
		{ name: "arms_stock", values: plan.armsStock, unit: "US$ bn", doc: "rival.partnership.armsStock" },
		{
			name: "own_uplift",
			values: [...derived.ownUplift],
			unit: "part",
			doc: "rival.partnership.events: sum of the uplifts of their own, delivered by each year",
		},
		{
			name: "value_delivered",
			values: [...derived.valueDelivered],
			unit: "US$ bn",
			doc: "rival.partnership.events: value of the others, delivered by each year",
		},
		{ name: "rival_spending_base", values: plan.rivalSpending, unit: "US$ bn", doc: "rival.spending" },
		{
			name: "rival_ratio",
			start: "1",
			equation: "rival_ratio_before * (1 + rival_growth) * EXP(rival_reaction * spending_growth_before)",
			unit: base,
			doc: "The rival's military spending.",
		},
		{
			name: "rivalSpending",
			equation: "rival_spending_base * rival_ratio",
			unit: "US$ bn",
			doc: "The rival's military spending.",
		},
		{
			name: "uplift",
			equation: "own_uplift + partnership_quality / arms_stock * value_delivered",
			unit: "part",
			doc: "U: what the partnership's events add to capability.",
		},
		{
			name: "uplift_base",
			equation: `${derived.ownUplift[0]} + partnership_quality / arms_stock * ${derived.valueDelivered[0]}`,
			unit: "part",
			doc: "U in the base year.",
		},
		{
			name: "capability",
			start: "1",
			equation: "rival_ratio * (1 + uplift) / (1 + uplift_base) * rival_focus",
			unit: base,
			doc: "E: the rival's effective capability.",
		},
		{ name: "securitisation", values: [...plan.securitisation], unit: "multiple", doc: "threat.securitisation" },
		{ name: "fiscal_space", values: [...plan.fiscalSpace], unit: "part", doc: "threat.fiscalSpace" },
		{
			name: "log_threat",
			start: "0",
			equation: "log_threat_before + securitisation * LN(capability / capability_before)",
			unit: "log points",
			doc: "z: log of the perceived threat.",
		},
		{ name: "threat", equation: "EXP(log_threat)", unit: base, doc: "The perceived threat." },
		{
			name: "threat_growth",
			start: "0",
			equation: "log_threat - log_threat_before",
			unit: "log points",
			doc: "Change of z.",
		},
		{ name: "shock", values: [...plan.shock], unit: "log points", doc: "defence.shock" },
		...ruleOf(plan),
		...held(plan),
		{
			name: "log_spending",
			start: "0",
			equation: "LN(defence * gdp / (defence_base * gdp_base))",
			unit: "log points",
			doc: "m: log of real defence spending.",
		},
		{
			name: "spending_growth",
			start: "0",
			equation: "log_spending - log_spending_before",
			unit: "log points",
			doc: "Change of m.",
		},
	];
}

/** What the rule of defence wants: `defence_wished`, a share of GDP. */
function ruleOf(plan: Plan): Variable[] {
	const threat = plan.lag === 0 ? "log_threat" : "log_threat_before";
	const number = (name: string, values: number, key: string): Variable => ({
		name,
		values,
		unit: "coefficient",
		doc: `defence.${key}`,
	});
	const inMoney = { name: "defence_wished", unit: "share of GDP", doc: "Defence that the rule wants." };
	const spent = (spending: string): Variable[] => [
		{ name: "spending_wished", equation: spending, unit: "log points", doc: "m that the rule wants." },
		{ ...inMoney, equation: "defence_base * gdp_base * EXP(spending_wished) / gdp" },
	];
	switch (plan.defenceKind) {
		case "errorCorrection":
			return [
				number("momentum", plan.momentum, "momentum"),
				number("short_run", plan.shortRun, "shortRun"),
				number("income_short_run", plan.incomeShortRun, "incomeShortRun"),
				number("adjustment", plan.adjustment, "adjustment"),
				number("drift", plan.drift, "drift"),
				number("long_run", plan.longRun, "longRun"),
				Number.isNaN(plan.incomeLongRun)
					? { name: "income_long_run", equation: "1 - long_run", unit: "coefficient", doc: "defence.incomeLongRun" }
					: number("income_long_run", plan.incomeLongRun, "incomeLongRun"),
				{
					name: "wish",
					equation: `momentum * spending_growth_before + short_run * ${plan.lag === 0 ? "threat_growth" : "threat_growth_before"} + income_short_run * (log_gdp - log_gdp_before) + adjustment * (drift * (TIME - STARTTIME - 1) + long_run * log_threat_before + income_long_run * log_gdp_before - log_spending_before)`,
					unit: "log points",
					doc: "Change of m before a programme holds it back.",
				},
				...spent(`log_spending_before + ${letThrough("wish")} + shock`),
			];
		case "parity":
			return [
				number("adjustment", plan.adjustment, "adjustment"),
				{ name: "parity_ratio", values: [...plan.parityRatio], unit: "ratio", doc: "defence.ratio" },
				{
					name: "wish",
					equation: `adjustment * (LN(parity_ratio) + ${threat} - log_spending_before)`,
					unit: "log points",
					doc: "Change of m before a programme holds it back.",
				},
				...spent(`log_spending_before + ${letThrough("wish")} + shock`),
			];
		case "richardson":
			return [
				number("reaction", plan.reaction, "reaction"),
				number("fatigue", plan.fatigue, "fatigue"),
				Number.isNaN(plan.grievance)
					? { name: "grievance", equation: "fatigue - reaction", unit: "coefficient", doc: "defence.grievance" }
					: number("grievance", plan.grievance, "grievance"),
				{
					name: "wish",
					equation: `reaction * EXP(${threat}) - fatigue * EXP(log_spending_before) + grievance`,
					unit: "part of base-year spending",
					doc: "Change of M / M[0] before a programme holds it back.",
				},
				{
					...inMoney,
					equation: `defence_base * gdp_base * (EXP(log_spending_before) + ${letThrough("wish")}) * EXP(shock) / gdp`,
				},
			];
		case "share":
			return [
				{ name: "defence_share", values: [...plan.defenceShare], unit: "share of GDP", doc: "defence.share" },
				{ ...inMoney, equation: "defence_share * EXP(shock)" },
			];
	}
}

/** Defence held between floor and ceiling, and what is known of it. */
function held({ defenceBase, defenceFloor, defenceCeiling, knownDefence }: Plan): Variable[] {
	const unit = "share of GDP";
	const floored = defenceFloor.some((floor) => floor > 0) ? "MAX(defence_wished, defence_floor)" : "defence_wished";
	const ceiled = defenceCeiling.some((ceiling) => ceiling < Number.POSITIVE_INFINITY)
		? `MIN(${floored}, defence_ceiling)`
		: floored;
	const isKnown = knownDefence.some((known) => !Number.isNaN(known));
	const most = (values: Float64Array) => Array.from(values, (value) => Math.min(value, 1e9));
	return [
		{ name: "defence_base", values: defenceBase, unit, doc: "budget.defence" },
		{ name: "defence_floor", values: [...defenceFloor], unit, doc: "defence.floor" },
		{ name: "defence_ceiling", values: most(defenceCeiling), unit, doc: "defence.ceiling; 1e9 for none" },
		{
			name: "defence_known",
			values: Array.from(knownDefence, (known) => (Number.isNaN(known) ? 0 : known)),
			unit,
			doc: "known.defence; 0 in a year in which the rule decides",
		},
		{
			name: "defence",
			start: "defence_base",
			equation: isKnown ? `(IF (defence_known > 0) THEN defence_known ELSE ${ceiled})` : ceiled,
			unit,
			doc: "d: defence.",
		},
	];
}
