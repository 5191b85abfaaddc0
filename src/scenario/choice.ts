import type { BundledName } from "./bundled.js";
import type { ParseOptions } from "./parse.js";
import type { Counterfactual, CounterfactualPreset, Scenario, ScenarioInput as WrittenScenario } from "./types.js";

/** The name of a scenario: a bundled one, which an editor completes, or one of the `library`. */
export type ScenarioName = BundledName | (string & {});

/** The human-security lines that the bundled scenarios have; a scenario may have others. */
export type BundledLine = "education" | "health" | "food" | "water";

/** Something for each line: the bundled ones, which an editor completes, and any further. */
export type Lines<T> = { readonly [Line in BundledLine]?: T } & { readonly [line: string]: T };

type WrittenBudget = NonNullable<WrittenScenario["budget"]>;
type WrittenLine = NonNullable<WrittenBudget["lines"]>[string];

/** The `budget` of a scenario as it is written in a file. */
export type BudgetInput = Omit<WrittenBudget, "lines"> & {
	/** The human-security lines: education, health, food and water, or lines of one's own. */
	readonly lines?: Lines<WrittenLine>;
};

/** A scenario as it is written in a file: nothing is required, numbers may be texts; the rest comes from the parent. */
export type ScenarioInput = Omit<WrittenScenario, "budget" | "counterfactual" | "extends"> & {
	/** Pakistan's budget. */
	readonly budget?: BudgetInput;
	/** Name of a scenario, keys to lay over this one, or a preset. */
	readonly counterfactual?: ScenarioName | Counterfactual | { readonly against: CounterfactualPreset };
	/** Name of the parent [default `baseline`]; `null` where the scenario stands alone. */
	readonly extends?: ScenarioName | null;
};

/** What a question is asked of: a scenario by name, as it is written, or parsed. */
export type ScenarioChoice = ScenarioName | ScenarioInput | Scenario;

/** What may be chosen beside the scenario of a question: what `parseScenario` takes, with typed keys to set. */
export interface ScenarioOptions extends Omit<ParseOptions, "set"> {
	/** Keys laid over everything else, such as `{ rival: { growth: "8%" } }`. */
	readonly set?: ScenarioInput;
}
