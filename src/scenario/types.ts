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
 * A scenario that stands alone: every parent taken in, every text read as a number, every default filled.
 * `parseScenario` makes one; it is plain JSON and parses to itself.
 *
 * @see MODEL.md, section 1
 */
export interface Scenario {
	/** Where the JSON Schema is, for editors; never read. */
	readonly $schema?: string;
	/** Id in kebab-case. */
	readonly name: string;
	/** What it is, in a line. */
	readonly title?: string;
	/** What the scenario asks, in words. */
	readonly question?: string;
	/** What it leans on, in words or links. */
	readonly references?: readonly string[];
	/** `null`: it stands alone, as every parsed scenario does. */
	readonly extends: null;
	/** The layers that it was made of, the nearest first: where each number came from. */
	readonly lineage: readonly string[];
	/** Pakistani fiscal year, named by its end (2025 = July 2024 to June 2025). */
	readonly baseYear: number;
	/** Number of simulated years [whole, 1–200]. */
	readonly horizon: number;
	/** Name of the country, for reports [default `Pakistan`]. */
	readonly country: string;
	/** Its money, for reports [default `{ code: "PKR", name: "rupee" }`]. */
	readonly currency: Currency;
	/** Month in which its fiscal year begins, for reports [default `July`]. */
	readonly fiscalYear: string;
	/** India: its spending, and what the partnership adds. */
	readonly rival: Rival;
	/** How capability is read as threat, and how much of the answer the budget lets through. */
	readonly threat: Threat;
	/** Pakistan's GDP, prices, people and exchange rate. */
	readonly economy: Economy;
	/** The budget of the base year, and its paths before anyone pays. */
	readonly budget: Budget;
	/** How defence answers the threat. */
	readonly defence: DefenceRule;
	/** What is decided or measured already. */
	readonly known?: Known;
	/** Who pays for more defence. */
	readonly financing: FinancingRule;
	/** How a cut is spread over the lines. */
	readonly allocation: AllocationRule;
	/** What the run is compared with: keys laid over this scenario, or with `extends: null` a scenario of its own. */
	readonly counterfactual: Counterfactual;
	/** Real rate for present values [per year, > -1; default 0.05]. */
	readonly discountRate: number;
	/** Distributions by dotted path, for ensembles. */
	readonly uncertainty?: Uncertainty;
	/** What a loss would have bought, or how levels answer. */
	readonly outcomes: readonly Outcome[];
	/** What must be true of the result. */
	readonly checks: readonly Check[];
	/** Targets that readers ask about. */
	readonly rules: readonly TargetRule[];
}

/** A currency, for reports. */
export interface Currency {
	/** Its code, such as `PKR`. */
	readonly code: string;
	/** Its name, such as `rupee`. */
	readonly name: string;
}

/** What is decided or measured already, whatever the rules say. */
export interface Known {
	/** Defence by year [share of GDP, above 0 and below 1; years after the base year]; a child's table replaces its parent's whole. */
	readonly defence: YearTable;
}

/** A target that readers ask about, reported as kept or missed; never affects a run. */
export interface TargetRule {
	/** What it is called. */
	readonly name: string;
	/** A comparison over the result, such as `run.primaryBalance >= 2%`. */
	readonly holds: string;
	/** Where it is from. */
	readonly source: string;
}

/**
 * What a scenario may be compared with by name.
 * - `pace`: the rival at the baseline's growth, no events (the default).
 * - `gdp-share`: the rival keeps its military share of GDP, no events.
 * - `without-events`: the scenario's own growth, no events.
 * - `further`: the scenario's own growth and events to the last known year, then the baseline's growth and no new events.
 */
export type CounterfactualPreset = "pace" | "gdp-share" | "without-events" | "further";

/** Keys laid over a scenario, or a whole scenario (`extends: null`). */
export type Counterfactual = Omit<ScenarioInput, "extends" | "counterfactual"> & { readonly extends?: null };

/** What must be true of the result; never affects a run. */
export interface Check {
	/** What is claimed, in words. */
	readonly statement: string;
	/** A comparison over the result, such as `crowdOut.ratio >= 0.1`. */
	readonly holds: string;
	/** Why it should hold. */
	readonly why: string;
}

/** A type as it may be written in a file: nothing required, numbers as texts allowed. */
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
 * A scenario as it is written in a file: only `name` must be given; the rest comes from the parent.
 */
export type ScenarioInput = {
	readonly [K in Exclude<keyof Scenario, "name" | "extends" | "counterfactual" | "lineage" | "uncertainty">]?: Written<
		Scenario[K]
	>;
} & {
	readonly name?: string;
	/** Name of the parent [default `baseline`]; `null` where the scenario stands alone. */
	readonly extends?: string | null;
	/** Name of a scenario, keys to lay over this one, or a preset. */
	readonly counterfactual?: string | Counterfactual | { readonly against: CounterfactualPreset };
	readonly lineage?: readonly string[];
	/** Distributions by dotted path, for ensembles. */
	readonly uncertainty?: Written<Uncertainty<WrittenDistribution>>;
};
