import { describe, expect, it } from "vitest";
import {
	conditionsHold,
	conditionTest,
	crowdOut,
	defaultScalars,
	membersOf,
	outputAt,
	pairOf,
	parseScenario,
	readConditions,
	roundingInResult,
	runOnce,
	scalarOf,
} from "../../src/measure/index.js";
import { totalsOf } from "../../src/measure/measured.js";
import { UNITS } from "../../src/measure/output-units.js";
import { roundingAt, roundingOfRatio } from "../../src/measure/rounding.js";
import { counterfactualScenario } from "../../src/scenario/index.js";
import { type Block, plain, pushed } from "../scenario/plain-scenario.js";

const members = membersOf(parseScenario(plain));

/** A scenario run once, and what is read from it. */
function ran(input: Block) {
	const scenario = parseScenario(input);
	const paired = runOnce(pairOf(scenario, counterfactualScenario(scenario)));
	const totals = totalsOf(paired);
	return {
		read: (name: string) => scalarOf(name, members)?.read(paired, totals)(0),
		rounding: (name: string, value: number) => {
			const found = scalarOf(name, members);
			return found && roundingAt(found.rounding(paired, totals), value, 0);
		},
		parts: (name: string) => {
			const found = scalarOf(name, members)?.fraction?.(paired, totals);
			return found && [found.numerator(0), found.denominator(0)];
		},
		holds: (text: string) => {
			const kept = new Uint8Array(paired.plan.horizon + 1);
			conditionTest(text, members).test(paired, totals)(kept);
			return [...kept.subarray(1)];
		},
	};
}

/** Who is pushed in the first of three years, in the second, in the last: the deficit rises by 1, 3 and 2 % of GDP. */
const borrows = { horizon: 3, financing: { kind: "channels", borrowing: 1 } };
const middle = ran(pushed({ 2026: 0.03, 2027: 0.05, 2028: 0.04 }, borrows));
const ends = ran(pushed({ 2026: 0.05, 2027: 0.03, 2028: 0.02 }, borrows));

describe("a series as one number", () => {
	it("is its last, its greatest or its least, wherever that stands", () => {
		const all = (of: typeof middle) => ["last", "max", "min"].map((reduce) => of.read(`${reduce}(run.defence)`));
		expect(all(middle)).toEqual([0.04, 0.05, 0.03]);
		expect(all(ends)).toEqual([0.02, 0.05, 0.02]);
		expect(ends.read("max(ledger.deficit)")).toBeCloseTo(0.03, 15);
	});

	it("does not count the base year", () => {
		const above = ran(pushed({ 2026: 0.03, 2027: 0.04 }, { horizon: 2 }));
		expect(above.read("min(run.defence)")).toBe(0.03);
	});

	it("leaves out years without a value, and is none without any", () => {
		// Defence differs in the second year alone: by half of what it was, while lines lose a fifth.
		const once = ran(pushed({ 2026: 0.02, 2027: 0.03, 2028: 0.02 }, { horizon: 3 }));
		const elasticity = Math.log(0.8) / Math.log(1.5);
		for (const reduce of ["max", "min"]) {
			expect(once.read(`${reduce}(crowdOut.elasticity.education)`)).toBeCloseTo(elasticity, 12);
		}
		expect(once.read("last(crowdOut.elasticity.education)")).toBeNaN();
		const never = ran(plain);
		expect(never.read("max(crowdOut.elasticity.education)")).toBeNaN();
	});

	it("of a ratio has the parts of the year that it is of", () => {
		const [part, whole] = middle.parts("max(crowdOut.elasticity.education)") ?? [];
		expect(part).toBe(0);
		expect(whole).toBeCloseTo(Math.log(1.5), 12);
		expect(middle.parts("last(crowdOut.elasticity.education)")?.[1]).toBeCloseTo(Math.log(2), 12);
		expect(middle.parts("last(run.debt)")).toBeUndefined();
	});

	it("is none of a number over the horizon, or of a name that is no output", () => {
		expect(middle.read("last(crowdOut.ratio)")).toBeUndefined();
		expect(middle.read("last(run.dept)")).toBeUndefined();
		expect(middle.read("run.defence")).toBeUndefined();
	});
});

describe("a number over the horizon", () => {
	const cut = ran(pushed(0.03, { horizon: 3 }));

	it("is read by its name, a ratio with its parts", () => {
		expect(cut.read("crowdOut.cumulativeMoney.health")).toBeCloseTo(12, 11);
		expect(cut.read("crowdOut.ratio")).toBeCloseTo(1, 12);
		const [lost, extra] = cut.parts("crowdOut.ratio") ?? [];
		expect(lost).toBeCloseTo(30, 11);
		expect(extra).toBeCloseTo(30, 11);
		const [interest, both] = middle.parts("ledger.interestShare") ?? [];
		expect(interest).toBe(0);
		expect(both).toBeCloseTo(0.01 + 0.03 + 0.02, 14);
	});

	it("of the country is among those that every ensemble gives, with two of the last year", () => {
		expect(defaultScalars({ ...members, province: ["north"] })).toEqual([
			...["crowdOut.cumulativeMoney.education", "crowdOut.cumulativeMoney.health"],
			...["crowdOut.presentValue.education", "crowdOut.presentValue.health", "crowdOut.ratio"],
			...["crowdOut.total.cumulativeMoney", "crowdOut.total.presentValue", "crowdOut.total.extraDefence"],
			...["ledger.interestShare", "last(run.interest)", "last(run.militaryToSocial)"],
		]);
	});
});

describe("rounding", () => {
	const ε = 1e-12;
	const expectNear = (value: number | undefined, expected: number) =>
		expect((value ?? Number.NaN) / expected).toBeCloseTo(1, 9);

	it("of a ratio is that of its terms over its denominator, or of its own size", () => {
		expectNear(roundingOfRatio(1, 0.01, 1000), (ε * 1000 * 2) / 0.01);
		expectNear(roundingOfRatio(-3, -50, 1000), (ε * 1000 * 4) / 50);
		expectNear(roundingOfRatio(-1e9, 1e9, 2), ε * 1e9);
	});

	it("of an amount is relative to what it is a part of", () => {
		const country = { gdp: 1000, population: 100, exchangeRate: 200 };
		const terms = Object.fromEntries(Object.entries(UNITS).map(([name, unit]) => [name, unit.terms(country)]));
		expect(terms).toEqual({
			...{ share: 1, shareLost: 1, ratio: 1, perRupee: 1, toBase: 1, percentOfLine: 100, millions: 100 },
			...{ rupees: 1000, rupeesLost: 1000, rupeesLostInAll: 1000, rupeesInAll: 1000 },
			// Rs 1,000 bn at 200 are $ 5 bn, and Rs 10,000 for each of 100 million.
			...{ dollars: 5, dollarsLost: 5, perHeadLost: 10_000 },
		});
	});

	const input = pushed(0.03, {
		economy: { ...plain.economy, growth: 1, populationGrowth: 0.5 },
	});
	const result = crowdOut(parseScenario(input));
	const grown = ran(input);

	it("is the same of a run and of its result, at the base year's GDP", () => {
		// GDP doubles each year, so that defence costs 20 and 40 more.
		for (const [path, name, value, expected] of [
			["crowdOut.money.health", "last(crowdOut.money.health)", 5, ε * 1000],
			["last(crowdOut.usd.health)", "last(crowdOut.usd.health)", 0, ε * 5],
			["max(crowdOut.perHead.health)", "max(crowdOut.perHead.health)", 0, ε * 10_000],
			["run.population.1", "last(run.population)", 1, ε * 100],
			["run.gdp", "last(run.gdp)", 4000, ε * 4000],
			["crowdOut.ratio", "crowdOut.ratio", 1, (ε * 1000 * 2) / 60],
		] as const) {
			expectNear(roundingInResult(result, path)(value), expected);
			expectNear(grown.rounding(name, value), expected);
		}
	});

	it("of what is no output of a whole result is that of a number of size 1", () => {
		expectNear(roundingInResult(result, "stability.gain")(0), ε);
		expectNear(roundingInResult({ run: { debt: [1, 2] } }, "run.debt")(4), 4 * ε);
	});

	it("of a ratio by year is that of the year", () => {
		// ln(d/d^c) is ln 2.5 in the first year and ln 1.5 in the second.
		expectNear(ends.rounding("max(crowdOut.elasticity.education)", 3), (ε * 4) / Math.log(2.5));
		const second = ran(pushed({ 2026: 0.03, 2027: 0.025 }));
		expectNear(second.rounding("last(crowdOut.elasticity.education)", 3), (ε * 4) / Math.log(1.25));
		expectNear(second.rounding("max(crowdOut.elasticity.education)", 3), (ε * 4) / Math.log(1.25));
		expectNear(second.rounding("min(crowdOut.elasticity.education)", 3), (ε * 4) / Math.log(1.5));
	});
});

describe("a condition as a test of a run", () => {
	it("says of each simulated year whether it holds; of a number in all or none; of several where all do", () => {
		expect(middle.holds("run.defence > 3.5%")).toEqual([0, 1, 1]);
		expect(middle.holds("run.defence > 3.5% and run.defence < 4.5%")).toEqual([0, 0, 1]);
		expect(middle.holds("crowdOut.ratio < 1")).toEqual([1, 1, 1]);
		expect(middle.holds("max(run.defence) > 4.5% and run.defence < 4.5%")).toEqual([1, 0, 1]);
		expect(middle.holds("min(run.defence) > 4.5%")).toEqual([0, 0, 0]);
	});

	it("does not hold where there is no number", () => {
		expect(ran(plain).holds("crowdOut.ratio < 1")).toEqual([0, 0]);
		expect(ran(plain).holds("crowdOut.elasticity.health < 1")).toEqual([0, 0]);
	});

	it("takes what differs by rounding of the output's own terms for equal", () => {
		// Of Rs 1,000 bn rounding is 1e-9.
		expect(middle.holds("crowdOut.extraDefenceMoney <= 29.9999999995")).toEqual([1, 1, 1]);
		expect(middle.holds("crowdOut.extraDefenceMoney <= 29.999999998")).toEqual([1, 0, 1]);
		expect(middle.holds("crowdOut.total.extraDefence < 60.0000000005")).toEqual([0, 0, 0]);
		expect(middle.holds("crowdOut.total.extraDefence < 60.000000002")).toEqual([1, 1, 1]);
	});
});

describe("an output that stands in no result", () => {
	const half = crowdOut(
		parseScenario(pushed(0.03, { ...borrows, budget: { ...plain.budget, debt: 0, interestRate: 0.1 } })),
	);

	it("is worked out from it: interest on what was borrowed, over it and what defence took", () => {
		// 0.01 a year borrowed at 10 %, interest too: 0, 0.001 and 0.0021, beside 0.03 of defence.
		expect(outputAt(half, "ledger.interestShare")).toBeCloseTo(0.0031 / 0.0331, 12);
		expect(outputAt(half, ["ledger", "interestShare"])).toBeCloseTo(0.0031 / 0.0331, 12);
		expect(conditionsHold(half, readConditions("ledger.interestShare < 10%"))).toBe(true);
	});

	it("is null where nothing had to be paid, and not there without a ledger", () => {
		expect(outputAt(crowdOut(parseScenario(plain)), "ledger.interestShare")).toBeNull();
		expect(outputAt({ ledger: {} }, "ledger.interestShare")).toBeUndefined();
		expect(outputAt({ ledger: {} }, "ledger.interest")).toBeUndefined();
		expect(outputAt({ a: 1 }, "a")).toBe(1);
	});
});
