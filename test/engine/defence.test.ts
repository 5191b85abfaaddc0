import { parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith, pushed, refusal, run } from "../scenario/plain-scenario.js";

/** The rival grows by these rates; Pakistan answers by a rule. */
function answered(defence: Block, growth: unknown, blocks: Block = {}) {
	return run(plainWith({ defence, rival: { spending: 80, growth }, horizon: 3, ...blocks })).run;
}

/** Real spending relative to the base year. */
function spending(arm: ReturnType<typeof answered>): number[] {
	return arm.defence.map((share, t) => (share * arm.gdp[t]) / (arm.defence[0] * arm.gdp[0]));
}

const growing = { economy: { ...plain.economy, growth: 0.05 } };

describe("defence as a share", () => {
	it("is that share of GDP, whatever the rival and the economy do", () => {
		const arm = answered({ kind: "share", share: { 2026: "2.5%", 2028: "3%" } }, 0.1, growing);
		[0.02, 0.025, 0.025, 0.03].forEach((share, t) => {
			expect(arm.defence[t]).toBeCloseTo(share, 15);
		});
	});

	it("is moved by a shock in log points, in its own year alone", () => {
		const arm = answered({ kind: "share", share: 0.02, shock: { 2026: 0, 2027: Math.log(1.5), 2028: 0 } }, 0);
		[0.02, 0.02, 0.03, 0.02].forEach((share, t) => {
			expect(arm.defence[t]).toBeCloseTo(share, 15);
		});
	});

	it("has no lag", () => {
		expect(refusal(plainWith({ defence: { kind: "share", share: 0.02, lag: 1 } }))).toEqual([
			expect.stringMatching(/^defence\.lag: /),
		]);
	});
});

describe("defence by parity", () => {
	it("with full adjustment, no lag and ratio 1 keeps its ratio to the threat under any push", () => {
		const arm = answered({ kind: "parity", adjustment: 1, lag: 0 }, { 2026: 0.1, 2027: 0.2, 2028: -0.1 });
		expect(arm.threat[3]).toBeCloseTo(1.1 * 1.2 * 0.9, 14);
		spending(arm).forEach((level, t) => {
			expect(level / arm.threat[t]).toBeCloseTo(1, 14);
		});
	});

	it("with a lag answers a year later", () => {
		const arm = answered({ kind: "parity", adjustment: 1 }, { 2026: 0.1, 2027: 0.2, 2028: -0.1 });
		[1, 1, 1.1, 1.32].forEach((level, t) => {
			expect(spending(arm)[t]).toBeCloseTo(level, 14);
		});
	});

	it("moves to another ratio where it is told to", () => {
		const arm = answered({ kind: "parity", adjustment: 1, lag: 0, ratio: { 2026: 1, 2027: 1.25 } }, 0.1);
		[1, 1.1, 1.25 * 1.21, 1.25 * 1.331].forEach((level, t) => {
			expect(spending(arm)[t]).toBeCloseTo(level, 14);
		});
	});

	it("closes the given part of the gap in a year", () => {
		const arm = answered({ kind: "parity", adjustment: 0.5, lag: 0 }, { 2026: 0.21, 2027: 0 });
		// The gap of ln 1.21 halves each year: 1.1, 1.1 · 1.21^(1/4), …
		[1, 1.21 ** 0.5, 1.21 ** 0.75, 1.21 ** 0.875].forEach((level, t) => {
			expect(spending(arm)[t]).toBeCloseTo(level, 14);
		});
	});
});

describe("Richardson's rule", () => {
	it("without grievance stays where it is: the base year is a steady state in real money", () => {
		const arm = answered({ kind: "richardson", reaction: 0.1, fatigue: 0.3 }, 0, growing);
		for (const level of spending(arm)) expect(level).toBeCloseTo(1, 14);
		expect(arm.defence[3]).toBeCloseTo(0.02 / 1.05 ** 3, 15);
	});

	it("answers the level of threat and is braked by its own", () => {
		const arm = answered({ kind: "richardson", reaction: 0.2, fatigue: 0.3, lag: 0 }, { 2026: 0.5, 2027: 0 });
		// grievance = 0.3 - 0.2; μ = μ + 0.2 · 1.5 - 0.3 μ + 0.1
		const first = 1 + 0.3 - 0.3 + 0.1;
		const second = first + 0.3 - 0.3 * first + 0.1;
		expect(spending(arm)[1]).toBeCloseTo(first, 14);
		expect(spending(arm)[2]).toBeCloseTo(second, 14);
	});

	it("with a grievance of its own grows without any threat", () => {
		const arm = answered({ kind: "richardson", reaction: 0.2, fatigue: 0.3, grievance: 0.15 }, 0);
		expect(spending(arm)[1]).toBeCloseTo(1.05, 14);
	});

	it("that comes to no spending stops the run and names arm, variable and year", () => {
		const stopped = () => answered({ kind: "richardson", reaction: 0.1, fatigue: 0.3, grievance: -1 }, 0);
		// μ[1] = 1 + 0.1 - 0.3 - 1 < 0
		expect(stopped).toThrow(/^run\..*spending.*must be .*got -0\.2 in 2026/);
		expect(stopped).toThrow(expect.objectContaining({ name: "CrowdoutError", code: "run-failed" }));
	});
});

describe("error correction", () => {
	const rule = { kind: "errorCorrection", shortRun: 0.4, longRun: 0.8, momentum: 0.3, adjustment: 0.25 };

	it("adds momentum, the short-run answer and the pull to the long-run target", () => {
		const arm = answered({ ...rule, lag: 0 }, { 2026: 0.1, 2027: 0 });
		const z = Math.log(1.1);
		const first = 0.4 * z; // Δz[1]; m, z and Δm before are 0
		const second = first + 0.3 * first + 0.25 * (0.8 * z - first); // Δz[2] = 0
		const third = second + 0.3 * (second - first) + 0.25 * (0.8 * z - second);
		[0, first, second, third].forEach((m, t) => {
			expect(Math.log(spending(arm)[t])).toBeCloseTo(m, 14);
		});
	});

	it("with a lag hears of a change of threat a year later, in the short run alone", () => {
		const arm = answered(rule, { 2026: 0.1, 2027: 0 });
		const z = Math.log(1.1);
		const second = 0.4 * z + 0.25 * 0.8 * z; // Δz[1] and z[1]
		[0, 0, second].forEach((m, t) => {
			expect(Math.log(spending(arm)[t])).toBeCloseTo(m, 14);
		});
	});

	it("by default follows GDP by what the long-run elasticity to threat leaves of 1", () => {
		const arm = answered({ kind: "errorCorrection", longRun: 0.6, adjustment: 1 }, 0, growing);
		// With full adjustment m[t] = 0.4 y[t-1].
		[0, 0, 0.4 * Math.log(1.05), 0.4 * 2 * Math.log(1.05)].forEach((m, t) => {
			expect(Math.log(spending(arm)[t])).toBeCloseTo(m, 14);
		});
		const own = answered({ kind: "errorCorrection", longRun: 0.6, incomeLongRun: 1, adjustment: 1 }, 0, growing);
		expect(Math.log(spending(own)[2])).toBeCloseTo(Math.log(1.05), 14);
	});

	it("drifts by years since the first simulated one, and follows this year's growth in the short run", () => {
		const drifting = answered({ kind: "errorCorrection", longRun: 0, incomeLongRun: 0, adjustment: 1, drift: 0.02 }, 0);
		[0, 0, 0.02, 0.04].forEach((m, t) => {
			expect(Math.log(spending(drifting)[t])).toBeCloseTo(m, 14);
		});
		const income = { kind: "errorCorrection", longRun: 1, incomeLongRun: 0, incomeShortRun: 0.5, adjustment: 0 };
		expect(Math.log(spending(answered(income, 0, growing))[1])).toBeCloseTo(0.5 * Math.log(1.05), 14);
	});
});

describe("fiscal space", () => {
	const full = { kind: "parity", adjustment: 1, lag: 0 };

	it("slows a rise and leaves a gap that is closed later", () => {
		const threat = { fiscalSpace: { 2026: 0.5, 2027: 1 } };
		const arm = answered(full, { 2026: 0.21, 2027: 0 }, { threat });
		[1, 1.1, 1.21, 1.21].forEach((level, t) => {
			expect(spending(arm)[t]).toBeCloseTo(level, 14);
		});
	});

	it("does not slow a fall, nor a shock", () => {
		const threat = { fiscalSpace: 0 };
		expect(spending(answered(full, { 2026: -0.1, 2027: 0 }, { threat }))[1]).toBeCloseTo(0.9, 14);
		expect(spending(answered({ ...full, shock: { 2026: Math.log(1.3), 2027: 0 } }, 0, { threat }))[1]).toBeCloseTo(
			1.3,
			14,
		);
	});
});

describe("a floor and a ceiling of defence", () => {
	it("hold the share, and the next year starts from what was held", () => {
		const arm = answered(
			{ kind: "parity", adjustment: 0.5, lag: 0, ceiling: { 2026: 0.021, 2027: 1 } },
			{ 2026: 0.44, 2027: 0 },
		);
		expect(arm.defence[1]).toBe(0.021);
		// From ln(0.021 / 0.02) half way to ln 1.44.
		expect(arm.defence[2]).toBeCloseTo(0.02 * Math.sqrt(1.05 * 1.44), 15);
		const low = answered({ kind: "share", share: 0.01, floor: 0.015 }, 0);
		expect(low.defence[1]).toBe(0.015);
	});
});

describe("a run that leaves its range stops with variable, year and value", () => {
	it("where defence takes the whole of GDP", () => {
		expect(() => run(pushed(1))).toThrow(/defence.*must .*got 1 in 2026/);
	});

	it("where defence is nothing", () => {
		expect(() => run(pushed({ 2026: 0.02, 2027: 0 }))).toThrow(/defence.*must .*greater than 0, got 0 in 2027/);
	});

	it("where feedback takes more than all of GDP", () => {
		const economy = { ...plain.economy, feedback: { defence: -200 } };
		// growth in 2027 = -200 · (0.03 - 0.02)
		expect(() => run(pushed(0.03, { economy }))).toThrow(/^run\.growth: must be .*got -2 in 2027/);
	});

	it("in the counterfactual, which is named", () => {
		const counterfactual = { defence: { share: 0.9, shock: 0.2 } };
		expect(() => run(plainWith({ counterfactual }))).toThrow(/^counterfactual\.defence.*got 1\.099/);
	});

	it("where a number overflows", () => {
		const rival = { spending: 80, growth: 1e300 };
		expect(() => run(plainWith({ rival, horizon: 5, defence: { kind: "parity", adjustment: 1 } }))).toThrow(
			expect.objectContaining({ code: "run-failed" }),
		);
	});
});

describe("defence that is known", () => {
	const near = (values: readonly number[], expected: readonly number[]) => {
		expect(values).toHaveLength(expected.length);
		for (const [t, value] of expected.entries()) expect(values[t]).toBeCloseTo(value, 14);
	};

	it("is that share whatever the rule, its shock and its bounds say, and the rule goes on from it", () => {
		const parity = { kind: "parity", adjustment: 1, shock: { 2026: 0.5, 2027: 0 }, ceiling: { 2026: 0.021, 2027: 1 } };
		const { run: arm } = run(plainWith({ defence: parity, known: { defence: { 2026: "3%" } }, horizon: 3 }));
		// Nothing threatens and nothing grows: parity brings spending back to the base year's at once.
		near(arm.defence, [0.02, 0.03, 0.02, 0.02]);
		const half = { kind: "parity", adjustment: 0.5 };
		const slow = run(plainWith({ defence: half, known: { defence: { 2026: 0.08 } } })).run;
		// Half of the logarithm of 4 is left: 0.02 · 2.
		near(slow.defence, [0.02, 0.08, 0.04]);
	});

	it("is the same in both arms, unless the counterfactual has a table of its own", () => {
		const known = { defence: { 2026: 0.025 } };
		const apart = pushed(0.03, { known });
		expect(run(apart).crowdOut.share.education[1]).toBe(0);
		near(run(apart).counterfactualRun.defence, [0.02, 0.025, 0.02]);
		const own = { ...apart, counterfactual: { defence: { kind: "share", share: 0.02 }, known: { defence: {} } } };
		near(run(own).counterfactualRun.defence, [0.02, 0.02, 0.02]);
	});

	it("stays behind where a child changes the base that it belongs to", () => {
		const parent = { ...plain, known: { defence: { 2026: 0.025 } } };
		const child = {
			name: "child",
			extends: "parent",
			budget: { definition: "sipri", defence: 0.02, other: { base: 0.05 } },
		};
		const library = { parent };
		expect(parseScenario({ name: "same", extends: "parent" }, { library }).known).toEqual(parent.known);
		expect(parseScenario(child, { library }).known).toBeUndefined();
	});
});
