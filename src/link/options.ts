import { isPlainObject, type PlainObject } from "../domain/index.js";
import type { ScenarioChoice, ScenarioInput, ScenarioOptions } from "../scenario/index.js";
import { baseOf } from "./bases.js";
import { type ExplorerState, initialState } from "./state.js";

/** The scenario of a state: the one that it was given, or a bundled one by its name. */
export function choiceOf({ given, scenario }: ExplorerState): ScenarioChoice {
	return given ?? scenario;
}

/**
 * The options with which a state is parsed.
 *
 * @param blocks What sliders, floors and allocation set, over the state's other keys.
 */
export function optionsOf(state: ExplorerState, blocks: readonly ScenarioInput[] = []): ScenarioOptions {
	const lists = listOptions(state);
	const set = [...(state.set === undefined ? [] : [state.set]), ...blocks];
	const changed = set.length > 0 || Object.keys(lists).length > 0;
	return { ...lists, ...(changed ? { set: merged([naming(state), ...set]) } : {}) };
}

/** What a state chooses from lists: the base, the counterfactual, the reaction and the financing. */
export function listOptions(state: ExplorerState): ScenarioOptions {
	const base = baseOf(state);
	return {
		...(base === baseOf(initialState) ? {} : { base }),
		...(state.against === undefined ? {} : { against: state.against }),
		...(state.reaction === undefined ? {} : { reaction: state.reaction }),
		...(state.financing === undefined ? {} : { financing: state.financing }),
	};
}

/** A changed scenario bears neither the name nor the checks of the one it came from. */
function naming({ scenario, given }: ExplorerState): ScenarioInput {
	return { name: `${given?.name ?? scenario}-explored`, checks: [] };
}

/** Blocks laid over one another. */
function merged(blocks: readonly object[]): PlainObject {
	const all: Record<string, unknown> = {};
	for (const [key, value] of blocks.flatMap((block) => Object.entries(block))) {
		const before = all[key];
		all[key] = isPlainObject(before) && isPlainObject(value) ? merged([before, value]) : value;
	}
	return all;
}
