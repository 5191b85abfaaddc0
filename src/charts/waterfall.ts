import { scaleLinear } from "d3-scale";
import { extentOf } from "./axis.js";
import { box, CHART_WIDTH, type ChartWords, chartId, frame, heading, label, stroke } from "./frame.js";
import { fixed, signed } from "./number.js";
import { areaFill, paint, type Texture, type Tone } from "./palette.js";
import type { Table } from "./table.js";

/** The steps from one number to another. */
export interface WaterfallChart extends ChartWords {
	/** The first number. */
	readonly from: { readonly name: string; readonly value: number };
	/** The steps; they add up to the difference between the two numbers. */
	readonly steps: readonly { readonly name: string; readonly amount: number }[];
	/** The last number. */
	readonly to: { readonly name: string; readonly value: number };
	/** Decimals of the numbers shown [0–20]. */
	readonly digits: number;
}

const ROW = 40;
const BAR = 14;
const UP: readonly [Tone, Texture] = ["loss", "solid"];
const DOWN: readonly [Tone, Texture] = ["gain", "hatch"];

/**
 * A waterfall chart: bars from one number to another, steps up filled, steps down hatched.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { waterfallChart } from "crowdout/report";
 *
 * const chart = {
 * 	...{ title: "Why they differ", description: "The loss of two scenarios", unit: "Rs bn", digits: 0 },
 * 	from: { name: "paper-thesis", value: 531 },
 * 	steps: [{ name: "financing", amount: -345 }, { name: "reaction", amount: -161 }],
 * 	to: { name: "paper-corrected", value: 25 },
 * };
 * console.log(waterfallChart(chart).startsWith("<svg")); // true
 * ```
 */
export function waterfallChart(chart: WaterfallChart): string {
	const { from, steps, to, digits, width = CHART_WIDTH } = chart;
	const id = chartId(chart);
	const head = heading({ ...chart, width });
	const reached = [from.value];
	for (const { amount } of steps) reached.push(reached[reached.length - 1] + amount);
	const x = scaleLinear(extentOf([0, ...reached, to.value]), [12, width - 12]);
	const rows = [
		{ name: from.name, start: 0, end: from.value, shown: fixed(from.value, digits), look: undefined },
		...steps.map(({ name, amount }, k) => ({
			name,
			start: reached[k],
			end: reached[k + 1],
			shown: signed(amount, digits),
			look: amount < 0 ? DOWN : UP,
		})),
		{ name: to.name, start: 0, end: to.value, shown: fixed(to.value, digits), look: undefined },
	];
	const bars = rows.flatMap(({ name, start, end, shown, look }, k) => {
		const y = head.bottom + ROW * k;
		const attributes = look === undefined ? paint({ fill: "counterfactual" }) : areaFill(id, ...look);
		const outline = paint({ fill: "none", stroke: "ink", width: 0.8 });
		const below = y + 18 + BAR;
		// The line does not cross the name of the next step.
		const ends = [
			[below, below + 5],
			[y + ROW + 14, y + ROW + 18],
		];
		const dashed = paint({ stroke: "faint", dash: "2 2" });
		const next = k < rows.length - 1 ? ends.map(([top, bottom]) => stroke(x(end), top, x(end), bottom, dashed)) : [];
		const drawn = (how: string) => box(x(start), y + 18, x(end) - x(start), BAR, how);
		return [
			...next,
			label(name, 8, y + 13, look === undefined ? { weight: 600 } : {}),
			label(shown, width - 8, y + 13, { anchor: "end", ...(look === undefined ? { weight: 600 } : {}) }),
			drawn(attributes),
			drawn(outline),
			stroke(x(0), y + 15, x(0), y + 21 + BAR, paint({ stroke: "ink" })),
		];
	});
	const bottom = head.bottom + ROW * rows.length;
	return frame({ ...chart, width }, bottom + 6, [head.svg, ...bars], [DOWN]);
}

/**
 * The numbers of a waterfall chart as a table.
 *
 * @example
 * ```ts
 * import { tableText, waterfallTable } from "crowdout/report";
 *
 * const chart = {
 * 	...{ title: "Why they differ", description: "The loss of two scenarios", unit: "Rs bn", digits: 0 },
 * 	from: { name: "paper-thesis", value: 531 },
 * 	steps: [{ name: "financing", amount: -345 }, { name: "reaction", amount: -161 }],
 * 	to: { name: "paper-corrected", value: 25 },
 * };
 * console.log(tableText(waterfallTable(chart)));
 * ```
 */
export function waterfallTable({ title, unit, from, steps, to, digits }: WaterfallChart): Table {
	return {
		caption: `${title} (${unit})`,
		head: ["step", "amount"],
		rows: [
			[from.name, fixed(from.value, digits)],
			...steps.map(({ name, amount }) => [name, signed(amount, digits)]),
			[to.name, fixed(to.value, digits)],
		],
	};
}
