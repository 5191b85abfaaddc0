import type { AllocationRule, DefenceDefinition } from "../model/index.js";
import {
	bundledScenarios,
	type CounterfactualPreset,
	type FinancingPreset,
	type ReactionPreset,
	type ScenarioInput,
} from "../scenario/index.js";

/** What the explorer's page is set to; what is absent stays as the scenario has it. */
export interface ExplorerState {
	/** Name of a bundled scenario. */
	readonly scenario: string;
	/** The content of another scenario, which is shown in place of the bundled one. */
	readonly given?: ScenarioInput;
	/** Base year: a Pakistani fiscal year. */
	readonly baseYear: number;
	/** What counts as defence. */
	readonly definition: DefenceDefinition;
	/** What the scenario is compared with. */
	readonly against?: CounterfactualPreset;
	/** How strongly defence reacts. */
	readonly reaction?: ReactionPreset;
	/** Who pays. */
	readonly financing?: FinancingPreset;
	/** Other keys of the scenario, under the sliders, the floors and the allocation. */
	readonly set?: ScenarioInput;
	/** How a cut is spread over the lines. */
	readonly allocation?: AllocationRule;
	/** Floor of a line [share of GDP]. */
	readonly floors: Readonly<Record<string, number>>;
	/** Value of a slider, by its key. */
	readonly sliders: Readonly<Partial<Record<SliderKey, number>>>;
}

/** The names that sliders have in a link, in the order of the chain. */
export const SLIDERS = [
	"india-growth",
	"uplift",
	"long-run",
	"fiscal-space",
	"revenue-sharing",
	"provincial-spending",
	"economy",
] as const;

/** A slider's name in a link. */
export type SliderKey = (typeof SLIDERS)[number];

/** The page as it first opens. Version 2 of the links leaves it out; another default needs another version. */
export const initialState: ExplorerState = {
	scenario: "us-india-partnership",
	baseYear: 2025,
	definition: "budget",
	floors: {},
	sliders: {},
};

/** Scenarios to choose from; a base is a choice of its own. */
export const scenarioNames: readonly string[] = Object.keys(bundledScenarios).filter(
	(name) => !name.startsWith("base-"),
);
