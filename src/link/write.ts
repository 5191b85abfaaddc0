import type { AllocationRule } from "../model/index.js";
import { version } from "../version.js";
import { baseOf } from "./bases.js";
import { packed } from "./packed.js";
import { leavesOf, valueText } from "./set-parts.js";
import { type ExplorerState, initialState, SLIDERS } from "./state.js";

/** The version of the links that are written. */
export const VERSION = "v2";

/** Digits of a hash that a link carries. */
const HASH = 12;

/**
 * A state as the part of an address from # on: what differs from the page as it first opens, and what it then meant.
 *
 * @param hash sha256 of the scenario as it ran.
 */
export function writeLink(state: ExplorerState, hash: string): string {
	const base = baseOf(state);
	const parts = [
		...(state.given === undefined ? [] : [`own=${packed(state.given)}`]),
		...(state.scenario === initialState.scenario ? [] : [`scenario=${state.scenario}`]),
		...(base === baseOf(initialState) ? [] : [`base=${base}`]),
		...(state.against === undefined ? [] : [`against=${state.against}`]),
		...(state.reaction === undefined ? [] : [`reaction=${state.reaction}`]),
		...(state.financing === undefined ? [] : [`financing=${state.financing}`]),
		...leavesOf(state.set ?? {}).map(([path, value]) => `set.${path}=${valueText(value)}`),
		...SLIDERS.flatMap((key) => (state.sliders[key] === undefined ? [] : [`${key}=${state.sliders[key]}`])),
		...(state.allocation === undefined ? [] : [`allocation=${allocationText(state.allocation)}`]),
		...Object.entries(state.floors).map(([line, floor]) => `floor.${line}=${floor}`),
	];
	return `#${[VERSION, ...parts, `crowdout=${version}`, `is=${hash.slice(0, HASH)}`].join(";")}`;
}

function allocationText(rule: AllocationRule): string {
	switch (rule.kind) {
		case "proportional":
			return rule.kind;
		case "priority":
			return `priority:${rule.order.join(",")}`;
		case "weighted":
			return `weighted:${Object.entries(rule.weights)
				.map(([line, weight]) => `${line}~${weight}`)
				.join(",")}`;
	}
}
