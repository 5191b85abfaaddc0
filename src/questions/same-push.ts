import { CrowdoutError } from "../errors.js";
import { type Headline, headline } from "../measure/index.js";
import {
	type FinancingPreset,
	financingPresets,
	isBundledCountry,
	parseScenario,
	type ReactionPreset,
	reactionPresets,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	safeParseScenario,
} from "../scenario/index.js";

/** Result of the same push under one pair of presets. */
export interface PresetOutcome extends Headline {
	/** The reaction preset. */
	readonly reaction: ReactionPreset;
	/** The financing preset. */
	readonly financing: FinancingPreset;
}

/**
 * The same push under every pair of a reaction preset and a financing preset.
 *
 * @param input As for `parseScenario`; the scenario must extend `baseline`, since the presets are made for it.
 * @returns One outcome for each pair, without pairs that the scenario does not allow or with which a run leaves its
 * range.
 * @throws {CrowdoutError} As `parseScenario`, for the scenario itself.
 * @example
 * ```ts
 * import { samePush } from "crowdout";
 *
 * for (const { reaction, financing, ratio } of samePush("us-india-partnership")) console.log(reaction, financing, ratio);
 * ```
 */
export function samePush(input: ScenarioChoice, options: ScenarioOptions = {}): PresetOutcome[] {
	if (!isBundledCountry(parseScenario(input, options))) return [];
	const reactions = Object.keys(reactionPresets) as ReactionPreset[];
	const financings = Object.keys(financingPresets) as FinancingPreset[];
	return reactions.flatMap((reaction) =>
		financings.flatMap((financing) => {
			const parsed = safeParseScenario(input, { ...options, reaction, financing });
			const found = parsed.ok ? headlineOf(parsed.scenario, parsed.counterfactual) : undefined;
			return found ? [{ reaction, financing, ...found }] : [];
		}),
	);
}

function headlineOf(scenario: Scenario, other: Scenario): Headline | undefined {
	try {
		return headline(scenario, other);
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}
