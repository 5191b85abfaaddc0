import { group } from "d3-array";
import { isPlainObject, valueAt } from "../domain/index.js";
import * as rules from "./rules.js";

/** A key of a scenario that holds a number. */
export interface Key {
	/** Rule for the number, or for the number of every year. */
	readonly rule: rules.Rule;
	/** Whether it is a path, and may vary by year. */
	readonly varies: boolean;
	/** Its field in the engine's plan, by which it is drawn; absent where it may not be drawn. */
	readonly target?: string;
}

/** A number that is never drawn. */
const frame = (rule: rules.Rule) => ({ rule, varies: false }) as const;

/** A number that may be drawn. */
const number = <Target extends string>(rule: rules.Rule, target: Target) => ({ rule, varies: false, target }) as const;

/** A path, which may be drawn. */
const path = <Target extends string>(rule: rules.Rule, target: Target) => ({ rule, varies: true, target }) as const;

/**
 * Every key of MODEL.md, section 1, that holds a number, by dotted path; `*` stands for a line, a province, or the
 * place in a list. The schema, the keys that may vary, the keys that may be drawn and their fields in a plan are all
 * read from here.
 */
export const KEYS = {
	baseYear: frame(rules.year),
	horizon: frame(rules.horizon),
	"rival.spending": number(rules.positive, "rivalSpending"),
	"rival.growth": path(rules.rate, "rivalGrowth"),
	"rival.focus": path(rules.positive, "rivalFocus"),
	"rival.reaction": number(rules.anyNumber, "rivalReaction"),
	"rival.partnership.quality": number(rules.atLeastZero, "partnershipQuality"),
	"rival.partnership.armsStock": number(rules.positive, "armsStock"),
	"rival.partnership.events.*.year": frame(rules.year),
	"rival.partnership.events.*.value": number(rules.anyNumber, "eventValue"),
	"rival.partnership.events.*.uplift": number(rules.anyNumber, "eventUplift"),
	"rival.partnership.events.*.delivery": frame(rules.deliveryYears),
	"threat.securitisation": path(rules.atLeastZero, "securitisation"),
	"threat.fiscalSpace": path(rules.share, "fiscalSpace"),
	"economy.gdp": number(rules.positive, "gdp"),
	"economy.growth": path(rules.rate, "growth"),
	"economy.inflation": path(rules.rate, "inflation"),
	"economy.population": number(rules.positive, "population"),
	"economy.populationGrowth": path(rules.rate, "populationGrowth"),
	"economy.exchangeRate": number(rules.positive, "exchangeRate"),
	"economy.feedback.defence": number(rules.anyNumber, "feedbackDefence"),
	"economy.feedback.lines.*": number(rules.anyNumber, "feedbackLines"),
	"budget.defence": frame(rules.gdpShare),
	"budget.interest": frame(rules.gdpShare),
	"budget.debt": number(rules.atLeastZero, "debtBase"),
	"budget.revenue.base": frame(rules.gdpShare),
	"budget.revenue.path": path(rules.gdpShare, "revenuePath"),
	"budget.deficit.base": frame(rules.balance),
	"budget.deficit.path": path(rules.balance, "deficitPath"),
	"budget.interestRate": path(rules.rate, "interestRate"),
	"budget.marginalRate": path(rules.rate, "marginalRate"),
	"budget.other.base": frame(rules.gdpShare),
	"budget.other.path": path(rules.gdpShare, "otherPath"),
	"budget.other.floor": number(rules.gdpShare, "otherFloor"),
	"budget.other.federalShare": number(rules.share, "otherFederal"),
	"budget.other.development": number(rules.share, "otherDevelopment"),
	"budget.other.provinces.*": number(rules.atLeastZero, "otherSplit"),
	"budget.lines.*.base": frame(rules.gdpShare),
	"budget.lines.*.path": path(rules.gdpShare, "linePath"),
	"budget.lines.*.floor": number(rules.gdpShare, "lineFloor"),
	"budget.lines.*.federalShare": number(rules.share, "lineFederal"),
	"budget.lines.*.development": number(rules.share, "lineDevelopment"),
	"budget.lines.*.development.federal": number(rules.share, "federalDevelopment"),
	"budget.lines.*.development.provinces": number(rules.share, "provincialDevelopment"),
	"budget.lines.*.provinces.*": number(rules.atLeastZero, "lineSplit"),
	"budget.provinces.*.share": number(rules.atLeastZero, "provinceShare"),
	"budget.provinces.*.spending": path(rules.share, "provinceSpending"),
	"budget.revenueSharing": path(rules.sharedOut, "revenueSharing"),
	"budget.provincialSpending": path(rules.share, "provincialSpending"),
	"defence.shortRun": number(rules.anyNumber, "shortRun"),
	"defence.longRun": number(rules.anyNumber, "longRun"),
	"defence.incomeShortRun": number(rules.anyNumber, "incomeShortRun"),
	"defence.incomeLongRun": number(rules.anyNumber, "incomeLongRun"),
	"defence.momentum": number(rules.anyNumber, "momentum"),
	"defence.adjustment": number(rules.anyNumber, "adjustment"),
	"defence.drift": number(rules.anyNumber, "drift"),
	"defence.reaction": number(rules.anyNumber, "reaction"),
	"defence.fatigue": number(rules.anyNumber, "fatigue"),
	"defence.grievance": number(rules.anyNumber, "grievance"),
	"defence.ratio": path(rules.positive, "parityRatio"),
	"defence.share": path(rules.gdpShare, "defenceShare"),
	"defence.lag": frame(rules.lag),
	"defence.shock": path(rules.anyNumber, "shock"),
	"defence.floor": path(rules.gdpShare, "defenceFloor"),
	"defence.ceiling": path(rules.gdpShare, "defenceCeiling"),
	"known.defence.*": frame(rules.knownShare),
	"financing.taxes": path(rules.share, "payTaxes"),
	"financing.levies": path(rules.share, "payLevies"),
	"financing.borrowing": path(rules.share, "payBorrowing"),
	"financing.cuts.other": path(rules.share, "cutOther"),
	"financing.cuts.provinces": path(rules.share, "cutProvinces"),
	"financing.burden.*": number(rules.atLeastZero, "burden"),
	"financing.limits.revenue": path(rules.gdpShare, "limitRevenue"),
	"financing.limits.deficit": path(rules.gdpShare, "limitDeficit"),
	"financing.limits.provinces": path(rules.gdpShare, "limitProvinces"),
	"financing.elasticities.*": number(rules.anyNumber, "elasticity"),
	"allocation.weights.*": number(rules.atLeastZero, "weight"),
	discountRate: number(rules.rate, "discountRate"),
	"outcomes.*.efficiency": frame(rules.share),
	"outcomes.*.unitCost": frame(rules.positive),
	"outcomes.*.elasticity": frame(rules.anyNumber),
} as const satisfies Readonly<Record<string, Key>>;

/** A dotted path of `KEYS`. */
export type KeyName = keyof typeof KEYS;

/** The keys that may vary by year. */
export type PathName = { [K in KeyName]: (typeof KEYS)[K]["varies"] extends true ? K : never }[KeyName];

/** The keys that may not. */
export type NumberName = Exclude<KeyName, PathName>;

/** The fields of a plan in which draws are written. */
export type TargetName = Extract<(typeof KEYS)[KeyName], { target: string }>["target"];

/** Every key, in the order of MODEL.md. */
export const keyNames = Object.keys(KEYS) as KeyName[];

/** Every key that may vary by year, with what every year's value must satisfy. */
export const varyingKeys: readonly { readonly name: KeyName; readonly rule: rules.Rule }[] = keyNames.flatMap((name) =>
	KEYS[name].varies ? [{ name, rule: KEYS[name].rule }] : [],
);

const patterns = group(
	keyNames.filter((name) => name.includes("*")).map((name) => ({ name, parts: name.split(".") })),
	({ parts }) => parts[0],
	({ parts }) => parts.length,
);

/** The key at a dotted path, and the name in place of each `*`. */
export interface FoundKey extends Key {
	/** Its dotted path in `KEYS`. */
	readonly name: KeyName;
	/** A line, a province, or the place in a list, for each `*`. */
	readonly names: readonly string[];
}

/** The keys without a `*`, by dotted path. */
const keysAlone: ReadonlyMap<string, FoundKey> = new Map(
	keyNames.flatMap((name) =>
		name.includes("*") ? [] : [[name, { ...(KEYS[name] as Key), name, names: [] }] as const],
	),
);

/** The key at a dotted path of a scenario; `undefined` where none holds a number. */
export function keyAt(dottedPath: string): FoundKey | undefined {
	const alone = keysAlone.get(dottedPath);
	if (alone !== undefined) return alone;
	const given = dottedPath.split(".");
	const found = patterns
		.get(given[0])
		?.get(given.length)
		?.find(({ parts }) => parts.every((part, k) => part === "*" || part === given[k]));
	if (found === undefined) return undefined;
	const names = given.filter((_, k) => found.parts[k] === "*");
	return { ...(KEYS[found.name] as Key), name: found.name, names };
}

/** The dotted paths of a key in a scenario, given or not: one for each line, province or entry of a list. */
export function placesOf(scenario: unknown, name: KeyName): string[] {
	const parts = name.split(".*");
	return parts.slice(0, -1).reduce(
		(places, part, k) => {
			const names = namesOf(scenario, part);
			return places.flatMap((place) => names.map((of) => `${place}.${of}${parts[k + 1]}`));
		},
		[parts[0]],
	);
}

/** The names that may replace a `*` after this part of a key. */
function namesOf(scenario: unknown, part: string): string[] {
	const keys = (at: string) => {
		const block = valueAt(scenario, at);
		return isPlainObject(block) || Array.isArray(block) ? Object.keys(block) : [];
	};
	if (/(^|\.)(provinces|burden)$/.test(part)) {
		return valueAt(scenario, "budget.provinces") === undefined ? ["provinces"] : keys("budget.provinces");
	}
	return /^(rival\.partnership\.events|outcomes|known\.defence)$/.test(part) ? keys(part) : keys("budget.lines");
}
