import { describe, expect, it } from "vitest";
import {
	chartSheet,
	fanChart,
	fanTable,
	heatMap,
	ledgerChart,
	ledgersChart,
	linesChart,
	linesTable,
	tornadoChart,
	waterfallChart,
} from "../../src/report.js";

const words = {
	title: "A title that is long enough for two lines at this width, and no more",
	description: "Why",
	unit: "% of GDP",
};
const years = Array.from({ length: 13 }, (_, t) => 2025 + t);

const fan = {
	...words,
	years: [2025, 2026, 2027, 2028],
	probabilities: [0.05, 0.25, 0.5, 0.75, 0.95],
	quantiles: [
		[3, 4, 5, 6, 7],
		[1, 3, 4, 6, 8],
		[0.5, 2.5, 5, 7, 9.5],
		[0, 2, 4.5, 8, 10],
	],
	domain: [0, 10] as const,
};
const tall = { ...fan, quantiles: [...fan.quantiles.slice(0, 3), [0, 2.5, 5, 7.5, 10]], height: 400 };

/** Every point of the drawn paths that begin with `M` and are painted so. */
function paths(svg: string, look: RegExp): [number, number][][] {
	return [...svg.matchAll(/<path d="(M[^"]+)" ([^>]*)>/g)]
		.filter(([, , attributes]) => look.test(attributes))
		.map(([, d]) => [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]));
}

/** Place of a value or of a year, read from two of the axis' own labels: both scales are linear. */
function scaleOf(svg: string, [a, b]: readonly [string, string], coordinate: "x" | "y") {
	const placeOf = (text: string) => {
		const [, x, y] = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${text}</text>`).exec(svg) ?? [];
		return coordinate === "x" ? Number(x) : Number(y) - 4;
	};
	const number = (text: string) => Number(text.replace("FY", ""));
	const step = (placeOf(b) - placeOf(a)) / (number(b) - number(a));
	return (value: number) => placeOf(a) + step * (value - number(a));
}

/** Coordinates are rounded to a tenth, and so are the two labels they are read from. */
const near = (points: readonly (readonly [number, number])[], expected: readonly (readonly [number, number])[]) => {
	expect(points).toHaveLength(expected.length);
	for (const [k, [x, y]] of points.entries()) {
		expect(Math.abs(x - expected[k][0])).toBeLessThan(0.25);
		expect(Math.abs(y - expected[k][1])).toBeLessThan(0.25);
	}
};

describe("fanChart", () => {
	it("bounds each band by a quantile below and by its mirror image above", () => {
		const svg = fanChart(fan);
		const [x, y] = [scaleOf(svg, ["FY2025", "FY2028"], "x"), scaleOf(svg, ["0", "10"], "y")];
		const bands = paths(svg, /fill-opacity="0.2"/);
		expect(bands).toHaveLength(2);
		bands.forEach((band, k) => {
			const edge = (quantile: number) =>
				fan.years.map((year, t) => [x(year), y(fan.quantiles[t][quantile])] as [number, number]);
			near(band, [...edge(4 - k), ...edge(k).reverse()]);
		});
		const [median] = paths(svg, /stroke-width="2.2"/);
		near(
			median,
			fan.years.map((year, t) => [x(year), y(fan.quantiles[t][2])]),
		);
	});

	it("breaks where a year has no value, and starts again", () => {
		const [band] = paths(
			fanChart({ ...fan, quantiles: fan.quantiles.map((row, t) => (t === 1 ? [null, ...row.slice(1)] : row)) }),
			/fill-opacity="0.2"/,
		);
		// One year is a line up and down; two years have four corners.
		expect(band).toHaveLength(2 + 4);
	});

	it("names every quantile where there is room for all, the median and the outer two where not", () => {
		const names = (svg: string) => [...svg.matchAll(/>(median|[\d.]+ %) [\d.]+</g)].map(([, name]) => name);
		expect(names(fanChart(tall))).toEqual(["5 %", "25 %", "median", "75 %", "95 %"]);
		const narrow = { ...fan, quantiles: fan.quantiles.map((row) => row.map((value) => 4 + value / 10)) };
		expect(names(fanChart(narrow))).toEqual(["5 %", "median", "95 %"]);
		// Five names need 32 pixels: 1.9 of the 10 that a height of 170 shows are 32.3, 1.85 are 31.5.
		const ended = (width: number) => ({ ...fan, height: 170, quantiles: [[4, 4, 4, 4, 4 + width]], years: [2025] });
		expect(names(fanChart(ended(1.9)))).toHaveLength(5);
		expect(names(fanChart(ended(1.85)))).toHaveLength(3);
		expect(names(fanChart({ ...ended(0), quantiles: [[2.1, 4, 4, 4, 4]] }))).toHaveLength(5);
	});

	it("tells its numbers with one decimal more than its axis", () => {
		// An axis from 0 to 10 has ticks at 2 or 5, whole numbers.
		expect(fanTable(fan).rows[2]).toEqual(["FY2027", "0.5", "2.5", "5.0", "7.0", "9.5"]);
		expect(linesTable({ ...words, years: [1], series: [{ name: "a", values: [0.5] }] }).rows).toEqual([
			["FY1", "0.50"],
		]);
	});
});

const pictures: Readonly<Record<string, string>> = {
	fan: fanChart({ ...fan, references: [{ name: "without", values: [5, 4, 3, 2], reference: true }] }),
	"fan-tall": fanChart({ ...tall, id: "own", width: 500, domain: undefined }),
	lines: linesChart({
		...words,
		years,
		series: [
			{ name: "reference", values: years.map((_, t) => 2 - t / 10), reference: true },
			{ name: "first", values: years.map((_, t) => -1 + t / 4) },
			{ name: "close", values: years.map((_, t) => (t === 4 ? null : -1.02 + t / 4)) },
			{ name: "ended", values: years.map((_, t) => (t < 6 ? t : null)) },
		],
	}),
	ledger: ledgerChart({
		...words,
		needed: [
			{ name: "defence", amount: 5 },
			{ name: "interest", amount: 0.4 },
			{ name: "growth", amount: -1.5 },
			{ name: "threat", amount: 0.1 },
		],
		paid: [
			{ name: "taxes", amount: 1 },
			{ name: "levies", amount: 0.3 },
			{ name: "borrowing", amount: 3.2 },
			{ name: "other", amount: -0.7 },
			{ name: "provinces", amount: 0.2 },
		],
		digits: 2,
	}),
	ledgers: ledgersChart({
		...words,
		needs: [
			["defence", "D"],
			["interest", "I"],
		],
		payers: [
			["revenue", "R"],
			["borrowing", "B"],
			["other spending", "S"],
		],
		rows: [
			{
				name: "1965",
				note: "FY1963-65 to FY1966-67",
				needed: [
					{ name: "defence", amount: 2 },
					{ name: "interest", amount: 0.5 },
				],
				paid: [
					{ name: "revenue", amount: 1 },
					{ name: "borrowing", amount: -0.5 },
					{ name: "other spending", amount: 2 },
				],
			},
			{
				name: "1998-2002",
				note: "FY1997-98 to FY2001-02",
				needed: [{ name: "defence", amount: -0.3 }],
				paid: [
					{ name: "revenue", amount: 1 },
					{ name: "borrowing", amount: -1.3 },
				],
			},
		],
		digits: 2,
	}),
	waterfall: waterfallChart({
		...words,
		from: { name: "before", value: 3 },
		steps: [
			{ name: "up", amount: 2 },
			{ name: "far down", amount: -9 },
			{ name: "none", amount: 0 },
			{ name: "up again", amount: 5 },
		],
		to: { name: "after", value: 1 },
		digits: 1,
	}),
	tornado: tornadoChart({
		...words,
		centre: 3,
		bars: [
			{ name: "falls", low: { set: "1 %", value: 9 }, high: { set: "2 %", value: 1 } },
			{
				name: "both above, with a name long enough for a second line",
				low: { set: "a", value: 5 },
				high: { set: "b", value: 7 },
			},
			{ name: "both below", low: { set: "c", value: 2.5 }, high: { set: "d", value: 1.5 } },
		],
		digits: 1,
	}),
	"heat-map": heatMap({
		...words,
		rows: ["none", "a strong one"],
		columns: ["lenders", "taxpayers and others", "all"],
		values: [
			[0, null, 4],
			[-5, 10, 2.5],
		],
		digits: 1,
		rowTitle: "reaction",
		columnTitle: "financing",
	}),
};

describe("the picture of each chart", () => {
	it.each(Object.entries(pictures))("%s is as it was looked at", async (name, svg) => {
		// An element a line, without the style that all share.
		const lines = svg.replace(/<style>.*?<\/style>/, "").replaceAll("><", ">\n<");
		await expect(`${lines}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
	});

	it("a sheet places charts in rows, each row as tall as its tallest", () => {
		const chart = (width: number, height: number) => `<svg viewBox="0 0 ${width} ${height}" width="1"></svg>`;
		const sheet = chartSheet([chart(100, 50), chart(80, 70), chart(90, 30)], "All", 2);
		const places = [...sheet.matchAll(/<svg x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
		// Columns of 100 with gaps of 20, below a title of 46.
		expect(places).toEqual([
			[20, 46],
			[140, 46],
			[20, 46 + 70 + 20],
		]);
		expect(sheet).toContain(`viewBox="0 0 260 ${136 + 30 + 20}"`);
	});
});
