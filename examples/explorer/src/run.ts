import {
	type CrowdOutResult,
	CrowdoutError,
	crowdOut,
	type Issue,
	parseScenario,
	type Scenario,
	type ScenarioOptions,
} from "crowdout";
import { choiceOf, type State, unshown } from "./link.js";
import { optionsOf } from "./settings.js";

/** A state that holds, with its result; or all that must be mended. */
export type Outcome =
	| {
			readonly ok: true;
			readonly state: State;
			readonly options: ScenarioOptions;
			readonly scenario: Scenario;
			readonly result: CrowdOutResult;
	  }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** A state that holds, with its result. */
export type Explored = Extract<Outcome, { ok: true }>;

/** Run what is chosen, and the same without the push: a few milliseconds. */
export function explore(state: State): Outcome {
	try {
		const options = optionsOf(state);
		const scenario = parseScenario(choiceOf(state), options);
		const issues = unshown(scenario);
		if (issues.length > 0) return { ok: false, issues };
		return { ok: true, state, options, scenario, result: crowdOut(scenario) };
	} catch (error) {
		if (error instanceof CrowdoutError) return { ok: false, issues: error.issues };
		throw error;
	}
}
