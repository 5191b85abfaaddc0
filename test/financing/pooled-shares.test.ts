import { describe, expect, it } from "vitest";
import { studentTwoSidedQuantile } from "../../src/estimation.js";
import { pooledShares } from "../../src/reaction.js";

const episode = (name: string, defence: number, interest: number, borrowed: number) => ({
	episode: name,
	defence,
	interest,
	parts: { borrowing: borrowed, other: defence + interest - borrowed },
});
/** Asked for 2, 1 and -1; 1.5, 0 and -1 of it borrowed. */
const three = [episode("a", 1.5, 0.5, 1.5), episode("b", 1, 0, 0), episode("c", 0, -1, -1)];

describe("pooledShares", () => {
	const [borrowing, other] = pooledShares(three);

	it("is least squares through the origin: 4 of 6, and the rest", () => {
		expect(borrowing.share).toBeCloseTo((2 * 1.5 + 0 + 1) / (4 + 1 + 1), 12);
		expect(borrowing.share + other.share).toBeCloseTo(1, 12);
	});

	it("says what all paid over what all asked for, and what it is without each of them", () => {
		expect(borrowing.ofTotals).toBeCloseTo(0.5 / 2, 12);
		expect(borrowing.without.map(({ episode: name, share }) => [name, share])).toEqual([
			["a", 1 / 2],
			["b", 4 / 5],
			["c", 3 / 5],
		]);
	});

	it("has the error of what leaving one out moves, and Student's interval of two degrees of freedom", () => {
		const error = Math.hypot(1 / 2 - 2 / 3, 4 / 5 - 2 / 3, 3 / 5 - 2 / 3);
		expect(borrowing.standardError).toBeCloseTo(error, 12);
		expect(other.standardError).toBeCloseTo(error, 12);
		expect(borrowing.upper).toBeCloseTo(2 / 3 + studentTwoSidedQuantile(0.1, 2) * error, 10);
	});

	it("has the spread of the episodes about it, each by the square of what it asked for", () => {
		const squares = (1.5 - 4 / 3) ** 2 + (2 / 3) ** 2 + (1 / 3) ** 2;
		expect(borrowing.spread).toBeCloseTo(Math.sqrt(squares / 6), 12);
	});

	it("has no error where all episodes paid alike", () => {
		const alike = [1, 2, 3].map((size) => episode(String(size), size, 0, size / 4));
		expect(pooledShares(alike)[0]).toMatchObject({
			share: 0.25,
			standardError: 0,
			spread: 0,
			lower: 0.25,
			upper: 0.25,
		});
	});

	it("refuses fewer than three", () => {
		expect(() => pooledShares(three.slice(1))).toThrow(
			"episodes: must be at least 3 for a pooled share, got 2; take more years",
		);
	});
});
