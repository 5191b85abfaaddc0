import { crowdOut } from "crowdout";
import { describe, expect, it } from "vitest";
import { ensemble } from "../../src/ensemble/index.js";
import { createSampler, SCRAMBLINGS } from "../../src/ensemble/sampler.js";
import { only, reference } from "./small.js";

/** Draws of each quantity, by path. */
function drawsOf(scenario: ReturnType<typeof only>, count: number, kind: "random" | "sobol" = "random", seed = 1) {
	const sampler = createSampler(scenario, seed, kind);
	const found = Object.fromEntries(sampler.quantities.map(({ name }) => [name, new Float64Array(count)]));
	for (let draw = 0; draw < count; draw++) {
		sampler.fill(draw, 1);
		for (const { name, at } of sampler.quantities) found[name][draw] = sampler.values[at];
	}
	return found;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (a: Float64Array, b: Float64Array) => {
	const [ma, mb] = [mean(a), mean(b)];
	return a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / (a.length - 1);
};
const correlation = (a: Float64Array, b: Float64Array) =>
	covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

const longRun = { "defence.longRun": { kind: "uniform", min: 0, max: 1 } };

describe("a draw", () => {
	it("depends on seed, its number and its path alone: another parameter shifts no other", () => {
		const alone = drawsOf(only(longRun), 100)["defence.longRun"];
		const beside = drawsOf(only({ ...longRun, "budget.provincialSpending": { kind: "uniform", min: 0, max: 1 } }), 100);
		expect([...beside["defence.longRun"]]).toEqual([...alone]);
		const path = "budget.provincialSpending";
		const own = drawsOf(only({ [path]: reference().uncertainty?.[path] }), 100)[path];
		expect([...drawsOf(reference(), 100)[path]]).toEqual([...own]);
	});

	it("is frozen until the next major version", () => {
		const draws = drawsOf(reference(), 2);
		const rounded = Object.entries(draws).map(([path, values]) => [
			path,
			...[...values].map((x) => Number(x.toPrecision(12))),
		]);
		expect(rounded).toMatchSnapshot();
		const { scalars, probabilityOfLoss } = ensemble(reference(), { draws: 1000 });
		expect(Number(scalars["crowdOut.total.cumulativeMoney"].mean?.value.toPrecision(11))).toMatchSnapshot();
		expect(probabilityOfLoss.all.value).toMatchSnapshot();
	});

	it("of every year is one a year, and a longer horizon moves none", () => {
		const yearly = { "defence.shock": { kind: "normal", mean: 0, sd: 0.04, each: "year" } };
		const fill = (horizon: number) => {
			const sampler = createSampler(only(yearly, { horizon }), 1, "random");
			sampler.fill(7, 1);
			return [...sampler.values];
		};
		expect(fill(6)).toHaveLength(6);
		expect(new Set(fill(6)).size).toBe(6);
		expect(fill(1)).toEqual(fill(6).slice(0, 1));
	});
});

describe("what is drawn together", () => {
	it("has the correlation of a Gaussian copula: Kendall's tau is 2/π asin ρ", () => {
		const scenario = only({
			...longRun,
			"defence.momentum": { kind: "uniform", min: 0, max: 0.5 },
			correlation: [["defence.longRun", "defence.momentum", -0.6]],
		});
		const draws = drawsOf(scenario, 40_000);
		// Of uniform margins the correlation is that of the ranks, 6/π asin(ρ/2); its error here about 0.004.
		const found = correlation(draws["defence.longRun"], draws["defence.momentum"]);
		expect(Math.abs(found - (6 / Math.PI) * Math.asin(-0.3))).toBeLessThan(0.016);
	});

	it("as a joint normal has its mean and covariance", () => {
		const covarianceGiven = [
			[0.01, -0.006],
			[-0.006, 0.04],
		];
		const scenario = only({
			joint: [
				{
					kind: "multivariateNormal",
					paths: ["defence.shortRun", "defence.longRun"],
					mean: [0.1, 0.5],
					covariance: covarianceGiven,
				},
			],
		});
		const { "defence.shortRun": a, "defence.longRun": b } = drawsOf(scenario, 40_000);
		expect(mean(a)).toBeCloseTo(0.1, 2);
		expect(covariance(a, a)).toBeCloseTo(0.01, 3);
		expect(covariance(a, b)).toBeCloseTo(-0.006, 3);
		expect(covariance(b, b)).toBeCloseTo(0.04, 2);
	});

	it("as shares of financing has the means of the weights; what is cut is divided into parts that sum to 1", () => {
		const draws = drawsOf(reference(), 20_000);
		// A programme; then a programme in two draws of three, in the third two thirds borrowed.
		expect(mean(draws["financing.borrowing to 2028"])).toBeCloseTo(0.05, 2);
		const later = mean(draws["financing.borrowing from 2029"]);
		// Spread between the regimes 0.6 times the root of 2/9, within them at most 0.15: error 0.0023.
		expect(Math.abs(later - (2 * 0.05 + 0.65) / 3)).toBeLessThan(4 * 0.0023);
		for (const years of ["to 2028", "from 2029"]) {
			for (let i = 0; i < 100; i++) {
				const at = (share: string) => draws[`financing.${share} ${years}`][i];
				expect(at("cuts.other") + at("cuts.provinces") + at("lines")).toBeCloseTo(1, 14);
				expect(at("taxes") + at("levies") + at("borrowing")).toBeLessThan(1);
			}
		}
	});

	it("as shares that leave nothing to cut has cuts of 0, and pays the whole gap", () => {
		const weights = { taxes: 1, levies: 2, borrowing: 3, other: 0, provinces: 0, lines: 0 };
		const draws = drawsOf(only({ financing: { kind: "dirichlet", weights } }), 50);
		for (let i = 0; i < 50; i++) {
			const at = (share: string) => draws[`financing.${share}`][i];
			expect([at("cuts.other"), at("cuts.provinces"), at("lines")]).toEqual([0, 0, 0]);
			expect(at("taxes") + at("levies") + at("borrowing")).toBeCloseTo(1, 14);
		}
	});
});

describe("distributions with years", () => {
	const uniform = (max: number, years: object) => ({ kind: "uniform", min: 0, max, ...years });

	it("of a list use the same random numbers, so that what goes on keeps its draw", () => {
		const path = "budget.revenueSharing";
		const list = [uniform(0.4, { until: 2027 }), uniform(0.8, { since: 2028 })];
		const draws = drawsOf(only({ [path]: list }), 100);
		const [before, after] = [draws[`${path} to 2027`], draws[`${path} from 2028`]];
		for (let i = 0; i < 100; i++) expect(after[i]).toBeCloseTo(2 * before[i], 15);
		expect([...drawsOf(only({ [path]: uniform(0.4, {}) }), 100)[path]]).toEqual([...before]);
	});

	it("draw in their years alone: outside them the path holds", () => {
		const given = { kind: "discrete", values: [0.3], weights: [1], since: 2028, until: 2029 };
		const { bands } = ensemble(only({ "budget.revenueSharing": given }), {
			draws: 2,
			outputs: ["run.lines.education"],
		});
		const set = (path: object) => crowdOut(reference({ budget: { revenueSharing: path } })).run.lines.education;
		const drawn = set({ 2024: 0.575, 2027: 0, 2028: 0.3, 2030: 0.575 });
		const whole = set({ 2024: 0.3 });
		const [first, last] = [3, 4];
		bands["run.lines.education"].quantiles.forEach(([low], t) => {
			if (t > 0) expect(low, String(t)).toBeCloseTo(drawn[t], 14);
		});
		expect(drawn[last]).not.toBe(whole[6]);
		expect(drawn[first]).not.toBe(set({ 2024: 0.575, 2027: 0, 2030: 0.575 })[first]);
	});
});

describe("a mixture", () => {
	const borrowed = { taxes: 1, levies: 1, borrowing: 6.5, other: 1, provinces: 0.3, lines: 0.2 };
	const cut = { taxes: 1, levies: 1, borrowing: 0.5, other: 3, provinces: 3, lines: 1.5 };
	const regime = (weight: number, weights: object) => ({ weight, kind: "dirichlet", weights });
	const scenario = (...of: readonly object[]) => only({ financing: { kind: "mixture", of } });

	it("takes each part in proportion to its weight, by a random number of its own", () => {
		const draws = drawsOf(scenario(regime(3, cut), regime(1, borrowed)), 4000);
		const second = draws["financing.regime"].reduce((sum, k) => sum + k, 0);
		// Binomial: 1,000 of 4,000, three standard deviations.
		expect(Math.abs(second - 1000)).toBeLessThan(3 * Math.sqrt(4000 * 0.25 * 0.75));
		const { dimensions } = createSampler(scenario(regime(3, cut), regime(1, borrowed)), 1, "random");
		expect(dimensions.filter(({ path }) => path === "financing.regime")).toHaveLength(1);
	});

	it("gives in each draw the shares of the part that it took", () => {
		const mixed = drawsOf(scenario(regime(3, cut), regime(1, borrowed)), 200);
		const parts = [cut, borrowed].map((weights) => drawsOf(only({ financing: { kind: "dirichlet", weights } }), 200));
		for (const share of ["taxes", "levies", "borrowing", "cuts.other", "cuts.provinces"]) {
			const path = `financing.${share}`;
			mixed["financing.regime"].forEach((k, i) => {
				expect(mixed[path][i]).toBe(parts[k][path][i]);
			});
		}
	});

	it("never takes a part of weight 0", () => {
		expect(new Set(drawsOf(scenario(regime(0, cut), regime(1, borrowed)), 500)["financing.regime"])).toEqual(
			new Set([1]),
		);
	});
});

describe("sobol", () => {
	it("tells its error by the spread of 16 scramblings, smaller than that of random draws", () => {
		const options = { draws: 16 * 1024, mode: "fast" } as const;
		const [random, sobol] = (["random", "sobol"] as const).map(
			(sampler) => ensemble(reference(), { ...options, sampler }).scalars["crowdOut.total.cumulativeMoney"],
		);
		const off = Math.abs((random.mean?.value ?? 0) - (sobol.mean?.value ?? 0));
		expect(off).toBeLessThan(4 * (random.mean?.error ?? 0));
		expect(sobol.mean?.error ?? 1).toBeLessThan(0.5 * (random.mean?.error ?? 0));
		expect(SCRAMBLINGS).toBeGreaterThanOrEqual(16);
	});

	it("covers the truth as often as it says", () => {
		const truth = ensemble(reference(), { draws: 100_000, sampler: "sobol", mode: "fast" }).scalars[
			"last(run.interest)"
		].mean;
		const inside = Array.from({ length: 12 }, (_, seed) => {
			const { mean: found } = ensemble(reference(), { draws: 1024, sampler: "sobol", mode: "fast", seed: seed + 10 })
				.scalars["last(run.interest)"];
			return Math.abs((found?.value ?? 0) - (truth?.value ?? 0)) < 3 * (found?.error ?? 0);
		});
		expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(11);
	});
});
