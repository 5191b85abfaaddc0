import { describe, expect, it } from "vitest";
import { dataTable, figureById, parameters, partnershipEvent, partnershipEvents } from "../../src/data/index.js";

describe("partnershipEvents", () => {
	it("gives dated events with whole delivery years of at least 1, and a value only where there is one", () => {
		const events = partnershipEvents();
		expect(events.length).toBe(46);
		for (const { id, delivery, value } of events) {
			expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(Number.isInteger(delivery) && delivery >= 1, id).toBe(true);
			expect(value === undefined || value > 0, id).toBe(true);
		}
		expect(partnershipEvent("beca-2020")).not.toHaveProperty("value");
	});

	it("finds the drones of October 2024 in the fiscal year 2025", () => {
		expect(partnershipEvent("mq9b-2024")).toEqual({
			id: "mq9b-2024",
			year: 2025,
			title: "31 MQ-9B drones",
			value: 4,
			delivery: 6,
			source: "event-mq9b-2024",
		});
		expect(partnershipEvent("nothing")).toBeUndefined();
	});

	it("lets only contracts with a value be summed", () => {
		for (const { id, adds, category, value_usd_bn } of dataTable("partnership-events").rows)
			if (adds === "true") expect([category, value_usd_bn !== ""], id).toEqual(["contract", true]);
	});

	it("keeps low, value and high in order", () => {
		for (const { id, ...row } of dataTable("partnership-events").rows) {
			const known = [row.value_low_usd_bn, row.value_usd_bn, row.value_high_usd_bn]
				.filter((cell) => cell !== "")
				.map(Number);
			expect(known, id).toEqual([...known].sort((a, b) => a - b));
		}
	});
});

describe("parameters", () => {
	const byId = new Map(parameters().map((parameter) => [parameter.id, parameter]));

	it("keep the default within its range", () => {
		for (const { id, value, low, high } of byId.values()) {
			if (low !== undefined) expect(low, id).toBeLessThanOrEqual(value);
			if (high !== undefined) expect(high, id).toBeGreaterThanOrEqual(value);
		}
	});

	it("offer no reaction, the default and a strong one", () => {
		const pair = (preset: string): (number | undefined)[] =>
			["shortRun", "longRun"].map((name) => byId.get(`reaction.${preset}.${name}`)?.value);
		expect(["none", "default", "strong"].map(pair)).toEqual([
			[0, 0],
			[0.08, 0.5],
			[0.3, 1],
		]);
	});

	it("split each financing regime into borrowing, taxes and reallocation that add up to 1", () => {
		for (const regime of ["fiscal-space", "imf-programme"]) {
			const parts = ["borrowing", "revenue", "reallocation"].map(
				(name) => byId.get(`financing.${regime}.${name}`)?.value ?? 0,
			);
			expect(parts.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
		}
	});

	it("leave to federal lines a quarter of what provinces do not bear", () => {
		const regime = (name: string): (number | undefined)[] =>
			["other", "provinces"].map((part) => byId.get(`financing.${name}.${part}`)?.value);
		expect(regime("fiscal-space")).toEqual([0.1125, 0]);
		expect(regime("imf-programme")).toEqual([0.3, 0.2]);
	});

	it("give assumed ones a reason in the basis", () => {
		for (const { id, basis } of byId.values()) expect(basis.length, id).toBeGreaterThan(10);
	});
});

describe("figureById", () => {
	it("finds a row in whichever table it stands", () => {
		const tables = ["2025-budget.budget.defence", "fy2025.defence", "pak.gdpNominal.2025", "pak.milex.lcuFiscal.2024"];
		expect([...tables, "rival.growth", "ind.rivalry.burden.2000"].map((id) => figureById(id)?.table)).toEqual([
			"base-figures",
			"budget-figures",
			"macro",
			"military-expenditure",
			"parameters",
			"rivalry-series",
		]);
		expect(figureById("fy2025.defence")?.row.value).toBe("2193");
	});

	it("finds nothing for an unknown id", () => {
		expect(figureById("fy2025.defences")).toBeUndefined();
		expect(figureById("")).toBeUndefined();
	});
});
