import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { tidyCsv } from "../../src/report/index.js";

const result = crowdOut(parseScenario("us-india-partnership"));
const rows = tidyCsv([result])
	.trimEnd()
	.split("\n")
	.map((line) => line.split(","));

describe("tidyCsv", () => {
	it("names its columns", () => {
		expect(rows[0]).toEqual(["scenario", "run", "series", "line", "province", "year", "value", "unit"]);
	});
	it("has every number of the result, exactly, in a row of its own", () => {
		const value = (...where: string[]) => rows.find((row) => where.every((cell, k) => row[k + 1] === cell))?.[6];
		expect(Number(value("run", "defence", "", "", "2031"))).toBe(result.run.defence[6]);
		expect(Number(value("counterfactual", "line", "food", "", "2030"))).toBe(result.counterfactualRun.lines.food[5]);
		expect(Number(value("difference", "crowdOut.money", "water", "", "2026"))).toBe(result.crowdOut.money.water[1]);
		expect(Number(value("difference", "crowdOut.ratio", "", "", ""))).toBe(result.crowdOut.ratio);
		expect(Number(value("difference", "ledger.lines", "", "", "2031"))).toBe(result.ledger.lines[6]);
		const { punjab } = result.run.provinces ?? {};
		expect(Number(value("run", "provinces.cut", "", "punjab", "2031"))).toBe(punjab?.cut[6]);
		expect(value("difference", "crowdOut.elasticity", "food", "", "2025")).toBe("");
	});
	it("has one row for each place, never two", () => {
		const places = rows.map((row) => row.slice(0, 6).join());
		expect(new Set(places).size).toBe(places.length);
	});
});
