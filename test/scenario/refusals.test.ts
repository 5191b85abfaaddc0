import { bundledScenarios, CrowdoutError, parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { type Block, issuesOf, plain, plainBudget, plainWith, refusal } from "./plain-scenario.js";

/** The one issue of a scenario that breaks one rule. */
function only(scenario: Block): string {
	const lines = refusal(scenario);
	expect(lines).toHaveLength(1);
	return lines[0];
}

describe("parseScenario", () => {
	it("accepts the plain scenario that the others here break one rule of", () => {
		expect(refusal(plain)).toEqual([]);
	});

	it("throws one CrowdoutError with every issue, as safeParseScenario returns them", () => {
		const wrong = plainWith({ horizon: 0, discountRate: -2 });
		const result = safeParseScenario(wrong);
		expect(result.ok).toBe(false);
		try {
			parseScenario(wrong);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(CrowdoutError);
			expect((error as CrowdoutError).code).toBe("invalid-scenario");
			expect((error as CrowdoutError).issues).toEqual(result.ok ? [] : result.issues);
			expect((error as CrowdoutError).issues.map(({ path }) => path).sort()).toEqual(["discountRate", "horizon"]);
		}
	});
});

describe("an unknown key is refused with the nearest known one", () => {
	const cases: [string, Block, string][] = [
		["horizn", plainWith({ horizn: 5 }), "horizon"],
		["rival.grwoth", plainWith({ rival: { ...plain.rival, grwoth: "8%" } }), "growth"],
		["rival.partnership.armStock", plainWith({ rival: { ...plain.rival, partnership: { armStock: 9 } } }), "armsStock"],
		["threat.securitization", plainWith({ threat: { securitization: 2 } }), "securitisation"],
		["economy.exchangerate", plainWith({ economy: { ...plain.economy, exchangerate: 280 } }), "exchangeRate"],
		["economy.feedback.defense", plainWith({ economy: { ...plain.economy, feedback: { defense: 1 } } }), "defence"],
		["budget.intrestRate", plainBudget({ intrestRate: 0.1 }), "interestRate"],
		["budget.revenue.paht", plainBudget({ revenue: { base: 0.1, paht: 0.1 } }), "path"],
		["budget.other.flor", plainBudget({ other: { base: 0.05, flor: 0.01 } }), "floor"],
		[
			"budget.lines.health.federalshare",
			plainBudget({ lines: { ...plain.budget.lines, health: { base: 0.02, federalshare: 0.5 } } }),
			"federalShare",
		],
		["defence.shok", plainWith({ defence: { ...plain.defence, shok: 0.1 } }), "shock"],
		["financing.borrowings", plainWith({ financing: { ...plain.financing, borrowings: 0.1 } }), "borrowing"],
		["financing.limits.defecit", plainWith({ financing: { ...plain.financing, limits: { defecit: 0.1 } } }), "deficit"],
		["allocation.wieghts", plainWith({ allocation: { kind: "weighted", weights: {}, wieghts: {} } }), "weights"],
	];
	it.each(cases)("%s", (path, scenario, nearest) => {
		const line = only(scenario);
		expect(line.startsWith(`${path}: `)).toBe(true);
		expect(line).toContain(`did you mean "${nearest}"`);
	});

	it("a key of another kind is unknown too", () => {
		expect(only(plainWith({ defence: { ...plain.defence, adjustment: 0.1 } }))).toMatch(/^defence\.adjustment: /);
		expect(only(plainWith({ allocation: { kind: "proportional", order: [] } }))).toMatch(/^allocation\.order: /);
	});

	it("inside an event, an outcome, a check and an override of the counterfactual", () => {
		const event = { year: 2026, title: "A purchase", uplift: 0.01, delivry: 2 };
		expect(only(plainWith({ rival: { ...plain.rival, partnership: { events: [event] } } }))).toMatch(
			/^rival\.partnership\.events\.0\.delivry: .*did you mean "delivery"/,
		);
		const outcome = { id: "a", kind: "response", line: "health", elasticity: 1, unit: "u", source: "s", efficency: 1 };
		expect(only(plainWith({ outcomes: [outcome] }))).toMatch(/^outcomes\.0\.efficency: .*did you mean "efficiency"/);
		const check = { statement: "a", holds: "run.debt < 9", why: "c", wy: "d" };
		expect(only(plainWith({ checks: [check] }))).toMatch(/^checks\.0\.wy: .*did you mean "why"/);
		expect(only(plainWith({ counterfactual: { rival: { grwoth: 0 } } }))).toMatch(
			/^counterfactual\.rival\.grwoth: .*did you mean "growth"/,
		);
	});
});

describe("a number out of its range is refused with the value shown", () => {
	const defence = (keys: Block) => plainWith({ defence: { kind: "parity", adjustment: 0.1, ...keys } });
	const cases: [string, Block, string][] = [
		["horizon", plainWith({ horizon: 0 }), "got 0"],
		["horizon", plainWith({ horizon: 201 }), "got 201"],
		["horizon", plainWith({ horizon: 1.5 }), "got 1.5"],
		["baseYear", plainWith({ baseYear: 2025.5 }), "got 2025.5"],
		["discountRate", plainWith({ discountRate: -1 }), "got -1"],
		["rival.spending", plainWith({ rival: { spending: 0, growth: 0 } }), "got 0"],
		["rival.growth", plainWith({ rival: { spending: 80, growth: -1 } }), "got -1"],
		["rival.focus", plainWith({ rival: { spending: 80, growth: 0, focus: 0 } }), "got 0"],
		["threat.securitisation", plainWith({ threat: { securitisation: -0.1 } }), "got -0.1"],
		["threat.fiscalSpace", plainWith({ threat: { fiscalSpace: 1.2 } }), "got 1.2"],
		["economy.gdp", plainWith({ economy: { ...plain.economy, gdp: -1 } }), "got -1"],
		["economy.population", plainWith({ economy: { ...plain.economy, population: 0 } }), "got 0"],
		["economy.exchangeRate", plainWith({ economy: { ...plain.economy, exchangeRate: 0 } }), "got 0"],
		["economy.inflation", plainWith({ economy: { ...plain.economy, inflation: "-100%" } }), 'got "-100%"'],
		["budget.debt", plainBudget({ debt: -0.1 }), "got -0.1"],
		["budget.revenueSharing", plainBudget({ revenueSharing: 1 }), "got 1"],
		["budget.provincialSpending", plainBudget({ provincialSpending: -0.5 }), "got -0.5"],
		["budget.other.floor", plainBudget({ other: { base: 0.05, floor: -0.01 } }), "got -0.01"],
		[
			"budget.lines.health.floor",
			plainBudget({ lines: { ...plain.budget.lines, health: { base: 0.02, floor: -0.001 } } }),
			"got -0.001",
		],
		[
			"budget.lines.health.path",
			plainBudget({ lines: { ...plain.budget.lines, health: { base: 0.02, path: -0.02 } } }),
			"got -0.02",
		],
		["budget.deficit.path", plainBudget({ deficit: { base: 0.02, path: -1.5 } }), "got -1.5"],
		["defence.lag", defence({ lag: 2 }), "got 2"],
		["defence.lag", defence({ lag: 0.5 }), "got 0.5"],
		["defence.ratio", defence({ ratio: 0 }), "got 0"],
		["defence.ceiling", defence({ ceiling: -0.1 }), "got -0.1"],
		[
			"financing.limits.revenue",
			plainWith({ financing: { ...plain.financing, limits: { revenue: 1.01 } } }),
			"got 1.01",
		],
		[
			"financing.limits.deficit",
			plainWith({ financing: { ...plain.financing, limits: { deficit: -0.01 } } }),
			"got -0.01",
		],
		["financing.taxes", plainWith({ financing: { ...plain.financing, taxes: -0.1 } }), "got -0.1"],
		["financing.cuts.other", plainWith({ financing: { ...plain.financing, cuts: { other: 1.01 } } }), "got 1.01"],
		[
			"financing.burden.provinces",
			plainWith({ financing: { ...plain.financing, burden: { provinces: -1 } } }),
			"got -1",
		],
		["budget.other.floor", plainBudget({ other: { base: 0.05, floor: 1.01 } }), "got 1.01"],
		["budget.other.development", plainBudget({ other: { base: 0.05, development: 1.01 } }), "got 1.01"],
		[
			"budget.lines.health.development.federal",
			plainBudget({ lines: { ...plain.budget.lines, health: { base: 0.02, development: { federal: -1 } } } }),
			"got -1",
		],
		["budget.provinces.north.share", plainBudget({ provinces: { north: { share: -1 } } }), "got -1"],
		["budget.provinces.north.spending", plainBudget({ provinces: { north: { share: 1, spending: 2 } } }), "got 2"],
		["known.defence.2026", plainWith({ known: { defence: { 2026: 2.04 } } }), 'got 2.04; did you mean "2.04%"'],
		["known.defence.2026", plainWith({ known: { defence: { 2026: 0 } } }), "got 0"],
		["known.defence.2025", plainWith({ known: { defence: { 2025: 0.02 } } }), "got 2025"],
		["allocation.weights.health", plainWith({ allocation: { kind: "weighted", weights: { health: -1 } } }), "got -1"],
	];
	it.each(cases)("%s (%#)", (path, scenario, got) => {
		const line = only(scenario);
		expect(line.startsWith(`${path}: must be `)).toBe(true);
		expect(line).toContain(got);
	});

	it("accepts what stands at the edge of a range", () => {
		for (const scenario of [
			plainWith({ horizon: 1 }),
			plainWith({ horizon: 200 }),
			plainWith({ threat: { securitisation: 0, fiscalSpace: 0 } }),
			plainBudget({ debt: 1.7 }),
			plainBudget({ revenueSharing: 0, provincialSpending: 1 }),
			plainBudget({ deficit: { base: -0.02 }, revenue: { base: 0.14 } }),
			plainBudget({ lines: { education: { base: 0.03, floor: 0.06 }, health: { base: 0.02, floor: 1 } } }),
			plainWith({ financing: { ...plain.financing, limits: { revenue: 0, deficit: 1, provinces: 0 } } }),
			plainWith({ known: { defence: {} } }),
			plainWith({ allocation: { kind: "weighted", weights: { health: 0 } } }),
		]) {
			expect(refusal(scenario)).toEqual([]);
		}
	});

	it("1.9 where a share belongs is asked back as 1.9%", () => {
		const line = only(plainBudget({ lines: { ...plain.budget.lines, health: { base: 1.9 } } }));
		expect(line).toMatch(/^budget\.lines\.health\.base: must be a share.*, got 1\.9; did you mean "1\.9%"$/);
		expect(only(plainBudget({ defence: 2 }))).toContain('did you mean "2%"');
		expect(only(plainWith({ financing: { ...plain.financing, borrowing: 65 } }))).toContain('did you mean "65%"');
		// A percentage is one already.
		expect(only(plainWith({ financing: { ...plain.financing, borrowing: "120%" } }))).toMatch(/, got "120%"$/);
		expect(
			only(plainBudget({ lines: { ...plain.budget.lines, health: { base: 0.02, path: { 2026: 1.9 } } } })),
		).toContain('did you mean "1.9%"');
	});

	it("what is no number is refused and shown", () => {
		const wrong: [unknown, string][] = [
			["eight", 'got "eight"'],
			["8 percent", 'got "8 percent"'],
			["", 'got ""'],
			["0x10", 'got "0x10"'],
			["1,5%", 'got "1,5%"'],
			["Infinity", 'got "Infinity"'],
			[null, "got null"],
			[true, "got true"],
			[[0.02], "got [0.02]"],
			[Number.NaN, "got NaN"],
			[Number.POSITIVE_INFINITY, "got Infinity"],
		];
		for (const [value, got] of wrong) {
			const line = only(plainWith({ rival: { ...plain.rival, spending: value } }));
			expect(line.startsWith("rival.spending: must be ")).toBe(true);
			expect(line).toContain(got);
		}
	});
});

describe("a number may be a text", () => {
	it.each([
		["8%", 0.08],
		["8 %", 0.08],
		["0.08", 0.08],
		["-1.5%", -0.015],
		["+2%", 0.02],
		["7.1%", 0.071],
	])("%s", (text, value) => {
		const scenario = parseScenario(plainWith({ rival: { spending: 80, growth: text }, discountRate: text }));
		expect(scenario.rival.growth).toBe(value);
		expect(scenario.discountRate).toBe(value);
	});
});

describe("a path", () => {
	const growth = (path: unknown) => plainWith({ horizon: 4, rival: { spending: 80, growth: path } });

	it("as a table may begin in the first simulated year or before it, and no later", () => {
		expect(refusal(growth({ 2026: 0.04 }))).toEqual([]);
		expect(refusal(growth({ 2020: 0.04, 2028: "6%" }))).toEqual([]);
		const line = only(growth({ 2027: 0.04, 2028: 0.05 }));
		expect(line).toMatch(/^rival\.growth: must .*2026.*got 2027/);
	});

	it("as a table must give a year", () => {
		expect(only(growth({}))).toMatch(/^rival\.growth: must /);
		expect(only(growth({ soon: 0.04 }))).toMatch(/^rival\.growth/);
		expect(only(growth({ 2026: "x" }))).toMatch(/^rival\.growth\.2026: must .*got "x"/);
	});

	it("as a ramp must start no later than it ends, and have all four keys", () => {
		const ramp = { from: 0.04, to: 0.08, start: 2026, end: 2028 };
		expect(refusal(growth(ramp))).toEqual([]);
		expect(refusal(growth({ ...ramp, end: 2026 }))).toEqual([]);
		const line = only(growth({ ...ramp, start: 2029 }));
		expect(line).toMatch(/^rival\.growth.*: must .*2029.*2028|^rival\.growth.*: must .*2028.*2029/);
		expect(only(growth({ from: 0.04, to: 0.08, start: 2026 }))).toMatch(/^rival\.growth\.end: /);
		expect(only(growth({ ...ramp, step: 1 }))).toMatch(/^rival\.growth\.step: /);
	});

	it("is refused where only a number is meant", () => {
		const table = { 2026: 0.1, 2027: 0.2 };
		for (const [path, scenario] of [
			["rival.spending", plainWith({ rival: { spending: table, growth: 0 } })],
			["rival.reaction", plainWith({ rival: { ...plain.rival, reaction: table } })],
			["defence.adjustment", plainWith({ defence: { kind: "parity", adjustment: table } })],
			["budget.other.floor", plainBudget({ other: { base: 0.05, floor: table } })],
			["discountRate", plainWith({ discountRate: table })],
		] as [string, Block][]) {
			expect(only(scenario).startsWith(`${path}: must be `)).toBe(true);
		}
	});
});

describe("the budget of the base year", () => {
	it("must close within 1e-9, else the difference is shown", () => {
		const off = (by: number) => plainBudget({ other: { base: 0.05 + by } });
		expect(refusal(off(0.9e-9))).toEqual([]);
		expect(refusal(off(-0.9e-9))).toEqual([]);
		expect(only(off(0.003))).toMatch(/^budget: .*must close.*difference of 0\.003\b/);
		expect(only(off(-0.003))).toMatch(/difference of -0\.003\b/);
		const small = Number(/difference of ([^;]+);/.exec(only(off(2e-9)))?.[1]);
		expect(small).toBeCloseTo(2e-9, 15);
	});

	it("needs an interest rate where there is no debt to derive it from", () => {
		const { interestRate: _, ...budget } = plain.budget;
		expect(only(plainWith({ budget }))).toMatch(/^budget\.interestRate: must be given.*got nothing/);
		expect(refusal(plainWith({ budget: { ...budget, debt: 0.5 } }))).toEqual([]);
	});
});

describe("defence", () => {
	it("may not have a floor above its ceiling in any year", () => {
		const defence = { ...plain.defence, floor: 0.01, ceiling: { 2026: 0.03, 2027: 0.005 } };
		const line = only(plainWith({ defence }));
		expect(line).toMatch(/^defence\.(floor|ceiling): must .*2027/);
		expect(line).toContain("0.01");
		expect(line).toContain("0.005");
	});

	it("must be one of the four kinds", () => {
		const line = only(plainWith({ defence: { kind: "paritty", adjustment: 0.1 } }));
		expect(line).toMatch(/^defence\.kind: must be one of .*got "paritty"/);
		expect(line).toContain('did you mean "parity"');
		expect(only(plainWith({ defence: { share: 0.02 } }))).toMatch(/^defence\.kind: /);
	});
});

describe("financing", () => {
	const channels = { kind: "channels", taxes: 0.3, levies: 0.1, borrowing: 0.6, cuts: { other: 0.4, provinces: 0 } };
	const provincial = { other: { base: 0.05, federalShare: 0.5 } };

	it("may raise and borrow the whole gap and no more, in every year", () => {
		expect(refusal(plainWith({ financing: channels }))).toEqual([]);
		expect(only(plainWith({ financing: { ...channels, levies: 0.2 } }))).toMatch(
			/^financing: taxes \+ levies \+ borrowing must be at most 1, got 1\.1 in 2026/,
		);
		const later = { ...channels, levies: { 2026: 0.1, 2027: 0.3 } };
		expect(only(plainWith({ financing: later }))).toMatch(/^financing: .*got 1\.2 in 2027/);
		expect(only(plainWith({ financing: { kind: "elasticities", taxes: 0.6, borrowing: 0.6 } }))).toMatch(
			/^financing: .*got 1\.2/,
		);
	});

	it("may divide the whole cut and no more", () => {
		const cuts = { other: 0.5, provinces: { 2026: 0.5, 2027: 0.6 } };
		expect(only({ ...plainBudget(provincial), financing: { ...channels, cuts } })).toMatch(
			/^financing\.cuts: other \+ provinces must be at most 1, got 1\.1 in 2027/,
		);
	});

	it("takes nothing from provinces that spend nothing", () => {
		const financing = { ...channels, cuts: { provinces: 0.2 } };
		expect(refusal({ ...plainBudget(provincial), financing })).toEqual([]);
		expect(only(plainWith({ financing }))).toMatch(/^financing\.cuts\.provinces: must be 0.*got 0\.2/);
		const ending = { other: { base: 0.05, path: { 2026: 0.05, 2027: 0 }, federalShare: 0.5 } };
		expect(only({ ...plainBudget(ending), financing })).toMatch(/^financing\.cuts\.provinces: .*2027/);
	});

	it("by elasticities refuses cuts, a burden and a limit on the provinces, and says what happens instead", () => {
		const elasticities = { kind: "elasticities", taxes: 0.4, borrowing: 0.4 };
		expect(refusal(plainWith({ financing: elasticities }))).toEqual([]);
		for (const [path, keys] of [
			["financing.cuts", { cuts: { other: 1 } }],
			["financing.burden", { burden: { provinces: 1 } }],
			["financing.limits.provinces", { limits: { provinces: 0.01 } }],
		] as const) {
			const line = only(plainWith({ financing: { ...elasticities, ...keys } }));
			expect(line.startsWith(`${path}: must be left out`)).toBe(true);
			expect(line).toContain("since federal other spending then bears");
		}
	});

	it("refuses the keys of before 0.2.0, all at once, and says what to write", () => {
		const lines = refusal(
			plainWith({ financing: { kind: "channels", revenue: 0.2, borrowing: 0.65, other: 0.1, provinces: 0 } }),
		);
		expect(lines.map((line) => line.replace(/^(\S+: is now \S+).*$/, "$1"))).toEqual([
			"financing.revenue: is now financing.taxes,",
			"financing.other: is now financing.cuts.other:",
			"financing.provinces: is now financing.cuts.provinces:",
		]);
		const drawn = { "financing.revenue": { kind: "uniform", min: 0, max: 0.1 } };
		expect(only(plainWith({ uncertainty: drawn }))).toMatch(
			/^uncertainty\.financing\.revenue: is now financing\.taxes/,
		);
	});
});

describe("provinces", () => {
	const provinces = { north: { share: 2 }, south: { share: 1 } };
	const other = { base: 0.05, federalShare: 0.5 };

	it("are named by splits and a burden only where the budget has them, with the nearest", () => {
		const split = plainBudget({ provinces, other: { ...other, provinces: { noth: 1, south: 1 } } });
		expect(only(split)).toMatch(/^budget\.other\.provinces\.noth: must be a province of the budget .*mean "north"/);
		const burden = { kind: "channels", burden: { punjab: 1 } };
		expect(only(plainWith({ financing: burden }))).toMatch(/^financing\.burden\.punjab: .*\(provinces\)/);
		expect(
			refusal({ ...plainBudget({ provinces, other }), financing: { kind: "channels", burden: { north: 1 } } }),
		).toEqual([]);
	});

	it("have something to be divided by", () => {
		const nothing = { north: 0, south: 0 };
		const health = { base: 0.02, federalShare: 0.5, provinces: nothing };
		const lines = { ...plain.budget.lines, health };
		const found = refusal({
			...plainBudget({
				provinces: { north: { share: 0 }, south: { share: 0 } },
				other: { ...other, provinces: nothing },
				lines,
			}),
			financing: { kind: "channels", burden: nothing },
		});
		expect(found.map((line) => line.slice(0, line.indexOf(":"))).sort()).toEqual([
			"budget.lines.health.provinces",
			"budget.other.provinces",
			"budget.provinces",
			"financing.burden",
		]);
		for (const line of found) expect(line).toContain("must have a sum above 0");
	});
});

describe("uncertainty by years and by regime", () => {
	const growth = (...entries: Block[]) => plainWith({ uncertainty: { "rival.growth": entries } });
	const one = { kind: "uniform", min: 0, max: 0.1 };
	const weights = { taxes: 1, levies: 1, borrowing: 2, other: 1, provinces: 0, lines: 1 };
	const financing = (given: unknown) => plainWith({ uncertainty: { financing: given } });

	it("may hold in years that do not overlap", () => {
		expect(refusal(growth({ ...one, until: 2026 }, { ...one, since: 2027 }))).toEqual([]);
		expect(only(growth({ ...one, until: 2026 }, { ...one, since: 2026 }))).toMatch(
			/^uncertainty\.rival\.growth\.1: must hold in other years/,
		);
		expect(only(growth({ ...one, since: 2028, until: 2027 }))).toMatch(
			/^uncertainty\.rival\.growth\.0\.until: must be at least since \(2028\), got 2027/,
		);
		expect(only(growth({ ...one, since: 26 }))).toMatch(/\.0\.since: must be a year/);
	});

	it("has no years where nothing may vary by year", () => {
		const uncertainty = { "rival.reaction": { ...one, since: 2027 } };
		expect(only(plainWith({ uncertainty }))).toMatch(/^uncertainty\.rival\.reaction\.since: must be given at a path/);
	});

	it("draws six shares of the gap together, or one of several regimes by weight", () => {
		expect(refusal(financing({ kind: "dirichlet", weights, since: 2027 }))).toEqual([]);
		const of = [
			{ weight: 2, kind: "dirichlet", weights },
			{ weight: 1, kind: "dirichlet", weights },
		];
		expect(refusal(financing({ kind: "mixture", of }))).toEqual([]);
		const { levies: _, ...five } = weights;
		expect(only(financing({ kind: "dirichlet", weights: five }))).toMatch(
			/^uncertainty\.financing\.weights\.levies: is required/,
		);
		expect(only(financing({ kind: "mixture", of: [{ kind: "dirichlet", weights }] }))).toMatch(
			/^uncertainty\.financing\.of\.0\.weight: is required/,
		);
		expect(only(financing({ kind: "mixture", of: [{ ...of[0], weight: 0 }] }))).toMatch(
			/^uncertainty\.financing\.of: must have a regime of weight above 0/,
		);
		expect(only(financing({ kind: "mixture", of: [{ ...of[0], weights: { ...weights, provinces: 1 } }] }))).toMatch(
			/^uncertainty\.financing\.of\.0\.weights\.provinces: must be 0/,
		);
		const elsewhere = plainWith({ uncertainty: { "rival.growth": { kind: "mixture", of } } });
		expect(only(elsewhere)).toMatch(/^uncertainty\.rival\.growth: must be given at the path financing, got a mixture/);
	});
});

describe("the names of lines", () => {
	it("are refused where no line has them, with the nearest", () => {
		const cases: [string, Block][] = [
			["allocation.weights.helth", plainWith({ allocation: { kind: "weighted", weights: { helth: 1 } } })],
			[
				"financing.elasticities.helth",
				plainWith({
					financing: { kind: "elasticities", taxes: 1, elasticities: { helth: -1 } },
				}),
			],
			[
				"economy.feedback.lines.helth",
				plainWith({ economy: { ...plain.economy, feedback: { lines: { helth: 0.1 } } } }),
			],
			[
				"outcomes.0.line",
				plainWith({
					outcomes: [
						{ id: "visits", kind: "opportunityCost", line: "helth", unitCost: 1, unit: "visits", source: "-" },
					],
				}),
			],
		];
		for (const [path, scenario] of cases) {
			const line = only(scenario);
			expect(line.startsWith(`${path}: must be `)).toBe(true);
			expect(line).toMatch(/got "helth".*did you mean "health"/);
		}
	});

	it("must all stand once in an order of priority", () => {
		const order = (...names: unknown[]) => plainWith({ allocation: { kind: "priority", order: names } });
		expect(refusal(order("health", "education"))).toEqual([]);
		expect(refusal(order("health"))).toEqual([expect.stringMatching(/^allocation\.order: must .*education/)]);
		expect(refusal(order("health", "education", "health"))).toEqual([
			expect.stringMatching(/^allocation\.order.*: must .*"health"/),
		]);
		const unknown = refusal(order("helth", "education"));
		expect(unknown.some((line) => /^allocation\.order.*got "helth".*did you mean "health"/.test(line))).toBe(true);
		expect(refusal(order()).join()).toMatch(/education, health/);
	});
});

describe("partnership events", () => {
	const partnership = (keys: Block) => plainWith({ rival: { ...plain.rival, partnership: keys } });
	const event = { year: 2026, title: "A purchase", delivery: 2 };

	it("need a value or an uplift", () => {
		expect(only(partnership({ quality: 0.5, armsStock: 100, events: [event] }))).toMatch(
			/^rival\.partnership\.events\.0.*: must .*value.*uplift/,
		);
	});

	it("need quality and armsStock where they give a value and no uplift", () => {
		const valued = { ...event, value: 3 };
		expect(only(partnership({ events: [valued] }))).toMatch(/^rival\.partnership.*quality.*armsStock/);
		expect(only(partnership({ quality: 0.5, events: [valued] }))).toMatch(/armsStock/);
		expect(refusal(partnership({ events: [{ ...valued, uplift: 0.01 }] }))).toEqual([]);
		expect(refusal(partnership({ quality: 0.5, armsStock: 100, events: [valued] }))).toEqual([]);
	});

	it("are delivered over a whole number of years, at least one", () => {
		for (const delivery of [0, 1.5, -2]) {
			expect(only(partnership({ events: [{ ...event, uplift: 0.01, delivery }] }))).toMatch(
				new RegExp(`^rival\\.partnership\\.events\\.0\\.delivery: must .*got ${delivery}`),
			);
		}
	});

	it("may not take capability to nothing", () => {
		expect(refusal(partnership({ events: [{ ...event, uplift: -0.99 }] }))).toEqual([]);
		expect(only(partnership({ events: [{ ...event, uplift: -1 }] }))).toMatch(/capability.*positive.*2027/);
		expect(only(partnership({ events: [{ ...event, uplift: -1, year: 2020 }] }))).toMatch(/capability.*positive.*2025/);
	});

	it("named by id must be bundled", () => {
		const line = only(partnership({ events: [{ event: "no-such-event-at-all" }] }));
		expect(line).toMatch(/^rival\.partnership\.events\.0\.event: must .*got "no-such-event-at-all"/);
	});
});

describe("what a scenario that stands alone must give", () => {
	/** The plain scenario without the key at a dotted path. */
	function lacking(path: string): Block {
		const copy = structuredClone(plain) as unknown as Record<string, unknown>;
		const keys = path.split(".");
		let holder = copy;
		for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
		delete holder[keys[keys.length - 1]];
		return copy;
	}

	it.each([
		"baseYear",
		"horizon",
		"rival",
		"rival.spending",
		"rival.growth",
		"economy",
		"economy.gdp",
		"economy.growth",
		"economy.inflation",
		"economy.population",
		"economy.exchangeRate",
		"budget",
		"budget.definition",
		"budget.defence",
		"budget.interest",
		"budget.debt",
		"budget.revenue",
		"budget.deficit",
		"budget.other.base",
		"budget.lines",
		"budget.lines.health.base",
		"defence",
		"defence.share",
		"financing",
		"financing.kind",
		"allocation",
		"counterfactual",
		"name",
	])("%s", (path) => {
		const lines = refusal(lacking(path));
		expect(lines).toHaveLength(1);
		expect(lines[0].startsWith(`${path}: `)).toBe(true);
	});

	it("and its definition is one of three", () => {
		expect(only(plainBudget({ definition: "sipry" }))).toMatch(
			/^budget\.definition: must be one of budget, budget\+pensions, sipri, got "sipry"; did you mean "sipri"/,
		);
	});

	it("and its name is in kebab-case", () => {
		for (const name of ["Two Words", "under_score", "-a", ""]) {
			expect(only(plainWith({ name }))).toMatch(/^name: must be .*kebab-case, got "/);
		}
	});

	it("gets the defaults of MODEL.md for the rest", () => {
		expect(parseScenario(plain)).toMatchObject({
			rival: { focus: 1, reaction: 0, partnership: { events: [] } },
			threat: { securitisation: 1, fiscalSpace: 1 },
			economy: { populationGrowth: 0, feedback: { defence: 0, lines: {} } },
			budget: {
				revenueSharing: 0,
				provincialSpending: 0.5,
				other: { floor: 0, federalShare: 1 },
				lines: { health: { floor: 0, federalShare: 1 } },
			},
			defence: { shock: 0 },
			financing: { taxes: 0, levies: 0, borrowing: 0, cuts: { other: 0, provinces: 0 }, limits: {} },
			country: "Pakistan",
			currency: { code: "PKR", name: "rupee" },
			fiscalYear: "July",
			rules: [],
			discountRate: 0.05,
			outcomes: [],
			checks: [],
		});
		const corrected = parseScenario(plainWith({ defence: { kind: "errorCorrection", longRun: 0.5, adjustment: 0.1 } }));
		expect(corrected.defence).toMatchObject({
			shortRun: 0,
			incomeShortRun: 0,
			momentum: 0,
			drift: 0,
			lag: 1,
			shock: 0,
		});
	});
});

describe("all issues at once, never only the first", () => {
	const unknownKey = { threat: { securitization: 2 } };
	const open = { ...plain.budget, other: { base: 0.06 } };

	it("several of the schema", () => {
		const lines = refusal(plainWith({ ...unknownKey, horizon: 0, discountRate: "x", allocation: { kind: "best" } }));
		const paths = lines.map((line) => line.slice(0, line.indexOf(":"))).sort();
		expect(paths).toEqual(["allocation.kind", "discountRate", "horizon", "threat.securitization"]);
	});

	it("several between the parts", () => {
		const lines = refusal(
			plainWith({
				budget: open,
				financing: { kind: "channels", taxes: 1, borrowing: 1 },
				allocation: { kind: "priority", order: ["health"] },
			}),
		);
		const paths = lines.map((line) => line.slice(0, line.indexOf(":"))).sort();
		expect(paths).toEqual(["allocation.order", "budget", "financing"]);
	});

	it("of the schema and between the parts together, in a scenario that stands alone", () => {
		const lines = refusal(plainWith({ ...unknownKey, budget: open }));
		expect(lines.some((line) => line.startsWith("threat.securitization: "))).toBe(true);
		expect(lines.some((line) => /^budget: .*must close/.test(line))).toBe(true);
	});

	it("of the schema and between the parts together, in a child", () => {
		const child = { name: "child", extends: "plain", ...unknownKey, budget: { other: { base: 0.06 } } };
		const lines = refusal(child, { library: { plain } });
		expect(lines.some((line) => line.startsWith("threat.securitization: "))).toBe(true);
		expect(lines.some((line) => /^budget: .*must close/.test(line))).toBe(true);
	});

	it("of the schema and between the parts together, in one block", () => {
		const lines = refusal(plainBudget({ revenueSharing: 1.9, other: { base: 0.06 } }));
		expect(lines.some((line) => line.startsWith("budget.revenueSharing: "))).toBe(true);
		expect(lines.some((line) => /^budget: .*must close/.test(line))).toBe(true);
	});

	it("of the scenario and of its counterfactual together", () => {
		const lines = refusal(plainWith({ discountRate: -2, counterfactual: { threat: { fiscalSpace: 7 } } }));
		expect(lines.some((line) => line.startsWith("discountRate: "))).toBe(true);
		expect(lines.some((line) => line.startsWith("counterfactual.threat.fiscalSpace: "))).toBe(true);
	});

	it("each once", () => {
		const issues = issuesOf(plainWith({ horizon: 0, discountRate: -2, budget: open }));
		expect(new Set(issues.map(({ path, message }) => path + message)).size).toBe(issues.length);
	});
});

describe("the range of an outcome", () => {
	it("must be a list of two numbers, the lower first", () => {
		const outcome = { id: "a", kind: "response", line: "health", elasticity: 1, unit: "u", source: "s" };
		const withRange = (range: unknown) => plainWith({ outcomes: [{ ...outcome, range }] });
		expect(refusal(withRange([1, 2]))).toEqual([]);
		for (const range of [[1], [1, 2, 3], "1 to 2"]) {
			expect(only(withRange(range))).toBe(
				`outcomes.0.range: must be a list of two numbers, the lower first, got ${JSON.stringify(range)}`,
			);
		}
		expect(only(withRange([2, 1]))).toBe("outcomes.0.range: must have the lower end first");
	});
});

describe("a year key after the horizon", () => {
	const warnings = (input: unknown, options = {}) => {
		const result = safeParseScenario(input, options);
		return result.ok ? result.warnings : [];
	};

	it("is accepted and warned of, where the user's own file or set gives it", () => {
		const late = plainWith({
			rival: { spending: 80, growth: { 2026: 0, 2028: 0.1 } },
			known: { defence: { 2029: 0.02 } },
		});
		expect(warnings(late)).toEqual([
			"rival.growth: 2028 lies after the last simulated year, 2027, and is not read",
			"known.defence: 2029 lies after the last simulated year, 2027, and is not read",
		]);
		expect(warnings("baseline", { set: { rival: { growth: { 2026: 0.04, 2040: 0.1 } } } })).toHaveLength(1);
	});

	it("is not warned of where a bundled scenario gives it and the horizon is cut", () => {
		expect(warnings("baseline", { set: { horizon: 2 } })).toEqual([]);
	});
});

describe("what never takes effect", () => {
	const warnings = (input: unknown, set?: unknown) => {
		const result = safeParseScenario(input, set === undefined ? {} : { set });
		if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
		return result.warnings;
	};
	const event = (year: number, delivery = 1) => ({ year, title: "arms", uplift: 0.01, delivery });
	const withEvents = (...events: readonly object[]) =>
		plainWith({ rival: { ...plain.rival, partnership: { quality: 0.2, armsStock: 100, events } } });

	it("is warned of where a ramp begins in the last simulated year or later, and where points lie beyond the next", () => {
		const growth = (path: unknown) => plainWith({ rival: { ...plain.rival, growth: path } });
		expect(warnings(growth({ from: 0, to: 0.1, start: 2027, end: 2030 }))).toEqual([
			"rival.growth: a ramp that begins in 2027, the last simulated year, has no effect",
		]);
		expect(warnings(growth({ from: 0, to: 0.1, start: 2030, end: 2031 }))).toEqual([
			"rival.growth: 2030 lies after the last simulated year, 2027, and is not read",
		]);
		expect(warnings(growth({ from: 0, to: 0.1, start: 2026, end: 2031 }))).toEqual([]);
		expect(warnings(growth({ interpolate: { 2026: 0, 2030: 0.1, 2035: 0 } }))).toEqual([
			"rival.growth: 2035 lies after the last simulated year, 2027, and is not read",
		]);
	});

	it("is warned of where an event comes too late, or has delivered by the base year", () => {
		expect(warnings(withEvents(event(2026), event(2028), event(2020, 6), event(2020, 7)))).toEqual([
			"rival.partnership.events.1: 2028 lies after the last simulated year, 2027, and delivers nothing",
			"rival.partnership.events.2: has delivered by the base year, 2025, and adds nothing after it",
		]);
	});

	it("is warned of where a distribution stands at what no rule reads, or holds in no simulated year", () => {
		const normal = { kind: "normal", mean: 0.2, sd: 0.01 };
		const drawn = (uncertainty: object) => ({ ...withEvents(event(2026)), uncertainty });
		expect(warnings(drawn({ "rival.partnership.quality": normal }))).toEqual([
			"uncertainty.rival.partnership.quality: has no effect, since defence of kind share does not answer it",
		]);
		const parity = { kind: "parity", adjustment: 0.3 };
		expect(warnings({ ...drawn({ "rival.partnership.quality": normal }), defence: parity })).toEqual([
			"uncertainty.rival.partnership.quality: has no effect, since no event goes by its value",
		]);
		expect(warnings(drawn({ "economy.growth": { ...normal, since: 2030 } }))).toEqual([
			"uncertainty.economy.growth: holds 2030 only, outside 2026 to 2027, and has no effect",
		]);
		expect(warnings(drawn({ "economy.growth": { ...normal, since: 2027 } }))).toEqual([]);
	});

	it("is not warned of in a bundled scenario, whatever its horizon", () => {
		for (const name of Object.keys(bundledScenarios)) expect(warnings(name), name).toEqual([]);
	});
});

describe("a number more than ten times its parent's, or less than a tenth", () => {
	const warned = (set: object) => {
		const result = safeParseScenario("us-india-partnership", { set });
		if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
		return result.warnings;
	};
	const { economy, rival } = parseScenario("us-india-partnership");

	it.each<[what: string, set: object, line: RegExp]>([
		[
			"GDP in trillions",
			{ economy: { gdp: economy.gdp / 1000 } },
			/^economy\.gdp: .*; did you mean \d+, a thousand times as much$/,
		],
		[
			"people for millions",
			{ economy: { population: economy.population * 1e6 } },
			/^economy\.population: .*, in millions$/,
		],
		[
			"dollars for a rupee",
			{ economy: { exchangeRate: 1 / economy.exchangeRate } },
			/^economy\.exchangeRate: .*, the other way round$/,
		],
		[
			"a share of 35",
			{ rival: { partnership: { quality: 35 } } },
			/^rival\.partnership\.quality: 35 lies .*; did you mean 35%$/,
		],
		["growth of 8", { rival: { growth: 8 } }, /^rival\.growth: 8 lies more than ten times from .*; did you mean 8%$/],
		[
			"a mean of 8",
			{ uncertainty: { "rival.growth": { kind: "normal", mean: 8, sd: 1 } } },
			/^uncertainty\.rival\.growth\.mean: 8 lies more than ten times from the \S+ that stands at its path; did you mean 8%$/,
		],
	])("%s is warned of once, with what may have been meant", (_, set, line) => {
		expect(warned(set)).toEqual([expect.stringMatching(line)]);
	});

	it("is not warned of where it is less far, or 0", () => {
		expect(warned({ economy: { gdp: economy.gdp * 9 }, rival: { reaction: 0, spending: rival.spending / 9 } })).toEqual(
			[],
		);
	});
});
