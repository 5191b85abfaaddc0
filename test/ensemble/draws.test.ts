import { describe, expect, it } from "vitest";
import { ensemble } from "../../src/ensemble/index.js";
import { drawOf, sharesOf } from "../../src/ensemble/inverse.js";
import { createSampler, SCRAMBLINGS } from "../../src/ensemble/sampler.js";
import { dirichlet, inverseCdf } from "../../src/numerics/index.js";
import { only, reference } from "./small.js";

/** Draws of each quantity, by path. */
function drawsOf(scenario: ReturnType<typeof only>, count: number, kind: "random" | "sobol" = "random", seed = 1) {
	const sampler = createSampler(scenario, seed, kind);
	const found = Object.fromEntries(sampler.quantities.map(({ path }) => [path, new Float64Array(count)]));
	for (let draw = 0; draw < count; draw++) {
		sampler.fill(draw);
		for (const { path, at } of sampler.quantities) found[path][draw] = sampler.values[at];
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
		const all = reference({ uncertainty: { joint: [], ...longRun } });
		expect([...drawsOf(all, 100)["defence.longRun"]]).toEqual([...alone]);
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
			sampler.fill(7);
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

	it("as shares of financing has the means of the weights; what is cut is shared out over its sum", () => {
		const weights = { taxes: 1, levies: 1, borrowing: 6.5, other: 0.96, provinces: 0.3, lines: 0.24 };
		const draws = drawsOf(only({ financing: { kind: "dirichlet", weights } }), 20_000);
		expect(mean(draws["financing.borrowing"])).toBeCloseTo(0.65, 2);
		expect(mean(draws["financing.taxes"])).toBeCloseTo(0.1, 2);
		// Of a dirichlet the parts of a part are a dirichlet too: 0.96 of 1.5 on average.
		expect(mean(draws["financing.cuts.other"])).toBeCloseTo(0.64, 1);
		for (let i = 0; i < 100; i++) {
			const cuts = ["cuts.other", "cuts.provinces", "lines"].map((share) => draws[`financing.${share}`][i]);
			expect(cuts[0] + cuts[1] + cuts[2]).toBeCloseTo(1, 14);
			const paid = ["taxes", "levies", "borrowing"].map((share) => draws[`financing.${share}`][i]);
			expect(paid[0] + paid[1] + paid[2]).toBeLessThan(1);
		}
	});
});

describe("a table in place of an iteration", () => {
	const uniforms = Array.from({ length: 2001 }, (_, k) => (k + 0.5) / 2001);

	it("gives beta and pert within 1e-10 of the range", () => {
		for (const given of [
			{ kind: "beta", alpha: 1.2, beta: 2.4, min: 0, max: 0.3 },
			{ kind: "beta", alpha: 0.5, beta: 0.5 },
			{ kind: "beta", alpha: 80, beta: 3 },
			{ kind: "pert", min: 0, mode: 0.1, max: 1 },
		] as const) {
			const [fast, exact] = [drawOf(given), inverseCdf(given)];
			for (const u of [...uniforms, 1e-9, 1 - 1e-9]) expect(Math.abs(fast(u) - exact(u))).toBeLessThan(1e-10);
		}
	});

	it("gives the shares of a dirichlet within 1e-10", () => {
		const weights = [2, 6.5, 1.125, 0, 0.375];
		const [fast, exact] = [sharesOf(weights), dirichlet(weights)];
		const [a, b] = [new Float64Array(5), new Float64Array(5)];
		for (let k = 0; k < 500; k++) {
			const u = Float64Array.from({ length: 5 }, (_, i) => ((k * 0.6180339887 + i * 0.41421356) % 1) * 0.999 + 0.0005);
			fast(u.slice(), a);
			exact(u.slice(), b);
			for (let i = 0; i < 5; i++) expect(Math.abs(a[i] - b[i])).toBeLessThan(1e-10);
		}
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
