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

/** How strongly Pakistan's defence spending responds: three strengths, between which the data cannot decide. */
export type ReactionPreset = "none" | "default" | "strong";

/**
 * Who pays: the schedule (an IMF programme to FY2028, then a mixture of the next two), an IMF programme, mostly
 * borrowing, or the financing of the FY2027 budget.
 */
export type FinancingPreset = "schedule" | "imf-programme" | "mostly-borrowed" | "as-budgeted-2027";

/** The figures that a scenario starts from: base year and defence definition. */
export type BaseChoice =
	| "2025-budget"
	| "2025-pensions"
	| "2025-sipri"
	| "2023-budget"
	| "2023-pensions"
	| "2023-sipri";

/** The base of `baseline` itself. */
export const defaultBase: BaseChoice = "2025-budget";

/**
 * Every base by name, that of `baseline` first.
 *
 * @example
 * ```ts
 * import { baseChoices, crowdOut } from "crowdout";
 *
 * for (const base of baseChoices) console.log(base, crowdOut("us-india-partnership", { base }).crowdOut.ratio);
 * ```
 */
export const baseChoices: readonly BaseChoice[] = [
	defaultBase,
	"2025-pensions",
	"2025-sipri",
	"2023-budget",
	"2023-pensions",
	"2023-sipri",
];

/**
 * The reaction presets by name, as keys of a scenario: the files under `examples/presets`.
 *
 * @example
 * ```ts
 * import { crowdOut, reactionPresets } from "crowdout";
 *
 * const { crowdOut: loss } = crowdOut({ name: "strong", extends: "us-india-partnership", ...reactionPresets.strong });
 * console.log(loss.total.cumulativeMoney);
 * ```
 */
export const reactionPresets = {
	none: reactionNone,
	default: reactionDefault,
	strong: reactionStrong,
} as unknown as Readonly<Record<ReactionPreset, ScenarioInput>>;

/**
 * The financing presets by name, as keys of a scenario: the files under `examples/presets`.
 *
 * @example
 * ```ts
 * import { crowdOut, financingPresets } from "crowdout";
 *
 * for (const [name, set] of Object.entries(financingPresets)) {
 * 	console.log(name, crowdOut("us-india-partnership", { set }).crowdOut.ratio);
 * }
 * ```
 */
export const financingPresets = {
	schedule: financingSchedule,
	"mostly-borrowed": financingMostlyBorrowed,
	"imf-programme": financingImfProgramme,
	"as-budgeted-2027": financingAsBudgeted2027,
} as unknown as Readonly<Record<FinancingPreset, ScenarioInput>>;

/**
 * The counterfactual presets by name, as keys of a scenario.
 *
 * @example
 * ```ts
 * import { againstPresets, crowdOut } from "crowdout";
 *
 * for (const [name, set] of Object.entries(againstPresets)) {
 * 	console.log(name, crowdOut("us-india-partnership", { set }).crowdOut.total.extraDefence);
 * }
 * ```
 */
export const againstPresets = {
	pace: againstPace,
	"gdp-share": againstGdpShare,
	"without-events": againstWithoutEvents,
	further: againstFurther,
} as unknown as Readonly<Record<CounterfactualPreset, ScenarioInput>>;
