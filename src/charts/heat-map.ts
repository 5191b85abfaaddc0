import { box, CHART_WIDTH, type ChartWords, frame, heading, label, linesOf, widthOf } from "./frame.js";
import { worded } from "./number.js";
import { paint } from "./palette.js";
import type { Table } from "./table.js";

/** One number for each pair of a row and a column. */
export interface HeatMap extends ChartWords {
	/** Name of each row, from the top. */
	readonly rows: readonly string[];
	/** Name of each column, from the left. */
	readonly columns: readonly string[];
	/** Values by row, then by column; null where there is none. */
	readonly values: readonly (readonly (number | null)[])[];
	/** Decimals of the values shown [0–20]. */
	readonly digits: number;
	/** Title of the rows. */
	readonly rowTitle: string;
	/** Title of the columns. */
	readonly columnTitle: string;
}

const CELL = 34;

/** Opacity of the strongest tint, on which text still has a contrast of 4.5:1. */
const STRONGEST = 0.42;

/**
 * A heat map: cells that are darker for larger numbers, each with its number. Values above and below 0 differ in hue
 * and sign.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { heatMap } from "crowdout/report";
 *
 * const map = {
 * 	...{ title: "Ratio", description: "Crowd-out ratio by reaction and financing", unit: "paisa per rupee", digits: 1 },
 * 	...{ rows: ["default", "strong"], columns: ["schedule", "mostly borrowed"], rowTitle: "Reaction", columnTitle: "Who pays" },
 * 	values: [[11.8, 3.3], [11.8, 3.2]],
 * };
 * console.log(heatMap(map).startsWith("<svg")); // true
 * ```
 */
export function heatMap(chart: HeatMap): string {
	const { rows, columns, values, digits, rowTitle, columnTitle, width = CHART_WIDTH } = chart;
	const head = heading({ ...chart, width });
	const left = 16 + Math.max(widthOf(rowTitle, 11), ...rows.map((name) => widthOf(name)));
	const cell = (width - left - 8) / Math.max(1, columns.length);
	const names = columns.map((name) => linesOf(name, cell - 6, 11));
	const deep = Math.max(1, ...names.map(({ length }) => length));
	const top = head.bottom + 30 + 13 * deep;
	const largest = Math.max(0, ...values.flat().map((value) => Math.abs(value ?? 0)));
	const tint = (value: number) =>
		Number((0.04 + STRONGEST * (largest === 0 ? 0 : Math.abs(value) / largest)).toFixed(3));
	const heads = names.flatMap((lines, c) =>
		lines.map((line, k) =>
			label(line, left + cell * (c + 0.5), top - 6 - 13 * (lines.length - 1 - k), { anchor: "middle", size: 11 }),
		),
	);
	const cells = rows.flatMap((name, r) => [
		label(name, left - 8, top + CELL * r + 21, { anchor: "end" }),
		...columns.map((_, c) => {
			const value = values[r]?.[c] ?? null;
			const fill = value === null ? "none" : value < 0 ? "gain" : "loss";
			const x = left + cell * c;
			const square = (how: string) => box(x, top + CELL * r, cell, CELL, how);
			const shade = value === null ? "" : square(paint({ fill, opacity: tint(value) }));
			const edge = square(paint({ fill: "none", stroke: "rule" }));
			return (
				shade + edge + label(worded(value, digits, GAINED), x + cell / 2, top + CELL * r + 21, { anchor: "middle" })
			);
		}),
	]);
	const titles = [
		label(rowTitle, left - 8, top - 6, { anchor: "end", tone: "faint", size: 11 }),
		label(columnTitle, left + (cell * columns.length) / 2, head.bottom + 14, {
			anchor: "middle",
			tone: "faint",
			size: 11,
		}),
	];
	return frame({ ...chart, width }, top + CELL * rows.length + 10, [head.svg, ...titles, ...heads, ...cells]);
}

/** Word after an amount below zero. */
const GAINED = ["", "gained"] as const;

/**
 * The numbers of a heat map as a table.
 *
 * @example
 * ```ts
 * import { heatTable, tableText } from "crowdout/report";
 *
 * const map = {
 * 	...{ title: "Ratio", description: "Crowd-out ratio by reaction and financing", unit: "paisa per rupee", digits: 1 },
 * 	...{ rows: ["default", "strong"], columns: ["schedule", "mostly borrowed"], rowTitle: "Reaction", columnTitle: "Who pays" },
 * 	values: [[11.8, 3.3], [11.8, 3.2]],
 * };
 * console.log(tableText(heatTable(map)));
 * ```
 */
export function heatTable({ title, unit, rows, columns, values, digits, rowTitle }: HeatMap): Table {
	return {
		caption: `${title} (${unit})`,
		head: [rowTitle, ...columns],
		rows: rows.map((name, r) => [name, ...columns.map((_, c) => worded(values[r]?.[c], digits, GAINED))]),
	};
}
