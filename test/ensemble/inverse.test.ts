import { describe, expect, it } from "vitest";
import { drawOf, sharesDrawer, sharesTable } from "../../src/ensemble/inverse.js";
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

	/** Shares of rows side by side, each by one of two dirichlets in turn, and beside them those of `dirichlet` itself. */
	const drawn = (weights: readonly (readonly number[])[], u: readonly (readonly number[])[]) => {
		const rows = u.length;
		const size = weights[0].length;
		const places = Array.from({ length: size }, (_, k) => k * rows);
		const columns = Float64Array.from({ length: size * rows }, (_, at) => u[at % rows][Math.floor(at / rows)]);
		const values = new Float64Array(size * rows);
		const part = Uint32Array.from(u, (_, row) => row % weights.length);
		const draw = sharesDrawer(weights.map(sharesTable), { from: places, to: places }, () => {});
		draw(part, columns, columns.map(normalQuantile), values, rows);
		return u.map((own, row) => {
			const exact = new Float64Array(size);
			dirichlet(weights[part[row]])(Float64Array.from(own), exact);
			return { found: places.map((at) => values[at + row]), exact: [...exact] };
		});
	};
	const weights = [
		[2, 6.5, 1.125, 0, 0.375],
		[1, 0.5, 3, 2, 0],
	];

	it("gives the shares of dirichlets within 1e-10", () => {
		const u = Array.from({ length: 500 }, (_, k) =>
			Array.from({ length: 5 }, (_, i) => ((k * 0.6180339887 + i * 0.41421356) % 1) * 0.999 + 0.0005),
		);
		for (const { found, exact } of drawn(weights, u)) {
			found.forEach((share, k) => {
				expect(Math.abs(share - exact[k])).toBeLessThan(1e-10);
			});
		}
	});

	it("gives those beyond its reach, and of small weights, as they are", () => {
		const far = [
			[0.3, 0.4, 1e-9, 0.5, 0.6],
			[0.3, 1 - 1e-9, 0.2, 0.5, 0.6],
		];
		for (const { found, exact } of drawn(weights, far)) expect(found).toEqual(exact);
		for (const { found, exact } of drawn([[0.1, 2, 3, 1, 0.5]], [[0.3, 0.4, 0.5, 0.6, 0.7]]))
			expect(found).toEqual(exact);
	});
});
