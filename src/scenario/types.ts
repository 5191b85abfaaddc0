import type { Amount, Path, YearTable } from "../domain/index.js";
import type {
	AllocationRule,
	Budget,
	DefenceRule,
	Economy,
	FinancingRule,
	Outcome,
	Rival,
	Threat,
} from "../model/index.js";
import type { Uncertainty, WrittenDistribution } from "./uncertainty.js";

/**
 * A scenario without a parent: merged with its parents, with numbers in place of texts and every default filled in.
 * `parseScenario` makes one; it is plain JSON and parses to itself.
 *
 * @see MODEL.md, section 1
 */
export interface Scenario {
	/** Address of the JSON Schema, for editors; never read. */
	readonly $schema?: string;
	/** Id in kebab-case. */
	readonly name: string;
	/** Title in one line. */
	readonly title?: string;
	/** The question of the scenario, in words. */
	readonly question?: string;
	/** References, in words or links. */
	readonly references?: readonly string[];
	/** Always `null`: a parsed scenario has no parent. */
	readonly extends: null;
	/** The layers that it was made of, the nearest first; they tell where each number comes from. */
	readonly lineage: readonly string[];
	/** Fiscal year of the country, named by its end (of Pakistan 2025 = July 2024 to June 2025). */
	readonly baseYear: number;
	/** Number of simulated years [whole, 1–200]. */
	readonly horizon: number;
	/** Name of the country, for reports [default `Pakistan`]. */
	readonly country: string;
	/** Its currency, for reports [default `{ code: "PKR", name: "rupee" }`]. */
	readonly currency: Currency;
	/** Month in which its fiscal year begins, for reports [default `July`]; with `January` years are calendar years. */
	readonly fiscalYear: Month;
	/** India: its spending and its partnership. */
	readonly rival: Rival;
	/** How capability becomes threat, and how much of the response the budget allows. */
	readonly threat: Threat;
	/** Pakistan's GDP, prices, population and exchange rate. */
	readonly economy: Economy;
	/** The budget of the base year, and its reference paths. */
	readonly budget: Budget;
	/** How defence responds to the threat. */
	readonly defence: DefenceRule;
	/** Spending that is already decided or measured. */
	readonly known?: Known;
	/** Who pays for more defence. */
	readonly financing: FinancingRule;
	/** How a cut is spread over the lines. */
	readonly allocation: AllocationRule;
	/** The counterfactual: keys that replace those of this scenario, or with `extends: null` a whole scenario. */
	readonly counterfactual: Counterfactual;
	/** Real discount rate for present values [per year, > -1; default 0.05]. */
	readonly discountRate: number;
	/** Distributions by dotted path, for ensembles. */
	readonly uncertainty?: Uncertainty;
	/** What a loss would have bought, or how levels respond. */
	readonly outcomes: readonly Outcome[];
	/** Conditions that the result must meet. */
	readonly checks: readonly Check[];
	/** Targets that readers ask about; a run only reports them. */
	readonly rules: readonly TargetRule[];
}

/** A currency, for reports. */
export interface Currency {
	/** Its code, such as `PKR`. */
	readonly code: string;
	/** Its name, such as `rupee`. */
	readonly name: string;
	/** Sign before an amount, such as `Rs` [default: the usual one of PKR, EUR, GBP, INR, TRY and USD, else the code]. */
	readonly symbol?: string;
	/** Many of it, such as `rupees` [default: the usual one of those currencies, else the name and an s]. */
	readonly plural?: string;
	/** Hundredths of it behind a number, such as `paisa` [default: the usual one of those currencies, else `hundredths`]. */
	readonly subunit?: string;
}

/** A month in which a fiscal year may begin. */
export type Month =
	| "January"
	| "February"
	| "March"
	| "April"
	| "May"
	| "June"
	| "July"
	| "August"
	| "September"
	| "October"
	| "November"
	| "December";

/** Spending that is already decided or measured; it overrides the rules. */
export interface Known {
	/**
	 * Defence by year [share of GDP, above 0 and below 1; years after the base year]. A child's table replaces the whole
	 * table of its parent.
	 */
	readonly defence: YearTable;
}

/** A target that readers ask about. It is reported as kept or missed and never affects a run. */
export interface TargetRule {
	/** Name of the target. */
	readonly name: string;
	/** A comparison over the result, such as `run.primaryBalance >= 2%`. */
	readonly holds: string;
	/** Its source. */
	readonly source: string;
}

/**
 * Counterfactuals that have a name.
 * - `pace`: the rival grows as in the baseline, without events (the default).
 * - `gdp-share`: the rival keeps its military share of GDP, without events.
 * - `without-events`: the scenario's own growth, without events.
 * - `further`: the scenario's own growth and events up to the last known year, then the baseline's growth without new
 * events.
 */
export type CounterfactualPreset = "pace" | "gdp-share" | "without-events" | "further";

/** Keys that replace those of a scenario, or a whole scenario (`extends: null`). */
export type Counterfactual = Omit<ScenarioInput, "extends" | "counterfactual"> & { readonly extends?: null };

/** A condition that the result must meet; it never affects a run. */
export interface Check {
	/** The claim, in words. */
	readonly statement: string;
	/** A comparison over the result, such as `crowdOut.ratio >= 0.1`. */
	readonly holds: string;
	/** Why it should hold. */
	readonly why: string;
}

/** A type as in a file: no key is required, and numbers may be texts. */
export type Written<T> = T extends Path | number
	? T extends string
		? T
		: T | Amount
	: T extends readonly (infer E)[]
		? readonly Written<E>[]
		: T extends object
			? { readonly [K in keyof T]?: Written<T[K]> }
			: T;

/**
 * A scenario as in a file: only `name` is required; the parent gives the rest.
 */
export type ScenarioInput = {
	readonly [K in Exclude<keyof Scenario, "name" | "extends" | "counterfactual" | "lineage" | "uncertainty">]?: Written<
		Scenario[K]
	>;
} & {
	readonly name?: string;
	/** Name of the parent [default `baseline`]; `null` where the scenario stands alone. */
	readonly extends?: string | null;
	/** What it is compared with: the name of a scenario, keys that replace those of this one, or a preset. */
	readonly counterfactual?: string | Counterfactual | { readonly against: CounterfactualPreset };
	readonly lineage?: readonly string[];
	/** Distributions by dotted path, for ensembles. */
	readonly uncertainty?: Written<Uncertainty<WrittenDistribution>>;
};
