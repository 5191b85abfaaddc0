import { scaleLinear } from "d3-scale";
import { extentOf } from "./axis.js";
import {
	box,
	CHART_WIDTH,
	type ChartWords,
	chartId,
	frame,
	heading,
	label,
	linesOf,
	stroke,
	widthOf,
} from "./frame.js";
import { fixed } from "./number.js";
import { areaFill, paint, type Texture, type Tone } from "./palette.js";
import type { Table } from "./table.js";

/** One end of a range and its result. */
export interface TornadoEnd {
	/** The value at this end, as shown. */
	readonly set: string;
	/** The result with this value. */
	readonly value: number;
}

/** One assumption, varied alone from one end of its range to the other. */
export interface TornadoBar {
	/** Name of the assumption. */
	readonly name: string;
	/** The lower end of its range. */
	readonly low: TornadoEnd;
	/** The upper end of its range. */
	readonly high: TornadoEnd;
}

/** How much each assumption changes one number. */
export interface TornadoChart extends ChartWords {
	/** The number in the central run. */
	readonly centre: number;
	/** The bars, the widest first. */
	readonly bars: readonly TornadoBar[];
	/** Decimals of the numbers shown [0–20]. */
	readonly digits: number;
}

const BAR = 14;
const LOW: readonly [Tone, Texture] = ["first", "hatch"];
const HIGH: readonly [Tone, Texture] = ["second", "solid"];

/**
 * A tornado chart: bars from the central value to the value at each end of a range, the low end hatched, the high end
 * filled.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { tornado } from "crowdout";
 * import { tornadoChart, tornadoOf } from "crowdout/report";
 *
 * const chart = tornadoOf(tornado("us-india-partnership", { output: "crowdOut.ratio" }));
 * console.log(tornadoChart(chart).startsWith("<svg")); // true
 * ```
 */
export function tornadoChart(chart: TornadoChart): string {
	const { centre, bars, digits, width = CHART_WIDTH } = chart;
	const id = chartId(chart);
	const head = heading({ ...chart, width });
	const values = bars.flatMap(({ low, high }) => [low.value, high.value]);
	const room = 8 + Math.max(0, ...values.map((value) => widthOf(fixed(value, digits), 11)));
	const x = scaleLinear(extentOf([centre, ...values]), [8 + room, width - 8 - room]);
	const drawn: string[] = [];
	let y = head.bottom + 6;
	for (const { name, low, high } of bars) {
		const words = linesOf(`${name}: hatched at ${low.set}, filled at ${high.set}`, width - 16, 11.5);
		words.forEach((text, k) => {
			drawn.push(label(text, 8, y + 11 + 14 * k, { size: 11.5 }));
		});
		y += 14 * words.length + 3;
		const outline = paint({ fill: "none", stroke: "ink", width: 0.8 });
		const pieces = [[low, LOW] as const, [high, HIGH] as const];
		pieces.sort(([a], [b]) => Math.abs(b.value - centre) - Math.abs(a.value - centre));
		for (const [{ value }, look] of pieces) {
			drawn.push(box(x(centre), y, x(value) - x(centre), BAR, areaFill(id, ...look)));
			drawn.push(box(x(centre), y, x(value) - x(centre), BAR, outline));
		}
		const sorted = [low.value, high.value].sort((a, b) => a - b);
		const [left, right] = [Math.min(sorted[0], centre), Math.max(sorted[1], centre)];
		drawn.push(label(fixed(left, digits), x(left) - 4, y + 11, { anchor: "end", size: 11 }));
		drawn.push(label(fixed(right, digits), x(right) + 4, y + 11, { size: 11 }));
		drawn.push(stroke(x(centre), y - 3, x(centre), y + BAR + 3, paint({ stroke: "ink", width: 1.5 })));
		y += BAR + 10;
	}
	const now = label(`central run ${fixed(centre, digits)}`, x(centre), y + 14, {
		anchor: anchorOf(x(centre), width),
		size: 11,
	});
	return frame({ ...chart, width }, y + 22, [head.svg, ...drawn, now], [LOW]);
}

function anchorOf(x: number, width: number): "start" | "middle" | "end" {
	return x < 80 ? "start" : x > width - 80 ? "end" : "middle";
}

/**
 * The numbers of a tornado chart as a table.
 *
 * @example
 * ```ts
 * import { tornado } from "crowdout";
 * import { tableText, tornadoOf, tornadoTable } from "crowdout/report";
 *
 * const chart = tornadoOf(tornado("us-india-partnership", { output: "crowdOut.ratio" }));
 * console.log(tableText(tornadoTable(chart)));
 * ```
 */
export function tornadoTable({ title, unit, centre, bars, digits }: TornadoChart): Table {
	return {
		caption: `${title} (${unit}); central run ${fixed(centre, digits)}`,
		head: ["assumption", "low end", "gives", "high end", "gives"],
		rows: bars.map(({ name, low, high }) => [
			name,
			low.set,
			fixed(low.value, digits),
			high.set,
			fixed(high.value, digits),
		]),
	};
}
