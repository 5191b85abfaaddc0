import { type Argument, Command, CommanderError, type Option } from "commander";
import { version } from "../version.js";
import { checkOut } from "./check-out.js";
import { COMMANDS } from "./command-list.js";

const EXAMPLES = `
Examples:
  crowdout run us-india-partnership
  crowdout run us-india-partnership --financing imf-programme --years 5
  crowdout run india-surge --set rival.growth=8% --set allocation.kind=priority \\
    --set allocation.order=water,food,health,education
  crowdout run my-scenario.yaml --json --out result.json
  crowdout compare us-india-partnership india-surge
  crowdout ensemble us-india-partnership --draws 100000
  crowdout explain baseline budget.lines.education.base
  crowdout assumptions us-india-partnership
  crowdout claims
  crowdout estimate error-correction --from 1988 --to 2024
  crowdout estimate financing --from 1958 --to 2027 --join --scenario as-before.yaml
  crowdout backcast --from 2010 --to 2024
  crowdout backcast --of budget
  crowdout nowcast us-india-partnership
  crowdout replicate fiscal-risk-rates
  crowdout who-paid
  crowdout data base-figures

A scenario is a bundled name (crowdout list), a JSON or YAML file, or - for stdin.
--set lays a value over any number or rule of it: crowdout explain SCENARIO lists
the paths, crowdout schema every key with its meaning.
crowdout COMMAND --help shows the options of a command.
Exit codes: 0 done, 2 refused input, 1 anything else.`;

/** The groups of the help, and which commands are in each; one that is in none comes under "Other". */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
	"Start:": ["run", "compare", "list", "report", "new"],
	"Ask:": [...["ensemble", "merge", "sweep", "solve", "sensitivity", "sample", "discover", "attribute", "policies"]],
	"Check:": [...["validate", "explain", "assumptions", "claims", "diff", "verify", "backcast", "nowcast", "replicate"]],
	"Data:": ["data", "estimate", "who-paid", "schema", "cite", "export"],
	"Serve:": ["mcp", "link"],
};

/** An option with its choices in parentheses and its default in brackets. */
function optionInWords({ description, argChoices, defaultValue }: Option): string {
	const choices = argChoices === undefined ? "" : ` (${argChoices.join(", ")})`;
	const isShown = typeof defaultValue === "string" && defaultValue !== "";
	return `${description}${choices}${isShown ? ` [${defaultValue}]` : ""}`;
}

/**
 * The command line: what it takes, and which command does it.
 *
 * @param words The arguments: where the first names a command, the others are left out, which no line but a help of all
 * of them can tell.
 */
export function createProgram(words: readonly string[] = []): Command {
	const program = new Command("crowdout")
		.description("How much of Pakistan's education, health, food and water budget is crowded out.")
		.version(version, "--version", "print the version")
		.helpOption("--help", "print this help")
		.helpCommand("help [command]", "print the help of a command")
		.commandsGroup("Other:")
		.configureHelp({ optionDescription: optionInWords, argumentDescription: argumentInWords })
		.addHelpText("after", EXAMPLES)
		.exitOverride()
		.configureOutput({ writeErr: () => {} })
		.hook("preAction", (_, command) => checkOut(command));
	const [name = ""] = words;
	for (const add of Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]] : Object.values(COMMANDS)) add(program);
	for (const [group, names] of Object.entries(GROUPS)) {
		for (const command of program.commands) if (names.includes(command.name())) command.helpGroup(group);
	}
	inBrackets(program);
	onceEach(program);
	return program;
}

/** An argument with its default in brackets. */
function argumentInWords({ description, defaultValue }: Argument): string {
	return defaultValue === undefined ? description : `${description} [${defaultValue}]`;
}

/** Say in each help how a default is written. */
function inBrackets(program: Command): void {
	for (const command of program.commands) command.addHelpText("after", "\nA default is in [brackets].");
}

/** Refuse an option that takes one value where it is given several: all but the last would be lost in silence. */
function onceEach(command: Command): void {
	for (const option of command.options) {
		// An option with a parser of its own gathers its values.
		if (option.parseArg !== undefined || option.isBoolean()) continue;
		let isGiven = false;
		command.on(`option:${option.name()}`, () => {
			if (isGiven)
				command.error(`error: option '--${option.name()}' must be given once, got it twice; it takes one value`);
			isGiven = true;
		});
	}
	command.commands.forEach(onceEach);
}

/** What commander refused, as one line; `undefined` for any other error. */
export function refusalOf(error: unknown): { readonly lines: string[]; readonly exitCode: number } | undefined {
	if (!(error instanceof CommanderError)) return undefined;
	if (error.exitCode === 0) return { lines: [], exitCode: 0 };
	if (error.code === "commander.help") {
		return { lines: ["crowdout: must be given a command, got none; see crowdout --help"], exitCode: 2 };
	}
	const text = error.message
		.replace(/^error: /, "")
		.replace(/\s*\n\s*/g, " ")
		.replace(/\(Did you mean (.*?)\?\)/, "; did you mean $1")
		.replace(" ;", ";");
	return { lines: [`crowdout: ${text}`], exitCode: 2 };
}
