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

/** Gives room to a number in every year, by year, by line, and by item and then by year. */
interface Room {
	readonly once: () => Input;
	readonly byYear: () => Input;
	readonly byLine: () => Input;
	readonly byItem: () => Input;
}

/** Every number that the years read: of the plan, then what is derived of it. One literal, so that all arms are alike to the engine that runs them. */
function allInputs({ once, byYear, byLine, byItem }: Room) {
	return {
		rivalSpending: once(),
		rivalReaction: once(),
		gdp: once(),
		population: once(),
		exchangeRate: once(),
		feedbackDefence: once(),
		defenceBase: once(),
		interestBase: once(),
		debtBase: once(),
		revenueBase: once(),
		deficitBase: once(),
		discountRate: once(),
		shortRun: once(),
		longRun: once(),
		incomeShortRun: once(),
		incomeLongRun: once(),
		momentum: once(),
		adjustment: once(),
		drift: once(),
		reaction: once(),
		fatigue: once(),
		grievance: once(),
		feedbackLines: byLine(),
		rivalGrowth: byYear(),
		rivalFocus: byYear(),
		securitisation: byYear(),
		fiscalSpace: byYear(),
		growth: byYear(),
		inflation: byYear(),
		populationGrowth: byYear(),
		shock: byYear(),
		parityRatio: byYear(),
		defenceShare: byYear(),
		defenceFloor: byYear(),
		defenceCeiling: byYear(),
		revenuePath: byYear(),
		deficitPath: byYear(),
		payTaxes: byYear(),
		payLevies: byYear(),
		payBorrowing: byYear(),
		cutOther: byYear(),
		cutProvinces: byYear(),
		limitRevenue: byYear(),
		limitProvinces: byYear(),
		revenueSharing: byYear(),
		provincialSpending: byYear(),
		raised: byYear(),
		left: byYear(),
		interestRate: byYear(),
		marginalRate: byYear(),
		mostBorrowed: byYear(),
		cuttableOther: byYear(),
		spendAlike: byYear(),
		spendOwn: byYear(),
		federalLeast: byYear(),
		federalMost: byYear(),
		provincesMost: byYear(),
		spentMost: byYear(),
		itemPath: byItem(),
		itemFederal: byItem(),
		itemProvincial: byItem(),
		itemAlike: byItem(),
		itemOwn: byItem(),
	};
}

/** Every number that the years read. */
export type Inputs = Readonly<ReturnType<typeof allInputs>>;

/** The name of a number that the years read. */
export type InputName = keyof Inputs;

/** What each part of `derive` works out, of what the years read. */
export const DERIVED_INPUTS = {
	uplift: ["raised"],
	economy: ["interestRate", "marginalRate"],
	budget: [
		...(["left", "mostBorrowed", "cuttableOther", "spendAlike", "spendOwn"] as const),
		...(["federalLeast", "federalMost", "provincesMost", "spentMost"] as const),
		...(["itemPath", "itemFederal", "itemProvincial", "itemAlike", "itemOwn"] as const),
	],
} as const satisfies Readonly<Record<string, readonly InputName[]>>;

/** Inputs from the beginning of a state on, the same for all rows; and how many numbers they are. */
export function placeInputs({ horizon, lines }: Plan): { readonly inputs: Inputs; readonly size: number } {
	let next = 0;
	const taken = (size: number) => {
		const mask = new Int32Array(size);
		return (): Input => {
			const at = new Int32Array(size);
			for (let k = 0; k < size; k++) at[k] = next++;
			return { at, mask };
		};
	};
	const inputs = allInputs({
		once: taken(1),
		byYear: taken(horizon + 1),
		byLine: taken(lines.length),
		byItem: taken((horizon + 1) * (lines.length + 1)),
	});
	return { inputs, size: next };
}

const NOWHERE: Input = { at: new Int32Array(0), mask: new Int32Array(0) };
const NAMES = Object.keys(
	allInputs({ once: () => NOWHERE, byYear: () => NOWHERE, byLine: () => NOWHERE, byItem: () => NOWHERE }),
) as InputName[];

/** Write the numbers of a plan where all rows read them. */
export function loadInputs(plan: Plan, state: Float64Array): void {
	let next = 0;
	for (const name of NAMES) {
		// What is derived of a number of the plan bears its name.
		const values = (plan.derived[name as keyof Plan["derived"]] ?? plan[name as keyof Plan]) as number | Float64Array;
		if (typeof values === "number") state[next++] = values;
		else {
			state.set(values, next);
			next += values.length;
		}
	}
}
