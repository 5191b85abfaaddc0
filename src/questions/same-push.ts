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

/** What the same push does under one pair of presets. */
export interface PresetOutcome extends Headline {
	/** How strongly Pakistan answers. */
	readonly reaction: ReactionPreset;
	/** Who pays. */
	readonly financing: FinancingPreset;
}

/**
 * The same push under every reaction preset and every financing preset.
 *
 * @param input As for `parseScenario`; a scenario that extends `baseline`, since the presets are made for it.
 * @returns One outcome a pair; a pair under which the scenario does not hold, or a run leaves its range, is left out. None for a
 * country other than Pakistan: the presets are given for Pakistan.
 * @throws {CrowdoutError} As `parseScenario`, of the scenario as it stands.
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
