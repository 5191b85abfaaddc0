import { describe, expect, it } from "vitest";
import { allRoots, root, stretches } from "../../src/numerics/index.js";

describe("root", () => {
	it("finds roots known in closed form to the last digits", () => {
		expect(root((x) => x * x * x - 2, 0, 2)).toBeCloseTo(Math.cbrt(2), 15);
		expect(root((x) => Math.exp(x) - 10, -5, 50)).toBeCloseTo(Math.LN10, 14);
		expect(root((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15); // the Dottie number
	});

	it("takes the bounds in either order, and a bound that is a root", () => {
		expect(root((x) => x - 0.25, 1, 0)).toBe(0.25);
		expect(root((x) => x - 1, 0, 1)).toBe(1);
		expect(root((x) => x, 0, 1)).toBe(0);
	});

	it("finds a flat root and a steep one", () => {
		expect(root((x) => (x - 1) ** 9, 0, 3)).toBeCloseTo(1, 3); // (x - 1)^9 is 0 to a double well before 1
		expect(root((x) => Math.tanh(500 * (x - 0.123)), -10, 10)).toBeCloseTo(0.123, 15);
	});

	it("finds where a function jumps across zero, from either kind of infinity too", () => {
		expect(root((x) => (x < 0.3 ? -1 : 2), 0, 1)).toBeCloseTo(0.3, 15);
		expect(root((x) => (x < 0.3 ? Number.NEGATIVE_INFINITY : 2), 0, 1)).toBeCloseTo(0.3, 15);
	});

	it("is null without a change of sign, or where the function is not a number", () => {
		expect(root((x) => x * x + 1, -1, 1)).toBeNull();
		expect(root(() => Number.NaN, 0, 1)).toBeNull();
		expect(root((x) => (x > 0.4 && x < 0.9 ? Number.NaN : x - 0.5), 0, 1)).toBeNull();
	});

	it("needs few evaluations where the function is smooth", () => {
		let calls = 0;
		root(
			(x) => {
				calls++;
				return Math.exp(-x) - 0.3;
			},
			0,
			10,
		);
		expect(calls).toBeLessThan(16);
	});
});

describe("allRoots", () => {
	it("finds every crossing, in order", () => {
		const roots = allRoots(Math.sin, 1, 10, 20);
		expect(roots).toHaveLength(3);
		for (const [i, x] of roots.entries()) expect(x).toBeCloseTo((i + 1) * Math.PI, 14);
	});

	it("counts a root on the grid or at a bound once", () => {
		expect(allRoots((x) => x * (x - 1) * (x - 2), 0, 2, 4)).toEqual([0, 1, 2]);
	});

	it("finds a root that touches zero on the grid, and misses two within a step", () => {
		expect(allRoots((x) => (x - 1) ** 2, 0, 2, 2)).toEqual([1]);
		expect(allRoots((x) => (x - 0.4) * (x - 0.6), 0, 1, 1)).toEqual([]);
	});

	it("is empty where nothing crosses", () => {
		expect(allRoots(() => 1, 0, 1, 10)).toEqual([]);
	});
});

describe("stretches", () => {
	it("are where something holds at two neighbours of the grid, with their ends by halving", () => {
		const holds = (x: number) => (x >= 0.123 && x <= 0.456) || x === 0.75 || x >= 0.9;
		const [first, second, ...more] = stretches(holds, 0, 1, 20);
		expect(more).toEqual([]);
		expect(first[0]).toBeCloseTo(0.123, 9);
		expect(first[1]).toBeCloseTo(0.456, 9);
		expect(second).toEqual([expect.closeTo(0.9, 9), 1]);
	});

	it("are the whole range where it holds everywhere, and none where nowhere", () => {
		expect(stretches(() => true, -1, 1, 7)).toEqual([[-1, 1]]);
		expect(stretches(() => false, -1, 1, 7)).toEqual([]);
	});
});
