import type { BundledName } from "./bundled.js";
import type { ParseOptions } from "./parse.js";
import type { Counterfactual, CounterfactualPreset, Scenario, ScenarioInput as WrittenScenario } from "./types.js";

/** The name of a scenario: a bundled one, which an editor completes, or a name in the `library`. */
export type ScenarioName = BundledName | (string & {});

/** The human-security lines that the bundled scenarios have; a scenario may have others. */
export type BundledLine = "education" | "health" | "food" | "water";

/** A value for each line: the bundled lines, which an editor completes, and any others. */
export type Lines<T> = { readonly [Line in BundledLine]?: T } & { readonly [line: string]: T };

type WrittenBudget = NonNullable<WrittenScenario["budget"]>;
type WrittenLine = NonNullable<WrittenBudget["lines"]>[string];

/** The `budget` of a scenario, as in a file. */
export type BudgetInput = Omit<WrittenBudget, "lines"> & {
	/** The human-security lines: education, health, food and water, or your own lines. */
	readonly lines?: Lines<WrittenLine>;
};

/** A scenario as in a file. No key is required and numbers may be texts; the parent gives the rest. */
export type ScenarioInput = Omit<WrittenScenario, "budget" | "counterfactual" | "extends"> & {
	/** Pakistan's budget. */
	readonly budget?: BudgetInput;
	/** What it is compared with: the name of a scenario, keys that replace those of this one, or a preset. */
	readonly counterfactual?: ScenarioName | Counterfactual | { readonly against: CounterfactualPreset };
	/** Name of the parent [default `baseline`]; `null` where the scenario has no parent. */
	readonly extends?: ScenarioName | null;
};

/** The scenario of a question: its name, its content as in a file, or a parsed scenario. */
export type ScenarioChoice = ScenarioName | ScenarioInput | Scenario;

/** Options that every question takes: those of `parseScenario`, with typed keys to set. */
export interface ScenarioOptions extends Omit<ParseOptions, "set"> {
	/** Keys that replace all others, such as `{ rival: { growth: "8%" } }`. */
	readonly set?: ScenarioInput;
}
