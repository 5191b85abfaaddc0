import {
	type CrowdOutResult,
	CrowdoutError,
	crowdOut,
	type Issue,
	parseScenario,
	type Scenario,
	type ScenarioOptions,
} from "crowdout";
import { type Answer, partsOfPush } from "../../../src/questions/index.js";
import { choiceOf, type State } from "./link.js";
import { optionsOf } from "./settings.js";

/** A state that holds, with its result; or all that must be mended. */
export type Outcome =
	| {
			readonly ok: true;
			readonly state: State;
			readonly options: ScenarioOptions;
			readonly scenario: Scenario;
			readonly result: CrowdOutResult;
			/** What of the extra defence is due to what. */
			readonly parts: Pick<Answer, "furtherPush" | "partnership">;
	  }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** A state that holds, with its result. */
export type Explored = Extract<Outcome, { ok: true }>;

/** Run what is chosen, and the same without the push: a few milliseconds. */
export function explore(state: State): Outcome {
	try {
		const options = optionsOf(state);
		const scenario = parseScenario(choiceOf(state), options);
		const result = crowdOut(scenario);
		const parts = partsOfPush(choiceOf(state), options, scenario, result);
		return { ok: true, state, options, scenario, result, parts };
	} catch (error) {
		if (error instanceof CrowdoutError) return { ok: false, issues: error.issues };
		throw error;
	}
}
