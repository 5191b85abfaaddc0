import { crowdOut } from "crowdout";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/report/blocks/index.js";
import { linesChart, runReport } from "../../../src/report/index.js";
import { byProvince } from "../../../src/report/run/by-province.js";

const result = crowdOut("us-india-partnership");
const figuresOf = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));
const headings = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("crowd-out by province", () => {
	it("has a chart for each province and the federation, which together lose what the lines lose", () => {
		const charts = figuresOf(byProvince([result]));
		expect(charts.map(({ title }) => title)).toEqual([
			"Punjab",
			"Sindh",
			"Khyber Pakhtunkhwa",
			"Balochistan",
			"The federation",
		]);
		// The last column is the last line of the budget: water.
		const water = charts.map(({ table }) => Number(table.rows[6].at(-1)?.replace(/^(.*) gained$/, "-$1")));
		expect(water.reduce((total, value) => total + value, 0)).toBeCloseTo(result.crowdOut.money.water[6], 0);
	});

	it("has one scale, so that what loses little looks so", () => {
		const ticks = figuresOf(byProvince([result])).map(({ svg }) =>
			[...svg.matchAll(/text-anchor="end"[^>]*>([^<]+)</g)].map(([, text]) => text).join(),
		);
		expect(new Set(ticks).size).toBe(1);
	});

	it("says nothing of a budget without provinces", () => {
		const { provinces: _, ...whole } = result.crowdOut;
		expect(byProvince([{ ...result, crowdOut: whole }])).toEqual([]);
	});
});

describe("a page of a run", () => {
	it("has the crowd-out before the levels", () => {
		const order = headings(runReport(result));
		const at = (start: string) => order.findIndex((text) => text.startsWith(start));
		expect(at("Over FY2026")).toBeLessThan(at("Crowd-out, defence"));
		const charts = figuresOf(runReport(result)).map(({ title }) => title);
		expect(charts.indexOf("Crowd-out by line")).toBeLessThan(charts.indexOf("Defence"));
	});
});

it("names at the right of a chart keep their distance, however many lines there are", () => {
	const series = Array.from({ length: 24 }, (_, k) => ({ name: `line ${k}`, values: [0, 0] }));
	const svg = linesChart({ title: "Many", description: "", unit: "", years: [2025, 2026], series });
	const places = [...svg.matchAll(/y="([\d.]+)"[^>]*>line \d+ /g)].map(([, y]) => Number(y)).sort((a, b) => a - b);
	expect(places).toHaveLength(24);
	for (const [k, place] of places.slice(1).entries()) expect(place - places[k]).toBeGreaterThanOrEqual(12.9);
	const [, , , height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
	expect(places[0]).toBeGreaterThan(20);
	expect(places[23]).toBeLessThan(height);
});
