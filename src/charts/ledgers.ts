// Past 200 lines: one chart in three forms, picture, table and letters, each with its example.

import { scaleLinear } from "d3-scale";
import { extentOf, scaleDigits } from "./axis.js";
import { box, CHART_WIDTH, type ChartWords, chartId, frame, heading, label, stroke, widthOf } from "./frame.js";
import { type LedgerPart, NEEDED, netOf, PAID, stacked } from "./ledger.js";
import { fixed, worded } from "./number.js";
import { areaFill, paint, type Texture, type Tone } from "./palette.js";
import type { Table } from "./table.js";

/** One ledger among others. */
export interface LedgerRow {
	/** Name of the ledger. */
	readonly name: string;
	/** What the ledger compares, such as two spans of years. */
	readonly note: string;
	/** What had to be paid; each name is one of the chart's `needs`. */
	readonly needed: readonly LedgerPart[];
	/** Who paid it; each name is one of the chart's `payers`. */
	readonly paid: readonly LedgerPart[];
}

/** Several ledgers below each other, on one scale. */
export interface LedgersChart extends ChartWords {
	/** Names of the needs, in order, each with its letter; four at most. */
	readonly needs: readonly (readonly [name: string, letter: string])[];
	/** Names of the payers, in order, each with its letter; eight at most. */
	readonly payers: readonly (readonly [name: string, letter: string])[];
	/** The ledgers; at least one. */
	readonly rows: readonly LedgerRow[];
	/** Decimals of the amounts shown [0–20]. */
	readonly digits: number;
}

const ROW = 58;
const BAR = 12;
const SWATCH = 11;

/** Word for an amount below 0: the payer took money instead of giving it. */
const TOOK = "taken";

/** Units that one letter may represent, the finest first. */
const UNITS = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Greatest number of letters in a line. */
const LETTERS = 48;

/**
 * Two stacked bars for each ledger, what was needed above who paid, all on one scale. Parts left of the line took
 * money.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { ledgersChart } from "crowdout/report";
 *
 * const needed = [{ name: "Defence", amount: 2.1 }];
 * const paid = [{ name: "Taxes", amount: 2.6 }, { name: "Lenders", amount: -0.5 }];
 * const chart = {
 * 	...{ title: "Who paid", description: "Who paid for the build-up of 1965", unit: "points of GDP", digits: 1 },
 * 	needs: [["Defence", "D"]] as const,
 * 	payers: [["Taxes", "t"], ["Lenders", "l"]] as const,
 * 	rows: [{ name: "1965", note: "FY1963-65 to FY1966-67", needed, paid }],
 * };
 * console.log(ledgersChart(chart).startsWith("<svg")); // true
 * ```
 */
export function ledgersChart(chart: LedgersChart): string {
	const { needs, payers, rows, width = CHART_WIDTH } = chart;
	const id = chartId(chart);
	const head = heading({ ...chart, width });
	const looks = new Map<string, readonly [Tone, Texture]>([
		...needs.map(([name], k) => [name, NEEDED[k % NEEDED.length]] as const),
		...payers.map(([name], k) => [name, PAID[k % PAID.length]] as const),
	]);
	const used = [...looks].filter(([name]) => rows.some((row) => sidesOf(row).some((side) => has(side, name))));
	const legend = swatches(id, used, { width, top: head.bottom + 6 });
	const x = scaleLinear(extentOf(endsOf(rows)), [14, width - 14]);
	const bottom = legend.bottom + ROW * rows.length;
	const digits = scaleDigits(x, 5);
	const axis = x.ticks(5).flatMap((value) => [
		// The line is drawn between the names, not through them.
		...rows.map((_, k) => {
			const y = legend.bottom + ROW * k + 20;
			return stroke(x(value), y, x(value), y + 2 * BAR + 6, paint({ stroke: value === 0 ? "ink" : "rule" }));
		}),
		label(worded(value, digits, ["", TOOK]), x(value), bottom + 14, { anchor: "middle", tone: "faint", size: 11 }),
	]);
	const bars = rows.flatMap((row, k) => {
		const y = legend.bottom + ROW * k;
		const sides = sidesOf(row).map((side, s) =>
			stacked(side)
				.map(({ from, to }, part) => {
					const drawn = (attributes: string) => box(x(from), y + 22 + (BAR + 2) * s, x(to) - x(from), BAR, attributes);
					const [tone, texture] = looks.get(side[part].name) ?? PAID[0];
					return drawn(areaFill(id, tone, texture)) + drawn(paint({ fill: "none", stroke: "ink", width: 0.8 }));
				})
				.join(""),
		);
		const net = x(netOf(row.needed));
		return [
			label(row.name, 6, y + 16, { weight: 600 }),
			label(row.note, 14 + widthOf(row.name, 14), y + 16, { tone: "faint", size: 11 }),
			...sides,
			stroke(net, y + 19, net, y + 27 + 2 * BAR, paint({ stroke: "ink", width: 2, dash: "5 3" })),
		];
	});
	return frame(
		{ ...chart, width },
		bottom + 24,
		[head.svg, ...legend.svg, ...axis, ...bars],
		used.map(([, look]) => look).filter(([, texture]) => texture !== "solid"),
	);
}

/**
 * The numbers of several ledgers as a table.
 *
 * @example
 * ```ts
 * import { ledgersTable, tableText } from "crowdout/report";
 *
 * const needed = [{ name: "Defence", amount: 2.1 }];
 * const paid = [{ name: "Taxes", amount: 2.6 }, { name: "Lenders", amount: -0.5 }];
 * const chart = {
 * 	...{ title: "Who paid", description: "Who paid for the build-up of 1965", unit: "points of GDP", digits: 1 },
 * 	needs: [["Defence", "D"]] as const,
 * 	payers: [["Taxes", "t"], ["Lenders", "l"]] as const,
 * 	rows: [{ name: "1965", note: "FY1963-65 to FY1966-67", needed, paid }],
 * };
 * console.log(tableText(ledgersTable(chart)));
 * ```
 */
export function ledgersTable({ title, unit, rows, digits }: LedgersChart): Table {
	return {
		caption: `${title} (${unit})`,
		head: ["", "side", "part", "amount"],
		rows: rows.flatMap(({ name, needed, paid }) => [
			...needed.map((part) => [name, "needed", part.name, worded(part.amount, digits, ["", "less"])]),
			...paid.map((part) => [name, "paid", part.name, worded(part.amount, digits, ["", TOOK])]),
		]),
		words: [1, 2],
	};
}

/**
 * The chart of several ledgers in letters. Each letter represents a fixed amount; letters left of the gap took money.
 *
 * @example
 * ```ts
 * import { ledgersLetters, tableText } from "crowdout/report";
 *
 * const needed = [{ name: "Defence", amount: 2.1 }];
 * const paid = [{ name: "Taxes", amount: 2.6 }, { name: "Lenders", amount: -0.5 }];
 * const chart = {
 * 	...{ title: "Who paid", description: "Who paid for the build-up of 1965", unit: "points of GDP", digits: 1 },
 * 	needs: [["Defence", "D"]] as const,
 * 	payers: [["Taxes", "t"], ["Lenders", "l"]] as const,
 * 	rows: [{ name: "1965", note: "FY1963-65 to FY1966-67", needed, paid }],
 * };
 * console.log(tableText(ledgersLetters(chart)));
 * ```
 */
export function ledgersLetters({ title, unit, needs, payers, rows }: LedgersChart): Table {
	const [low, high] = extentOf(endsOf(rows));
	const size = UNITS.find((candidate) => (high - low) / candidate <= LETTERS) ?? (high - low) / LETTERS;
	const letters = new Map([...needs, ...payers]);
	const used = [...letters].filter(([name]) => rows.some((row) => sidesOf(row).some((side) => has(side, name))));
	const line = (side: readonly LedgerPart[], sign: 1 | -1) =>
		stacked(side)
			.flatMap(({ from, to }, k) => {
				if (side[k].amount * sign <= 0) return [];
				const count = Math.abs(Math.round(to / size) - Math.round(from / size));
				return [(letters.get(side[k].name) ?? "?").repeat(count)];
			})
			.join("");
	const reversed = (text: string) => [...text].reverse().join("");
	return {
		caption: `${title}; a letter is ${fixed(size, 2)} ${unit}: ${used.map(([name, letter]) => `${letter} ${name}`).join(", ")}`,
		head: ["", "", TOOK, "needed or paid"],
		rows: rows.flatMap((row) =>
			sidesOf(row).map((side, s) => [
				s === 0 ? row.name : "",
				s === 0 ? "needed" : "paid",
				reversed(line(side, -1)),
				line(side, 1),
			]),
		),
		words: [1, 3],
	};
}

function sidesOf({ needed, paid }: LedgerRow): readonly (readonly LedgerPart[])[] {
	return [needed, paid];
}

function has(side: readonly LedgerPart[], name: string): boolean {
	return side.some((part) => part.name === name);
}

/** The ends of the bars, including the line of 0. */
function endsOf(rows: readonly LedgerRow[]): number[] {
	return [0, ...rows.flatMap(sidesOf).flatMap((side) => stacked(side).flatMap(({ from, to }) => [from, to]))];
}

/** The legend, over as many lines as it needs. */
function swatches(
	id: string,
	looks: readonly (readonly [string, readonly [Tone, Texture]])[],
	{ width, top }: { width: number; top: number },
): { readonly svg: readonly string[]; readonly bottom: number } {
	const gap = SWATCH + 4;
	const wide = (name: string) => gap + widthOf(name, 11) + 12;
	const lines: (typeof looks)[number][][] = [];
	for (const look of looks) {
		const last = lines[lines.length - 1];
		const taken = (last ?? []).reduce((sum, [name]) => sum + wide(name), 0);
		if (last !== undefined && taken + wide(look[0]) <= width - 8) last.push(look);
		else lines.push([look]);
	}
	const svg = lines.flatMap((line, k) =>
		line.map(([name, [tone, texture]], l) => {
			const x = 6 + line.slice(0, l).reduce((sum, [before]) => sum + wide(before), 0);
			const drawn = (attributes: string) => box(x, top + 17 * k, SWATCH, SWATCH, attributes);
			const swatch = drawn(areaFill(id, tone, texture)) + drawn(paint({ fill: "none", stroke: "ink", width: 0.8 }));
			return swatch + label(name, x + gap, top + 17 * k + 10, { size: 11 });
		}),
	);
	return { svg, bottom: top + 17 * lines.length + 6 };
}
