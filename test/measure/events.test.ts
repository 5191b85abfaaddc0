import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const channels = (keys: Block) => ({ kind: "channels", ...keys });

/** The events of the run itself in its first year. */
function events(share: number, financing: Block, budget: Block = {}, defence: Block = {}) {
	const scenario = pushed(share, { horizon: 1, financing, budget: { ...plain.budget, ...budget } });
	return run({ ...scenario, defence: { kind: "share", share, ...defence } }).events.filter(
		({ run: arm }) => arm === "run",
	);
}

const event = (keys: Block) => ({ year: 2026, run: "run", ...keys });

describe("events", () => {
	it("are none where nothing binds", () => {
		expect(events(0.021, channels({ taxes: 0.1, levies: 0.1, borrowing: 0.2, cuts: { other: 0.2 } }))).toEqual([]);
		const wide = { revenue: 0.1, deficit: 0.5, provinces: 0.1 };
		expect(events(0.021, channels({ taxes: 0.2, borrowing: 0.2, limits: wide }))).toEqual([]);
	});

	it("tell of each limit that binds", () => {
		expect(events(0.03, channels({ taxes: 0.3, levies: 0.2, limits: { revenue: 0.001 } }))).toEqual([
			event({ kind: "limit", what: "revenue" }),
		]);
		expect(events(0.03, channels({ borrowing: 0.5, limits: { deficit: 0.021 } }))).toEqual([
			event({ kind: "limit", what: "deficit" }),
		]);
		const provincial = { other: { base: 0.05, federalShare: 0.5 } };
		expect(events(0.03, channels({ cuts: { provinces: 0.5 }, limits: { provinces: 0.001 } }), provincial)).toEqual([
			event({ kind: "limit", what: "provinces" }),
		]);
	});

	it("tell of each floor that binds, with its tier", () => {
		expect(events(0.03, channels({ cuts: { other: 0.5 } }), { other: { base: 0.05, floor: 0.049 } })).toEqual([
			event({ kind: "floor", what: "other", tier: "federation" }),
		]);
		const lines = { education: { base: 0.03, floor: 0.029 }, health: { base: 0.02 } };
		expect(events(0.03, channels({}), { lines })).toEqual([
			event({ kind: "floor", what: "education", tier: "federation" }),
		]);
		const provincial = {
			other: { base: 0.05, federalShare: 0, floor: 0.0499 },
			lines: { education: { base: 0.03 }, health: { base: 0.02, federalShare: 0, floor: 0.001 } },
		};
		expect(events(0.03, channels({ cuts: { provinces: 0.7 } }), provincial)).toEqual([
			event({ kind: "floor", what: "other", tier: "provinces" }),
		]);
		const both = {
			...provincial,
			lines: { ...provincial.lines, health: { base: 0.02, federalShare: 0, floor: 0.019 } },
		};
		// provincial: 0.007, other takes 0.0001, health 0.001
		expect(events(0.03, channels({ cuts: { provinces: 0.7 } }), both)).toEqual([
			event({ kind: "floor", what: "health", tier: "provinces" }),
			event({ kind: "floor", what: "other", tier: "provinces" }),
			event({ kind: "unfunded", amount: expect.closeTo(0.0059, 14) }),
		]);
	});

	it("tell of a floor that an elasticity meets", () => {
		const lines = { education: { base: 0.03, floor: 0.029 }, health: { base: 0.02 } };
		const financing = {
			kind: "elasticities",
			borrowing: 1,
			elasticities: { education: -1, health: -0.1 },
		};
		expect(events(0.03, financing, { lines })).toEqual([
			event({ kind: "floor", what: "education", tier: "federation" }),
		]);
	});

	it("tell of a floor in its year and of its item, where reference paths move", () => {
		// Each year 0.1 of GDP in all, so that nothing but the push must be paid.
		const swapped = (base: number, then: number) => ({ base, path: { 2026: base, 2027: then } });
		const lines = {
			education: swapped(0.025, 0.015),
			health: swapped(0.015, 0.02),
			water: { ...swapped(0.01, 0.015), floor: 0.0145 },
		};
		const found = run(pushed({ 2026: 0.02, 2027: 0.03 }, { budget: { ...plain.budget, lines } })).events;
		// In 2027 0.01 is cut: of water three tenths, 0.003, but 0.0005 stand above its floor. In 2026 its floor is above it.
		expect(found.filter(({ run: arm }) => arm === "run")).toEqual([
			{ year: 2027, run: "run", kind: "floor", what: "water", tier: "federation" },
		]);
	});

	it("tell of a province's floors by its name", () => {
		const lines = {
			education: { base: 0.03, federalShare: 0 },
			health: { base: 0.02, federalShare: 0, floor: 0.0195 },
		};
		const provinces = { north: { share: 1 }, south: { share: 1 } };
		const budget = { ...plain.budget, lines, provinces, other: { base: 0.05, federalShare: 0 } };
		const of = (burden: Block) => {
			const financing = channels({ cuts: { provinces: 1 }, burden });
			const moved = { ...budget, other: { ...budget.other, path: { 2026: 0.05, 2027: 0.051 } } };
			return run(pushed({ 2026: 0.02, 2027: 0.025 }, { financing, budget: moved })).events.flatMap(
				({ year, run: arm, kind, what, tier }) => (arm === "run" ? [`${year} ${kind} ${what} ${tier}`] : []),
			);
		};
		expect(of({ north: 1, south: 0 })).toEqual(["2027 floor health north"]);
		expect(of({ north: 0, south: 1 })).toEqual(["2027 floor health south"]);
	});

	it("tell of what is borrowed unfunded, with its size", () => {
		const lines = { education: { base: 0.03, floor: 0.029 }, health: { base: 0.02, floor: 0.018 } };
		expect(events(0.03, channels({}), { lines })).toContainEqual(
			event({ kind: "unfunded", amount: expect.closeTo(0.007, 14) }),
		);
	});

	it("tell of a dividend, with its size; a limit or floor does not bind it", () => {
		const limits = { revenue: 0, deficit: 0 };
		const budget = { other: { base: 0.05, floor: 0.06 } };
		expect(events(0.015, channels({ taxes: 0.2, borrowing: 0.2, cuts: { other: 0.2 }, limits }), budget)).toEqual([
			event({ kind: "dividend", amount: expect.closeTo(0.005, 14) }),
		]);
		expect(events(0.02 - 0.5e-12, channels({}))).toEqual([]);
	});

	it("tell of a ceiling and a floor of defence that hold", () => {
		expect(events(0.03, channels({}), {}, { ceiling: 0.021 })).toEqual([event({ kind: "defenceCeiling" })]);
		expect(events(0.005, channels({}), {}, { floor: 0.02 })).toEqual([event({ kind: "defenceFloor" })]);
		expect(events(0.021, channels({}), {}, { floor: 0.01, ceiling: 0.03 })).toEqual([]);
	});

	it("tell of a year in which defence is known, and of no ceiling in it", () => {
		const scenario = pushed(0.03, { horizon: 1, known: { defence: { 2026: "2.1%" } } });
		const found = run({ ...scenario, defence: { kind: "share", share: 0.03, ceiling: 0.02 } }).events;
		expect(found).toEqual([event({ kind: "known" }), event({ kind: "known", run: "counterfactual" })]);
	});

	it("come in order of year and name their arm", () => {
		const scenario = plainWith({
			defence: { kind: "share", share: { 2026: 0.03, 2027: 0.015 } },
			financing: channels({ taxes: 1, limits: { revenue: 0.001 } }),
			counterfactual: { defence: { share: 0.025 } },
		});
		expect(run(scenario).events.map(({ year, run: arm, kind }) => [year, arm, kind])).toEqual([
			[2026, "run", "limit"],
			[2026, "counterfactual", "limit"],
			[2027, "run", "dividend"],
			[2027, "counterfactual", "limit"],
		]);
	});
});
