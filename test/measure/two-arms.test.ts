import { describe, expect, it } from "vitest";
import { headline } from "../../src/measure/headline.js";
import { parseScenario } from "../../src/measure/index.js";
import { measure, totalsOf } from "../../src/measure/measured.js";
import { membersOf, outputsOf } from "../../src/measure/output-names.js";
import { pairOf, runOnce } from "../../src/measure/paired.js";
import { allSeries } from "../../src/measure/series.js";
import { plain, pushed } from "../scenario/plain-scenario.js";

const turned = <T>(block: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(block).reverse());

const lines = {
	education: { base: 0.03, federalShare: 0.4 },
	health: { base: 0.015, federalShare: 0.5 },
	water: { base: 0.005, federalShare: 0.2, provinces: { north: 0.9, south: 0.1 } },
};
const provinces = { north: { share: 3 }, south: { share: 1, spending: 1 } };
const budget = {
	...plain.budget,
	...{ interest: 0.02, revenue: { base: 0.12 }, debt: 0.5, interestRate: 0.1, revenueSharing: 0.5 },
	other: { base: 0.05, federalShare: 0.6 },
};
const economy = { ...plain.economy, growth: { 2026: 0.1, 2027: 0.02 }, inflation: 0.03, populationGrowth: 0.25 };
const financing = {
	kind: "channels",
	...{ taxes: 0.2, levies: 0.1, borrowing: 0.3, cuts: { other: 0.25, provinces: 0.4 } },
};
const scenario = parseScenario(
	pushed({ 2026: 0.03, 2028: 0.035 }, { horizon: 3, economy, financing, budget: { ...budget, lines, provinces } }),
);
/** Grows and spends less, and holds lines and provinces in another order. */
const other = parseScenario(
	pushed(0.022, {
		horizon: 3,
		economy: { ...economy, growth: 0.01, populationGrowth: 0 },
		financing: { ...financing, taxes: 0.1 },
		budget: { ...budget, revenue: { base: 0.12, path: 0.121 }, lines: turned(lines), provinces: turned(provinces) },
	}),
);
const paired = runOnce(pairOf(scenario, other));
const { run, counterfactualRun: without, crowdOut, ledger } = measure(paired, membersOf(scenario));
const lost = crowdOut;
const alone = measure(runOnce(pairOf(other, other)), membersOf(other)).run;
const names = ["education", "health", "water"];
const years = [0, 1, 2, 3];
const simulated = [1, 2, 3];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const near = (values: readonly (number | null)[], expected: readonly number[]) => {
	expect(values).toHaveLength(expected.length);
	values.forEach((value, t) => {
		expect(Math.abs((value ?? Number.NaN) - expected[t])).toBeLessThan(1e-13 * Math.max(1, Math.abs(expected[t])));
	});
};

// Every expected number is worked out from the two runs by the equations of MODEL.md, section 8.
describe("a counterfactual that holds lines and provinces in another order", () => {
	it("has the numbers that it has by itself, under their names", () => {
		expect(without).toEqual(alone);
		expect(run.lines.education[3]).not.toBe(without.lines.education[3]);
		expect(run.provinces?.north.cut[1]).toBeGreaterThan(0);
	});

	it("is compared line by line, each at its own GDP", () => {
		for (const line of names) {
			const money = years.map((t) => without.lines[line][t] * without.gdp[t] - run.lines[line][t] * run.gdp[t]);
			near(
				lost.share[line],
				years.map((t) => without.lines[line][t] - run.lines[line][t]),
			);
			near(lost.money[line], money);
			near(
				lost.usd[line],
				money.map((amount) => amount / 200),
			);
			near(
				lost.perHead[line],
				money.map((amount, t) => (1000 * amount) / run.population[t]),
			);
			near(
				lost.percentOfLine[line],
				money.map((amount, t) => (100 * amount) / (without.lines[line][t] * without.gdp[t])),
			);
			near([lost.cumulativeMoney[line]], [money[1] + money[2] + money[3]]);
			near([lost.presentValue[line]], [money[1] / 1.05 + money[2] / 1.05 ** 2 + money[3] / 1.05 ** 3]);
			near(
				lost.elasticity[line].slice(1),
				simulated.map(
					(t) => Math.log(run.lines[line][t] / without.lines[line][t]) / Math.log(run.defence[t] / without.defence[t]),
				),
			);
		}
	});

	it("is compared over all lines and years", () => {
		const extra = years.map((t) => run.defence[t] * run.gdp[t] - without.defence[t] * without.gdp[t]);
		near(lost.extraDefenceMoney, extra);
		near(
			lost.total.share,
			years.map((t) => total(names.map((line) => lost.share[line][t]))),
		);
		near(
			lost.total.money,
			years.map((t) => total(names.map((line) => lost.money[line][t]))),
		);
		near([lost.total.extraDefence], [total(extra.slice(1))]);
		near([lost.total.cumulativeMoney], [total(names.map((line) => lost.cumulativeMoney[line]))]);
		near([lost.total.presentValue], [total(names.map((line) => lost.presentValue[line]))]);
		near([lost.ratio], [total(names.map((line) => lost.cumulativeMoney[line])) / total(extra.slice(1))]);
		expect(headline(scenario, other)).toEqual({ loss: lost.total.cumulativeMoney, ratio: lost.ratio });
	});

	it("is compared province by province", () => {
		for (const province of ["north", "south"]) {
			for (const line of names) {
				const money = years.map((t) => {
					const [own, its] = [run, without].map((arm) => (arm.provinces?.[province].lines[line][t] ?? 0) * arm.gdp[t]);
					return its - own;
				});
				near(lost.provinces?.[province].money[line] ?? [], money);
				near([lost.provinces?.[province].cumulativeMoney[line] ?? null], [total(money.slice(1))]);
			}
		}
	});

	it("has a ledger with who paid", () => {
		const more = (field: "defence" | "interest" | "revenue" | "deficit" | "taxes" | "levies") =>
			years.map((t) => run[field][t] - without[field][t]);
		for (const field of ["defence", "interest", "revenue", "deficit", "taxes", "levies"] as const) {
			near(ledger[field], more(field));
		}
		near(
			ledger.revenuePath,
			years.map((t) => (t === 0 ? 0 : -0.001)),
		);
		const federalOther = years.map((t) => without.federalOther[t] - run.federalOther[t]);
		near(ledger.federalOther, federalOther);
		const allOther = years.map((t) => without.other[t] - run.other[t]);
		near(ledger.other, allOther);
		near(
			ledger.provincialOther,
			allOther.map((value, t) => value - federalOther[t]),
		);
		const federalLines = years.map((t) =>
			total(names.map((line) => without.federalLines[line][t] - run.federalLines[line][t])),
		);
		near(ledger.federalLines, federalLines);
		near(ledger.lines, lost.total.share);
		near(
			ledger.provincialLines,
			lost.total.share.map((value, t) => value - federalLines[t]),
		);
		near(ledger.residual, [0, 0, 0, 0]);
	});

	it("has the numbers over the horizon that its years add up to", () => {
		const totals = totalsOf(paired);
		near([...totals.extraInterestShare], [total(ledger.interest.slice(1))]);
		near([...totals.extraDefenceShare], [total(ledger.defence.slice(1))]);
		near([...totals.defence], [total(simulated.map((t) => without.defence[t] * without.gdp[t]))]);
		near([...totals.discount], [1, 1 / 1.05, 1 / 1.05 ** 2, 1 / 1.05 ** 3]);
	});
});

describe("a ledger whose residual is not 0", () => {
	it("shows it as defence + interest - revenue - deficit - other - lines", () => {
		const broken = runOnce(pairOf(scenario, other));
		const terms = ["defence", "interest", "revenue", "deficit", "other"] as const;
		terms.forEach((term, k) => {
			broken.arm[term][1] = broken.otherArm[term][1] + 10 ** -k;
		});
		for (const line of [...broken.arm.lines, ...broken.otherArm.lines]) line[1] = line[0];
		// 1 more of defence, 0.1 of interest, 0.01 of revenue, 0.001 of deficit, 0.0001 of other, and the same on lines
		near([measure(broken, membersOf(scenario)).ledger.residual[1]], [1 + 0.1 - 0.01 - 0.001 + 0.0001]);
	});
});

describe("a series", () => {
	it("is written from the year that is asked, at the place that is asked, and nowhere else", () => {
		for (const { name, read } of allSeries(membersOf(scenario))) {
			const all = new Float64Array(4);
			read(paired)(all, 0, 0);
			const behind = new Float64Array(8).fill(7);
			read(paired)(behind, 3, 1);
			expect([name, ...behind]).toEqual([name, 7, 7, 7, all[1], all[2], all[3], 7, 7]);
		}
	});

	it("has the same values one by one", () => {
		for (const { name, read, value } of allSeries(membersOf(scenario))) {
			const all = new Float64Array(4);
			read(paired)(all, 0, 0);
			expect([name, ...Array.from(all, (_, t) => value(paired)(t))]).toEqual([name, ...all]);
		}
	});
});

describe("an output", () => {
	it("knows its arm, line and province", () => {
		const of = (name: string) => outputsOf(membersOf(scenario)).find((output) => output.name === name);
		const all = ["education", "health", "water"];
		expect(of("run.gdp")?.place).toEqual({ other: false, line: -1, lines: all, province: -1 });
		expect(of("crowdOut.ratio")?.place).toEqual({ other: false, line: -1, lines: all, province: -1 });
		expect(of("counterfactualRun.provinces.south.lines.health")).toMatchObject({
			keys: ["counterfactualRun", "provinces", "south", "lines", "health"],
			series: "provinces.lines",
			member: { arm: "counterfactualRun", province: "south", line: "health" },
			place: { other: true, line: 1, province: 1 },
		});
	});

	it("of a line or of the ledger stands in an empty block where a scenario has no lines", () => {
		const { lines: _, ...rest } = plain.budget;
		const none = parseScenario({
			...plain,
			budget: { ...rest, revenue: { base: 0.05 }, lines: {} },
		});
		const measured = measure(runOnce(pairOf(none, none)), membersOf(none));
		expect(measured.run.lines).toEqual({});
		expect(measured.crowdOut.money).toEqual({});
		expect(measured.crowdOut.total.money).toEqual([0, 0, 0]);
	});
});
