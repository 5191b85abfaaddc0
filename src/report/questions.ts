// Past 200 lines: the report and the tables of each question that asks many points, beside each other.

import { ascending } from "d3-array";
import { digitsFor, fixed, short } from "../charts/index.js";
import type { Attribution, BreakEvenCurve, SolveResult, SweepResult } from "../questions/index.js";
import { type Block, list, paragraph, table, wholeTable } from "./blocks/index.js";
import type { CsvForm } from "./csv.js";
import { madeBy } from "./made-by.js";
import { withUnit } from "./output-unit.js";
import { PLACE, placesIn } from "./place.js";
import { type Sheet, sheetsCsv } from "./sheet.js";

/**
 * Report of a grid of runs: a two-way table for two axes and one output, else one row for each point.
 *
 * @example
 * ```ts
 * import { sweep } from "crowdout";
 * import { sweepReport, text } from "crowdout/report";
 *
 * const axes = [{ path: "rival.growth", values: [0.04, 0.06, 0.08] }, { path: "defence.longRun", values: [0, 0.5, 1] }];
 * console.log(text(sweepReport(sweep("us-india-partnership", axes, { outputs: ["crowdOut.ratio"] }))));
 * ```
 */
export function sweepReport(result: SweepResult): Block[] {
	const { paths, outputs, rows, failed, record } = result;
	return [
		madeBy(record),
		...(paths.length === 2 && outputs.length === 1 ? twoWay(result) : pointByPoint(result)),
		...(failed > 0 ? [paragraph(`${failed} of ${rows.length} runs failed. Their cells are empty.`)] : []),
	];
}

function twoWay({ paths, outputs, rows, record }: SweepResult): Block[] {
	const across = [...new Set(rows.map(({ at }) => at[1]))].sort(ascending);
	const down = [...new Set(rows.map(({ at }) => at[0]))].sort(ascending);
	const value = (a: number, b: number) => rows.find(({ at }) => at[0] === a && at[1] === b)?.outputs[0] ?? null;
	const about = `down: ${paths[0]}; across: ${paths[1]}`;
	return [
		paragraph(withUnit(outputs[0], record)),
		paragraph(about),
		...table(
			about,
			["", ...across.map(short)],
			down.map((a) => [short(a), ...across.map((b) => figure(value(a, b)))]),
		),
	];
}

function pointByPoint({ paths, outputs, rows, record }: SweepResult): Block[] {
	return table(
		"Each point of the grid",
		[...paths, ...outputs.map((output) => withUnit(output, record))],
		rows.map(({ at, outputs: values }) => [...at.map(short), ...values.map(figure)]),
	);
}

/**
 * A grid of runs as tidy CSV, one number in each row: the place on each axis, then the columns of {@link tidyCsv}.
 *
 * @param form For which reader [default `plain`].
 * @example
 * ```ts
 * import { sweep } from "crowdout";
 * import { sweepCsv } from "crowdout/report";
 *
 * console.log(sweepCsv(sweep("us-india-partnership", [{ path: "rival.growth", values: [0.04, 0.06, 0.08] }])));
 * ```
 */
export function sweepCsv(result: SweepResult, form?: CsvForm): string {
	return sheetsCsv([sweepSheet(result)], form);
}

/**
 * The table of {@link sweepCsv}; a series is in it with its last year.
 *
 * @example
 * ```ts
 * import { sweep } from "crowdout";
 * import { sweepSheet } from "crowdout/report";
 *
 * const { head, rows } = sweepSheet(sweep("baseline", [{ path: "rival.growth", values: [0.02, 0.06] }]));
 * console.log(head, rows[0]);
 * ```
 */
export function sweepSheet({ paths, outputs, rows, record: { scenario } }: SweepResult): Sheet {
	const placeIn = placesIn(scenario);
	return {
		name: "sweep",
		head: [...paths, ...PLACE, "value", "unit", "output"],
		rows: rows.flatMap(({ at, outputs: values }) => {
			const horizon = at[paths.indexOf("horizon")] ?? scenario.horizon;
			return outputs.map((output, k) => {
				const { run, series, line, province, unit, over } = placeIn(output);
				const year = over === "horizon" ? null : scenario.baseYear + horizon;
				return [...at, scenario.name, run, series, line, province, year, values[k], unit, output];
			});
		}),
	};
}

/**
 * Report of where a condition holds, or of what prevents it and the nearest value.
 *
 * @example
 * ```ts
 * import { solve } from "crowdout";
 * import { solveReport, text } from "crowdout/report";
 *
 * const condition = "crowdOut.total.cumulativeMoney <= 30";
 * console.log(text(solveReport(solve("us-india-partnership", "rival.growth", condition, { between: [0.03, 0.12] }))));
 * ```
 */
export function solveReport(result: SolveResult): Block[] {
	const { failed, record } = result;
	return [
		madeBy(record),
		...(result.found ? where(result) : nearest(result)),
		...(failed.count > 0
			? [paragraph(`${failed.count} runs of the search failed. The first error: ${failed.first}.`)]
			: []),
	];
}

function where({ path, condition, between: [from, to], holds, roots }: SolveResult): Block[] {
	const range = `${path} from ${short(from)} to ${short(to)}`;
	if (roots.length === 0) {
		return [paragraph(`${condition} holds everywhere for ${range}.`)];
	}
	const found = holds.map(([low, high]) =>
		low === high ? `${path} = ${exact(low)}` : `${path} from ${exact(low)} to ${exact(high)}`,
	);
	return [paragraph(`${condition}, for ${range}:`), ...list(found)];
}

function nearest({ path, condition, between: [from, to], nearest: found, blockedBy }: SolveResult): Block[] {
	const end = blockedBy === undefined ? "" : `, the ${blockedBy} of the range`;
	return [
		paragraph(`Not reached: ${condition} holds nowhere for ${path} from ${short(from)} to ${short(to)}.`),
		paragraph(
			found === null
				? "No run of the search had that output."
				: `Nearest at ${path} = ${exact(found.value)}${end}: the output is ${exact(found.output)} and misses by ${exact(found.misses)}.`,
		),
	];
}

/**
 * Report of the value of one number at which a condition turns, for each value of another.
 *
 * @example
 * ```ts
 * import { breakEven } from "crowdout";
 * import { breakEvenReport, text } from "crowdout/report";
 *
 * const between = [0.03, 0.12] as const;
 * const over = { path: "defence.longRun", values: [0.25, 0.5, 1] };
 * const curve = breakEven("us-india-partnership", "rival.growth", "crowdOut.total.cumulativeMoney <= 30", { between, over });
 * console.log(text(breakEvenReport(curve, between)));
 * ```
 */
export function breakEvenReport(
	{ path, over, condition, points, record }: BreakEvenCurve,
	[low, high]: readonly [number, number],
): Block[] {
	const rows = points.map(({ over: at, roots, found }) => [
		short(at),
		roots.length > 0 ? roots.map(exact).join(", ") : found ? "holds everywhere" : "holds nowhere",
	]);
	const about = `Values of ${path} from ${short(low)} to ${short(high)} at which ${condition} begins or ceases to hold:`;
	return [madeBy(record), paragraph(about), ...table(about, [over, path], rows)];
}

/**
 * Report of why a number differs between two scenarios, cause by cause.
 *
 * @example
 * ```ts
 * import { attribute } from "crowdout";
 * import { attributionReport, text } from "crowdout/report";
 *
 * const output = "crowdOut.total.cumulativeMoney";
 * const names = ["paper-thesis", "paper-corrected"] as const;
 * console.log(text(attributionReport(names, output, attribute(...names, output))));
 * ```
 */
export function attributionReport(
	[before, after]: readonly [string, string],
	output: string,
	{ from, to, parts, record }: Attribution,
): Block[] {
	const values = [from, to, ...parts.map(({ amount }) => amount)];
	const digits = values.every((value) => Math.abs(value) < 0.1) ? 6 : digitsFor(values);
	const sampled = parts.some(({ standardError }) => standardError !== undefined);
	let level = from;
	const rows = parts.map(({ cause, amount, standardError }) => {
		level += amount;
		return [cause, fixed(amount, digits), fixed(level, digits), fixed(standardError, digits)];
	});
	const columns = sampled ? 4 : 3;
	return [
		madeBy(record),
		paragraph(withUnit(output, record)),
		...wholeTable(withUnit(output, record), ["", "change", "level", "±"].slice(0, columns), [
			[before, "", fixed(from, digits)],
			...rows.map((row) => row.slice(0, columns)),
			[after, fixed(to - from, digits), fixed(to, digits)],
		]),
		paragraph(
			sampled
				? "Shapley values, estimated from random orders in which the causes are exchanged. ± is one standard error. The parts add up to the whole."
				: "Exact Shapley values: the mean over every order in which the causes can be exchanged. The parts add up to the whole.",
		),
	];
}

function figure(value: number | null): string {
	return value === null ? "–" : String(Number(value.toPrecision(5)));
}

function exact(value: number): string {
	return String(Number(value.toPrecision(7)));
}
