import { quantileSorted } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles, select, stream, uniform } from "../../src/numerics/index.js";

const five = [0.05, 0.25, 0.5, 0.75, 0.95];
const random = stream(2, "quantiles");

describe("quantiles", () => {
	it("interpolates between order statistics: R's default, type 7", () => {
		// R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .3, .5, .9, 1)) gives 1.0 1.4 2.4 4.0 12.8 16.0
		const found = quantiles(Float64Array.of(16, 1, 4, 8, 2), [0, 0.1, 0.3, 0.5, 0.9, 1]);
		for (const [i, expected] of [1, 1.4, 2.4, 4, 12.8, 16].entries()) expect(found[i]).toBeCloseTo(expected, 14);
	});

	it("gives d3's quantileSorted to the bit, for any values and probabilities", () => {
		const values = fc.float64Array({
			noNaN: true,
			noDefaultInfinity: true,
			minLength: 1,
			maxLength: 50,
			max: 1e300,
			min: -1e300,
		});
		const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
		fc.assert(
			fc.property(values, probabilities, (sample, ps) => {
				const sorted = [...sample.toSorted()];
				expect(quantiles(sample, ps).map((x) => x + 0)).toEqual(
					ps.map((p) => (quantileSorted(sorted, p) as number) + 0),
				);
			}),
		);
	});

	it("gives d3's quantileSorted to the bit on 20 000 values, random, sorted, falling and tied", () => {
		const n = 20000;
		const samples = [
			Float64Array.from({ length: n }, (_, i) => uniform(random, i)),
			Float64Array.from({ length: n }, (_, i) => i),
			Float64Array.from({ length: n }, (_, i) => -i),
			Float64Array.from({ length: n }, (_, i) => i % 3),
			Float64Array.from({ length: n }, (_, i) => Math.min(i, n - i)),
			new Float64Array(n).fill(7),
		];
		for (const sample of samples) {
			const sorted = [...sample.toSorted()];
			expect(quantiles(sample, five)).toEqual(five.map((p) => quantileSorted(sorted, p)));
		}
	});

	it("leaves the values as they are", () => {
		const values = Float64Array.of(3, 1, 2);
		quantiles(values, five);
		expect([...values]).toEqual([3, 1, 2]);
	});

	it("is the value itself for one value, and NaN for none", () => {
		expect(quantiles(Float64Array.of(5), [0, 0.3, 1])).toEqual([5, 5, 5]);
		expect(quantiles(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
	});

	it("takes a probability beyond 0 to 1 as the end", () => {
		expect(quantiles(Float64Array.of(2, 1), [-1, 2])).toEqual([1, 2]);
	});
});

describe("select", () => {
	it("puts each wanted rank in its place, smaller ones before, greater ones after", () => {
		const values = Float64Array.from({ length: 5000 }, (_, i) => uniform(random, i));
		const sorted = values.toSorted();
		select(values, [4999, 0, 1234, 1235, 2500]);
		for (const rank of [0, 1234, 1235, 2500, 4999]) {
			expect(values[rank]).toBe(sorted[rank]);
			expect(Math.max(...values.subarray(0, rank))).toBeLessThanOrEqual(values[rank]);
			expect(Math.min(...values.subarray(rank))).toBe(values[rank]);
		}
		expect(values.toSorted()).toEqual(sorted);
	});
});
