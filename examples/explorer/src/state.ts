import type {
	AllocationRule,
	CounterfactualPreset,
	DefenceDefinition,
	FinancingPreset,
	ReactionPreset,
} from "crowdout";

/** What the reader has chosen; what is absent stays as the scenario has it. */
export interface State {
	/** Name of a bundled scenario. */
	readonly scenario: string;
	/** Base year: a Pakistani fiscal year. */
	readonly baseYear: number;
	readonly definition: DefenceDefinition;
	/** What the scenario is compared with. */
	readonly against?: CounterfactualPreset;
	readonly reaction?: ReactionPreset;
	readonly financing?: FinancingPreset;
	readonly allocation?: AllocationRule;
	/** Floor of a line [share of GDP]. */
	readonly floors: Readonly<Record<string, number>>;
	/** Value of a slider, by its key. */
	readonly sliders: Readonly<Record<string, number>>;
}

/** What version 2 of the links leaves out; another default needs another version. */
export const initialState: State = {
	scenario: "us-india-partnership",
	baseYear: 2025,
	definition: "budget",
	floors: {},
	sliders: {},
};

/** The same record without one key. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
