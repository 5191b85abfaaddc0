// What is asked: an unknown file becomes a checked scenario, each key stated once.

export { type BundledName, bundledScenarios } from "./bundled.js";
export { correlatedPaths, correlationMatrix, SHARES } from "./check-uncertainty.js";
export type {
	BudgetInput,
	BundledLine,
	Lines,
	ScenarioChoice,
	ScenarioInput,
	ScenarioName,
	ScenarioOptions,
} from "./choice.js";
export { type Citation, citation } from "./citation.js";
export { counterfactualScenario } from "./counterfactual.js";
export {
	BUNDLED_COUNTRY,
	type CountryWords,
	countryWords,
	inCountryWords,
	isBundledCountry,
	MONTHS,
	type OfCountry,
} from "./country-words.js";
export { type Explanation, explain, explainAll, type TracedFigure } from "./explain.js";
export { scenarioJsonSchema } from "./json-schema.js";
export { keyInWords } from "./key-words.js";
export { type FoundKey, keyAt, type TargetName } from "./keys.js";
export { findScenario, type Layer, type LayerOptions, renamed, scenarioLayers } from "./layers.js";
export { type OwnOptions, requireOptions, scenarioOptionsOf } from "./options.js";
export type { ParseOptions, ParseResult } from "./parse.js";
export { isParsed } from "./parsed.js";
export { pathValues } from "./path-values.js";
export { isReplacedWhole, type PathLeaf, pathLeaves, pathRule } from "./paths.js";
export {
	againstPresets,
	type BaseChoice,
	baseChoices,
	defaultBase,
	type FinancingPreset,
	financingPresets,
	type ReactionPreset,
	reactionPresets,
} from "./presets.js";
export { parseScenario, safeParseScenario } from "./resolve.js";
export type { Rule } from "./rules.js";
export type {
	Check,
	Counterfactual,
	CounterfactualPreset,
	Currency,
	Known,
	Month,
	Scenario,
	TargetRule,
	Written,
} from "./types.js";
export { drawablePaths, drawRule, hasDrawn } from "./uncertain-paths.js";
export type * from "./uncertainty.js";
