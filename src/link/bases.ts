import type { DefenceDefinition } from "../model/index.js";
import { type BaseChoice, baseChoices } from "../scenario/index.js";
import type { ExplorerState } from "./state.js";

/** How the names of the bases write a definition. */
const NAMES: Readonly<Record<DefenceDefinition, string>> = {
	budget: "budget",
	"budget+pensions": "pensions",
	sipri: "sipri",
};

/** The base years that the library has figures of, the newest first. */
export const baseYears: readonly number[] = [...new Set(baseChoices.map((name) => Number(name.slice(0, 4))))];

/** The library's name for a base year and a definition. */
export function baseOf(state: Pick<ExplorerState, "baseYear" | "definition">): BaseChoice {
	return `${state.baseYear}-${NAMES[state.definition]}` as BaseChoice;
}

/** Year and definition of a base; `undefined` where there is no such base. */
export function baseNamed(name: string): Pick<ExplorerState, "baseYear" | "definition"> | undefined {
	if (!(baseChoices as readonly string[]).includes(name)) return undefined;
	const definition = Object.entries(NAMES).find(([, short]) => short === name.slice(5))?.[0];
	return { baseYear: Number(name.slice(0, 4)), definition: definition as DefenceDefinition };
}
