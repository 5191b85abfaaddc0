import { describe, expect, it } from "vitest";
import { drawOf, fillShares, sharesTable } from "../../src/ensemble/inverse.js";
import { dirichlet, inverseCdf, normalQuantile } from "../../src/numerics/index.js";

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
		const [table, exact] = [sharesTable(weights), dirichlet(weights)];
		const [a, b] = [new Float64Array(5), new Float64Array(5)];
		for (let k = 0; k < 500; k++) {
			const u = Float64Array.from({ length: 5 }, (_, i) => ((k * 0.6180339887 + i * 0.41421356) % 1) * 0.999 + 0.0005);
			fillShares(table, u, u.map(normalQuantile), a);
			exact(u.slice(), b);
			for (let i = 0; i < 5; i++) expect(Math.abs(a[i] - b[i])).toBeLessThan(1e-10);
		}
	});
});
