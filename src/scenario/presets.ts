import againstFurther from "../../examples/presets/against-further.json";
import againstGdpShare from "../../examples/presets/against-gdp-share.json";
import againstPace from "../../examples/presets/against-pace.json";
import againstWithoutEvents from "../../examples/presets/against-without-events.json";
import financingAsBudgeted2027 from "../../examples/presets/financing-as-budgeted-2027.json";
import financingImfProgramme from "../../examples/presets/financing-imf-programme.json";
import financingMostlyBorrowed from "../../examples/presets/financing-mostly-borrowed.json";
import financingSchedule from "../../examples/presets/financing-schedule.json";
import reactionDefault from "../../examples/presets/reaction-default.json";
import reactionNone from "../../examples/presets/reaction-none.json";
import reactionStrong from "../../examples/presets/reaction-strong.json";
import type { CounterfactualPreset, ScenarioInput } from "./types.js";

/** How strongly Pakistan's defence spending answers: the three strengths between which the data do not choose. */
export type ReactionPreset = "none" | "default" | "strong";

/**
 * Who pays: by the schedule (a programme to FY2028, then a mixture of the next two), under an IMF programme, mostly
 * lenders, or as the budget of FY2027 was closed.
 */
export type FinancingPreset = "schedule" | "imf-programme" | "mostly-borrowed" | "as-budgeted-2027";

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
	schedule: financingSchedule,
	"mostly-borrowed": financingMostlyBorrowed,
	"imf-programme": financingImfProgramme,
	"as-budgeted-2027": financingAsBudgeted2027,
} as unknown as Readonly<Record<FinancingPreset, ScenarioInput>>;

/** Blocks laid over a scenario by name: what it is compared with. */
export const againstPresets = {
	pace: againstPace,
	"gdp-share": againstGdpShare,
	"without-events": againstWithoutEvents,
	further: againstFurther,
} as unknown as Readonly<Record<CounterfactualPreset, ScenarioInput>>;
