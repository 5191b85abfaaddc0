import { describe, expect, it } from "vitest";
import { ensemble } from "../../src/ensemble/index.js";
import { only, reference } from "./small.js";

/** Defence in the last year as a lognormal with this sigma. */
function lognormal(sigma: number) {
	return only(
		{ "defence.shock": { kind: "normal", mean: 0, sd: sigma } },
		{ horizon: 1, defence: { kind: "share", share: 0.02 }, known: { defence: {} } },
	);
}

describe("the error of a standard deviation", () => {
	it("is that of the distribution's own kurtosis: of a lognormal, by its closed form", () => {
		const [sigma, draws] = [0.4, 40_000];
		const { sd } = ensemble(lognormal(sigma), { draws, outputs: ["last(run.defence)"], mode: "fast" }).scalars[
			"last(run.defence)"
		];
		const w = Math.exp(sigma ** 2);
		const kurtosis = w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3;
		const spread = 0.02 * Math.sqrt(w * (w - 1));
		const expected = spread * Math.sqrt((kurtosis - 1) / (4 * draws));
		// A normal of the same spread would have 1 / √((kurtosis - 1) / 2) of it: half.
		expect(Math.sqrt((kurtosis - 1) / 2)).toBeGreaterThan(1.5);
		expect((sd?.error ?? 0) / expected).toBeGreaterThan(0.85);
		expect((sd?.error ?? 0) / expected).toBeLessThan(1.15);
	});

	it("is that of a uniform's too, which is less than a normal's", () => {
		const scenario = only(
			{ "defence.share": { kind: "uniform", min: 0.01, max: 0.03 } },
			{ horizon: 1, defence: { kind: "share", share: 0.02 }, known: { defence: {} } },
		);
		const draws = 20_000;
		const { sd } = ensemble(scenario, { draws, outputs: ["last(run.defence)"], mode: "fast" }).scalars[
			"last(run.defence)"
		];
		// Kurtosis of a uniform: 9/5.
		const expected = (0.02 / Math.sqrt(12)) * Math.sqrt(0.8 / (4 * draws));
		expect((sd?.error ?? 0) / expected).toBeGreaterThan(0.97);
		expect((sd?.error ?? 0) / expected).toBeLessThan(1.03);
	});

	it("is what the standard deviation spreads by over seeds", () => {
		const [name, seeds] = ["crowdOut.total.cumulativeMoney", 16];
		const found = Array.from({ length: seeds }, (_, seed) => {
			const { sd } = ensemble(reference(), { draws: 400, seed, outputs: [], mode: "fast" }).scalars[name];
			return { value: sd?.value ?? Number.NaN, error: sd?.error ?? Number.NaN };
		});
		const mean = found.reduce((sum, { value }) => sum + value / seeds, 0);
		const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2 / (seeds - 1), 0));
		const told = found.reduce((sum, { error }) => sum + error / seeds, 0);
		expect(spread / told).toBeGreaterThan(0.6);
		expect(spread / told).toBeLessThan(1.6);
	});

	it("is none where nothing varies", () => {
		const scenario = only({ "defence.longRun": { kind: "discrete", values: [0.5], weights: [1] } });
		const { sd } = ensemble(scenario, { draws: 100 }).scalars["last(run.interest)"];
		expect(sd).toEqual({ value: 0, error: 0 });
	});
});
