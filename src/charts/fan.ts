import { area, line } from "d3-shape";
import { extentOf, FISCAL, type Room, scaleDigits, valueScale } from "./axis.js";
import { CHART_WIDTH, type ChartWords, frame } from "./frame.js";
import { cellText, endLabels, type LineSeries, yearFrame, yearHead } from "./lines.js";
import { paint } from "./palette.js";
import type { Table } from "./table.js";

/** Quantiles of a quantity over years. */
export interface FanChart extends ChartWords {
	/** Years, in order. */
	readonly years: readonly number[];
	/** What stands before a year; empty where a fiscal year is the calendar year [`FY`]. */
	readonly yearPrefix?: string;
	/** Probabilities of the quantiles in order, such as 0.05, 0.25, 0.5, 0.75, 0.95. */
	readonly probabilities: readonly number[];
	/** Quantiles by year, then by probability; null where no draw has a value. */
	readonly quantiles: readonly (readonly (number | null)[])[];
	/** Reference lines, such as the counterfactual [default none]. */
	readonly references?: readonly LineSeries[];
	/** Least and greatest value of the scale, for several charts on one scale [default: those of the data]. */
	readonly domain?: readonly [number, number];
	/** Height of the drawing below its heading [pixels; default 190]. */
	readonly height?: number;
}

/**
 * Room that a name needs; where the fan's end is too narrow, only its median and outer quantiles have names [pixels].
 */
const LEAST = 8;

/**
 * A fan chart: nested bands around a median, the widest the lightest, each end with its name.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { fanChart } from "crowdout/report";
 *
 * const { years, quantiles, bands } = ensemble("us-india-partnership", { draws: 200 });
 * const fan = {
 * 	title: "Defence",
 * 	description: "Defence in the draws, FY2025 to FY2031",
 * 	unit: "share of GDP",
 * 	years,
 * 	probabilities: quantiles,
 * 	quantiles: bands["run.defence"].quantiles,
 * };
 * console.log(fanChart(fan).startsWith("<svg")); // true
 * ```
 */
export function fanChart(chart: FanChart): string {
	const { years, probabilities, quantiles, references = [], width = CHART_WIDTH } = chart;
	const names = [...probabilities.map(nameOf), ...references.map(({ name }) => name)];
	const { svg, room, scale, x } = yearFrame(chart, chart.domain ?? fanDomain(chart), names);
	const y = (value: number | null | undefined) => scale(value ?? 0);
	const there = (row: readonly (number | null)[]) => row.every((value) => value !== null);
	const pairs = Array.from({ length: Math.floor(probabilities.length / 2) }, (_, k) => k);
	const bands = pairs.map((k) => {
		const shape = area<readonly (number | null)[]>()
			.defined(there)
			.x((_, t) => x(years[t]))
			.y0((row) => y(row[k]))
			.y1((row) => y(row[probabilities.length - 1 - k]))
			.digits(1);
		return `<path d="${shape(quantiles) ?? ""}" ${paint({ fill: "scenario", opacity: 0.2, stroke: "scenario", width: 0.6 })}/>`;
	});
	const path = line<number | null>()
		.defined((value) => value !== null)
		.x((_, t) => x(years[t]))
		.y(y)
		.digits(1);
	const middle = (probabilities.length - 1) / 2;
	const median = quantiles.map((row) => row[middle] ?? null);
	const others = references.map(
		({ values }) =>
			`<path d="${path(values) ?? ""}" ${paint({ fill: "none", stroke: "counterfactual", width: 1.6, dash: "4 3" })}/>`,
	);
	const last = quantiles[quantiles.length - 1] ?? [];
	const marks = probabilities.map((p, k) => ({ name: nameOf(p), value: last[k] ?? null }));
	const tall = Math.abs(y(last[0]) - y(last[probabilities.length - 1])) >= LEAST * (marks.length - 1);
	const outer = marks.filter((_, k) => k === 0 || k === middle || k === marks.length - 1);
	const ends = endLabels(
		[
			...(tall ? marks : outer),
			...references.map(({ name, values }) => ({ name, value: values[values.length - 1] ?? null })),
		],
		{ room, y, digits: scaleDigits(scale) + (tall ? 1 : 2), sides: chart.sides },
	);
	const drawn = `<path d="${path(median) ?? ""}" ${paint({ fill: "none", stroke: "scenario", width: 2.2 })}/>`;
	return frame({ ...chart, width }, room.bottom + 26, [svg, ...bands, drawn, ...others, ends]);
}

/**
 * The numbers of a fan chart as a table.
 *
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { fanTable, tableText } from "crowdout/report";
 *
 * const { years, quantiles, bands } = ensemble("us-india-partnership", { draws: 200 });
 * const fan = {
 * 	title: "Defence",
 * 	description: "Defence in the draws, FY2025 to FY2031",
 * 	unit: "share of GDP",
 * 	years,
 * 	probabilities: quantiles,
 * 	quantiles: bands["run.defence"].quantiles,
 * };
 * console.log(tableText(fanTable(fan)));
 * ```
 */
export function fanTable({
	title,
	unit,
	years,
	yearPrefix = FISCAL,
	probabilities,
	quantiles,
	references = [],
	sides,
}: FanChart): Table {
	const whole: Room = { left: 0, right: 1, top: 0, bottom: 1 };
	const digits = scaleDigits(valueScale(extentOf(quantiles.flat()), whole)) + 1;
	return {
		caption: `${title} (${unit})`,
		head: [yearHead(yearPrefix), ...probabilities.map(nameOf), ...references.map(({ name }) => name)],
		rows: years.map((year, t) => [
			`${yearPrefix}${year}`,
			...probabilities.map((_, k) => cellText(quantiles[t][k], digits, sides)),
			...references.map(({ values }) => cellText(values[t], digits, sides)),
		]),
	};
}

/** Least and greatest value of a fan with its references. */
export function fanDomain({
	quantiles,
	references = [],
}: Pick<FanChart, "quantiles" | "references">): [number, number] {
	return extentOf([...quantiles.flat(), ...references.flatMap(({ values }) => values)]);
}

function nameOf(probability: number): string {
	return probability === 0.5 ? "median" : `${Number((100 * probability).toPrecision(4))} %`;
}
