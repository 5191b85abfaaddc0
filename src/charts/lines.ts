// Past 200 lines: the chart of lines and what other charts by year share with it.

import { line } from "d3-shape";
import { extentOf, FISCAL, type Room, scaleDigits, tickText, valueAxis, valueScale, yearAxis } from "./axis.js";
import { at, CHART_WIDTH, type ChartWords, frame, heading, label, type Sides, widthOf } from "./frame.js";
import { fixed } from "./number.js";
import { lineLook, paint } from "./palette.js";
import { spread } from "./spread.js";
import type { Table } from "./table.js";

/** One line of a chart. */
export interface LineSeries {
	/** Short name, shown at its end. */
	readonly name: string;
	/** Values by year; null where there is none. */
	readonly values: readonly (number | null)[];
	/** Whether it is the reference for the others, drawn grey and dashed [default false]. */
	readonly reference?: boolean;
}

/** Several series over years. */
export interface LinesChart extends ChartWords {
	/** Years, in order. */
	readonly years: readonly number[];
	/** What stands before a year; empty where a fiscal year is the calendar year [`FY`]. */
	readonly yearPrefix?: string;
	/** Lines, each with a value for every year. */
	readonly series: readonly LineSeries[];
	/** Least and greatest value of the scale, for several charts on one scale [default: those of the series]. */
	readonly domain?: readonly [number, number];
	/** Height of the drawing below its heading [pixels; default 190]; more where the names of the lines need it. */
	readonly height?: number;
}

/**
 * Lines over time, each with its name at the end.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { linesChart } from "crowdout/report";
 *
 * const { years, run, counterfactualRun } = crowdOut("us-india-partnership");
 * const chart = {
 * 	title: "Defence",
 * 	description: "Defence with and without the push",
 * 	unit: "share of GDP",
 * 	years,
 * 	series: [
 * 		{ name: "with the push", values: run.defence },
 * 		{ name: "without", values: counterfactualRun.defence, reference: true },
 * 	],
 * };
 * console.log(linesChart(chart).startsWith("<svg")); // true
 * ```
 */
export function linesChart(chart: LinesChart): string {
	const { years, series, domain = extentOf(series.flatMap(({ values }) => values)), width = CHART_WIDTH } = chart;
	const { svg, room, scale, x } = yearFrame(
		chart,
		domain,
		series.map(({ name }) => name),
	);
	const digits = scaleDigits(scale) + 1;
	const looks = looksOf(series);
	const path = line<number | null>()
		.defined((value) => value !== null)
		.x((_, t) => x(years[t]))
		.y((value) => scale(value ?? 0))
		.digits(1);
	const strokes = series.map(
		({ values }, k) => `<path d="${path(values) ?? ""}" ${paint({ fill: "none", ...looks[k] })}/>`,
	);
	const ends = endLabels(
		series.map(({ name, values }) => ({ name, value: values[values.length - 1] ?? null })),
		{ room, y: (value) => scale(value), digits, sides: chart.sides },
	);
	return frame({ ...chart, width }, room.bottom + 26, [svg, ...strokes, ends]);
}

/**
 * The numbers of a lines chart as a table.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { linesTable, tableText } from "crowdout/report";
 *
 * const { years, run, counterfactualRun } = crowdOut("us-india-partnership");
 * const chart = {
 * 	title: "Defence",
 * 	description: "Defence with and without the push",
 * 	unit: "share of GDP",
 * 	years,
 * 	series: [
 * 		{ name: "with the push", values: run.defence },
 * 		{ name: "without", values: counterfactualRun.defence, reference: true },
 * 	],
 * };
 * console.log(tableText(linesTable(chart)));
 * ```
 */
export function linesTable({ title, unit, years, yearPrefix = FISCAL, series, sides }: LinesChart): Table {
	const digits = scaleDigits(valueScale(extentOf(series.flatMap(({ values }) => values)), ROOM)) + 1;
	return {
		caption: `${title} (${unit})`,
		head: [yearHead(yearPrefix), ...series.map(({ name }) => name)],
		rows: years.map((year, t) => [
			`${yearPrefix}${year}`,
			...series.map(({ values }) => cellText(values[t], digits, sides)),
		]),
	};
}

/** A value of a table, written as on the axis; a dash where there is none. */
export function cellText(value: number | null, digits: number, sides: Sides | undefined): string {
	return value === null ? fixed(value, digits) : tickText(value, digits, sides);
}

/**
 * Least and greatest value over several charts, for one scale.
 *
 * @example
 * ```ts
 * import { sharedDomain } from "crowdout/report";
 *
 * const chart = (values: number[]) => ({ series: [{ name: "defence", values }] });
 * console.log(sharedDomain([chart([2.0, 2.4]), chart([1.8, 2.1])])); // [ 1.8, 2.4 ]
 * ```
 */
export function sharedDomain(charts: readonly Pick<LinesChart, "series">[]): [number, number] {
	return extentOf(charts.flatMap(({ series }) => series.flatMap(({ values }) => values)));
}

/** The head of a column of years. */
export function yearHead(yearPrefix: string): string {
	return yearPrefix === "" ? "year" : "fiscal year";
}

/** Least distance between two names at the right of a chart [pixels]. */
const LABEL_GAP = 13;

const ROOM: Room = { left: 0, right: 1, top: 0, bottom: 1 };

/** Lines of equal rank differ in colour and dash; a reference is grey and dashed. */
function looksOf(series: readonly LineSeries[]) {
	const ranks = series.map((_, k) => series.slice(0, k).filter(({ reference }) => !reference).length);
	return series.map(({ reference }, k) => {
		if (reference) return { stroke: "counterfactual" as const, width: 1.6, dash: "4 3" };
		const { tone, dash } = lineLook(ranks[k]);
		return { stroke: tone, width: 2.2, dash };
	});
}

/** Heading, axes and room of a chart over years, with place at the right for names. */
export function yearFrame(
	chart: ChartWords & Pick<LinesChart, "years" | "yearPrefix" | "height">,
	domain: readonly [number, number],
	names: readonly string[],
) {
	const { years, width = CHART_WIDTH, sides } = chart;
	// All names have a place at the right.
	const height = Math.max(chart.height ?? 190, LABEL_GAP * names.length);
	const head = heading({ ...chart, width });
	const trial = valueScale(domain, ROOM);
	const digits = scaleDigits(trial);
	const ticks = Math.max(...trial.ticks(4).map((value) => widthOf(tickText(value, digits, sides), 11)));
	const [least, most] = domain.map((value) => tickText(value, digits + 2, sides));
	const longest = sides !== undefined && least.length > most.length ? least : most;
	const ends = Math.max(0, ...names.map((name) => widthOf(`${name} ${longest}`, 11)));
	const top = head.bottom + 8;
	const room: Room = { left: 14 + ticks, right: width - 10 - ends, top, bottom: top + height };
	const scale = valueScale(domain, room);
	const { x, svg } = yearAxis(years, room, chart.yearPrefix);
	return { svg: head.svg + valueAxis(scale, room, sides) + svg, room, scale, x };
}

/** Names with their last values at the right of a chart, moved apart. */
export function endLabels(
	ends: readonly { readonly name: string; readonly value: number | null }[],
	{
		room,
		y,
		digits,
		sides,
	}: {
		readonly room: Room;
		readonly y: (value: number) => number;
		readonly digits: number;
		readonly sides?: Sides;
	},
): string {
	const there = ends.filter((end): end is { name: string; value: number } => end.value !== null);
	const places = spread(
		there.map(({ value }) => y(value)),
		LABEL_GAP,
		[room.top, room.bottom],
	);
	return there
		.map(({ name, value }, k) => {
			const from = y(value);
			const lead = `<path d="M${at(room.right + 1)},${at(from)}L${at(room.right + 6)},${at(places[k])}" ${paint({ fill: "none", stroke: "faint" })}/>`;
			return lead + label(`${name} ${tickText(value, digits, sides)}`, room.right + 8, places[k] + 4, { size: 11 });
		})
		.join("");
}
