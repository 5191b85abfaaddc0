import { describe, expect, it } from "vitest";
import { dataTable, figureById, parameters, partnershipEvent, partnershipEvents } from "../../src/data/index.js";
import { cholesky } from "../../src/numerics/index.js";
import { estimateReaction } from "../../src/reaction/index.js";

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

	const parameterAt = (id: string): number => {
		const found = byId.get(id);
		if (found === undefined) throw new Error(`no parameter ${id}`);
		return found.value;
	};
	const six = (regime: string): number[] =>
		["taxes", "levies", "borrowing", "other", "provinces", "lines"].map((part) =>
			parameterAt(`regime.${regime}.${part}`),
		);

	it("keep the default within its range", () => {
		for (const { id, value, low, high } of byId.values()) {
			if (low !== undefined) expect(low, id).toBeLessThanOrEqual(value);
			if (high !== undefined) expect(high, id).toBeGreaterThanOrEqual(value);
		}
	});

	it("offer no reaction, the default and a strong one", () => {
		// the default's centres: fiscal years 1988-2024 give -0.05 (0.15) and 0.53 (0.19 to 1.24)
		const pair = (preset: string): (number | undefined)[] =>
			["shortRun", "longRun"].map((name) => byId.get(`reaction.${preset}.${name}`)?.value);
		expect(["none", "default", "strong"].map(pair)).toEqual([
			[0, 0],
			[0, 0.5],
			[0.3, 1],
		]);
	});

	it("split each regime of who pays into six shares of the gap that add up to 1", () => {
		for (const regime of ["imf-programme", "mostly-borrowed", "as-budgeted-2027", "schedule"])
			expect(
				six(regime).reduce((a, b) => a + b, 0),
				regime,
			).toBeCloseTo(1, 12);
	});

	it("mix the programme and past build-ups two to one in the central run", () => {
		// ( 2 * 0.15 + 0.1 ) / 3, ( 2 * 0.2 + 0.1 ) / 3, ( 2 * 0.05 + 0.65 ) / 3
		for (const [part, mean] of Object.entries({ taxes: 0.4 / 3, levies: 0.5 / 3, borrowing: 0.25 }))
			expect(parameterAt(`regime.schedule.${part}`), part).toBeCloseTo(mean, 12);
		// of the cuts, 0.45 of the gap: ( 2 * 0.28 + 0.096 ) / 3 and ( 2 * 0.25 + 0.03 ) / 3
		expect(parameterAt("regime.schedule.cuts.other")).toBeCloseTo(0.656 / 3 / 0.45, 12);
		expect(parameterAt("regime.schedule.cuts.provinces")).toBeCloseTo(0.53 / 3 / 0.45, 12);
	});

	it("call every share of who pays assumed, but the two thirds that are published as borrowed", () => {
		const graded = [...byId.values()].filter(({ id }) => /^regime\./.test(id) && !/schedule/.test(id));
		const press = graded.filter(({ grade }) => grade !== "assumed").map(({ id }) => id);
		expect(press).toEqual(["regime.mostly-borrowed.borrowing"]);
	});

	const names = ["shortRun", "longRun", "incomeShortRun", "momentum", "adjustment"];

	it("have the reaction's correlations from the estimate of 1988-2024, to two decimals", () => {
		const { uncertainty } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
		const [{ paths, covariance }] = uncertainty?.joint ?? [];
		const correlation = (a: string, b: string): number => {
			const [i, j] = [a, b].map((name) => paths.indexOf(`defence.${name}`));
			return covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
		};
		for (const [i, a] of names.entries())
			for (const b of names.slice(i + 1))
				expect(Math.abs(parameterAt(`reaction.correlation.${a}.${b}`) - correlation(a, b)), `${a} ${b}`).toBeLessThan(
					0.0051,
				);
	});

	it("have correlations of the reaction that can be drawn from: a positive definite matrix", () => {
		const matrix = names.map((_, i) =>
			names.map((_, j) => {
				const [a, b] = [names[Math.min(i, j)], names[Math.max(i, j)]];
				return i === j ? 1 : parameterAt(`reaction.correlation.${a}.${b}`);
			}),
		);
		expect(cholesky(matrix).ok).toBe(true);
	});

	it("let provinces spend what they spent of the windfalls of 2024, 2025 and 2026", () => {
		// spending 4,884.4, 5,742.94 and 7,122.12; receipts 5,039, 6,260.94 and 8,043.12; in 2026 transfers alone
		expect(parameterAt("provincialSpending.fy2024")).toBeCloseTo((5742.94 - 4884.4) / (6260.94 - 5039), 12);
		expect(parameterAt("provincialSpending.fy2025")).toBeCloseTo((7122.12 - 5742.94) / (8043.12 - 6260.94), 12);
		expect(parameterAt("provincialSpending.fy2026")).toBeCloseTo(1 - (1379 - 921) / (7591.797 - 6850), 12);
		const { low, value, high } = byId.get("budget.provincialSpending") ?? {};
		expect([low, value, high]).toEqual([0.38, 0.7, 0.77]);
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
