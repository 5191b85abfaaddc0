import { type Command, InvalidArgumentError, Option } from "commander";
import type { CsvForm } from "../report.js";
import type { ScenarioOptions } from "./scenario-options.js";

/** How a report can be printed. */
export type Format = "text" | "md" | "html";

/** Options of every command that prints a report. */
export interface PrintOptions {
	/** Of the report [text]. */
	readonly format?: Format;
	/** JSON instead of a report. */
	readonly json?: boolean;
	/** CSV instead of a report, where the command has it, and in which form. */
	readonly csv?: CsvForm;
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

/** Add the options of printing to a command; of text, Markdown, HTML, JSON and CSV one can be asked for; what has CSV can be written to an Excel workbook too. */
export function withPrintOptions(command: Command, { csv = false } = {}): Command {
	command.addOption(formatOption("how to print the report", FORMATS, " [text]").conflicts(["json", "csv"]));
	command.option("--json", "print JSON");
	if (csv) command.addOption(csvOption("print CSV in long form, one number a row").conflicts("json"));
	return withOut(command);
}

/** `--csv`, which may be given a form after an equals sign; {@link withCsvForm} gives it one where it has none. */
export function csvOption(description: string): Option {
	const option = new Option("--csv [form]", `${description}; --csv=excel with semicolons and decimal commas`);
	// Of another word after it the command line would take the form.
	option.flags = "--csv";
	return option.argParser(oneOf(["plain", "excel"] satisfies readonly CsvForm[]));
}

/** The words with a form after each `--csv`, so that none takes the word that follows. */
export function withCsvForm(words: readonly string[]): string[] {
	const end = words.indexOf("--");
	return words.map((word, k) => (word === "--csv" && (end < 0 || k < end) ? "--csv=plain" : word));
}

/** `--format`, which names what it takes and the likeliest of them where it is given another. */
export function formatOption(description: string, choices: readonly string[], own = ""): Option {
	return new Option("--format <format>", `${description} (${choices.join(", ")})${own}`).argParser(oneOf(choices));
}

/** Reads one of some words, and names the likeliest where it is given another. */
function oneOf(choices: readonly string[]): (given: string) => string {
	return (given) => {
		if (choices.includes(given)) return given;
		const meant = choices.find((choice) => choice[0] === given[0]?.toLowerCase());
		const hint = meant === undefined ? "" : `; did you mean ${meant}`;
		throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}${hint}`);
	};
}
