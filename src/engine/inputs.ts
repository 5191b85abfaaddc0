import type { Plan } from "./plan.js";

/**
 * Where a number that the years read stands in the state of an arm, by year: row i of year t reads
 * `state[at[t] + (i & mask[t])]`. Where `mask` is 0 all rows read the same number, where it is -1 each its own.
 */
export interface Input {
	readonly at: Int32Array;
	readonly mask: Int32Array;
}

/** Numbers of a plan that hold in every year; of theirs the first place is read. */
const NUMBERS = [
	...(["rivalSpending", "rivalReaction", "gdp", "population", "exchangeRate", "feedbackDefence"] as const),
	...(["defenceBase", "interestBase", "debtBase", "revenueBase", "deficitBase", "discountRate"] as const),
	...(["shortRun", "longRun", "incomeShortRun", "incomeLongRun", "momentum", "adjustment", "drift"] as const),
	...(["reaction", "fatigue", "grievance"] as const),
] as const;

/** Numbers of a plan by year, and `feedbackLines` by line. */
const ARRAYS = [
	...(["rivalGrowth", "rivalFocus", "securitisation", "fiscalSpace"] as const),
	...(["growth", "inflation", "populationGrowth", "feedbackLines"] as const),
	...(["shock", "parityRatio", "defenceShare", "defenceFloor", "defenceCeiling"] as const),
	...(["revenuePath", "deficitPath", "payTaxes", "payLevies", "payBorrowing", "cutOther", "cutProvinces"] as const),
	...(["limitRevenue", "limitProvinces", "revenueSharing", "provincialSpending"] as const),
] as const;

/** What is derived of them, by year; what has to do with items by item, then by year. */
const DERIVED_ARRAYS = [
	...([
		"raised",
		"left",
		"interestRate",
		"marginalRate",
		"mostBorrowed",
		"cuttableOther",
		"spendAlike",
		"spendOwn",
	] as const),
	...(["federalLeast", "federalMost", "provincesMost", "spentMost"] as const),
	...(["itemPath", "itemFederal", "itemProvincial", "itemAlike", "itemOwn"] as const),
] as const;

/** The name of a number that the years read. */
export type InputName = (typeof NUMBERS)[number] | (typeof ARRAYS)[number] | (typeof DERIVED_ARRAYS)[number];

/** What each part of `derive` works out, of what the years read. */
export const DERIVED_INPUTS = {
	uplift: ["raised"],
	economy: ["interestRate", "marginalRate"],
	budget: DERIVED_ARRAYS.filter((name) => !/^(raised|interestRate|marginalRate)$/.test(name)),
} as const satisfies Readonly<Record<string, readonly InputName[]>>;

/** Every number that the years read. */
export type Inputs = Readonly<Record<InputName, Input>>;

/** Inputs from the beginning of a state on, the same for all rows; and how many numbers they are. */
export function placeInputs(plan: Plan): { readonly inputs: Inputs; readonly size: number } {
	let next = 0;
	const place = (name: InputName, size: number) => {
		const at = Int32Array.from({ length: size }, (_, k) => next + k);
		next += size;
		return [name, { at, mask: new Int32Array(size) }] as const;
	};
	const entries = [
		...NUMBERS.map((name) => place(name, 1)),
		...ARRAYS.map((name) => place(name, plan[name].length)),
		...DERIVED_ARRAYS.map((name) => place(name, plan.derived[name].length)),
	];
	return { inputs: Object.fromEntries(entries) as Inputs, size: next };
}

/** Write the numbers of a plan where all rows read them. */
export function loadInputs(plan: Plan, state: Float64Array): void {
	let next = 0;
	for (const name of NUMBERS) state[next++] = plan[name];
	for (const name of ARRAYS) {
		state.set(plan[name], next);
		next += plan[name].length;
	}
	for (const name of DERIVED_ARRAYS) {
		state.set(plan.derived[name], next);
		next += plan.derived[name].length;
	}
}
