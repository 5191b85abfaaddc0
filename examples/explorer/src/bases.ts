import { type BaseChoice, baseChoices, type DefenceDefinition } from "crowdout";

/** How the names of the bases write a definition. */
const NAMES: Readonly<Record<DefenceDefinition, string>> = {
	budget: "budget",
	"budget+pensions": "pensions",
	sipri: "sipri",
};

/** The definitions of defence, in words. */
export const definitions: Readonly<Record<DefenceDefinition, string>> = {
	budget: "Defence services as budgeted, without military pensions",
	"budget+pensions": "Defence services as budgeted, with military pensions",
	sipri: "Military expenditure as SIPRI counts it",
};

/** The base years that the library has figures of, the newest first. */
export const baseYears: readonly number[] = [...new Set(baseChoices.map((name) => Number(name.slice(0, 4))))];

/** The library's name for a base year and a definition. */
export function baseOf(state: { readonly baseYear: number; readonly definition: DefenceDefinition }): BaseChoice {
	return `${state.baseYear}-${NAMES[state.definition]}` as BaseChoice;
}

/** Year and definition of a base; `undefined` where there is no such base. */
export function baseNamed(name: string): { baseYear: number; definition: DefenceDefinition } | undefined {
	if (!(baseChoices as readonly string[]).includes(name)) return undefined;
	const definition = Object.entries(NAMES).find(([, short]) => short === name.slice(5))?.[0];
	return { baseYear: Number(name.slice(0, 4)), definition: definition as DefenceDefinition };
}
