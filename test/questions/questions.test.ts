import {
	breakEven,
	type CrowdoutError,
	crowdOut,
	ensemble,
	financingPresets,
	harmlessFinance,
	parseScenario,
	policiesAcrossDraws,
	policiesAcrossFutures,
	type ScenarioInput,
	type SweepAxis,
	solve,
	sweep,
} from "crowdout";
import { describe, expect, it } from "vitest";

const lossOfFood = (growth: number) =>
	crowdOut(parseScenario("us-india-partnership", { set: { rival: { growth } } })).crowdOut.cumulativeMoney.food;

describe("sweep", () => {
	it("runs every point of the grid, the last axis turning fastest, as a run of its own would", () => {
		const { rows, outputs, failed } = sweep(
			"us-india-partnership",
			[
				{ path: "rival.growth", values: [0.02, 0.08] },
				{ path: "defence.longRun", values: [0, 0.5, 1] },
			],
			{ outputs: ["crowdOut.cumulativeMoney.food", "run.defence"] },
		);
		expect(rows.map(({ at }) => at)).toEqual([
			[0.02, 0],
			[0.02, 0.5],
			[0.02, 1],
			[0.08, 0],
			[0.08, 0.5],
			[0.08, 1],
		]);
		expect(outputs).toEqual(["crowdOut.cumulativeMoney.food", "run.defence"]);
		expect(failed).toBe(0);
		expect(rows[4].outputs[0]).toBe(lossOfFood(0.08));
	});

	it("refuses, all at once, a path that is none, an output that is none and an empty axis", () => {
		const bad = () =>
			sweep(
				"baseline",
				[
					{ path: "rival.growht", values: [0.1] },
					{ path: "discountRate", values: [] },
				],
				{ outputs: ["crowdOut.ration"] },
			);
		expect(bad).toThrow(
			/did you mean "rival.growth"[\s\S]*did you mean "crowdOut.ratio"[\s\S]*must have at least one value/,
		);
	});

	it("refuses a value or an axis given twice", () => {
		const axis = { path: "discountRate", values: [0, 0.1] };
		expect(() => sweep("baseline", [axis, axis])).toThrow(/must be on one axis, got two/);
		expect(() => sweep("baseline", [{ ...axis, values: [0.1, 0.1] }])).toThrow(
			/must have each value once, got 0.1 twice/,
		);
	});

	it("refuses values that no scenario may have there as bad input, by where they stand and at how many points", () => {
		const refusalOf = (axes: readonly SweepAxis[]) => {
			try {
				return sweep("baseline", axes);
			} catch (error) {
				const { code, message } = error as CrowdoutError;
				return `${code} ${message}`;
			}
		};
		expect(refusalOf([{ path: "discountRate", values: [0.05, -2, -3] }])).toBe(
			"invalid-input discountRate: must be greater than -1 (-100 %), got -2; this is so at 2 of 3 points; narrow the axes or drop failures",
		);
		expect(refusalOf([{ path: "financing.taxes", values: [0, 0.9] }])).toMatch(
			/^invalid-input .*must be at most 1, got 1\.\d+ in 20\d\d.*; this is so at 1 of 2 points/,
		);
		expect(refusalOf([{ path: "rival.growth", values: [0.05, 1e60] }])).toMatch(
			/^run-failed sweep: 1 of 2 runs failed/,
		);
	});

	it("counts points that cannot be run, and keeps their rows empty only where that was asked", () => {
		const axes = [{ path: "discountRate", values: [0.05, -2] }];
		const { failed, rows } = sweep("baseline", axes, { onFailure: "drop" });
		expect(failed).toBe(1);
		expect(rows[1].outputs.every((value) => value === null)).toBe(true);
		expect(rows[1].failure).toContain("must be greater than -1");
	});
});

describe("solve", () => {
	it("finds the growth at which a line loses a given sum: running it there gives the sum", () => {
		const { roots, found } = solve("us-india-partnership", "rival.growth", "crowdOut.cumulativeMoney.food = 5", {
			between: [0, 0.3],
		});
		expect(found).toBe(true);
		expect(roots).toHaveLength(1);
		expect(lossOfFood(roots[0])).toBeCloseTo(5, 9);
	});

	it("gives the range in which an inequality holds in every year, up to where it turns", () => {
		const { holds, roots } = solve("us-india-partnership", "rival.growth", "run.lines.food >= 0.543%", {
			between: [0.04, 0.5],
		});
		expect(roots).toHaveLength(1);
		expect(holds).toEqual([[0.04, roots[0]]]);
	});

	it("says what blocks where a target is not reached, and how near it comes: an answer, no error", () => {
		const { found, blockedBy, nearest } = solve(
			"us-india-partnership",
			"rival.growth",
			"crowdOut.cumulativeMoney.food = 1e6",
			{ between: [0, 0.3] },
		);
		expect(found).toBe(false);
		expect(blockedBy).toBe("upper end");
		expect(nearest?.output).toBeCloseTo(lossOfFood(0.3), 6);
	});

	it("refuses an empty range, a range outside what is legal, and what is no condition", () => {
		const at =
			(between: [number, number], soThat = "crowdOut.ratio > 0") =>
			() =>
				solve("baseline", "rival.growth", soThat, { between });
		expect(at([0.3, 0])).toThrow(/must have the lower end first/);
		expect(at([-2, 0])).toThrow(/must be greater than -1/);
		expect(at([0, 1], "crowdOut.ratio")).toThrow(/must be like/);
	});

	it("draws the break-even curve of two numbers: a stronger reaction needs less growth", () => {
		const { points } = breakEven("us-india-partnership", "rival.growth", "crowdOut.cumulativeMoney.food = 5", {
			between: [0, 0.4],
			over: { path: "defence.longRun", values: [0.25, 0.5, 1] },
		});
		const growth = points.map(({ roots }) => roots[0]);
		expect(growth[0]).toBeGreaterThan(growth[1]);
		expect(growth[1]).toBeGreaterThan(growth[2]);
	});
});

describe("harmlessFinance", () => {
	it("by borrowing takes all that was cut, and then no line loses", () => {
		const options = { financing: "mostly-borrowed", set: { budget: { revenueSharing: 0 } } } as const;
		const { found, share, money, tightest } = harmlessFinance("us-india-partnership", "borrowing", options);
		expect(found).toBe(true);
		// Taxes and levies pay a tenth each.
		expect(share).toBeCloseTo(1 - 0.1 - 0.1, 6);
		expect(tightest.loss).toBeLessThan(1e-11);
		expect(money).toBeGreaterThan(0);
	});

	it("refuses a scenario whose lines answer by elasticities", () => {
		expect(() => harmlessFinance("elasticity-fan-2018", "revenue")).toThrow(/must be channels/);
	});
});

describe("policiesAcrossFutures", () => {
	const policies = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
	const futures = ["us-india-partnership", "india-surge"].map((name) => ({ name, input: name }));

	it("has regret 0 for the best policy of each future, and the difference for the others", () => {
		const { cells, scores, leastBad } = policiesAcrossFutures(policies, futures);
		for (const { name } of futures) {
			const row = cells.filter(({ future }) => future === name);
			const best = Math.min(...row.map(({ cost }) => Number(cost)));
			expect(row.map(({ regret }) => regret)).toEqual(row.map(({ cost }) => Number(cost) - best));
		}
		expect(scores[0].greatestRegret).toBe(0);
		expect(leastBad).toContain(`${scores[0].policy} is least bad`);
	});

	it("leaves out what was dropped: no number, no score, and a policy that never ran is not least bad", () => {
		const wrong = { name: "wrong", set: { financing: { lines: "90%" } } as ScenarioInput };
		const { cells, scores, leastBad, failed } = policiesAcrossFutures([wrong, ...policies], futures, {
			onFailure: "drop",
		});
		expect(failed).toBe(2);
		expect(cells[0]).toMatchObject({ policy: "wrong", lines: null, loss: null, regret: null });
		expect(scores.map(({ policy }) => policy)).not.toContain("wrong");
		expect(leastBad).not.toMatch(/NaN|Infinity|wrong/);
		const none = policiesAcrossFutures([wrong], futures, { onFailure: "drop" });
		expect(none).toMatchObject({ scores: [], leastBad: "no policy could be run in any future" });
	});

	it("counts the futures in which every line keeps its floor", () => {
		const { scores } = policiesAcrossFutures(policies, futures, {
			floors: { education: 0, health: 0, food: 0, water: 0 },
		});
		expect(scores.every(({ satisfied }) => satisfied === 1)).toBe(true);
		const none = policiesAcrossFutures(policies, futures, { floors: { education: 0.9 } });
		expect(none.scores.every(({ satisfied }) => satisfied === 0)).toBe(true);
	});

	it("lays a policy over what a future sets itself, in place of neither", () => {
		const set = { rival: { growth: 0.2 } };
		const [own] = policiesAcrossFutures(policies, [{ name: "fast", input: "india-surge", options: { set } }]).cells;
		const both = crowdOut(parseScenario("india-surge", { set, financing: "schedule" })).crowdOut.cumulativeMoney;
		expect(own.lines).toEqual(both);
	});

	it("refuses a policy that does not go with a future, or drops the cell where that was asked", () => {
		const wrong = [...policies, { name: "wrong", set: { financing: { levies: 0.9, borrowing: 0.9 } } }];
		expect(() => policiesAcrossFutures(wrong, futures)).toThrow(/wrong in us-india-partnership/);
		expect(policiesAcrossFutures(wrong, futures, { onFailure: "drop" }).failed).toBe(2);
	});

	it("refuses floors of no line or out of range, and names given twice", () => {
		const floors = (given: Record<string, number>) => () => policiesAcrossFutures(policies, futures, { floors: given });
		expect(floors({ educatio: 0.01 })).toThrow(/did you mean "education"/);
		expect(floors({ education: 5 })).toThrow(/must be a share of GDP/);
		expect(() => policiesAcrossFutures([...policies, ...policies], futures)).toThrow(/"schedule" twice/);
	});
});

describe("policiesAcrossDraws", () => {
	const policies = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
	const futures = ["us-india-partnership", "india-surge"].map((name) => ({ name, input: name }));
	const asked = { draws: 500, seed: 3 };

	it("gives the losses of an ensemble with the same seed", () => {
		const { cells } = policiesAcrossDraws(policies, futures, asked);
		const { mean, standardError } = cells[1].loss;
		const { scalars } = ensemble(parseScenario("us-india-partnership", { set: policies[1].set }), asked);
		expect(mean).toBeCloseTo(scalars["crowdOut.total.cumulativeMoney"].mean?.value ?? 0, 9);
		expect(standardError).toBeCloseTo(scalars["crowdOut.total.cumulativeMoney"].mean?.error ?? 0, 6);
		const lines = Object.values(cells[1].lines).reduce((sum, line) => sum + line.mean, 0);
		expect(lines).toBeCloseTo(mean, 9);
	});

	it("compares policies draw by draw: a policy has no regret beside itself, and the difference beside a worse one", () => {
		const twin = [policies[0], { ...policies[0], name: "twin" }];
		const same = policiesAcrossDraws(twin, futures, asked);
		expect(same.scores.map(({ greatestRegret, best }) => [greatestRegret, best.value])).toEqual([
			[0, 1],
			[0, 1],
		]);
		const { cells } = policiesAcrossDraws(policies, futures, asked);
		expect(cells[1].regret.mean - cells[0].regret.mean).toBeCloseTo(cells[1].cost.mean - cells[0].cost.mean, 9);
	});

	it("tells the share of draws in which floors hold with its binomial error", () => {
		const none = policiesAcrossDraws(policies, [futures[0]], {
			...asked,
			floors: { education: 0, health: 0, food: 0, water: 0 },
		});
		expect(none.cells.map(({ satisfied }) => satisfied)).toEqual(
			policies.map(() => ({ value: 1, standardError: 0, bound: expect.closeTo(1 - 0.05 ** (1 / 500), 12) })),
		);
		const floors = { education: 0.0149, health: 0, food: 0, water: 0 };
		const [{ satisfied }] = policiesAcrossDraws(policies, [futures[0]], { ...asked, floors }).cells;
		expect(satisfied.value).toBeGreaterThan(0);
		expect(satisfied.value).toBeLessThan(1);
		expect(satisfied.standardError).toBeCloseTo(Math.sqrt((satisfied.value * (1 - satisfied.value)) / 499), 12);
	});

	it("refuses draws that fail with their count, or leaves them out for every policy", () => {
		const uncertainty = { "budget.provincialSpending": { kind: "uniform", min: 0, max: 1.1 } } as const;
		const failing = [{ name: "failing", input: { name: "failing", extends: "baseline", uncertainty } }];
		expect(() => policiesAcrossDraws(policies, failing, asked)).toThrow(/of 500 draws failed/);
		const { failed, leastBad } = policiesAcrossDraws(policies, failing, { ...asked, onFailure: "drop" });
		expect(failed).toBeGreaterThan(20);
		expect(failed).toBeLessThan(80);
		expect(leastBad).toContain("is least bad");
	});

	it("refuses a number of draws that is none", () => {
		expect(() => policiesAcrossDraws(policies, futures, { draws: 1 })).toThrow(/must be a whole number from 2/);
	});
});

describe("a floor that is given for one line", () => {
	it("asks nothing of the others; with none given, each must keep its counterfactual level", () => {
		const future = { name: "push", input: "us-india-partnership" };
		const policies = [{ name: "as it is", set: {} }];
		const kept = (floors?: Record<string, number>) =>
			policiesAcrossFutures(policies, [future], { floors }).scores[0].satisfied;
		// Food falls below its counterfactual; education stays near 1.5 % of GDP throughout.
		expect([
			kept(),
			kept({ education: 0.014 }),
			kept({ education: 0.016 }),
			kept({ education: 0.014, food: 0.0065 }),
		]).toEqual([0, 1, 0, 0]);
		const drawn = (floors?: Record<string, number>) =>
			policiesAcrossDraws(policies, [future], { draws: 20, floors }).scores[0].satisfied.value;
		expect(drawn({ education: 0.001 })).toBe(1);
		expect(drawn()).toBeLessThan(1);
	});
});
