// Past 200 lines: the reports of every sensitivity method and of discovery, which share columns and words.

import { digitsFor, fixed, short } from "../charts/index.js";
import type { DiscoveryResult, SensitivityMethod, SensitivityResult } from "../questions/index.js";
import { type Block, heading, paragraph, wholeTable } from "./blocks/index.js";
import { madeBy } from "./made-by.js";
import { unitOf, withUnit } from "./output-unit.js";
import { oftenInWords } from "./probability.js";

/** The columns of each method, and how to read them. */
const READING: Readonly<Record<SensitivityMethod, readonly [string, string, string]>> = {
	sobol: [
		"first",
		"total",
		"First: the share of the variance that the parameter explains by itself. Total: that share with all its interactions.",
	],
	morris: [
		"mean |effect|",
		"spread",
		"Elementary effects: the change of the output as one parameter goes through the middle 98 % of its distribution. Mean |effect|: their mean size (μ*). Spread: their standard deviation (σ). Mean effect: their mean with its sign (μ).",
	],
	pawn: [
		"median",
		"",
		"Median distance between the distribution of the output and its distribution with the parameter held in a slice, 0 to 1. Because of sampling noise, a parameter without effect is not at 0, but about where the last ones are.",
	],
	delta: [
		"delta",
		"",
		"How much of the output's density moves when the parameter is known, 0 to 1. Because of sampling noise, a parameter without effect is not at 0, but about where the last ones are.",
	],
	"rbd-fast": ["first", "", "First: the share of the variance that the parameter explains by itself."],
};

/** Methods that use the parameters' values, so that correlated parameters need no remark. */
const GIVEN_DATA: readonly SensitivityMethod[] = ["pawn", "delta"];

/**
 * Report of which parameters decide a result, the most important first, with intervals.
 *
 * @example
 * ```ts
 * import { sensitivity } from "crowdout";
 * import { sensitivityReport, text } from "crowdout/report";
 *
 * console.log(text(sensitivityReport(sensitivity("us-india-partnership", { method: "morris", samples: 10 }))));
 * ```
 */
export function sensitivityReport(result: SensitivityResult): Block[] {
	const {
		method,
		output,
		samples,
		runs,
		failed,
		dropped,
		seed,
		level,
		inputs,
		pairs,
		tied,
		doubtful,
		precision,
		constant,
		record,
	} = result;
	const [main, total, reading] = READING[method];
	const isShare = method !== "morris";
	const digits = isShare ? 3 : digitsFor(inputs.map((input) => input.main.value));
	const sure = `${short(100 * level)} % interval`;
	const between = ({ lower, upper }: { readonly lower: number; readonly upper: number }) =>
		`${fixed(lower, digits)} to ${fixed(upper, digits)}`;
	const intervals = total !== "" && isShare;
	const last = intervals ? [sure] : inputs.some(({ mean }) => mean !== undefined) ? ["mean effect"] : [];
	const rows = inputs.map((input) => [
		input.path,
		fixed(input.main.value, digits),
		between(input.main),
		...(total === "" || input.total === undefined ? [] : [fixed(input.total.value, digits)]),
		...(intervals && input.total !== undefined ? [between(input.total)] : []),
		...(input.mean === undefined ? [] : [fixed(input.mean, digits)]),
	]);
	const sound = (pairs ?? []).filter(({ second }) => second.lower > 0);
	const together = sound
		.slice(0, 3)
		.map(({ names, second }) => `${names.join(" with ")} ${fixed(second.value, 3)} (${between(second)})`);
	const alone = `No pair has a joint effect that these runs can tell from 0 at ${short(100 * level)} %.`;
	const strongest = `Strongest pairs, beyond what each does alone: ${together.join("; ")}.`;
	const about = `${isShare ? output : withUnit(output, record)}: ${method}, ${fixed(runs, 0)} runs of both budgets, seed ${seed}.`;
	if (constant !== undefined)
		return [madeBy(record), paragraph(about), paragraph(neverVaries(output, constant, digits))];
	return [
		madeBy(record),
		paragraph(about),
		...wholeTable(
			about,
			[record.asked.by === "block" ? "block" : "parameter", main, sure, ...(total === "" ? [] : [total]), ...last],
			rows,
		),
		paragraph(
			`${reading} Intervals are by bootstrap. They show the sampling error of these runs, not doubt about the ranges.`,
		),
		...(doubtful === undefined ? [] : [paragraph(doubt(doubtful, samples))]),
		...(precision === undefined ? [] : [paragraph(reached(precision, level))]),
		...(pairs === undefined ? [] : [paragraph(sound.length > 0 ? strongest : alone)]),
		...(tied.length > 0 && !GIVEN_DATA.includes(method)
			? [
					paragraph(
						`${tied.join(", ")} are drawn together. Their indices here are those of the random numbers behind them. --method pawn and --method delta use the values themselves.`,
					),
				]
			: []),
		...(failed > 0 ? [paragraph(leftOut(failed, dropped, runs))] : []),
	];
}

/** The text in place of indices of mere noise. */
function neverVaries(output: string, value: number, digits: number): string {
	return `Nothing varies: ${output} is ${fixed(value, digits)} in every run, up to rounding. No parameter moves it, so every index is 0.`;
}

/**
 * Report of a series over its years: the index that ranks the parameters, one column for each year. The report of each
 * single year has the intervals.
 *
 * @example
 * ```ts
 * import { sensitivity } from "crowdout";
 * import { sensitivityByYearReport, text } from "crowdout/report";
 *
 * const results = [2029, 2030, 2031].map((year) =>
 * 	sensitivity("us-india-partnership", { method: "morris", samples: 10, output: `run.debt.${year}` }),
 * );
 * console.log(text(sensitivityByYearReport(results)));
 * ```
 */
export function sensitivityByYearReport(results: readonly SensitivityResult[]): Block[] {
	const [{ method, seed, record }] = results;
	const [main, total] = READING[method];
	const index = method === "morris" || total === "" ? main : total;
	const value = (found: SensitivityResult["inputs"][number] | undefined) =>
		method === "morris" ? found?.main : (found?.total ?? found?.main);
	const unsure = results.flatMap(({ output, doubtful }) => (doubtful === undefined ? [] : [output]));
	const series = [...new Set(results.map(({ output }) => output.replace(/\.\d{4}$/, "")))];
	return [
		madeBy(record),
		...series.flatMap((name) => {
			const own = results.filter(({ output }) => output.replace(/\.\d{4}$/, "") === name);
			const about = `${name} by year: ${method}, ${index}, ${fixed(own[0].runs, 0)} runs of both budgets a year, seed ${seed}.`;
			const digits =
				method === "morris" ? digitsFor(own.flatMap((one) => one.inputs.map((input) => input.main.value))) : 3;
			// In the order of the last year.
			const paths = own[own.length - 1].inputs.map(({ path }) => path);
			return [
				paragraph(about),
				...wholeTable(
					about,
					[record.asked.by === "block" ? "block" : "parameter", ...own.map(({ output }) => output.slice(-4))],
					paths.map((path) => [
						path,
						...own.map((one) => fixed(value(one.inputs.find((input) => input.path === path))?.value, digits)),
					]),
				),
			];
		}),
		paragraph(READING[method][2]),
		...(unsure.length > 0
			? [
					paragraph(
						`${unsure.join(", ")}: an index of these outputs is below 0 or above 1, or its interval is wider than 1. Ask for one of them by itself to see which index.`,
					),
				]
			: []),
	];
}

/** Meaning of indices outside 0 to 1, and the number of samples that would be enough. */
function doubt({ paths, samples }: NonNullable<SensitivityResult["doubtful"]>, drawn: number): string {
	const said = `${paths.join(", ")}: these have an index below 0 or above 1, or an interval wider than 1, because the runs are too few.`;
	return samples > drawn
		? `${said} --samples ${samples} would leave no interval wider than 0.1.`
		: `${said} No interval is wider than 0.1: read such an index as 0, or as 1.`;
}

/** Whether a precision is reached, and the number of samples that would reach it. */
function reached({ asked, reached: is, samples }: NonNullable<SensitivityResult["precision"]>, level: number): string {
	const wanted = `± ${short(asked)} at ${short(100 * level)} %, as asked`;
	return is
		? `Every interval is within ${wanted}.`
		: `Not every interval is within ${wanted}: use --samples ${samples}.`;
}

function leftOut(failed: number, dropped: number, runs: number): string {
	const said = `${fixed(failed, 0)} of ${fixed(runs, 0)} runs failed`;
	if (dropped === failed) return `${said} and were left out.`;
	return `${said}. They and the runs that need them, ${fixed(dropped, 0)} in all, were left out.`;
}

/** A limit with a smaller quasi-p-value is more than chance. */
const SOUND = 0.05;

/**
 * Report of where in the space of parameters the runs of interest lie.
 *
 * @example
 * ```ts
 * import { discover } from "crowdout";
 * import { discoveryReport, text } from "crowdout/report";
 *
 * console.log(text(discoveryReport(discover("us-india-partnership", { above: 40, samples: 200 }))));
 * ```
 */
export function discoveryReport(result: DiscoveryResult): Block[] {
	const { output, threshold, runs, failed, interesting, standardError, bound, boxes, seed, constant, record } = result;
	const unit = unitOf(output, record);
	const same =
		constant === undefined ? "" : `Nothing varies: ${output} is ${short(constant)} in every run, up to rounding. `;
	const none =
		interesting === 0
			? "No box: no run is of interest."
			: "No box: all runs are of interest, or no limit separates them.";
	return [
		madeBy(record),
		paragraph(
			`${output} ${threshold}${unit === undefined ? "" : ` ${unit.split(";")[0]}`}: ${oftenInWords({ value: interesting, standardError, bound }, runs - failed, "runs")}, seed ${seed}.`,
		),
		...(boxes.length === 0
			? [paragraph(`${same}${none}`)]
			: boxes.flatMap((box, k) => [
					...(boxes.length > 1 ? [heading(`Box ${k + 1}`, 2)] : []),
					...boxBlocks(box, `Limits of box ${k + 1}`, interesting),
				])),
		...(failed > 0 ? [paragraph(leftOut(failed, failed, runs))] : []),
	];
}

function boxBlocks(
	{ coverage, density, mass, limits }: DiscoveryResult["boxes"][number],
	caption: string,
	interesting: number,
): Block[] {
	const sorted = [...limits].sort((a, b) => a.quasiP - b.quasiP);
	const sound = sorted.filter(({ quasiP }) => quasiP < SOUND).length;
	const first = sound === 0 ? "None is" : sound === 1 ? "The first is" : `The first ${sound} are`;
	return [
		paragraph(
			`The box holds ${fixed(100 * coverage, 0)} % of the runs of interest (coverage). Of the runs in it, ${fixed(100 * density, 0)} % are of interest (density), against ${fixed(100 * interesting, 1)} % of all runs. It holds ${fixed(100 * mass, 0)} % of all runs.`,
		),
		...wholeTable(
			caption,
			["limit", "above", "below", "quasi-p"],
			sorted.map(({ name, above, below, quasiP }) => [
				name,
				above === undefined ? "" : short(above),
				below === undefined ? "" : short(below),
				Number(quasiP.toPrecision(2)).toString(),
			]),
		),
		paragraph(
			sound === limits.length
				? "None of its limits is likely by chance."
				: `Quasi-p: the probability that chance alone makes a limit this good. ${first} better than chance at ${SOUND}. The others only trim the sample.`,
		),
	];
}
