import { describe, expect, it } from "vitest";
import { stream, threefry2x32, uniform } from "../../src/numerics/index.js";
import { kolmogorovSmirnov } from "./reference-values.js";

function threefry(key: [number, number], counter: [number, number]): string[] {
	const out = new Uint32Array(2);
	threefry2x32(...key, ...counter, out);
	return [...out].map((word) => word.toString(16).padStart(8, "0"));
}

describe("threefry2x32", () => {
	it("gives Random123's known answers for 20 rounds (kat_vectors)", () => {
		expect(threefry([0, 0], [0, 0])).toEqual(["6b200159", "99ba4efe"]);
		expect(threefry([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual(["1cb996fc", "bb002be7"]);
		expect(threefry([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual(["c4923a9c", "483df7a0"]);
	});

	it("reads every word modulo 2^32", () => {
		expect(threefry([-1, 2 ** 32 - 1], [2 ** 53 - 1, -1])).toEqual(["1cb996fc", "bb002be7"]);
	});
});

describe("stream", () => {
	it("differs by name and by seed, seed 0 included", () => {
		const keys = [stream(0, "a"), stream(0, "b"), stream(1, "a"), stream(2 ** 53 - 1, "a"), stream(2 ** 53 - 2, "a")];
		expect(new Set(keys.map(({ key0, key1 }) => `${key0} ${key1}`)).size).toBe(keys.length);
	});

	it("keeps seed and name apart", () => {
		expect(stream(1, "1 a")).not.toEqual(stream(11, "a"));
		expect(stream(1, "1a")).not.toEqual(stream(11, "a"));
	});
});

describe("uniform", () => {
	const growth = stream(1, "rival.growth");
	const sample = Float64Array.from({ length: 20000 }, (_, draw) => uniform(growth, draw));

	it("is an odd multiple of 2^-53 strictly inside 0 to 1", () => {
		for (const u of sample) {
			expect(u > 0 && u < 1 && (u * 2 ** 53) % 2 === 1).toBe(true);
		}
	});

	it("is uniform (Kolmogorov–Smirnov)", () => {
		expect(kolmogorovSmirnov(sample, (x) => x)).toBeLessThan(1.95);
	});

	it("is uniform across seeds, names and years too", () => {
		const n = 5000;
		const seeds = Float64Array.from({ length: n }, (_, i) => uniform(stream(i, "rival.growth"), 0));
		const names = Float64Array.from({ length: n }, (_, i) => uniform(stream(0, `p${i}`), 0));
		const years = Float64Array.from({ length: 2048 }, (_, i) => uniform(growth, 7, i));
		for (const values of [seeds, names, years]) expect(kolmogorovSmirnov(values, (x) => x)).toBeLessThan(1.95);
	});

	it("has no correlation between neighbours, streams or years beyond 4 standard errors", () => {
		const other = stream(1, "defence.longRun");
		const n = sample.length;
		const pairings = [
			(i: number) => uniform(growth, i + 1),
			(i: number) => uniform(other, i),
			(i: number) => uniform(growth, i, 1),
			(i: number) => uniform(stream(1, "rival.growth"), i + 2 ** 32),
		];
		for (const partner of pairings) {
			let sum = 0;
			for (let i = 0; i < n; i++) sum += (sample[i] - 0.5) * (partner(i) - 0.5) * 12;
			expect(Math.abs(sum / Math.sqrt(n))).toBeLessThan(4);
		}
	});

	it("repeats no number among large indices and years", () => {
		const draws = [0, 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 40, 2 ** 52, 2 ** 53 - 1];
		const values = draws.flatMap((draw) => [0, 1, 2047].map((year) => uniform(growth, draw, year)));
		expect(new Set(values).size).toBe(values.length);
	});

	it("depends on nothing drawn before", () => {
		const backwards = Array.from({ length: 10 }, (_, i) => uniform(growth, 9 - i)).reverse();
		expect(backwards).toEqual([...sample.slice(0, 10)]);
	});
});
