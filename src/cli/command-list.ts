// Past 200 lines: it is the one list of every command and option.

import { type Command, Option } from "commander";
import type { EnsembleWords } from "./commands/ensemble.js";
import type { ReportWords } from "./commands/report.js";
import type { RunWords } from "./commands/run.js";
import { csvOption, formatOption, withOut, withPrintOptions } from "./print-options.js";
import { withEnsembleOptions, withScenarioOptions } from "./scenario-options.js";

const CLIENT = `
Needs the package @modelcontextprotocol/server, which npm installs with crowdout unless optional packages are left out.
In the configuration of a client:

  { "mcpServers": { "crowdout": { "command": "npx", "args": ["crowdout", "mcp"] } } }

Tools: list, run, compare, solve, explain, assumptions. No tool reads or writes a file.`;

const scenario = "a bundled name, a file, or -";

const onFailure = () =>
	new Option("--on-failure <what>", "stop at a run that fails, or drop it and say so")
		.choices(["error", "drop"])
		.default("error");
/** Add `--watch` to a command on scenarios, its first argument. */
const watching = <Names extends string | readonly string[], Words>(
	command: Command,
	work: (names: Names, words: Words) => Promise<void>,
): Command =>
	command
		.option("--watch", "run again at each save of a scenario file in its folder, until Ctrl-C")
		.action(async (names: Names, words: Words & { readonly watch?: boolean; readonly out?: string }) => {
			const once = () => work(names, words);
			return words.watch ? (await import("./watched.js")).watched([names].flat(), words, once) : once();
		});
const collect = (entry: string, before: readonly string[]) => [...before, entry];

/** Every command in the order of the help, by its name: what it takes, and what does it, which is loaded only when it is called. */
export const COMMANDS: Readonly<Record<string, (program: Command) => void>> = {
	run: (program) => {
		const run = withPrintOptions(withScenarioOptions(program.command("run").argument("<scenario>", scenario)), {
			csv: true,
		})
			.description("run a scenario and print its answer with its range, on one screen")
			.addOption(new Option("--full", "everything that the run found, not one screen").conflicts(["json", "csv"]))
			.option("--draws <n>", "number of random draws behind the ranges of the report; 0 for none", "2000")
			.option("--seed <n>", "seed of the draws: a whole number", "1");
		watching(run, async (name: string, options: RunWords) => (await import("./commands/run.js")).run(name, options));
	},
	compare: (program) => {
		withPrintOptions(
			withScenarioOptions(program.command("compare").argument("<scenarios...>", "two or more scenarios")),
			{ csv: true },
		)
			.description("run scenarios and print them side by side")
			.option("--draws <n>", "number of random draws behind the ranges of the report; 0 for none", "2000")
			.option("--seed <n>", "seed of the draws: a whole number", "1")
			.action(async (names, options) => (await import("./commands/index.js")).compare(names, options));
	},
	ensemble: (program) => {
		const ensemble = withPrintOptions(
			withEnsembleOptions(withScenarioOptions(program.command("ensemble").argument("<scenario>", scenario))),
			{ csv: true },
		).description(
			"run a scenario many times with random draws of its uncertain numbers, and print the distribution of the crowd-out",
		);
		watching(ensemble, async (name: string, options: EnsembleWords) =>
			(await import("./commands/ensemble.js")).ensemble(name, options),
		);
	},
	merge: (program) => {
		withPrintOptions(
			program.command("merge").argument("<parts...>", "files that ensemble --shard wrote, all of them"),
			{
				csv: true,
			},
		)
			.description("join the shards of an ensemble into the result of one run")
			.option("--workers <n>", "number of worker threads [by the size of the job]")
			.action(async (files, options) => (await import("./commands/index.js")).merge(files, options));
	},
	validate: (program) => {
		withScenarioOptions(program.command("validate").argument("<files...>", "scenarios"))
			.description("check scenario files; with --run also the checks that each makes of its result")
			.option("--run", "run each, and exit with 1 where one of its checks fails")
			.action(async (names, options) => (await import("./commands/index.js")).validate(names, options));
	},
	explain: (program) => {
		withPrintOptions(
			withScenarioOptions(
				program
					.command("explain")
					.argument("<scenario>", scenario)
					.argument("[path]", "a number such as budget.lines.education.base"),
			),
		)
			.description("show where the numbers of a scenario or of its result come from")
			.option("--year <year>", "fiscal year, for a number of the result such as crowdOut.money.education [the last]")
			.addOption(
				new Option("--depth <n>", "levels that the report shows: a whole number, or all")
					.default("2")
					.conflicts("json"),
			)
			.action(async (name, path, options) => (await import("./commands/index.js")).explain(name, path, options));
	},
	assumptions: (program) => {
		withPrintOptions(withScenarioOptions(program.command("assumptions").argument("<scenario>", scenario)))
			.description("list every assumption of a scenario, unsourced ones first, with its effect on the answer")
			.action(async (name, options) => (await import("./commands/index.js")).assumptions(name, options));
	},
	sweep: (program) => {
		withPrintOptions(withScenarioOptions(program.command("sweep").argument("<scenario>", scenario)), { csv: true })
			.description("run a scenario on a grid of values of its numbers")
			.option(
				"--over <path=values>",
				"an axis of the grid: 2%..10%:9 is nine values, 0,0.5,1 three (repeatable)",
				collect,
				[],
			)
			.option(
				"--output <path>",
				"number to print, such as crowdOut.ratio or last(run.defence) (repeatable)",
				collect,
				[],
			)
			.addOption(onFailure())
			.action(async (name, options) => (await import("./commands/index.js")).sweep(name, options));
	},
	solve: (program) => {
		withPrintOptions(withScenarioOptions(program.command("solve").argument("<scenario>", scenario)))
			.description("find the values of a number for which the result meets a condition")
			.requiredOption("--for <path>", "path of the number to find, such as rival.growth")
			.requiredOption("--so-that <condition>", 'condition on the result, such as "run.lines.education >= 1.4%"')
			.option("--between <low..high>", "range to search", "0..30%")
			.option("--over <path=values>", "values of a second number: gives a break-even curve")
			.action(async (name, options) => (await import("./commands/index.js")).solve(name, options));
	},
	sensitivity: (program) => {
		withPrintOptions(withScenarioOptions(program.command("sensitivity").argument("<scenario>", scenario)))
			.description("show which uncertain parameters decide a result")
			.addOption(
				new Option("--method <name>", "sensitivity method")
					.choices(["sobol", "morris", "pawn", "delta", "rbd-fast", "tornado"])
					.default("sobol"),
			)
			.option(
				"--output <path>",
				"number or condition to analyse (repeatable) [what all lines lose over the horizon]",
				collect,
				[],
			)
			.option("--by-year", "analyse each year of the output, a series such as run.debt")
			.option(
				"--samples <n>",
				"number of base points of sobol, trajectories of morris, or points of the others [morris 100, others 1024]",
			)
			.option("--seed <n>", "seed of the random points [1]")
			.option("--level <share>", "confidence level of the intervals, such as 90% [95%]")
			.option("--resamples <n>", "number of bootstrap resamples behind the intervals [100]")
			.addOption(
				new Option("--by <what>", "with sobol and morris: single parameters, or whole blocks").choices([
					"path",
					"block",
				]),
			)
			.option(
				"--precision <share>",
				"draw until no interval is wider than ± this, such as 2%; --samples is then the most",
			)
			.option("--range <low..high>", "quantiles at the ends of the bars of a tornado [5%..95%]")
			.addOption(new Option("--svg", "with --method tornado: print the chart").conflicts(["json", "format"]))
			.option("--workers <n>", "number of worker threads [by the size of the job]")
			.addOption(onFailure())
			.action(async (name, options) => (await import("./commands/index.js")).sensitivity(name, options));
	},
	sample: (program) => {
		withOut(withScenarioOptions(program.command("sample").argument("<scenario>", scenario)))
			.description("draw points of the uncertain numbers of a scenario, as CSV, with outputs if asked")
			.addOption(
				new Option("--sampler <name>", "how to choose the points")
					.choices(["latin-hypercube", "sobol", "halton", "grid", "morris"])
					.default("latin-hypercube"),
			)
			.option("--samples <n>", "number of points; for grid, levels of each parameter; for morris, trajectories", "100")
			.option("--seed <n>", "seed: a whole number; the same seed gives the same bytes", "1")
			.option("--output <path>", "number to give for each point, such as crowdOut.ratio (repeatable)", collect, [])
			.addOption(new Option("--json", "print JSON").conflicts("csv"))
			.addOption(csvOption("print CSV, as without it"))
			.action(async (name, options) => (await import("./commands/index.js")).sample(name, options));
	},
	discover: (program) => {
		withPrintOptions(withScenarioOptions(program.command("discover").argument("<scenario>", scenario)))
			.description("find the parameters for which a scenario crosses a threshold (PRIM)")
			.option("--output <path>", "number to look at [what all lines lose over the horizon]", collect, [])
			.option("--above <x>", "look for runs whose output is greater")
			.option("--below <x>", "look for runs whose output is smaller")
			.option("--samples <n>", "number of runs [2048]")
			.option("--boxes <n>", "largest number of boxes [1]")
			.option("--seed <n>", "seed of the random points [1]")
			.option("--workers <n>", "number of worker threads [by the size of the job]")
			.addOption(onFailure())
			.action(async (name, options) => (await import("./commands/index.js")).discovery(name, options));
	},
	attribute: (program) => {
		withPrintOptions(
			withScenarioOptions(program.command("attribute").argument("<from>", scenario).argument("<to>", scenario)),
		)
			.description("split the change of an output between two scenarios among its causes")
			.option("--output <path>", "an output; a series gives its last year [what all lines lose over the horizon]")
			.addOption(
				new Option("--by <what>", "split by whole blocks, or by single paths")
					.choices(["block", "path"])
					.default("block"),
			)
			.option("--orders <n>", "number of random orders, where there are more than twelve causes [40]")
			.option("--seed <n>", "seed of those orders [1]")
			.action(async (from, to, options) => (await import("./commands/index.js")).attribute(from, to, options));
	},
	policies: (program) => {
		withPrintOptions(
			withScenarioOptions(program.command("policies").argument("<futures...>", "scenarios that may come true")),
		)
			.description("compare policies in several futures: loss, regret, and the least bad policy")
			.option("--policy <name:key=value;…>", "a policy (repeatable) [the financing presets]", collect, [])
			.option(
				"--floor <line=share>",
				"level below which a line must not fall (repeatable) [its counterfactual level]",
				collect,
				[],
			)
			.option("--draws <n>", "number of random draws of each future, the same for every policy [none]")
			.option("--seed <n>", "seed of the draws [1]")
			.addOption(onFailure())
			.action(async (names, options) => (await import("./commands/index.js")).policies(names, options));
	},
	report: (program) => {
		const report = withOut(
			withScenarioOptions(
				program.command("report").argument("<scenarios...>", "scenarios, or results that run or ensemble --json saved"),
			),
		)
			.description("write a page to send on: HTML, Markdown, all charts as SVG, or JSON")
			.addOption(
				formatOption("what to write [by the ending of --out, else html]", ["text", "md", "html", "svg", "json"]),
			)
			.option("--title <text>", "title of the page [the scenario's]")
			.option("--attribution", "explain why the loss differs from the baseline's, or the first scenario's")
			.option("--tornado", "show the effect of each assumption on the loss")
			.option("--draws <n>", "number of random draws: draws fans, and the ranges of the answer [2000, and no fans]")
			.option("--seed <n>", "seed of the draws [1]");
		watching(report, async (names: readonly string[], options: ReportWords) =>
			(await import("./commands/index.js")).report(names, options),
		);
	},
	diff: (program) => {
		withPrintOptions(
			program
				.command("diff")
				.argument("<before>", "a result that run --json printed, or -")
				.argument("<after>", "another"),
		)
			.description("show what moved between two results, by how much, and which inputs moved it")
			.action(async (before, after, options) => (await import("./commands/index.js")).diff(before, after, options));
	},
	cite: (program) => {
		withOut(withScenarioOptions(program.command("cite").argument("<scenario>", scenario)))
			.description(
				"say how to cite a result: the software, and the publishers of the scenario's figures with their terms",
			)
			.addOption(formatOption("how to write it [text]", ["text", "md", "html", "bibtex", "csl"]).conflicts("json"))
			.option("--json", "print JSON")
			.action(async (name, options) => (await import("./commands/index.js")).cite(name, options));
	},
	export: (program) => {
		withOut(withScenarioOptions(program.command("export").argument("<scenario>", scenario)))
			.description("write both runs as one model for tools of system dynamics: equations and numbers, no diagram")
			.addOption(formatOption("form of the model", ["xmile"]).default("xmile"))
			.action(async (name, options) => (await import("./commands/index.js")).exportModel(name, options));
	},
	new: (program) => {
		program
			.command("new")
			.argument("<name>", "name of the scenario, in lower case with hyphens")
			.description("write a commented scenario file, NAME.yaml, that runs as it is")
			.option("--force", "overwrite a file that is there")
			.action(async (name, options) => (await import("./commands/index.js")).newScenario(name, options));
	},
	claims: (program) => {
		withPrintOptions(program.command("claims").argument("[id]", "show one of them in full"))
			.description("show the source paper's figures and links, checked")
			.action(async (id, options) => (await import("./commands/index.js")).claims(id, options));
	},
	list: (program) => {
		withPrintOptions(program.command("list"))
			.description("list the bundled scenarios with their answers")
			.option("--long", "titles too")
			.action(async (options) => (await import("./commands/index.js")).list(options));
	},
	estimate: (program) => {
		withPrintOptions(
			program
				.command("estimate")
				.argument("<specification>", "error-correction, partial-adjustment, richardson, share, or financing"),
		)
			.description("estimate how Pakistan's defence reacts to India's, or who paid for it, and test the estimate")
			.option("--from <year>", "first fiscal year explained [1988; of financing 1994]")
			.option("--to <year>", "last fiscal year explained [2024; of financing 2025]")
			.option("--scenario <file>", "also write it as a scenario, to a file .yaml or .json")
			.option(
				"--extends <scenario>",
				"the bundled scenario that it is laid over [us-india-partnership; of share base-2025-sipri]",
			)
			.option("--data <series>", "ownPrices or dollars [ownPrices]")
			.option("--lag <years>", "0 or 1, between India's change and the answer [1]")
			.option("--covariance <kind>", "newey-west, classical, hc0 to hc3: where draws come from [newey-west]")
			.addOption(new Option("--intercept <where>", "the constant").choices(["shock", "equilibrium"]))
			.addOption(new Option("--bootstrap <kind>", "intervals by bootstrap").choices(["wild", "block"]))
			.option("--seed <n>", "of draws and bootstrap [1]")
			.option("--join [names]", "financing: let the years hold breaks, all or those named, with commas [none]")
			.option(
				"--accounts <whose>",
				"financing: central, general or consolidated [the most detailed that has the years]",
			)
			.option("--defence <definition>", "financing: what counts as defence [what suits the accounts]")
			.option("--uncertainty <kind>", "financing: draws of a mixture of episodes, or of one dirichlet [mixture]")
			.action(async (name, options) => (await import("./commands/index.js")).estimate(name, options));
	},
	backcast: (program) => {
		withPrintOptions(program.command("backcast"))
			.description("show how well the model would have predicted the past, beside naive rivals")
			.addOption(
				new Option("--of <what>", "defence, by its reaction alone, or the whole budget by who pays")
					.choices(["defence", "budget"])
					.default("defence"),
			)
			.option(
				"--from <years>",
				"base year, the last that the model knows [2010]; of the budget several with commas [2010,2015,2019,2023]",
			)
			.option("--to <year>", "last fiscal year compared [2024; of the budget 2025]")
			.option("--hold-out <year>", "of defence: last year that the hold-out may look at [two thirds into the window]")
			.option("--data <series>", "of defence: ownPrices or dollars [ownPrices]")
			.option(
				"--fiscal-space <share>",
				"of defence: fiscal space, the share of a rise that the budget lets through [1]",
			)
			.option(
				"--join [names]",
				"of the budget: cross breaks, all or those named, with commas [none; all without --from]",
			)
			.option("--accounts <whose>", "of the budget: general or consolidated [general]")
			.option("--defence <definition>", "of the budget: sipri, sipri-weo, services, with-pensions or budget [services]")
			.option(
				"--regimes <names>",
				"of the budget: who pays, with commas [programme-years,imf-programme,mostly-borrowed]",
			)
			.option("--trend <years>", "of the budget: years before that the trend looks at [6]")
			.addOption(new Option("--svg", "of the budget: print the charts").conflicts(["json", "format"]))
			.action(async (options) => (await import("./commands/index.js")).backcast(options));
	},
	nowcast: (program) => {
		withPrintOptions(
			withScenarioOptions(program.command("nowcast").argument("[scenario]", scenario, "us-india-partnership")),
		)
			.description("compare the model with what is known after the base year, the largest miss first")
			.action(async (name, options) => (await import("./commands/index.js")).nowcast(name, options));
	},
	replicate: (program) => {
		withPrintOptions(program.command("replicate").argument("[name]", "one finding, with its reasons"))
			.description("check published findings against the model and Pakistan's accounts, failures first")
			.action(async (name, options) => (await import("./commands/index.js")).replicate(name, options));
	},
	"who-paid": (program) => {
		withPrintOptions(program.command("who-paid"))
			.description("show who paid when Pakistan's defence moved before, and how sure that is")
			.option("--episode <name>", "1965, 1971, 1980s, … [all, side by side] (repeatable)", collect, [])
			.option("--from <years>", "instead: a fiscal year before, or a mean such as 1963..1965")
			.option("--to <years>", "and one after")
			.option("--join [names]", "cross breaks: all, or those named, with commas [an episode its own, years none]")
			.option("--accounts <whose>", "central, general, consolidated or federal [the most detailed that has the years]")
			.option("--defence <definition>", "sipri, sipri-weo, services, with-pensions or budget [what suits the accounts]")
			.option("--trend <years>", "years before on which the trend is fitted [6]")
			.addOption(new Option("--svg", "print the chart").conflicts(["json", "format"]))
			.action(async (options) => (await import("./commands/index.js")).whoPaid(options));
	},
	data: (program) => {
		const data = withPrintOptions(program.command("data").argument("[table]", "name of a table"), { csv: true })
			.description("list the bundled tables, or print one as CSV")
			.action(async (name, options) => (await import("./commands/index.js")).data(name, options));
		withPrintOptions(
			data
				.command("diff")
				.argument("<before>", "name of a table, or a CSV file")
				.argument("<after>", "the same in another vintage or from another source"),
		)
			.description("compare two vintages or sources of a table, and say how far the headline moves")
			.action(async (before, after, _, command) =>
				(await import("./commands/index.js")).dataDiff(before, after, command.optsWithGlobals()),
			);
	},
	schema: (program) => {
		withOut(
			program
				.command("schema")
				.argument("[of]", "scenario, result, or a command that prints JSON, such as run", "scenario"),
		)
			.description("print the JSON Schema of a scenario file, or of what the commands print with --json")
			.action(async (of, options) => (await import("./commands/index.js")).schema(of, options));
	},
	link: (program) => {
		withOut(withScenarioOptions(program.command("link").argument("<scenario>", scenario)))
			.description("print a link that opens the explorer with a scenario as it is set here")
			.option(
				"--base <url>",
				"address of the explorer's page [http://localhost:4173/, where npm run explorer serves it]",
			)
			.action(async (name, options) => (await import("./commands/index.js")).link(name, options));
	},
	mcp: (program) => {
		program
			.command("mcp")
			.description("serve the simulator to an assistant over the Model Context Protocol, on stdin and stdout")
			.addHelpText("after", CLIENT)
			.action(async () => (await import("./commands/index.js")).mcp());
	},
	verify: (program) => {
		program
			.command("verify")
			.argument("<file>", "a result that a command printed with --json, or -")
			.description("run a saved result again and compare")
			.action(async (file) => (await import("./commands/index.js")).verify(file));
	},
};
