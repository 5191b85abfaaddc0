// Past 200 lines: an ensemble whole, by shards, and with its draws written out.

import type { EnsembleOptions, EnsembleResult, Issue, Scenario } from "../../index.js";
import {
	answerInBrief,
	CrowdoutError,
	crowdOut,
	type DrawsWriter,
	drawsWriter,
	ensemble as ensembleOnThreads,
	ensembleReport,
	ensembleShard,
	ensembleSheets,
	rankAssumptions,
	readShard,
} from "../library.js";
import { number } from "../number.js";
import { complain, write, writeStreamed } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions, ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import { printTables } from "../tables.js";

/** The options of `crowdout ensemble`, as they are written. */
export interface EnsembleWords extends ResultOptions {
	readonly draws: string;
	readonly seed: string;
	readonly workers?: string;
	readonly mode?: "exact" | "fast";
	readonly sampler?: "random" | "sobol";
	readonly quantiles?: string;
	readonly output: readonly string[];
	readonly event: readonly string[];
	readonly precision?: string;
	readonly precisionOf: readonly string[];
	readonly onFailure?: "error" | "drop";
	readonly drawsOut?: string;
	readonly shard?: string;
	readonly keepDraws?: boolean;
}

/** `crowdout ensemble SCENARIO`. */
export async function ensemble(name: string, words: EnsembleWords): Promise<void> {
	const options = ensembleOptions(words);
	const workers = words.workers === undefined ? undefined : number("workers", words.workers);
	const [{ scenario }] = await readScenarios([name], words);
	if (words.shard !== undefined) return shard(scenario, words, { ...options, workers });
	const result = await attended((attention) =>
		drawsTo(words.drawsOut, factsOf(scenario, options), attention.signal, (onDraws) =>
			ensembleOnThreads(scenario, { ...options, workers, onDraws, ...attention }),
		),
	);
	complain(result.warnings.filter((warning) => warning.startsWith("stopped")));
	await writeResult(result, words);
}

/** Print a result as it was asked. */
export async function writeResult(result: EnsembleResult, words: PrintOptions): Promise<void> {
	if (await printTables(words, () => ensembleSheets(result))) return;
	return print("ensemble", result, words, () =>
		ensembleReport(result, {
			doubtful: rankAssumptions(result.record.scenario).map(({ path }) => path),
			answer: answerInBrief(crowdOut(result.record.scenario), result),
		}),
	);
}

/** One shard: a part for `crowdout merge`. */
async function shard(
	scenario: Scenario,
	words: EnsembleWords,
	options: EnsembleOptions & { readonly workers?: number },
): Promise<void> {
	const issues: Issue[] = [
		...(words.out === undefined
			? [{ path: "--shard", message: "must have a file for the part, got none; give --out" }]
			: []),
		...(words.precision !== undefined
			? [
					{
						path: "--precision",
						message: "must not be given with --shard, since a shard cannot see how precise the whole is; leave it out",
					},
				]
			: []),
		...(words.json || words.csv || words.format !== undefined
			? [
					{
						path: "--shard",
						message: "must be given without --json, --csv and --format; crowdout merge prints the result",
					},
				]
			: []),
	];
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const of = readShard(words.shard!, process.env);
	const part = await attended((attention) =>
		drawsTo(words.drawsOut, factsOf(scenario, options), attention.signal, (onDraws) =>
			ensembleShard(scenario, {
				...options,
				shard: of,
				keepDraws: words.keepDraws,
				// A part that is there says nothing of a file of draws.
				...(onDraws === undefined ? { unlessIn: words.out } : { onDraws }),
				...attention,
			}),
		),
	);
	if (part === undefined) complain([`${words.out}: holds shard ${of.index}/${of.of} already; nothing to do`]);
	else await write(part, words.out);
}

/** What a file of draws says of itself. */
function factsOf({ name }: Scenario, { seed, draws }: EnsembleOptions): Record<string, string> {
	return { scenario: name, seed: String(seed), draws: String(draws) };
}

/** Stream draws into a file, all of them or none. */
async function drawsTo<Result>(
	file: string | undefined,
	facts: Readonly<Record<string, string>>,
	signal: AbortSignal,
	make: (onDraws?: DrawsWriter["write"]) => Promise<Result>,
): Promise<Result> {
	if (file === undefined) return make();
	const format = /\.(parquet|csv)$/i.exec(file)?.[1].toLowerCase();
	if (format === undefined) {
		const message = `must end in .parquet or .csv, got ${JSON.stringify(file)}`;
		throw new CrowdoutError("invalid-input", [{ path: "--draws-out", message }]);
	}
	return writeStreamed(file, async (sink) => {
		const writer = await drawsWriter(format as "csv" | "parquet", facts, sink);
		const result = await make(writer.write);
		if (signal.aborted) complain([`${file}: not written: stopped before all draws were done`]);
		else writer.end();
		return { result, keep: !signal.aborted };
	});
}

/** What the work is given so that a person can watch and stop it. */
interface Attention {
	readonly signal: AbortSignal;
	readonly onProgress?: (done: number, total: number) => void;
}

/** Time between two looks of the progress line [milliseconds]. */
const REDRAW = 100;

/**
 * Do work that a person may stop with Ctrl-C: what is done by then is printed, and the exit code is 1.
 *
 * Progress is one line on stderr, where that is a terminal.
 */
export async function attended<Result>(work: (attention: Attention) => Promise<Result>): Promise<Result> {
	const stop = new AbortController();
	const stopped = new CrowdoutError("run-failed", [{ path: "", message: "stopped before there was a result" }]);
	const onSignal = () => stop.abort(stopped);
	const isWatched = process.stderr.isTTY === true;
	let shown = 0;
	const onProgress = (done: number, total: number) => {
		const now = Date.now();
		if (now - shown < REDRAW) return;
		shown = now;
		process.stderr.write(`\r${Math.floor((100 * done) / total)} % of ${total} runs\u001b[K`);
	};
	process.once("SIGINT", onSignal);
	process.once("SIGTERM", onSignal);
	try {
		return await work({ signal: stop.signal, ...(isWatched ? { onProgress } : {}) });
	} finally {
		process.off("SIGINT", onSignal);
		process.off("SIGTERM", onSignal);
		if (shown > 0) process.stderr.write("\r\u001b[K");
		if (stop.signal.aborted) process.exitCode = 1;
	}
}

/** The options of `ensemble` that the words mean. */
function ensembleOptions(words: EnsembleWords): EnsembleOptions {
	return {
		draws: number("draws", words.draws),
		seed: number("seed", words.seed),
		...(words.sampler ? { sampler: words.sampler } : {}),
		...(words.mode ? { mode: words.mode } : {}),
		...(words.onFailure ? { onFailure: words.onFailure } : {}),
		...(words.quantiles === undefined
			? {}
			: { quantiles: words.quantiles.split(",").map((text) => share("quantiles", text)) }),
		...(words.output.length > 0 ? { outputs: words.output } : {}),
		...(words.event.length > 0 ? { events: words.event } : {}),
		...(words.precision === undefined
			? {}
			: {
					precision: {
						relative: share("precision", words.precision),
						...(words.precisionOf.length > 0 ? { scalars: words.precisionOf } : {}),
					},
				}),
	};
}

/** A number or a percentage. */
function share(option: string, text: string): number {
	const [, digits, percent] = /^(.*?)(%?)$/.exec(text.trim())!;
	return number(option, digits) / (percent === "" ? 1 : 100);
}
