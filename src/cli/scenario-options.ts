import { type Command, Option } from "commander";
import type { CounterfactualPreset, FinancingPreset, ReactionPreset } from "../index.js";
import { againstPresets, financingPresets, reactionPresets } from "./library.js";

/** What every command on a scenario takes. */
export interface ScenarioOptions {
	readonly set: readonly string[];
	readonly years?: string;
	readonly reaction?: ReactionPreset;
	readonly financing?: FinancingPreset;
	readonly against?: CounterfactualPreset;
	readonly baseYear?: string;
	readonly definition?: string;
}

/** A scenario and its options as a person types them, to be copied into a shell. */
export function typedWords(name: string, options: ScenarioOptions): string {
	const { set, years, reaction, financing, against, baseYear, definition } = options;
	const single = { years, reaction, financing, against, "base-year": baseYear, definition };
	const words = [
		name,
		...set.flatMap((entry) => ["--set", entry]),
		...Object.entries(single).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`, value])),
	];
	return words.map((word) => (/^[\w.,:=%/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}

/** Add the options of a scenario to a command. */
export function withScenarioOptions(command: Command): Command {
	return (
		command
			.option("--set <key=value>", "lay a value over the scenario, such as rival.growth=8% (repeatable)", gather, [])
			.option("--years <n>", "number of simulated years, 1 to 200")
			.addOption(
				new Option("--reaction <strength>", "how strongly Pakistan's defence answers").choices(
					Object.keys(reactionPresets),
				),
			)
			// Not as choices: the library tells of a name of an older version what it is now.
			.option("--financing <regime>", `who pays: ${Object.keys(financingPresets).join(", ")}`)
			.addOption(
				new Option("--against <counterfactual>", "what it is compared with").choices(Object.keys(againstPresets)),
			)
			.addOption(new Option("--base-year <year>", "fiscal year of the base figures").choices(["2025", "2023"]))
			.addOption(
				new Option("--definition <which>", "which defence is meant").choices(["budget", "budget+pensions", "sipri"]),
			)
	);
}

/** Add the options of an ensemble to a command. */
export function withEnsembleOptions(command: Command): Command {
	return command
		.option("--draws <n>", "number of draws; with --precision, the most", "10000")
		.option("--seed <n>", "a whole number; equal seeds give equal bytes", "1")
		.option("--workers <n>", "worker threads [chosen by the size of the job]")
		.addOption(
			new Option("--mode <mode>", "quantiles to the last bit, or from bins in less memory").choices(["exact", "fast"]),
		)
		.addOption(new Option("--sampler <sampler>", "how to draw").choices(["random", "sobol"]))
		.option("--quantiles <list>", "such as .05,.5,.95")
		.option("--output <path>", "a series or number of the result, such as run.debt (repeatable)", gather, [])
		.option("--event <condition>", 'its probability, such as "run.lines.education < 1.4%" (repeatable)', gather, [])
		.option("--precision <share>", "draw until the mean is so precise, such as 1%")
		.option("--precision-of <path>", "which number must be so precise [the loss of all lines] (repeatable)", gather, [])
		.addOption(new Option("--on-failure <what>", "what a draw that fails means").choices(["error", "drop"]))
		.option("--draws-out <file>", "write every draw to a .parquet or .csv file")
		.option("--shard <i/n>", "run one part of n for crowdout merge, such as 3/16; auto in a job array")
		.option("--keep-draws", "with --shard, in exact mode: merge need not run the draws again");
}

function gather(entry: string, before: readonly string[]): readonly string[] {
	return [...before, entry];
}
