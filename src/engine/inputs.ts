import type { Plan } from "./plan.js";

/**
 * Where a number that the years read stands in the state of an arm, by year: row i of year t reads
 * `state[at[t] + (i & mask[t])]`. Where `mask` is 0 all rows read the same number, where it is -1 each its own.
 */
export interface Input {
	readonly at: Int32Array;
	/** Several inputs share one of zeros until a row of one of them has a number of its own. */
	mask: Int32Array;
}

/** What each part of `derive` works out, of what the years read. */
export const DERIVED_INPUTS = {
	uplift: ["raised"],
	economy: ["interestRate", "marginalRate"],
	budget: [
		...(["left", "mostBorrowed", "cuttableOther", "spendAlike", "spendOwn"] as const),
		...(["federalLeast", "federalMost", "provincesMost", "spentMost"] as const),
		...(["itemPath", "itemFederal", "itemProvincial", "itemAlike", "itemOwn"] as const),
	],
} as const;

/** The numbers on which the base year and the economy rest, as long as growth is given. */
export const ECONOMY = [
	...(["gdp", "population", "rivalSpending", "exchangeRate", "growth", "inflation", "populationGrowth"] as const),
	...(["defenceBase", "interestBase", "revenueBase", "deficitBase", "debtBase"] as const),
] as const;

/** The numbers on which the threat rests besides. */
export const THREAT = [
	"rivalGrowth",
	"rivalReaction",
	"rivalFocus",
	"securitisation",
	...DERIVED_INPUTS.uplift,
] as const;

/** The numbers that rows which are closed together read as one. */
export const SHARED = [
	...(["limitRevenue", "limitProvinces", "revenuePath", "deficitPath"] as const),
	...[...DERIVED_INPUTS.economy, ...DERIVED_INPUTS.budget],
] as const;

/** Every number that the years read, once. */
const INPUTS = [
	...[...ECONOMY, ...THREAT, ...SHARED],
	...(["feedbackDefence", "feedbackLines", "discountRate", "fiscalSpace", "shock", "parityRatio"] as const),
	...(["shortRun", "longRun", "incomeShortRun", "incomeLongRun", "momentum", "adjustment", "drift"] as const),
	...(["reaction", "fatigue", "grievance", "defenceShare", "defenceFloor", "defenceCeiling"] as const),
	...(["payTaxes", "payLevies", "payBorrowing", "cutOther", "cutProvinces"] as const),
	...(["revenueSharing", "provincialSpending"] as const),
] as const;

/** The name of a number that the years read. */
export type InputName = (typeof INPUTS)[number];

/** Every number that the years read. */
export type Inputs = Readonly<Record<InputName, Input>>;

const OF_DERIVED: ReadonlySet<string> = new Set(Object.values(DERIVED_INPUTS).flat());

/** The numbers of an input. What is derived of a number of the plan bears its name. */
function valuesOf(plan: Plan, name: InputName): number | Float64Array {
	return ((OF_DERIVED.has(name) ? plan.derived : plan) as unknown as Record<InputName, number | Float64Array>)[name];
}

/** Shape of all objects of inputs, so that they are alike to the engine that runs them. */
const NOWHERE: Input = { at: new Int32Array(0), mask: new Int32Array(0) };
const NONE = Object.fromEntries(INPUTS.map((name) => [name, NOWHERE])) as Record<InputName, Input>;

/**
 * Inputs from the beginning of a state on, the same for all rows; how many numbers they are; and what writes the plan's
 * numbers there.
 */
export function placeInputs(plan: Plan) {
	const inputs = { ...NONE };
	const masks: Int32Array[] = [];
	let size = 0;
	const given = INPUTS.map((name) => {
		const values = valuesOf(plan, name);
		const at = new Int32Array(typeof values === "number" ? 1 : values.length);
		for (let k = 0; k < at.length; k++) at[k] = size++;
		masks[at.length] ??= new Int32Array(at.length);
		inputs[name] = { at, mask: masks[at.length] };
		return values;
	});
	const load = (state: Float64Array) => {
		let next = 0;
		for (let n = 0; n < given.length; n++) {
			const values = given[n];
			if (typeof values === "number") state[next++] = valuesOf(plan, INPUTS[n]) as number;
			else for (let k = 0; k < values.length; k++) state[next++] = values[k];
		}
	};
	return { inputs: inputs as Inputs, size, load };
}

/** The number that a row reads in year t. */
export function numberAt(state: Float64Array, { at, mask }: Input, t: number, row: number): number {
	return state[at[t] + (row & mask[t])];
}
