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
			.option(
				"--set <key=value>",
				"set any key of the scenario, such as rival.growth=8% (repeatable); crowdout explain SCENARIO lists the keys",
				gather,
				[],
			)
			.option("--years <n>", "number of simulated years, 1 to 200")
			.addOption(
				new Option("--reaction <strength>", "how strongly Pakistan's defence reacts to India's").choices(
					Object.keys(reactionPresets),
				),
			)
			// Not as choices: the library tells of a name of an older version what it is now.
			.option("--financing <regime>", `who pays (${Object.keys(financingPresets).join(", ")})`)
			.addOption(
				new Option("--against <counterfactual>", "what the scenario is compared with").choices(
					Object.keys(againstPresets),
				),
			)
			.addOption(new Option("--base-year <year>", "fiscal year of the base figures").choices(["2025", "2023"]))
			.addOption(
				new Option("--definition <which>", "what counts as defence").choices(["budget", "budget+pensions", "sipri"]),
			)
	);
}

/** Add the options of an ensemble to a command. */
export function withEnsembleOptions(command: Command): Command {
	return command
		.option("--draws <n>", "number of random draws; with --precision, the most that are made", "10000")
		.option("--seed <n>", "seed of the draws: a whole number; the same seed gives the same bytes", "1")
		.option("--workers <n>", "number of worker threads [by the size of the job]")
		.addOption(
			new Option("--mode <mode>", "exact quantiles, or fast ones from bins, in less memory").choices(["exact", "fast"]),
		)
		.addOption(
			new Option("--sampler <sampler>", "independent random draws, or scrambled Sobol' points").choices([
				"random",
				"sobol",
			]),
		)
		.option("--quantiles <list>", "quantiles to give, such as .05,.5,.95")
		.option(
			"--output <path>",
			"also give this series or number of the result, such as run.debt (repeatable)",
			gather,
			[],
		)
		.option(
			"--event <condition>",
			'give the probability of a condition, such as "run.lines.education < 1.4%" (repeatable)',
			gather,
			[],
		)
		.option("--precision <share>", "draw until the standard error of the mean is below this share of it, such as 1%")
		.option(
			"--precision-of <path>",
			"number to which --precision applies (repeatable) [the loss of all lines]",
			gather,
			[],
		)
		.addOption(
			new Option("--on-failure <what>", "stop at a draw that fails, or drop it and say so").choices(["error", "drop"]),
		)
		.option("--draws-out <file>", "write every draw to a .parquet or .csv file")
		.option("--shard <i/n>", "run one part of n for crowdout merge, such as 3/16; auto in a job array")
		.option("--keep-draws", "with --shard, in exact mode: keep the draws, so that merge need not run them again");
}

function gather(entry: string, before: readonly string[]): readonly string[] {
	return [...before, entry];
}
