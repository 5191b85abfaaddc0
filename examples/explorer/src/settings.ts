import { parseScenario, type Scenario, type ScenarioInput, type ScenarioOptions } from "crowdout";
import { choiceOf, linkedOptions, type State } from "./link.js";
import { slidersOf } from "./sliders.js";

/** The scenario with the choices of the lists and what a link set, before sliders, floors and allocation; read once for each choice. */
export function ownScenario(state: State): Scenario {
	const options = linkedOptions(state);
	const key = JSON.stringify([choiceOf(state), options]);
	if (last?.key !== key) last = { key, scenario: parseScenario(choiceOf(state), options) };
	return last.scenario;
}

let last: { readonly key: string; readonly scenario: Scenario } | undefined;

/** What `parseScenario` gets besides the scenario. */
export function optionsOf(state: State): ScenarioOptions {
	const { sliders: values, floors, allocation } = state;
	const own = Object.keys(values).length === 0 ? undefined : ownScenario(state);
	const moved = (own === undefined ? [] : slidersOf(own)).flatMap(({ key, set }) => {
		const value = values[key];
		return own === undefined || value === undefined ? [] : [set(value, own)];
	});
	const lines = Object.fromEntries(Object.entries(floors).map(([line, floor]) => [line, { floor }]));
	return linkedOptions(state, [
		...moved,
		...(Object.keys(lines).length === 0 ? [] : [{ budget: { lines } } as ScenarioInput]),
		...(allocation === undefined ? [] : [{ allocation }]),
	]);
}

/** The same record without one key. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
