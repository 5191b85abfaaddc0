import { extname } from "node:path";
import type { CrowdOutResult, Scenario } from "../../index.js";
import { episodeNames, whoPaid } from "../../reaction.js";
import type { RunReportOptions } from "../../report.js";
import {
	answer,
	assumptionList,
	attribute,
	CrowdoutError,
	chartSheet,
	ensemble,
	figuresOf,
	rankAssumptions,
	requireComparable,
	runReport,
	type ScenarioSource,
	safeParseScenario,
	samePush,
	titleOf,
} from "../library.js";
import { number } from "../number.js";
import { write } from "../output.js";
import type { DetailsOutput } from "../outputs.js";
import { print } from "../print.js";
import type { Format as ReportFormat } from "../print-options.js";
import { type Reported, readReported } from "../reported.js";
import type { ScenarioOptions } from "../scenario-options.js";
import { attended } from "./ensemble.js";

type Format = ReportFormat | "svg" | "json";

/** What `crowdout report` takes beside the options of a scenario. */
export interface ReportWords extends ScenarioOptions {
	readonly format?: Format;
	readonly title?: string;
	readonly attribution?: boolean;
	readonly tornado?: boolean;
	readonly draws?: string;
	readonly seed?: string;
	readonly out?: string;
}

/** `crowdout report SCENARIO…`, each a scenario or a saved result. */
export async function report(names: readonly string[], words: ReportWords): Promise<void> {
	const format = formatOf(words);
	const draws = words.draws === undefined ? undefined : number("draws", words.draws);
	const seed = words.seed === undefined ? 1 : number("seed", words.seed);
	const read = await readReported(names, words, outputsOf);
	const results = read.map(({ result }) => result);
	requireComparable(results);
	const details: DetailsOutput[] = [];
	for (const one of read) {
		const saved = one.ensemble === undefined ? {} : { ensemble: one.ensemble };
		const drawn =
			draws === undefined
				? saved
				: {
						ensemble: await attended((attention) =>
							ensemble(one.scenario, { draws, seed, outputs: outputsOf(one.scenario), ...attention }),
						),
					};
		details.push({ ...detailsOf(one, read[0], words), ...drawn });
	}
	const options = { ...(words.title === undefined ? {} : { title: words.title }), details };
	if (format === "svg") return write(picture(results, options), words.out);
	const how = format === "json" ? { json: true } : { format };
	return print("report", { ...options, results }, { ...how, out: words.out }, () => {
		// The numbers of a changed result are not those that its scenario would be answered with.
		const answered = details.map((known, k) =>
			read[k].isAsMade ? { ...known, answer: answerOf(read[k], known, seed) } : known,
		);
		const before = episodeNames().map((episode) => whoPaid({ episode }));
		return runReport(results, { ...options, details: answered, before });
	});
}

/** What a run found, with the ranges of the draws that were asked for, else of those of `crowdout run`. */
function answerOf({ asked: { input, options } }: Reported, { ensemble: drawn }: DetailsOutput, seed: number) {
	return answer(input, { ...options, seed, ...(drawn === undefined ? {} : { drawn }) });
}

/** All charts as one picture: scenarios side by side, or those of one in rows of three. */
function picture(results: readonly CrowdOutResult[], options: RunReportOptions): string {
	const blocks = runReport(results, options);
	const charts = figuresOf(blocks).map(({ svg }) => svg);
	return chartSheet(charts, titleOf(blocks), results.length > 1 ? results.length : 3);
}

/** By `--format`, else by the ending of the file, else HTML. */
function formatOf({ format, out }: ReportWords): Format {
	if (format !== undefined) return format;
	if (out === undefined) return "html";
	const endings: Readonly<Record<string, Format>> = {
		".html": "html",
		".htm": "html",
		".md": "md",
		".markdown": "md",
		".txt": "text",
		".svg": "svg",
		".json": "json",
	};
	const found = endings[extname(out).toLowerCase()];
	if (found !== undefined) return found;
	const message = `must end in .html, .md, .txt, .svg or .json, got ${JSON.stringify(out)}; or give --format`;
	throw new CrowdoutError("invalid-input", [{ path: "--out", message }]);
}

/** The series that the page draws as fans. */
function outputsOf({ budget }: Scenario): string[] {
	return ["run.defence", "crowdOut.share", ...Object.keys(budget.lines).map((line) => `run.lines.${line}`)];
}

/** What is worked out for one scenario beside its result. */
function detailsOf(one: Reported, first: Reported, words: ReportWords): DetailsOutput {
	const { scenario } = one;
	return {
		...(one.details ?? found(one)),
		...(words.tornado ? { tornado: rankAssumptions(scenario) } : {}),
		...(words.attribution ? { attribution: attributed(one, first) } : {}),
	};
}

/** The same push under the presets, and where each number comes from, as far as the scenario was written somewhere. */
function found({ scenario, asked: { input, options }, source }: Reported): DetailsOutput {
	return {
		// The presets are made for scenarios that extend the baseline.
		...(scenario.lineage.includes("baseline") ? { samePush: samePush(input, options) } : {}),
		...(source === undefined ? {} : { assumptions: assumptionList(source.input, source.options) }),
	};
}

/** Why the loss differs from that of the first scenario; of the first itself, from the baseline's. */
function attributed({ asked, scenario }: Reported, first: Reported) {
	const isFirst = scenario === first.scenario;
	const from = isFirst ? baselineFor(asked.options, scenario) : first.scenario;
	const { record: _, ...split } = attribute(certain(from), certain(scenario), "crowdOut.total.cumulativeMoney");
	return { ...split, fromName: from.name, toName: scenario.name };
}

/** Without its distributions, which name numbers that a mixture of two scenarios may not have. */
function certain({ uncertainty: _, ...scenario }: Scenario): Scenario {
	return scenario;
}

function baselineFor(options: ScenarioSource["options"], { horizon }: Scenario): Scenario {
	const parsed = safeParseScenario("baseline", { ...options, set: { horizon } });
	if (!parsed.ok) throw new CrowdoutError("invalid-scenario", parsed.issues);
	return parsed.scenario;
}
