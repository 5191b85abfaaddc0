import { crowdOut, type OpportunityCost, parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { dataTable } from "../../src/data/index.js";

// Targets of the literature that need no estimation. What cannot be reproduced here is said, with the reason.

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const run = (set: unknown, name = "baseline", options = {}) => crowdOut(parseScenario(name, { set, ...options }));
const milex = (country: string, measure: string, year: number) => {
	const row = dataTable("military-expenditure").rows.find(
		(entry) => entry.country === country && entry.measure === measure && Number(entry.year) === year,
	);
	return Number(row?.value);
};

describe("V9: from 1964 to 1967 Pakistan's real spending rose by 53 %, its share from 3.87 to 5.40; India's fell by 14 %", () => {
	it("stands in the data", () => {
		expect(milex("PAK", "constant2024Usd", 1967) / milex("PAK", "constant2024Usd", 1964) - 1).toBeCloseTo(0.53, 1);
		expect(milex("IND", "constant2024Usd", 1967) / milex("IND", "constant2024Usd", 1964) - 1).toBeCloseTo(-0.14, 1);
		expect(milex("PAK", "shareGdp", 1964)).toBeCloseTo(3.87, 1);
		expect(milex("PAK", "shareGdp", 1967)).toBeCloseTo(5.4, 1);
	});

	it("is out of reach of the reaction alone and takes a shock: India's fall would have lowered Pakistan's spending", () => {
		const falling = { rival: { growth: -0.05 }, known: { defence: {} } };
		const reaction = run(falling, "baseline", { reaction: "strong" });
		const shocked = run({ ...falling, defence: { shock: { 2026: 0.15, 2029: 0 } } }, "baseline", {
			reaction: "strong",
		});
		const real = ({ run: arm }: typeof reaction) => (arm.defence[3] * arm.gdp[3]) / (arm.defence[0] * arm.gdp[0]);
		expect(real(reaction)).toBeLessThan(1.2);
		expect(real(shocked)).toBeGreaterThan(1.4);
		expect(real(shocked)).toBeLessThan(1.75);
	});
});

describe("V11: the budget of FY2026, defence +20 % and federal total -7 %", () => {
	it("is bracketed by programme financing: hardly borrowed, and the lines pay a part, water most", () => {
		const { ledger, crowdOut: loss } = crowdOut(parseScenario("securitised-crisis"));
		// Revised defence of FY2026 less the share of FY2025, which a counterfactual that grows with GDP keeps.
		expect(ledger.defence[1]).toBeCloseTo(0.0203275633441055 - 0.0192478218057195, 4);
		expect(ledger.deficit[1] / ledger.defence[1]).toBeLessThan(0.1);
		expect(ledger.other[1]).toBeGreaterThan(ledger.revenue[1]);
		// The reference closes with the known budget, so that what the lines lose is a gain forgone: 0.15 of the difference,
		// shared by the federal development of each line, of which water's is 0.25 · 0.424 of some 0.205 % of GDP.
		const development = 0.340074 * 0.115147 * 0.0149557 + 0.309679 * 0.0574116 * 0.01008 + 0.038343 * 0.005464433;
		const water = 0.25285 * 0.00424;
		const forgone = 0.15 * ledger.defence[1] * (water / (water + development));
		expect((loss.percentOfLine.water[1] ?? 0) / ((100 * forgone) / 0.00424)).toBeCloseTo(1, 1);
		expect(loss.percentOfLine.water[1] ?? 0).toBeGreaterThan(loss.percentOfLine.education[1] ?? 0);
	});

	it("does not hold in its -7 % of the total: that was interest falling by 16 %, which no financing of defence explains", () => {
		const { run: arm, counterfactualRun: other } = crowdOut(parseScenario("securitised-crisis"));
		expect(arm.interest[1] / arm.interest[0]).toBeLessThan(0.8);
		expect(arm.interest[1]).toBeCloseTo(other.interest[1], 4);
	});
});

describe("V12: a build-up of 2.7 points of GDP over 2.5 years, two thirds borrowed, adds about 7 points of debt in 3 years", () => {
	const buildUp = (borrowing: number) => {
		const share = {
			2026: 0.0192478218057195 + 0.0108,
			2027: 0.0192478218057195 + 0.0216,
			2028: 0.0192478218057195 + 0.027,
		};
		const set = {
			known: { defence: {} },
			defence: { kind: "share", share },
			financing: { kind: "channels", borrowing, taxes: 0, levies: 0, cuts: { other: 1, provinces: 0 } },
			counterfactual: { defence: { kind: "share", share: 0.0192478218057195 } },
		};
		const { run: arm, counterfactualRun: other } = run(set);
		return 100 * (arm.debt[3] - other.debt[3]);
	};

	it("gives less in three years than the published 7: the arithmetic of the flow is 4, so the rest is not defence", () => {
		// 0.65 · (1.08 + 2.16 + 2.7) = 3.86 points, plus interest, less the growth of GDP.
		expect(buildUp(0.65)).toBeGreaterThan(3.5);
		expect(buildUp(0.65)).toBeLessThan(4.6);
	});

	it("comes to the band of 5 to 9 when all of it is borrowed, the order of the published figure", () => {
		expect(buildUp(1)).toBeGreaterThan(5);
		expect(buildUp(1)).toBeLessThan(9);
	});
});

describe("V13: the elasticities of Fan, Liu and Coyte", () => {
	it.each([-0.62, -0.962])(
		"%d is reproduced to the last digits where it is chosen and no windfall blurs it",
		(elasticity) => {
			const { crowdOut: loss } = run(
				{
					rival: { growth: "10%" },
					budget: { revenueSharing: 0 },
					financing: {
						kind: "elasticities",
						taxes: 0,
						levies: 0.5,
						borrowing: 0.5,
						elasticities: { health: elasticity },
					},
				},
				"baseline",
			);
			for (const value of loss.elasticity.health.slice(3)) expect(value).toBeCloseTo(elasticity, 9);
		},
	);
});

describe("V15: Pakistan 1973-86, the burden rises: infrastructure falls, social spending does not, the deficit rises", () => {
	it("holds in sign where development is cut and the rest borrowed", () => {
		const { ledger, crowdOut: loss } = run({
			rival: { growth: "10%" },
			financing: { kind: "channels", borrowing: 0.6, taxes: 0, levies: 0, cuts: { other: 1, provinces: 0 } },
		});
		const last = ledger.other.length - 1;
		expect(ledger.other[last]).toBeGreaterThan(0);
		expect(ledger.deficit[last]).toBeGreaterThan(0);
		expect(Math.abs(loss.cumulativeMoney.education)).toBeLessThan(1e-6);
	});
});

describe("V16: ten points more probability of a fatal dispute, 30 % more spending", () => {
	it("is not a path of this model: the slope of 3 % a point enters as a shock of the same size", () => {
		const set = {
			known: { defence: {} },
			defence: { shock: { 2026: Math.log(1.3), 2027: 0 }, momentum: 0, adjustment: 0 },
			counterfactual: { defence: { shock: 0 } },
		};
		const { run: arm, counterfactualRun: other } = run(set);
		expect(arm.defence[1] / other.defence[1]).toBeCloseTo(1.3, 12);
	});
});

describe("V17 and V18: two-way rivalry, 1 / (1 - b_P b_I), and its stability", () => {
	const twoWay = (longRun: number, reaction: number) => run({ rival: { reaction }, defence: { longRun } }).stability;

	it("more than doubles an impulse where both elasticities exceed 0.71, and hardly moves it by default", () => {
		expect(twoWay(0.72, 0.72)?.multiplier).toBeGreaterThan(2);
		expect(twoWay(0.7, 0.7)?.multiplier).toBeLessThan(2);
		expect(crowdOut(parseScenario("arms-race")).stability?.multiplier).toBeCloseTo(1 / (1 - 0.075), 12);
		expect(run({}).stability).toBeNull();
	});

	it("warns where the product of the elasticities reaches 1", () => {
		expect(run({ rival: { reaction: 1.2 }, defence: { longRun: 0.9 } }).warnings.join()).toContain("does not settle");
		expect(run({ rival: { reaction: 0.5 }, defence: { longRun: 0.9 } }).warnings.join()).not.toContain(
			"does not settle",
		);
	});

	it("has the closed form of two Richardson equations: the published steady states from a fit to five-year means", () => {
		const years = Array.from({ length: 61 }, (_, k) => 1960 + k);
		const mean = (country: string) =>
			years.map((year) => {
				const near = [-2, -1, 0, 1, 2].map((d) => year + d).filter((y) => y >= 1960 && y <= 2020);
				return sum(near.map((y) => milex(country, "shareGdp", y))) / near.length;
			});
		const [india, pakistan] = [mean("IND"), mean("PAK")];
		const fitted = (own: number[], other: number[]) => {
			const change = own.slice(1).map((value, t) => value - own[t]);
			return solve3(change, other.slice(0, -1), own.slice(0, -1));
		};
		const [k, a, g] = fitted(pakistan, india);
		const [k2, a2, g2] = fitted(india, pakistan);
		const determinant = a * a2 - k * k2;
		expect(determinant).toBeGreaterThan(0);
		// Published: India 3.09, Pakistan 5.36, from an older release and a gradient of its own.
		expect((k * g2 + a2 * g) / determinant).toBeCloseTo(5.36, 0);
		expect((k2 * g + a * g2) / determinant).toBeCloseTo(3.09, 1);
		// The scenario carries the fit: 0.358 · 0.0228 / 0.0272, and the fatigue.
		expect((k * 0.0228) / 0.0272).toBeCloseTo(0.3, 2);
		expect(a).toBeCloseTo(0.0836, 3);
	});
});

/** Least squares of y on x, -z and a constant, by Cramer's rule. */
function solve3(y: number[], x: number[], z: number[]): [number, number, number] {
	const columns = [x, z.map((value) => -value), x.map(() => 1)];
	const dot = (p: number[], q: number[]) => sum(p.map((value, i) => value * q[i]));
	const matrix = columns.map((p) => columns.map((q) => dot(p, q)));
	const right = columns.map((p) => dot(p, y));
	const det = (m: number[][]) =>
		m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
		m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
		m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
	const whole = det(matrix);
	const at = (j: number) => det(matrix.map((row, i) => row.map((value, c) => (c === j ? right[i] : value)))) / whole;
	return [at(0), at(1), at(2)];
}

describe("V19: defence over education, 4.07 in 1971 and 1.53 in 2023", () => {
	it("is not held by a series here: no education figure before 2020 on this base; for FY2023 the base gives 1.75 under SIPRI's definition", () => {
		const { run: arm } = run({}, "base-2023-sipri");
		expect(arm.defence[0] / arm.lines.education[0]).toBeCloseTo(2199.892 / 1251.06, 6);
		// The literature's 1.53 takes UNESCO's education, 1.88 % of GDP, for the Survey's 1.5.
		expect(milex("PAK", "shareGdp", 2023) / 1.88).toBeCloseTo(1.53, 1);
	});
});

describe("V20: the peace dividend formula, (base share - actual share) · GDP", () => {
	it("is the share kind's saving to the rupee: a fifth of the share is a fifth of the money", () => {
		const { crowdOut: loss, counterfactualRun: other } = crowdOut(parseScenario("peace-dividend"));
		loss.extraDefenceMoney.forEach((money, t) => {
			// Defence of FY2026 and FY2027 is known; the cut of a fifth is of the share of FY2027, from FY2028.
			expect(money).toBeCloseTo(t < 3 ? 0 : -0.2 * 0.0209345669385116 * other.gdp[t], 6);
		});
	});
});

describe("V21: gains of a coordinated cut exceed the cuts only with trade and interest-rate effects", () => {
	it("has the ordering here: without feedback the lines and others gain no more than what defence gives up", () => {
		const { ledger } = crowdOut(parseScenario("peace-dividend"));
		ledger.defence.forEach((defence, t) => {
			const gained = -(ledger.lines[t] + ledger.other[t] + ledger.deficit[t] + ledger.revenue[t]) - -ledger.interest[t];
			expect(gained).toBeCloseTo(-defence, 12);
		});
	});
});

describe("V22: -10 % government health spending, under-five mortality +3.5 % at full efficiency", () => {
	it("is 0.9 to the power -0.33", () => {
		const outcome = {
			id: "deaths",
			kind: "response",
			line: "health",
			elasticity: -0.33,
			efficiency: 1,
			unit: "",
			source: "",
		};
		const set = {
			outcomes: [outcome],
			budget: { lines: { health: { path: 0.9 * 0.0100799956198881 } } },
			counterfactual: { budget: { lines: { health: { path: 0.0100799956198881 } } } },
			financing: { kind: "channels", borrowing: 1, taxes: 0, levies: 0, cuts: { other: 0, provinces: 0 } },
		};
		const [found] = run(set).outcomes;
		expect(found.byYear[1]).toBeCloseTo(0.9 ** -0.33, 12);
		expect(found.byYear[1]).toBeCloseTo(1.035, 3);
	});
});

describe("V23: US$ 1.1 bn a year on the full package against the same money through the elasticity", () => {
	it("leaves a wide bracket: -30 % is published, the elasticity alone gives -8 % on the budget of FY2025, not the -10 to -12 of 2021", () => {
		const { economy, budget } = parseScenario("baseline");
		const more = (1.1 * economy.exchangeRate) / (budget.lines.health.base * economy.gdp);
		const through = (1 + more) ** -0.33 - 1;
		expect(through).toBeLessThan(-0.07);
		expect(through).toBeGreaterThan(-0.08);
		const packages = parseScenario("baseline").outcomes.find(
			({ id }) => id === "full-health-packages",
		) as OpportunityCost;
		// 1.1 bn pays 36 million full packages: extra money, not the whole cost of a package for 240 million.
		expect((1.1e9 * economy.exchangeRate) / packages.unitCost / 1e6).toBeCloseTo(1100 / 30.48, 1);
	});
});

describe("V24: without any reaction the partnership has no effect on any social line", () => {
	it("is exactly zero, at the top of the uplift's range", () => {
		const { crowdOut: loss } = crowdOut(parseScenario("partnership-technology", { reaction: "none" }));
		for (const money of Object.values(loss.money)) expect(money.every((value) => value === 0)).toBe(true);
		expect(safeParseScenario("partnership-technology").ok).toBe(true);
	});
});
