import financingFiscalSpace from "../../examples/presets/financing-fiscal-space.json";
import financingImfProgramme from "../../examples/presets/financing-imf-programme.json";
import reactionDefault from "../../examples/presets/reaction-default.json";
import reactionNone from "../../examples/presets/reaction-none.json";
import reactionStrong from "../../examples/presets/reaction-strong.json";
import type { ScenarioInput } from "./types.js";

/** How strongly Pakistan's defence spending answers: the three strengths between which the data do not choose. */
export type ReactionPreset = "none" | "default" | "strong";

/** Who pays: with fiscal space mostly lenders, under an IMF programme mostly taxpayers and other spending. */
export type FinancingPreset = "fiscal-space" | "imf-programme";

/** Which figures a scenario starts from: base year and defence definition. */
export type BaseChoice =
	| "2025-budget"
	| "2025-pensions"
	| "2025-sipri"
	| "2023-budget"
	| "2023-pensions"
	| "2023-sipri";

/** The base of `baseline` itself. */
export const defaultBase: BaseChoice = "2025-budget";

/** Every base by name, that of `baseline` first. */
export const baseChoices: readonly BaseChoice[] = [
	defaultBase,
	"2025-pensions",
	"2025-sipri",
	"2023-budget",
	"2023-pensions",
	"2023-sipri",
];

/** Blocks laid over a scenario by name: the files under `examples/presets`. */
export const reactionPresets = {
	none: reactionNone,
	default: reactionDefault,
	strong: reactionStrong,
} as unknown as Readonly<Record<ReactionPreset, ScenarioInput>>;

/** Blocks laid over a scenario by name: the files under `examples/presets`. */
export const financingPresets = {
	"fiscal-space": financingFiscalSpace,
	"imf-programme": financingImfProgramme,
} as unknown as Readonly<Record<FinancingPreset, ScenarioInput>>;
