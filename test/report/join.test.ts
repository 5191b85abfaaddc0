import { crowdOut, ensemble, parseScenario, sweep } from "crowdout";
import { ensembleCsv, sweepCsv, tidyCsv } from "crowdout/report";
import { csvParse, type DSVRowString } from "d3-dsv";
import { describe, expect, it } from "vitest";

const PLACE = ["scenario", "run", "series", "line", "province", "year"];
const scenario = parseScenario("us-india-partnership");
const result = crowdOut(scenario);
const outputs = ["run.lines.water", "crowdOut.provinces.sindh.money.food", "last(run.debt)", "max(run.deficit)"];
const drawn = ensemble(scenario, { draws: 50, outputs, events: ["run.deficit > 5%"] });
const grid = sweep(scenario, [{ path: "rival.growth", values: [0.02, 0.06] }], {
	outputs: ["crowdOut.cumulativeMoney.food", "last(run.defence)", "run.lines.water", "min(run.debt)"],
});

const runs = csvParse(tidyCsv([result]));
const draws = csvParse(ensembleCsv(drawn));
const points = csvParse(sweepCsv(grid));
const place = (row: DSVRowString, ...more: string[]) => [...PLACE, ...more].map((column) => row[column]).join("|");
const inRun = new Map(runs.map((row) => [place(row), row]));

describe("the CSV of run, ensemble and sweep", () => {
	it("has the same columns for the place of a number, and its unit", () => {
		for (const table of [runs, draws, points]) {
			const at = table.columns.indexOf("scenario");
			expect(table.columns.slice(at, at + PLACE.length)).toEqual(PLACE);
			expect(table.columns).toContain("unit");
		}
	});

	it("joins: a quantile or a point finds the central run's number of the same unit", () => {
		const quantiles = draws.filter(({ statistic }) => statistic.startsWith("q"));
		const joined = quantiles.filter((row) => inRun.get(place(row))?.unit === row.unit);
		const lonely = new Set(quantiles.filter((row) => !joined.includes(row)).map(({ output }) => output));
		expect([...lonely]).toEqual(["max(run.deficit)"]);
		const water = joined.find((row) => row.output === "run.lines.water" && row.year === "2031");
		expect(Number(inRun.get(place(water as DSVRowString))?.value)).toBe(result.run.lines.water[6]);
		const sindh = joined.find((row) => row.province === "sindh" && row.line === "food");
		expect(sindh?.series).toBe("crowdOut.provinces.money");

		const found = points.filter((row) => inRun.has(place(row)));
		expect(new Set(found.map(({ output }) => output))).toEqual(
			new Set(["crowdOut.cumulativeMoney.food", "last(run.defence)", "run.lines.water"]),
		);
		const defence = found.find(({ output }) => output === "last(run.defence)") as DSVRowString;
		expect(Number(inRun.get(place(defence))?.value)).toBe(result.run.defence[6]);
	});

	it("has a number in one row only", () => {
		const places = [
			runs.map((row) => place(row)),
			draws.map((row) => place(row, "statistic")),
			points.map((row) => place(row, "rival.growth")),
		];
		for (const all of places) expect(new Set(all).size).toBe(all.length);
	});

	it("calls a probability one, whatever it is of", () => {
		const units = new Set(draws.filter(({ statistic }) => statistic === "probability").map(({ unit }) => unit));
		expect([...units]).toEqual(["probability"]);
	});

	it("gives a series of a sweep the last year of its own horizon", () => {
		const horizons = sweep(scenario, [{ path: "horizon", values: [2, 4] }], { outputs: ["run.debt"] });
		expect(csvParse(sweepCsv(horizons)).map(({ year }) => year)).toEqual(["2027", "2029"]);
	});
});
