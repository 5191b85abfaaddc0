import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { withScenarioOptions } from "./scenario-options.js";

const EXAMPLES = `
Examples:
  crowdout run us-india-partnership
  crowdout run us-india-partnership --financing imf-programme --years 5
  crowdout run india-surge --set rival.growth=8% --set allocation.kind=priority \\
    --set allocation.order=water,food,health,education
  crowdout run my-scenario.yaml --json --out result.json
  crowdout compare us-india-partnership india-surge
  crowdout explain baseline budget.lines.education.base
  crowdout assumptions us-india-partnership
  crowdout claims
  crowdout data base-figures

A scenario is a bundled name (crowdout list), a JSON or YAML file, or - for stdin.
Exit codes: 0 done, 2 refused input, 1 anything else.`;

/** The command line: what it takes, and which command does it. Commands are loaded only when they are called. */
export function createProgram(): Command {
	const program = new Command("crowdout")
		.description("How much of Pakistan's education, health, food and water budget is crowded out.")
		.version(version, "--version", "print the version")
		.helpOption("--help", "print this help")
		.addHelpText("after", EXAMPLES)
		.exitOverride()
		.configureOutput({ writeErr: () => {} });
	const out = ["--out <file>", "write to a file, whole or not at all"] as const;
	const asJson = ["--json", "print JSON"] as const;
	const asCsv = ["--csv", "print CSV in tidy long form"] as const;
	const scenario = "a bundled name, a file, or -";

	withScenarioOptions(program.command("run").argument("<scenario>", scenario))
		.description("run a scenario and print its crowd-out table")
		.option(...asJson)
		.option(...asCsv)
		.option(...out)
		.action(async (name, options) => (await import("./commands/run.js")).run(name, options));
	withScenarioOptions(program.command("compare").argument("<scenarios...>", "two or more scenarios"))
		.description("run scenarios and print them side by side")
		.option(...asJson)
		.option(...asCsv)
		.option(...out)
		.action(async (names, options) => (await import("./commands/compare.js")).compare(names, options));
	withScenarioOptions(program.command("validate").argument("<files...>", "scenarios"))
		.description("check scenarios")
		.action(async (names, options) => (await import("./commands/validate.js")).validate(names, options));
	withScenarioOptions(
		program
			.command("explain")
			.argument("<scenario>", scenario)
			.argument("[path]", "a number such as budget.lines.education.base"),
	)
		.description("say where the numbers of a scenario come from")
		.option(...asJson)
		.option(...out)
		.action(async (name, path, options) => (await import("./commands/explain.js")).explain(name, path, options));
	withScenarioOptions(program.command("assumptions").argument("<scenario>", scenario))
		.description("list every assumption of a scenario, unsourced ones first, with what each does to the answer")
		.option(...asJson)
		.option(...out)
		.action(async (name, options) => (await import("./commands/assumptions.js")).assumptions(name, options));
	program
		.command("claims")
		.argument("[id]", "one of them, in full")
		.description("the source paper's figures and links, checked")
		.option(...asJson)
		.option(...out)
		.action(async (id, options) => (await import("./commands/claims.js")).claims(id, options));
	program
		.command("list")
		.description("list the bundled scenarios")
		.option(...asJson)
		.option(...out)
		.action(async (options) => (await import("./commands/list.js")).list(options));
	program
		.command("data")
		.argument("[table]", "name of a table")
		.description("list the bundled tables, or print one as CSV")
		.option(...asJson)
		.option(...out)
		.action(async (name, options) => (await import("./commands/data.js")).data(name, options));
	program
		.command("schema")
		.description("print the JSON Schema of a scenario file")
		.option(...out)
		.action(async (options) => (await import("./commands/schema.js")).schema(options));
	program
		.command("verify")
		.argument("<file>", "a result that run --json printed, or -")
		.description("make a result again from its record and compare")
		.action(async (file) => (await import("./commands/verify.js")).verify(file));
	return program;
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
