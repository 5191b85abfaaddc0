import { crowdOut, ensemble, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { inverseCdf } from "../../src/numerics/index.js";
import { type Block, plainWith, refusal } from "./plain-scenario.js";

/** 95th percentile of the standard normal: Abramowitz and Stegun, table 26.5, and in full NIST's handbook, 1.3.6.7.1. */
const Z = 1.6448536269514722;

const PATH = "rival.growth";
const read = (given: unknown) => parseScenario(plainWith({ uncertainty: { [PATH]: given } })).uncertainty?.[PATH];
const refused = (given: unknown) => refusal(plainWith({ uncertainty: { [PATH]: given } }));
const said = (key: string, message: string) => [`uncertainty.${PATH}.${key}: ${message}`];

describe("a normal by its 5th and 95th percentile", () => {
	it("lies in their middle, with 2 z standard deviations between them", () => {
		// (2 % + 8 %) / 2 = 5 %; (8 % - 2 %) / (2 × 1.64485) = 1.82387 %.
		const found = read({ kind: "normal", p05: "2%", p95: "8%" }) as { kind: string; mean: number; sd: number };
		expect(Object.keys(found).sort()).toEqual(["kind", "mean", "sd"]);
		expect(found.kind).toBe("normal");
		expect(found.mean).toBeCloseTo(0.05, 15);
		expect(found.sd).toBeCloseTo(0.03 / Z, 15);
	});

	it("gives back both percentiles", () => {
		const quantile = inverseCdf(read({ kind: "normal", p05: -0.01, p95: 0.07 }) as never);
		expect(quantile(0.05)).toBeCloseTo(-0.01, 14);
		expect(quantile(0.95)).toBeCloseTo(0.07, 14);
	});

	it("keeps what else is said of the distribution", () => {
		const rest = { min: 0, max: 0.1, each: "year", arms: "both", mode: "add", since: 2026, until: 2027 };
		expect(read({ kind: "normal", p05: 0.02, p95: 0.08, ...rest })).toMatchObject({ kind: "normal", ...rest });
	});
});

describe("a lognormal by its 5th and 95th percentile", () => {
	it("has their geometric mean as median, and 2 z sigmas between their logarithms", () => {
		// √(1 % × 4 %) = 2 %; ln(4 % / 1 %) / (2 × 1.64485) = 2 ln 2 / 3.28971.
		const found = read({ kind: "lognormal", p05: "1%", p95: 0.04 }) as { median: number; sigma: number };
		expect(found.median).toBeCloseTo(0.02, 15);
		expect(found.sigma).toBeCloseTo(Math.LN2 / Z, 14);
		const quantile = inverseCdf(found as never);
		expect(quantile(0.05)).toBeCloseTo(0.01, 14);
		expect(quantile(0.95)).toBeCloseTo(0.04, 14);
	});

	it("holds for percentiles whose product no number holds", () => {
		const found = read({ kind: "lognormal", p05: 1e-200, p95: 1e-180 }) as { median: number };
		expect(found.median / 1e-190).toBeCloseTo(1, 12);
	});
});

describe("a low, a likeliest and a high value", () => {
	const points = { low: "1%", mode: "3%", high: "8%" };

	it("are those of a pert, or of the triangular that the kind names", () => {
		expect(read(points)).toEqual({ kind: "pert", min: 0.01, mode: 0.03, max: 0.08 });
		expect(read({ kind: "pert", ...points, apply: "add" })).toEqual({
			kind: "pert",
			min: 0.01,
			mode: 0.03,
			max: 0.08,
			apply: "add",
		});
		expect(read({ kind: "triangular", ...points })).toEqual({ kind: "triangular", min: 0.01, mode: 0.03, max: 0.08 });
	});

	it("may stand in a list, each for its years", () => {
		expect(
			read([
				{ ...points, until: 2026 },
				{ kind: "normal", p05: 0, p95: 2 * Z, since: 2027 },
			]),
		).toEqual([
			{ kind: "pert", min: 0.01, mode: 0.03, max: 0.08, until: 2026 },
			{ kind: "normal", mean: Z, sd: expect.closeTo(1, 14), since: 2027 },
		]);
	});
});

describe("quoted figures that are no distribution", () => {
	it.each<[Block, string, string]>([
		[{ kind: "normal", p05: 0.08, p95: 0.04 }, "p95", "must be greater than p05 (0.08), got 0.04"],
		[{ kind: "normal", p05: 0.04, p95: 0.04 }, "p95", "must be greater than p05 (0.04), got 0.04"],
		[
			{ kind: "lognormal", p05: 0, p95: 0.04 },
			"p05",
			"must be greater than 0 for a lognormal, got 0; kind: normal may reach below 0",
		],
		[{ kind: "lognormal", p05: 0.08, p95: 0.04 }, "p95", "must be greater than p05 (0.08), got 0.04"],
		[{ kind: "normal", p05: 0.04 }, "p95", "is required beside p05 and p95, got nothing"],
		[{ kind: "normal", p05: "low", p95: 1 }, "p05", 'must be a number, got "low"'],
		[
			{ kind: "normal", p05: 0.02, p95: 0.04, mean: 0.03 },
			"mean",
			"must not be given beside p05 and p95; remove one or the other",
		],
		[
			{ kind: "lognormal", p05: 0.02, p95: 0.04, sigma: 1 },
			"sigma",
			"must not be given beside p05 and p95; remove one or the other",
		],
		[{ kind: "normal", p05: 0.02, p95: 0.04, min: 0.03 }, "min", "must be at most p05 (0.02), got 0.03"],
		[{ kind: "normal", p05: 0.02, p95: 0.04, max: "3%" }, "max", "must be at least p95 (0.04), got 0.03"],
		[{ p05: 0.02, p95: 0.04 }, "kind", "must be normal or lognormal where p05 and p95 are given, got nothing"],
		[{ low: 0.02, mode: 0.01, high: 0.04 }, "mode", "must lie between low (0.02) and high (0.04), got 0.01"],
		[{ low: 0.04, mode: 0.03, high: 0.02 }, "high", "must be at least low (0.04), got 0.02"],
		[{ low: 0.02, high: 0.04 }, "mode", "is required beside low, mode and high, got nothing"],
		[
			{ low: 0.02, mode: 0.03, high: 0.04, max: 0.05 },
			"max",
			"must not be given beside low, mode and high; remove one or the other",
		],
	])("are refused: %j", (given, key, message) => {
		expect(refused(given)).toEqual(said(key, message));
	});

	it("are no keys of another kind", () => {
		expect(refused({ kind: "uniform", p05: 0, p95: 1, min: 0, max: 1 })).toEqual([
			expect.stringMatching(/rival\.growth\.p05: is no key of uniform; known here: min, max/),
			expect.stringMatching(/rival\.growth\.p95: is no key of uniform; known here: min, max/),
		]);
		expect(refused({ kind: "normal", low: 0, high: 1, mean: 0, sd: 1 })).toHaveLength(2);
	});
});

describe("quoted figures laid over a parent's distribution", () => {
	const normal = { kind: "normal", mean: 0.05, sd: 0.01, min: 0, max: 0.06, since: 2027 };
	const child = (parent: Block, own: Block, tied: unknown[] = []) => {
		const library = {
			parent: plainWith({
				name: "parent",
				uncertainty: { [PATH]: parent, "economy.growth": normal, correlation: tied },
			}),
		};
		return parseScenario({ name: "child", extends: "parent", uncertainty: { [PATH]: own } }, { library }).uncertainty;
	};

	it("replace it whole: its bounds would cut off what is quoted", () => {
		const found = child(normal, { kind: "normal", p05: 0.05 - Z, p95: 0.05 + Z });
		expect(Object.keys(found?.[PATH] ?? {}).sort()).toEqual(["kind", "mean", "sd"]);
	});

	it("are replaced whole by what a child gives", () => {
		const own = { kind: "normal", mean: 0.04, sd: 0.02 };
		expect(child({ kind: "normal", p05: 0.01, p95: 0.02, since: 2027 }, own)?.[PATH]).toEqual(own);
		expect(child({ low: 0.01, mode: 0.02, high: 0.03 }, { low: 0, mode: 0.02, high: 0.04 })?.[PATH]).toEqual({
			kind: "pert",
			min: 0,
			mode: 0.02,
			max: 0.04,
		});
	});

	it("keep the parent's correlations", () => {
		const tied = [[PATH, "economy.growth", 0.5]];
		expect(child(normal, { kind: "normal", p05: 0.01, p95: 0.02 }, tied)?.correlation).toEqual(tied);
	});
});

describe("an ensemble of quoted figures", () => {
	it("is that of the kind that they stand for, in its record too", () => {
		const of = (given: Block) =>
			ensemble({ name: "quoted", extends: "us-india-partnership", uncertainty: { [PATH]: given } } as never, {
				draws: 8,
				seed: 1,
			});
		const quoted = of({ low: "2%", mode: "4%", high: "8%" });
		expect(quoted.record.scenario.uncertainty?.[PATH]).toEqual({ kind: "pert", min: 0.02, mode: 0.04, max: 0.08 });
		expect(quoted).toEqual(of({ kind: "pert", min: "2%", mode: "4%", max: "8%" }));
	});

	it("may be written by hand in TypeScript", () => {
		const uncertainty = {
			[PATH]: { kind: "normal", p05: "2%", p95: "8%" },
			"threat.securitisation": { low: 0, mode: 1, high: 2 },
		} as const;
		expect(crowdOut({ name: "typed", extends: "baseline", uncertainty }).record.scenario.uncertainty).toMatchObject({
			"threat.securitisation": { kind: "pert" },
		});
	});
});
