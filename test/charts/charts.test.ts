import { describe, expect, it } from "vitest";
import {
	chartSheet,
	fanChart,
	fanTable,
	heatMap,
	heatTable,
	htmlTable,
	ledgerChart,
	ledgersChart,
	ledgersLetters,
	ledgersTable,
	ledgerTable,
	linesChart,
	linesTable,
	sharedDomain,
	tornadoChart,
	tornadoTable,
	waterfallChart,
	waterfallTable,
} from "../../src/report.js";

const words = { title: "Defence <& co>", description: 'What "it" is', unit: "% of GDP" };
const years = [2025, 2026, 2027];

const lines = {
	...words,
	years,
	series: [
		{ name: "without", values: [2, 1.9, 1.8], reference: true },
		{ name: "with", values: [2, 2.1, 2.2] },
		{ name: "holes", values: [null, 2, null] },
	],
};
const fan = {
	...words,
	years,
	probabilities: [0.05, 0.5, 0.95],
	quantiles: [
		[2, 2, 2],
		[1.9, 2.1, 2.4],
		[1.8, 2.2, 2.9],
	],
	references: [{ name: "without", values: [2, 1.9, 1.8], reference: true }],
};
const ledger = {
	...words,
	needed: [
		{ name: "defence", amount: 0.1 },
		{ name: "interest", amount: 0.008 },
	],
	paid: [
		{ name: "revenue", amount: 0.05 },
		{ name: "borrowing", amount: 0.06 },
		{ name: "lines", amount: -0.002 },
	],
	digits: 3,
};
const ledgers = {
	...words,
	needs: [
		["defence", "D"],
		["interest", "I"],
	],
	payers: [
		["revenue", "R"],
		["borrowing", "B"],
		["nobody", "N"],
	],
	rows: [
		{
			name: "war",
			note: "then",
			needed: [
				{ name: "defence", amount: 2 },
				{ name: "interest", amount: 0.5 },
			],
			paid: [
				{ name: "revenue", amount: 3 },
				{ name: "borrowing", amount: -0.5 },
			],
		},
		{
			name: "peace",
			note: "later",
			needed: [{ name: "defence", amount: -1 }],
			paid: [
				{ name: "revenue", amount: -3.5 },
				{ name: "borrowing", amount: 2.5 },
			],
		},
	],
	digits: 2,
} as const;
const waterfall = {
	...words,
	from: { name: "before", value: 10 },
	steps: [
		{ name: "up", amount: 5 },
		{ name: "down", amount: -8 },
	],
	to: { name: "after", value: 7 },
	digits: 1,
};
const tornado = {
	...words,
	centre: 3,
	bars: [{ name: "rival.growth", low: { set: "2 %", value: 1 }, high: { set: "6 %", value: 8 } }],
	digits: 1,
};
const heat = {
	...words,
	rows: ["none", "strong"],
	columns: ["lenders", "taxpayers"],
	values: [
		[0, null],
		[-5, 10],
	],
	digits: 0,
	rowTitle: "reaction",
	columnTitle: "financing",
};

const charts: Readonly<Record<string, string>> = {
	lines: linesChart(lines),
	fan: fanChart(fan),
	ledger: ledgerChart(ledger),
	ledgers: ledgersChart(ledgers),
	waterfall: waterfallChart(waterfall),
	tornado: tornadoChart(tornado),
	heatMap: heatMap(heat),
};

/** Every number in the attributes that place something. */
const placed = (svg: string) =>
	[...svg.matchAll(/\s(?:x|y|x1|x2|y1|y2|width|height)="([^"%]+)"/g)].map(([, value]) => Number(value));
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("every chart", () => {
	for (const [name, svg] of Object.entries(charts)) {
		it(`${name}: is an image with title, description and unit, escaped`, () => {
			const [, id] = /aria-labelledby="(\w+)-title \1-desc"/.exec(svg) ?? [];
			expect(id).toMatch(/^c[0-9a-f]{8}$/);
			expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img"/);
			expect(svg).toContain(`<title id="${id}-title">Defence &lt;&amp; co&gt;</title>`);
			expect(svg).toContain(`<desc id="${id}-desc">What &quot;it&quot; is</desc>`);
			expect(texts(svg)).toContain("% of GDP");
			expect(svg).not.toContain("<& co>");
		});

		it(`${name}: places everything within its frame, at numbers`, () => {
			const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
			const numbers = placed(svg);
			expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
			expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(Number(width), Number(height)));
			expect(svg).not.toMatch(/NaN|undefined|Infinity/);
		});

		it(`${name}: closes every element, and calls only patterns that it has`, () => {
			const open = [...svg.matchAll(/<([a-z]+)\b[^>]*?(\/?)>/gi)].filter(([, , closed]) => closed === "").length;
			expect([...svg.matchAll(/<\/[a-z]+>/gi)]).toHaveLength(open);
			const ids = new Set([...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id));
			const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
			expect(used.filter((id) => !ids.has(id))).toEqual([]);
		});

		it(`${name}: takes its colours from variables that have a dark side, and plain ones where there is no CSS`, () => {
			expect(svg).toContain("prefers-color-scheme:dark");
			const painted = [...svg.matchAll(/<(?:path|rect|line|circle)\b[^>]*class="(co-[^"]+)"[^>]*>/g)];
			expect(painted.length).toBeGreaterThan(0);
			expect(painted.every(([element]) => /(fill|stroke)="#[0-9a-f]{6}"/.test(element))).toBe(true);
		});
	}

	it("is the same text for the same data", () => {
		expect(linesChart(structuredClone(lines))).toBe(charts.lines);
		expect(fanChart(structuredClone(fan))).toBe(charts.fan);
		expect(ledgerChart(structuredClone(ledger))).toBe(charts.ledger);
	});
});

describe("linesChart", () => {
	it("names each line at its end with its value, and draws the reference dashed", () => {
		expect(texts(charts.lines)).toEqual(expect.arrayContaining(["without 1.80", "with 2.20"]));
		expect(charts.lines).toMatch(/<path d="M[^"]+" class="co-s-counterfactual"[^>]*stroke-dasharray="4 3"/);
		expect(texts(charts.lines)).toEqual(expect.arrayContaining(["FY2025", "FY2027", "1.8", "2.0", "2.2"]));
	});

	it("moves labels apart that would cover each other", () => {
		const close = linesChart({
			...words,
			years,
			series: ["a", "b", "c"].map((name, k) => ({ name, values: [1, 1, 1 + k / 1000] })),
		});
		const places = [...close.matchAll(/<text x="[\d.]+" y="([\d.]+)" font-size="11">[abc] /g)].map(([, y]) =>
			Number(y),
		);
		expect(places).toHaveLength(3);
		const sorted = places.sort((p, q) => p - q);
		expect(Math.min(sorted[1] - sorted[0], sorted[2] - sorted[1])).toBeGreaterThanOrEqual(12.9);
	});

	it("stands on a shared scale where one is given", () => {
		const other = { ...lines, series: [{ name: "with", values: [0, 10, 20] }] };
		const domain = sharedDomain([lines, other]);
		expect(domain).toEqual([0, 20]);
		const [one, two] = [lines, other].map((chart) => texts(linesChart({ ...chart, domain })));
		for (const tick of ["0", "5", "10", "15", "20"]) {
			expect(one).toContain(tick);
			expect(two).toContain(tick);
		}
	});

	it("draws one year, and values that are all one", () => {
		const svg = linesChart({ ...words, years: [2025], series: [{ name: "flat", values: [0] }] });
		expect(svg).not.toMatch(/NaN|Infinity/);
	});
});

describe("fanChart", () => {
	it("draws a band for each pair of quantiles and names the ends", () => {
		expect([...charts.fan.matchAll(/fill-opacity="0.2"/g)]).toHaveLength(1);
		expect(texts(charts.fan)).toEqual(expect.arrayContaining(["median 2.20", "5 % 1.80", "95 % 2.90", "without 1.80"]));
	});
});

describe("ledgerChart", () => {
	it("adds up as shown: both columns end at one sum, boxes as tall as their amounts", () => {
		expect(texts(charts.ledger).filter((text) => text.startsWith("="))).toEqual(["= 0.108", "= 0.108"]);
		const boxes = [
			...charts.ledger.matchAll(
				/<rect x="[\d.]+" y="[\d.]+" width="52" height="([\d.]+)" fill="none"|<rect x="[\d.]+" y="[\d.]+" width="52" height="([\d.]+)" class="co-s-ink"/g,
			),
		];
		const heights = boxes.map(([, a, b]) => Number(a ?? b));
		const amounts = [...ledger.needed, ...ledger.paid].map(({ amount }) => Math.abs(amount));
		expect(heights).toHaveLength(amounts.length);
		const scale = heights[0] / amounts[0];
		heights.forEach((height, k) => {
			// A tenth of a pixel is what a coordinate is rounded to.
			expect(Math.abs(height - scale * amounts[k])).toBeLessThanOrEqual(0.15);
		});
	});
});

describe("ledgerChart of eight payers", () => {
	it("gives each a pattern of its own, so that no two look alike in colour or in grey", () => {
		const paid = Array.from({ length: 8 }, (_, k) => ({ name: `payer ${k}`, amount: 0.0135 }));
		const svg = ledgerChart({ ...ledger, needed: [{ name: "defence", amount: 0.108 }], paid });
		// The one that is filled has no pattern.
		const patterns = [...svg.matchAll(/<pattern id="\w+?-(\w+)-\w+"/g)].map(([, texture]) => texture);
		expect(new Set(patterns).size).toBe(7);
		expect(new Set([...svg.matchAll(/url\(#[^)]+\)/g)].map(([url]) => url)).size).toBe(7);
		const looks = [...svg.matchAll(/<pattern id[^>]*>(.*?)<\/pattern>/g)].map(([, drawn]) =>
			drawn.replace(/ class="[^"]*"| (?:fill|stroke)="[^"]*"/g, ""),
		);
		expect(new Set(looks).size).toBe(7);
	});
});

describe("ledgersChart", () => {
	const bars = [
		...charts.ledgers.matchAll(
			/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="12" fill="none"|<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="12" class="co-s-ink"/g,
		),
	].map((found) =>
		found
			.slice(1)
			.filter((cell) => cell !== undefined)
			.map(Number),
	);

	it("draws every ledger on one scale, what took money left of the line", () => {
		const amounts = ledgers.rows.flatMap(({ needed, paid }) => [...needed, ...paid].map(({ amount }) => amount));
		expect(bars).toHaveLength(amounts.length);
		const scale = bars[0][2] / 2;
		const zero = bars[0][0];
		bars.forEach(([left, , width], k) => {
			// A tenth of a pixel is what a coordinate is rounded to.
			expect(Math.abs(width - scale * Math.abs(amounts[k]))).toBeLessThanOrEqual(0.15);
			if (amounts[k] > 0) expect(left).toBeGreaterThanOrEqual(zero - 0.1);
			else expect(left + width).toBeLessThanOrEqual(zero + 0.15);
		});
	});

	it("names what it shows and no one else, and says a word instead of a minus", () => {
		expect(texts(charts.ledgers)).toEqual(
			expect.arrayContaining(["war", "then", "peace", "later", "revenue", "2 taken", "0", "2"]),
		);
		expect(texts(charts.ledgers)).not.toContain("nobody");
		expect(texts(charts.ledgers).filter((text) => /-|\u2212/.test(text))).toEqual([]);
	});

	it("tells the same in letters: as many for each as it has quarters of a point, or what fits 48", () => {
		// From -3.5 to 3, 6.5 in all, are 26 quarters, and 65 tenths, which are too many.
		const { caption, rows } = ledgersLetters(ledgers);
		expect(caption).toBe("Defence <& co>; a letter is 0.25 % of GDP: D defence, I interest, R revenue, B borrowing");
		expect(rows).toEqual([
			["war", "needed", "", "D".repeat(8) + "I".repeat(2)],
			["", "paid", "BB", "R".repeat(12)],
			["peace", "needed", "DDDD", ""],
			["", "paid", "R".repeat(14), "B".repeat(10)],
		]);
		expect(ledgersTable(ledgers).rows).toContainEqual(["peace", "paid", "revenue", "3.50 taken"]);
		expect(ledgersTable(ledgers).rows).toContainEqual(["peace", "needed", "defence", "1.00 less"]);
	});
});

describe("a chart whose sides have words", () => {
	const sides = ["", "gained"] as const;
	const series = [{ name: "food", values: [0.04, 0, -0.06] }];
	it("prints a word below 0 instead of a minus, on the axis, at the ends and in its table", () => {
		const svg = linesChart({ ...words, years, series, sides });
		expect(texts(svg)).toEqual(expect.arrayContaining(["0.04", "0.00", "0.06 gained", "food 0.060 gained"]));
		expect(texts(svg).filter((text) => /-|\u2212/.test(text))).toEqual([]);
		expect(linesTable({ ...words, years, series, sides }).rows.map(([, cell]) => cell)).toEqual([
			"0.040",
			"0.000",
			"0.060 gained",
		]);
		const drawn = {
			...words,
			years,
			sides,
			probabilities: [0.05, 0.5, 0.95],
			quantiles: years.map(() => [-0.2, -0.1, 0.1]),
		};
		expect(texts(fanChart(drawn)).filter((text) => /-|\u2212/.test(text))).toEqual([]);
		expect(fanTable(drawn).rows[0]).toEqual(["FY2025", "0.20 gained", "0.10 gained", "0.10"]);
	});
});

describe("waterfallChart", () => {
	it("hatches steps down, fills steps up, and says what each adds", () => {
		expect(texts(charts.waterfall)).toEqual(expect.arrayContaining(["+5.0", "-8.0", "10.0", "7.0"]));
		expect(charts.waterfall).toMatch(/fill="url\(#\w+-hatch-gain\)"/);
		expect(charts.waterfall).toContain('class="co-f-loss"');
	});
});

describe("the table of a chart", () => {
	it("has the chart's numbers, a caption, and heads with a scope", () => {
		const tables = [
			linesTable(lines),
			fanTable(fan),
			ledgerTable(ledger),
			waterfallTable(waterfall),
			tornadoTable(tornado),
			heatTable(heat),
		];
		for (const table of tables) {
			const html = htmlTable(table);
			expect(html).toContain("<caption><span>Defence &lt;&amp; co&gt; (% of GDP)");
			expect([...html.matchAll(/<th scope="col"/g)]).toHaveLength(table.head.length);
			expect([...html.matchAll(/<th scope="row"/g)]).toHaveLength(table.rows.length);
			expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
		}
		expect(linesTable(lines).rows[2]).toEqual(["FY2027", "1.80", "2.20", "–"]);
		const calendar = linesTable({ ...lines, yearPrefix: "" });
		expect([calendar.head[0], calendar.rows[2][0]]).toEqual(["year", "2027"]);
		expect(linesChart({ ...lines, yearPrefix: "" })).not.toContain("FY");
		expect(fanChart({ ...fan, yearPrefix: "" })).not.toContain("FY");
		expect(heatTable(heat).rows).toEqual([
			["none", "0", "–"],
			["strong", "5 gained", "10"],
		]);
	});
});

describe("chartSheet", () => {
	it("puts charts side by side in one picture, each whole", () => {
		const sheet = chartSheet([charts.lines, charts.fan, charts.heatMap], "All <three>", 2);
		expect([...sheet.matchAll(/<svg x=/g)]).toHaveLength(3);
		expect(sheet).toContain("<title>All &lt;three&gt;</title>");
		expect([...sheet.matchAll(/<svg /g)].length).toBe([...sheet.matchAll(/<\/svg>/g)].length);
	});
});
