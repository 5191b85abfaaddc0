import { describe, expect, it } from "vitest";
import { sampledShapley, shapley } from "../../src/questions/index.js";

describe("shapley", () => {
	it("of the glove game: one left glove is worth four times what each of two right gloves is", () => {
		// Player 0 has the left glove; a pair is worth 1. Known values: 2/3, 1/6, 1/6.
		const values = shapley(3, (coalition) => ((coalition & 1) !== 0 && (coalition & 6) !== 0 ? 1 : 0));
		expect(values[0]).toBeCloseTo(2 / 3, 15);
		expect(values[1]).toBeCloseTo(1 / 6, 15);
		expect(values[2]).toBeCloseTo(1 / 6, 15);
	});

	it("of a game that adds up gives every player its own part, and a player that adds nothing 0", () => {
		const own = [3, -1, 0, 7];
		const values = shapley(4, (coalition) => own.reduce((sum, part, k) => sum + ((coalition >> k) & 1) * part, 0));
		values.forEach((value, k) => {
			expect(value).toBeCloseTo(own[k], 14);
		});
	});

	it("asks for the worth of each coalition once", () => {
		const asked: number[] = [];
		shapley(5, (coalition) => asked.push(coalition));
		expect(asked).toHaveLength(32);
	});
});

describe("sampledShapley", () => {
	it("of a game that adds up gives every player its own part, without error", () => {
		const own = Array.from({ length: 15 }, (_, k) => k - 4);
		const values = sampledShapley(15, (joined) => own.reduce((sum, part, k) => sum + (joined[k] ? part : 0), 0), {
			pairs: 3,
			seed: 1,
		});
		values.forEach(({ amount, standardError }, k) => {
			expect(amount).toBeCloseTo(own[k], 12);
			expect(standardError).toBeLessThan(1e-6);
		});
	});

	it("comes within three standard errors of exact values, and its parts add to the whole", () => {
		// Worth grows with the square of the weights that joined, and one pair counts extra.
		const weights = [1, 2, 3, 4, 5, 6];
		const worth = (joined: readonly boolean[]) =>
			weights.reduce((sum, weight, k) => sum + (joined[k] ? weight : 0), 0) ** 2 + (joined[0] && joined[5] ? 100 : 0);
		const exact = shapley(6, (coalition) => worth(weights.map((_, k) => (coalition & (1 << k)) !== 0)));
		const values = sampledShapley(6, worth, { pairs: 200, seed: 1 });
		values.forEach(({ amount, standardError }, k) => {
			expect(Math.abs(amount - exact[k])).toBeLessThan(3 * standardError + 1e-9);
		});
		const total = values.reduce((sum, { amount }) => sum + amount, 0);
		expect(total).toBeCloseTo(worth(weights.map(() => true)), 9);
	});
});

describe("the error of sampledShapley", () => {
	it("is that of a mean over orders, each with its reverse", () => {
		// In the glove game the left glove is worth 1 unless it joins first: over an order and its reverse 1/2 where it
		// stands at an end, which it does in two of three orders, else 1. Mean 2/3, variance 1/3 + 2/3 · 1/4 - 4/9 = 1/18.
		const pairs = 2000;
		const worth = ([left, ...right]: readonly boolean[]) => (left && right.includes(true) ? 1 : 0);
		const [{ amount, standardError }] = sampledShapley(3, worth, { pairs, seed: 1 });
		const exact = Math.sqrt(1 / 18 / pairs);
		expect(Math.abs(amount - 2 / 3)).toBeLessThan(4 * exact);
		// The variance of 2,000 such values is known to some 3 %.
		expect(standardError / exact).toBeGreaterThan(0.95);
		expect(standardError / exact).toBeLessThan(1.05);
	});
});
