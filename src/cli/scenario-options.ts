import { type Command, Option } from "commander";
import type { FinancingPreset, ReactionPreset } from "../index.js";

/** What every command on a scenario takes. */
export interface ScenarioOptions {
	readonly set: readonly string[];
	readonly years?: string;
	readonly reaction?: ReactionPreset;
	readonly financing?: FinancingPreset;
	readonly baseYear?: string;
	readonly definition?: string;
}

/** Add the options of a scenario to a command. */
export function withScenarioOptions(command: Command): Command {
	return command
		.option(
			"--set <key=value>",
			"lay a value over the scenario, such as rival.growth=8% (repeatable)",
			(entry: string, before: readonly string[]) => [...before, entry],
			[],
		)
		.option("--years <n>", "number of simulated years, 1 to 200")
		.addOption(
			new Option("--reaction <strength>", "how strongly Pakistan's defence answers").choices([
				"none",
				"default",
				"strong",
			]),
		)
		.addOption(new Option("--financing <regime>", "who pays").choices(["fiscal-space", "imf-programme"]))
		.addOption(new Option("--base-year <year>", "fiscal year of the base figures").choices(["2025", "2023"]))
		.addOption(
			new Option("--definition <which>", "which defence is meant").choices(["budget", "budget+pensions", "sipri"]),
		);
}
