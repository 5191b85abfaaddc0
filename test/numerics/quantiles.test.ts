import { quantileSorted } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStatistics, quantiles, stream, uniform } from "../../src/numerics/index.js";

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

describe("orderStatistics", () => {
	const wanted = [0, 1234, 1235, 2500, 4999];
	const checked = (values: Float64Array, ranks = wanted) => {
		const before = values.slice();
		const sorted = values.toSorted();
		expect(orderStatistics(values, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
		expect(values).toEqual(before);
	};
	const uniforms = (size: number) => Float64Array.from({ length: size }, (_, i) => uniform(random, i));

	it("gives what sorting would place there, of few values and of many", () => {
		checked(uniforms(5000));
		checked(uniforms(100), [0, 50, 99]);
		checked(uniforms(20_000), [0, 1, 10_000, 19_999]);
	});

	it("does so where one value lies far from all others, where half are alike, and where all are", () => {
		checked(uniforms(5000).with(17, 1e300));
		checked(uniforms(5000).with(17, -1e12).with(18, 1e12));
		checked(uniforms(5000).map((value) => Math.max(value, 0.5)));
		checked(new Float64Array(5000).fill(3));
	});

	it("does so where the range has no number of its own", () => {
		checked(uniforms(5000).map((value) => (value - 0.5) * 1.9 * Number.MAX_VALUE));
		checked(uniforms(5000).map((value) => value * 5e-322));
	});
});
