import { DERIVED } from "./derive.js";
import type { Plan } from "./plan.js";

/** Where a number or path of a scenario stands in a plan. */
export interface Target {
	/** What `derive` must work out again when it changes, as bits of `DERIVED`. */
	readonly derives: number;
	/** A number: overwrites it, and reads it. */
	readonly set?: (value: number) => void;
	readonly get?: () => number;
	/** A path: its values, year t at `first + t · step`. */
	readonly years?: { readonly values: Float64Array; readonly first: number; readonly step: number };
}

/**
 * Where what stands at a dotted path of a scenario stands in its plan.
 *
 * @returns `undefined` where the plan has none: a rule of another kind, a line that is not there.
 */
export function planTarget(plan: Plan, path: string): Target | undefined {
	if (Object.hasOwn(PATHS, path)) return { derives: PATHS[path][0], years: whole(PATHS[path][1](plan)) };
	if (Object.hasOwn(NUMBERS, path)) {
		const [derives, key] = NUMBERS[path];
		return { derives, set: setter(plan, key), get: () => plan[key] };
	}
	const [, k, key] = /^rival\.partnership\.events\.(\d+)\.(value|uplift)$/.exec(path) ?? [];
	if (k !== undefined) return inArray(key === "value" ? plan.eventValue : plan.eventUplift, Number(k), DERIVED.uplift);
	const [, line, item] = /^budget\.lines\.([^.]+)\.(path|floor|federalShare)$/.exec(path) ?? [];
	if (line !== undefined) return ofLine(plan, line, item);
	const [, block, of] =
		/^(economy\.feedback\.lines|financing\.elasticities|allocation\.weights)\.([^.]+)$/.exec(path) ?? [];
	if (block === undefined) return undefined;
	const j = plan.lines.indexOf(of);
	if (block === "economy.feedback.lines") return inArray(plan.feedbackLines, j, DERIVED.economy);
	return block === "allocation.weights" ? inArray(plan.weight, j, DERIVED.budget) : inArray(plan.elasticity, j, 0);
}

function ofLine(plan: Plan, line: string, item: string): Target | undefined {
	const j = plan.lines.indexOf(line);
	if (item === "floor") return inArray(plan.lineFloor, j, DERIVED.budget);
	if (item === "federalShare") return inArray(plan.lineFederal, j, DERIVED.budget);
	if (j < 0) return undefined;
	return { derives: DERIVED.budget, years: { values: plan.linePath, first: j, step: plan.lines.length } };
}

function inArray(array: Float64Array, at: number, derives: number): Target | undefined {
	if (!(at >= 0 && at < array.length)) return undefined;
	return {
		derives,
		set: (value) => {
			array[at] = value;
		},
		get: () => array[at],
	};
}

function whole(values: Float64Array) {
	return { values, first: 0, step: 1 };
}

type PathOf = readonly [derives: number, of: (plan: Plan) => Float64Array];
type NumberOf = readonly [derives: number, key: NumberKey];
/** The numbers of a plan that a draw may overwrite. */
type NumberKey = { [K in keyof Plan]: Plan[K] extends number ? K : never }[Exclude<keyof Plan, FixedKey>];
type FixedKey = "baseYear" | "horizon" | "lag";

function setter(plan: Plan, key: NumberKey): (value: number) => void {
	return (value) => {
		plan[key] = value;
	};
}

const PATHS: Readonly<Record<string, PathOf>> = {
	"rival.growth": [0, (plan) => plan.rivalGrowth],
	"rival.focus": [0, (plan) => plan.rivalFocus],
	"threat.securitisation": [0, (plan) => plan.securitisation],
	"threat.fiscalSpace": [0, (plan) => plan.fiscalSpace],
	"economy.growth": [DERIVED.economy, (plan) => plan.growth],
	"economy.inflation": [DERIVED.economy, (plan) => plan.inflation],
	"economy.populationGrowth": [DERIVED.economy, (plan) => plan.populationGrowth],
	"budget.revenue.path": [DERIVED.budget, (plan) => plan.revenuePath],
	"budget.deficit.path": [DERIVED.budget, (plan) => plan.deficitPath],
	"budget.interestRate": [DERIVED.economy, (plan) => plan.interestRate],
	"budget.other.path": [DERIVED.budget, (plan) => plan.otherPath],
	"defence.shock": [0, (plan) => plan.shock],
	"defence.floor": [DERIVED.economy, (plan) => plan.defenceFloor],
	"defence.ceiling": [DERIVED.economy, (plan) => plan.defenceCeiling],
	"defence.ratio": [0, (plan) => plan.parityRatio],
	"defence.share": [0, (plan) => plan.defenceShare],
};

const NUMBERS: Readonly<Record<string, NumberOf>> = {
	"rival.spending": [0, "rivalSpending"],
	"rival.reaction": [0, "rivalReaction"],
	"rival.partnership.quality": [DERIVED.uplift, "partnershipQuality"],
	"rival.partnership.armsStock": [DERIVED.uplift, "armsStock"],
	"economy.gdp": [DERIVED.economy, "gdp"],
	"economy.population": [DERIVED.economy, "population"],
	"economy.exchangeRate": [0, "exchangeRate"],
	"economy.feedback.defence": [DERIVED.economy, "feedbackDefence"],
	"budget.debt": [DERIVED.economy, "debtBase"],
	"budget.other.floor": [DERIVED.budget, "otherFloor"],
	"budget.other.federalShare": [DERIVED.budget, "otherFederal"],
	"budget.revenueSharing": [0, "revenueSharing"],
	"budget.provincialSpending": [0, "provincialSpending"],
	"defence.shortRun": [0, "shortRun"],
	"defence.longRun": [0, "longRun"],
	"defence.incomeShortRun": [0, "incomeShortRun"],
	"defence.incomeLongRun": [0, "incomeLongRun"],
	"defence.momentum": [0, "momentum"],
	"defence.adjustment": [0, "adjustment"],
	"defence.drift": [0, "drift"],
	"defence.reaction": [0, "reaction"],
	"defence.fatigue": [0, "fatigue"],
	"defence.grievance": [0, "grievance"],
	"financing.revenue": [0, "payRevenue"],
	"financing.borrowing": [0, "payBorrowing"],
	"financing.other": [0, "payOther"],
	"financing.provinces": [0, "payProvinces"],
	"financing.limits.revenue": [0, "limitRevenue"],
	"financing.limits.deficit": [0, "limitDeficit"],
	"financing.limits.provinces": [0, "limitProvinces"],
	discountRate: [0, "discountRate"],
};
