import { parseScenario, type Scenario, type ScenarioInput, type ScenarioOptions } from "crowdout";
import { baseOf } from "./bases.js";
import { sliders } from "./sliders.js";
import { initialState, type State } from "./state.js";

/** The scenario with the choices of the lists, before sliders, floors and allocation; read once for each choice. */
export function ownScenario(state: State): Scenario {
	const key = [state.scenario, ...Object.entries(listOptions(state)).flat()].join();
	if (last?.key !== key) last = { key, scenario: parseScenario(state.scenario, listOptions(state)) };
	return last.scenario;
}

let last: { readonly key: string; readonly scenario: Scenario } | undefined;

/** What `parseScenario` is told besides the scenario's name. */
export function optionsOf(state: State): ScenarioOptions {
	const blocks = setBlocks(state);
	const changed = blocks.length > 0 || Object.keys(listOptions(state)).length > 0;
	return { ...listOptions(state), ...(changed ? { set: merged([naming(state), ...blocks]) } : {}) };
}

function listOptions(state: State): ScenarioOptions {
	const base = baseOf(state);
	return {
		...(base === baseOf(initialState) ? {} : { base }),
		...(state.against === undefined ? {} : { against: state.against }),
		...(state.reaction === undefined ? {} : { reaction: state.reaction }),
		...(state.financing === undefined ? {} : { financing: state.financing }),
	};
}

/** A changed scenario bears neither the name nor the checks of the one it came from. */
function naming({ scenario }: State): ScenarioInput {
	return { name: `${scenario}-explored`, checks: [] };
}

function setBlocks(state: State): ScenarioInput[] {
	const { sliders: values, floors, allocation } = state;
	const moved = sliders.filter(({ key }) => values[key] !== undefined);
	const lines = Object.fromEntries(Object.entries(floors).map(([line, floor]) => [line, { floor }]));
	return [
		...(moved.length === 0 ? [] : moved.map(({ key, set }) => set(values[key], ownScenario(state)))),
		...(Object.keys(lines).length === 0 ? [] : [{ budget: { lines } } as ScenarioInput]),
		...(allocation === undefined ? [] : [{ allocation }]),
	];
}

/** Blocks laid over one another. */
function merged(blocks: readonly object[]): object {
	const all: Record<string, unknown> = {};
	for (const [key, value] of blocks.flatMap((block) => Object.entries(block))) {
		const before = all[key];
		all[key] = isBlock(before) && isBlock(value) ? merged([before, value]) : value;
	}
	return all;
}

function isBlock(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
