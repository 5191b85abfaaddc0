export { bundledScenarios } from "./bundled.js";
export { scenarioJsonSchema } from "./json-schema.js";
export { findScenario, type Layer, type LayerOptions, scenarioLayers } from "./layers.js";
export {
	counterfactualScenario,
	type ParseOptions,
	type ParseResult,
	parseScenario,
	safeParseScenario,
} from "./parse.js";
export { pathValues } from "./path-values.js";
export { isReplacedWhole, type PathLeaf, pathLeaves, pathRule } from "./paths.js";
export {
	type BaseChoice,
	baseChoices,
	defaultBase,
	type FinancingPreset,
	financingPresets,
	type ReactionPreset,
	reactionPresets,
} from "./presets.js";
export type { Check, Counterfactual, Scenario, ScenarioInput, Written } from "./types.js";
export type * from "./uncertainty.js";
