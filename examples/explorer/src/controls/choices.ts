import {
	againstPresets,
	bundledScenarios,
	type CounterfactualPreset,
	type DefenceDefinition,
	type FinancingPreset,
	type FinancingRule,
	financingPresets,
	keyInWords,
	type Path,
	type ReactionPreset,
	reactionPresets,
} from "crowdout";
import { evidenceAt, evidenceOf, evidenceUnder, meaningOf, parameter, parametersUnder } from "../evidence.js";
import { baseOf, baseYears, choiceOf, initialState, type State, scenarioNames } from "../link.js";
import { fixed } from "../number.js";
import type { Choice } from "./choice.js";

const AS_SCENARIO = ["", "As in the scenario"] as const;
/** The choice of a scenario that a link brought whole. */
const GIVEN = ["", "The scenario of the link"] as const;
const keyOf = ({ scenario, given }: State) => JSON.stringify(given) ?? scenario;
const title = (preset: unknown) => String((preset as { readonly title?: string }).title);

/** The definitions of defence, in words. */
const definitions: Readonly<Record<DefenceDefinition, string>> = {
	budget: "Defence services as budgeted, without military pensions",
	"budget+pensions": "Defence services as budgeted, with military pensions",
	sipri: "Military expenditure as SIPRI counts it",
};

/** Which scenario. */
export const scenarioChoice: Choice = {
	id: "scenario",
	label: "Scenario",
	options: [...scenarioNames.map((name) => [name, bundledScenarios[name].title ?? name] as const), GIVEN],
	value: ({ scenario, given }) => (given === undefined ? scenario : GIVEN[0]),
	set: (scenario, state) =>
		scenario === GIVEN[0]
			? state
			: { ...initialState, baseYear: state.baseYear, definition: state.definition, scenario },
	range: `One of the library's ${scenarioNames.length}, all of Pakistan; choosing another takes back what was moved below.`,
	evidenceKey: keyOf,
	evidence: ({ scenario, given }) => ({
		basis: (given ?? bundledScenarios[scenario]).references?.map(String) ?? [
			"every number is traced by crowdout explain",
		],
		grade: "",
		sources: [],
	}),
	issues: /^(scenario|set|name)$/,
};

/** What the scenario is compared with. */
export const againstChoice: Choice = {
	id: "against",
	label: "Compared with",
	options: [AS_SCENARIO, ...Object.entries(againstPresets).map(([name, preset]) => [name, title(preset)] as const)],
	value: ({ against }) => against ?? "",
	set: (value, state) => ({ ...state, against: value === "" ? undefined : (value as CounterfactualPreset) }),
	range: `The scenario's own, or one of the library's ${Object.keys(againstPresets).length}.`,
	evidenceKey: () => "against",
	evidence: () => ({
		basis: ["what to compare with is a question, not a measurement"],
		grade: "assumed",
		sources: [],
	}),
	issues: /^(against|counterfactual)/,
};

/** Base year. */
export const yearChoice: Choice = {
	id: "base-year",
	label: "Base year",
	options: baseYears.map((year) => [String(year), `FY${year} (July ${year - 1} to June ${year})`]),
	value: ({ baseYear }) => String(baseYear),
	set: (value, state) => ({ ...state, baseYear: Number(value) }),
	range: `FY${baseYears.toSorted().join(" or FY")}.`,
	evidenceKey: baseOf,
	evidence: (state) => evidenceAt("baseline", "economy.gdp", { base: baseOf(state) }),
	issues: /^(base|baseYear|horizon|economy.*|budget(\.(revenue|deficit|interest|debt|other).*)?)$/,
};

/** Which defence. */
export const definitionChoice: Choice = {
	id: "definition",
	label: "Definition of defence",
	options: Object.entries(definitions),
	value: ({ definition }) => definition,
	set: (value, state) => ({ ...state, definition: value as DefenceDefinition }),
	range: "One of three; results of different definitions are never compared.",
	evidenceKey: baseOf,
	evidence: (state) => evidenceAt("baseline", "budget.defence", { base: baseOf(state) }),
	issues: /^budget\.(defence|definition)/,
};

/** Which reaction: coefficients as one set. */
export const reactionChoice: Choice = {
	id: "reaction",
	label: "Reaction of Pakistan's defence",
	options: [AS_SCENARIO, ...Object.entries(reactionPresets).map(([name, preset]) => [name, title(preset)] as const)],
	value: ({ reaction }) => reaction ?? "",
	set: (value, state) => ({ ...state, reaction: value === "" ? undefined : (value as ReactionPreset) }),
	range: `Long-run elasticity ${fixed(parameter("reaction.none.longRun").value, 1)} to ${fixed(parameter("reaction.strong.longRun").value, 1)}, short-run ${fixed(parameter("reaction.none.shortRun").value, 2)} to ${fixed(parameter("reaction.strong.shortRun").value, 2)}.`,
	about: () => meaningOf("defence"),
	evidenceKey: (state) => state.reaction ?? `of ${keyOf(state)}`,
	evidence: ({ reaction, ...state }) =>
		reaction === undefined
			? evidenceUnder(choiceOf(state), "defence")
			: evidenceOf(parametersUnder(`reaction.${reaction}`), ({ path }) => keyInWords(path)),
	issues: /^(reaction|defence(?!\.longRun).*)$/,
};

/** Which financing regime. */
export const financingChoice: Choice = {
	id: "financing",
	label: "Financing regime",
	options: [AS_SCENARIO, ...Object.entries(financingPresets).map(([name, preset]) => [name, title(preset)] as const)],
	value: ({ financing }) => financing ?? "",
	set: (value, state) => ({ ...state, financing: value === "" ? undefined : (value as FinancingPreset) }),
	range: `Of the gap, lenders pay ${endsIn("borrowing")}, taxes ${endsIn("taxes")}, levies ${endsIn("levies")}.`,
	about: (_, own) => (own === undefined ? "" : shares(own.financing)),
	evidenceKey: (state) => `${state.financing} of ${keyOf(state)}`,
	evidence: ({ financing, ...state }) => evidenceUnder(choiceOf(state), "financing", { financing }),
	issues: /^financing/,
};

function percent(share: unknown): string {
	return `${Number((100 * Number(share)).toFixed(1))} %`;
}

/** The least and greatest share that a preset gives a payer. */
function endsIn(payer: "borrowing" | "taxes" | "levies"): string {
	const shares = Object.values(financingPresets).flatMap(({ financing }) => {
		const path = financing?.[payer] ?? 0;
		return typeof path === "object" ? Object.values(path).map(Number) : [Number(path)];
	});
	return `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
}

/** A share, or one from each year on. */
function byYear(path: Path): string {
	if (typeof path !== "object") return percent(path);
	if ("from" in path || "formula" in path || "interpolate" in path) return "a share by year";
	return Object.entries(path)
		.map(([year, share], k) => (k === 0 ? percent(share) : `from FY${year} ${percent(share)}`))
		.join(", ");
}

/** Who pays, in shares of the gap. */
function shares(rule: FinancingRule): string {
	const parts = `Borrowing ${byYear(rule.borrowing)}; taxes ${byYear(rule.taxes)}; levies ${byYear(rule.levies)}`;
	switch (rule.kind) {
		case "channels":
			return `${parts}; of the cut, other federal spending ${byYear(rule.cuts.other)}; provinces ${byYear(rule.cuts.provinces)}.`;
		case "elasticities":
			return `${parts}, after each line has answered by its elasticity.`;
	}
}
