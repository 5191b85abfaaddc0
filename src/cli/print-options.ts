import { type Command, InvalidArgumentError, Option } from "commander";
import type { ScenarioOptions } from "./scenario-options.js";

/** How a report can be printed. */
export type Format = "text" | "md" | "html";

/** How every command that prints a report may be told to print it. */
export interface PrintOptions {
	/** Of the report [text]. */
	readonly format?: Format;
	/** JSON instead of a report. */
	readonly json?: boolean;
	/** CSV instead of a report, where the command has it. */
	readonly csv?: boolean;
	/** File instead of stdout. */
	readonly out?: string;
}

/** What a command on a scenario takes that prints a report. */
export interface ResultOptions extends ScenarioOptions, PrintOptions {}

const FORMATS: readonly Format[] = ["text", "md", "html"];

/** Add `--out` to a command: the same everywhere. */
export function withOut(command: Command): Command {
	return command.option("--out <file>", "write to a file, whole or not at all; - means stdout");
}

/** Add the options of printing to a command; of text, Markdown, HTML, JSON and CSV one can be asked for. */
export function withPrintOptions(command: Command, { csv = false } = {}): Command {
	command.addOption(formatOption("how to print the report", FORMATS, " [text]").conflicts(["json", "csv"]));
	command.option("--json", "print JSON");
	if (csv) command.addOption(new Option("--csv", "print CSV in long form, one number a row").conflicts("json"));
	return withOut(command);
}

/** `--format`, which names what it takes and the likeliest of them where it is given another. */
export function formatOption(description: string, choices: readonly string[], own = ""): Option {
	return new Option("--format <format>", `${description} (${choices.join(", ")})${own}`).argParser((given: string) => {
		if (choices.includes(given)) return given;
		const meant = choices.find((choice) => choice[0] === given[0]?.toLowerCase());
		const hint = meant === undefined ? "" : `; did you mean ${meant}`;
		throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}${hint}`);
	});
}
