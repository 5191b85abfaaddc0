import { scaleLinear } from "d3-scale";
import { at, box, CHART_WIDTH, type ChartWords, chartId, frame, heading, label, stroke } from "./frame.js";
import { fixed } from "./number.js";
import { areaFill, paint, type Texture, type Tone } from "./palette.js";
import { spread } from "./spread.js";
import type { Table } from "./table.js";

/** One amount of a ledger. */
export interface LedgerPart {
	/** Short name, shown beside its box. */
	readonly name: string;
	/** The amount; below 0 it counts the other way and is drawn below the line. */
	readonly amount: number;
}

/** The amount that was needed, and who paid it: two sides with the same sum. */
export interface LedgerChart extends ChartWords {
	/** What had to be paid. */
	readonly needed: readonly LedgerPart[];
	/** Who paid it. */
	readonly paid: readonly LedgerPart[];
	/** Decimals of the amounts shown [0–20]; round amounts to them first, so that they add up as shown. */
	readonly digits: number;
}

const HEIGHT = 200;
const COLUMN = 52;
/** Fills of the parts that were needed, in order. */
export const NEEDED: readonly (readonly [Tone, Texture])[] = [
	["counterfactual", "solid"],
	["counterfactual", "hatch"],
	["counterfactual", "dots"],
	["counterfactual", "bars"],
];
/** Every payer has a pattern of its own, so that no two look alike in grey either. */
export const PAID: readonly (readonly [Tone, Texture])[] = [
	["first", "solid"],
	["second", "hatch"],
	["third", "dots"],
	["fourth", "bars"],
	["first", "columns"],
	["second", "backhatch"],
	["third", "grid"],
	["fourth", "rings"],
];

/**
 * A ledger as two stacked columns of equal height: what was needed beside who paid.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { ledgerChart } from "crowdout/report";
 *
 * const ledger = {
 * 	...{ title: "Who paid", description: "Extra defence and who paid for it", unit: "points of GDP", digits: 2 },
 * 	needed: [{ name: "Defence", amount: 0.06 }],
 * 	paid: [{ name: "Taxes", amount: 0.02 }, { name: "Lenders", amount: 0.04 }],
 * };
 * console.log(ledgerChart(ledger).startsWith("<svg")); // true
 * ```
 */
export function ledgerChart(chart: LedgerChart): string {
	const { needed, paid, digits, width = CHART_WIDTH } = chart;
	const id = chartId(chart);
	const head = heading({ ...chart, width });
	const [top, bottom] = [head.bottom + 26, head.bottom + 26 + HEIGHT];
	const ends = [needed, paid].flatMap((side) => [sumOf(side, 1), sumOf(side, -1)]);
	const most = Math.max(...ends, 0);
	const least = Math.min(...ends, 0);
	const y = scaleLinear([least, most > least ? most : 1], [bottom, top]);
	const middle = width / 2;
	const columns = [needed, paid].flatMap((side, s) => {
		const x = s === 0 ? middle - COLUMN - 3 : middle + 3;
		const boxes = stacked(side).map(({ from, to }, k) => {
			const looks = s === 0 ? NEEDED : PAID;
			const [tone, texture] = looks[k % looks.length];
			const drawn = (attributes: string) => box(x, y(from), COLUMN, y(to) - y(from), attributes);
			return drawn(areaFill(id, tone, texture)) + drawn(paint({ fill: "none", stroke: "ink", width: 0.8 }));
		});
		const places = spread(
			stacked(side).map(({ from, to }) => y((from + to) / 2)),
			15,
			[top, bottom],
		);
		const names = side.map(({ name, amount }, k) => {
			const { from, to } = stacked(side)[k];
			const edge = s === 0 ? x : x + COLUMN;
			const out = s === 0 ? -1 : 1;
			const lead = `<path d="M${at(edge)},${at(y((from + to) / 2))}L${at(edge + 8 * out)},${at(places[k])}" ${paint({ fill: "none", stroke: "faint" })}/>`;
			const anchor = s === 0 ? "end" : "start";
			return lead + label(`${name} ${fixed(amount, digits)}`, edge + 11 * out, places[k] + 4, { anchor, size: 11 });
		});
		const title = label(s === 0 ? "needed" : "paid by", x + COLUMN / 2, top - 10, { anchor: "middle", tone: "faint" });
		const net = netOf(side);
		const sum = label(`= ${fixed(net, digits)}`, x + COLUMN / 2, bottom + 20, { anchor: "middle", weight: 600 });
		return [title, ...boxes, ...names, sum];
	});
	const zero = stroke(middle - COLUMN - 7, y(0), middle + COLUMN + 7, y(0), paint({ stroke: "ink" }));
	const nets = [needed, paid].map((side, s) => {
		const x = s === 0 ? middle - COLUMN - 3 : middle + 3;
		return stroke(
			x - 4,
			y(netOf(side)),
			x + COLUMN + 4,
			y(netOf(side)),
			paint({ stroke: "ink", width: 2, dash: "5 3" }),
		);
	});
	return frame(
		{ ...chart, width },
		bottom + 32,
		[head.svg, ...columns, zero, ...nets],
		[...NEEDED.slice(0, needed.length), ...PAID.slice(0, paid.length)].filter(([, texture]) => texture !== "solid"),
	);
}

/**
 * The numbers of a ledger chart as a table.
 *
 * @example
 * ```ts
 * import { ledgerTable, tableText } from "crowdout/report";
 *
 * const ledger = {
 * 	...{ title: "Who paid", description: "Extra defence and who paid for it", unit: "points of GDP", digits: 2 },
 * 	needed: [{ name: "Defence", amount: 0.06 }],
 * 	paid: [{ name: "Taxes", amount: 0.02 }, { name: "Lenders", amount: 0.04 }],
 * };
 * console.log(tableText(ledgerTable(ledger)));
 * ```
 */
export function ledgerTable({ title, unit, needed, paid, digits }: LedgerChart): Table {
	const rows = (side: string, parts: readonly LedgerPart[]) => [
		...parts.map(({ name, amount }) => [name, side, fixed(amount, digits)]),
		["sum", side, fixed(netOf(parts), digits)],
	];
	return {
		caption: `${title} (${unit})`,
		head: ["part", "side", "amount"],
		rows: [...rows("needed", needed), ...rows("paid by", paid)],
		words: [1],
	};
}

/** Start and end of each box: amounts above 0 are stacked up from the line, those below 0 downwards. */
export function stacked(parts: readonly LedgerPart[]): { readonly from: number; readonly to: number }[] {
	return parts.map(({ amount }, k) => {
		const sign = amount < 0 ? -1 : 1;
		const from = sumOf(parts.slice(0, k), sign);
		return { from, to: from + amount };
	});
}

function sumOf(parts: readonly LedgerPart[], sign: 1 | -1): number {
	return parts.reduce((sum, { amount }) => (amount * sign > 0 ? sum + amount : sum), 0);
}

/** Sum of the amounts. */
export function netOf(parts: readonly LedgerPart[]): number {
	return sumOf(parts, 1) + sumOf(parts, -1);
}
