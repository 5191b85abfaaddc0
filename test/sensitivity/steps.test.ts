import { describe, expect, it } from "vitest";
import { classedInput, intoClasses } from "../../src/sensitivity/analysis/classes.js";
import { orderOf } from "../../src/sensitivity/analysis/order.js";
import { assignSlices, sharesGreatest } from "../../src/sensitivity/analysis/pawn-slices.js";
import { type Box, type Cases, inBox, tally, wholeBox } from "../../src/sensitivity/boxes/box.js";
import { conditionOf, limitsOf } from "../../src/sensitivity/boxes/describe.js";
import { paste } from "../../src/sensitivity/boxes/paste.js";
import { limitBetween, peel } from "../../src/sensitivity/boxes/peel.js";
import { quasiP } from "../../src/sensitivity/boxes/quasi-p.js";
import { spreadOut } from "../../src/sensitivity/sample/spread-out.js";

/** Runs by their columns, of interest where the marks say 1. */
function casesOf(columns: readonly number[][], marks: readonly number[]): Cases {
	const floats = columns.map((column) => Float64Array.from(column));
	return {
		names: columns.map((_, j) => `x${j}`),
		columns: floats,
		interest: Uint8Array.from(marks),
		orders: floats.map((column) => orderOf(column)),
		open: new Uint8Array(marks.length).fill(1),
	};
}
const toTen = Array.from({ length: 10 }, (_, i) => i + 1);
const from = (least: number) => toTen.map((x) => (x >= least ? 1 : 0));
const above = (limit: number): Box => ({ lower: [limit], upper: [Number.POSITIVE_INFINITY] });

describe("a box", () => {
	it("holds what lies between its limits, not on them, and is still open", () => {
		const cases = casesOf([toTen], from(4));
		const box = { lower: [2], upper: [6] };
		expect([...inBox(cases, box)]).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
		expect(tally(cases, inBox(cases, box))).toEqual({ cases: 3, hits: 2 });
		expect([...inBox({ ...cases, open: Uint8Array.of(1, 1, 0, 1, 1, 1, 1, 1, 1, 1) }, box)].slice(0, 5)).toEqual([
			0, 0, 0, 1, 1,
		]);
		expect(tally(cases, inBox(cases, box, 0))).toEqual({ cases: 10, hits: 7 });
		expect(wholeBox(2)).toEqual({ lower: [-Infinity, -Infinity], upper: [Infinity, Infinity] });
	});

	it("is said by its limits alone", () => {
		const box = { lower: [-Infinity, 1, 2, -Infinity], upper: [Infinity, Infinity, 3, 4] };
		const limits = limitsOf(box, ["a", "b", "c", "d"]);
		expect(limits).toEqual([
			{ name: "b", above: 1 },
			{ name: "c", above: 2, below: 3 },
			{ name: "d", below: 4 },
		]);
		expect(conditionOf(limits)).toBe("b > 1 and 2 < c < 3 and d < 4");
		expect(conditionOf([])).toBe("always");
	});
});

describe("a peel", () => {
	it("takes the share off the side where the density rises most", () => {
		// Two of ten from below hold no run of interest; two from above hold two.
		expect(peel(casesOf([toTen], from(4)), wholeBox(1), 0.2)).toEqual(above(2.5));
		const falling = casesOf([toTen.map((x) => -x)], from(4));
		expect(peel(falling, wholeBox(1), 0.2)).toEqual({ lower: [-Infinity], upper: [-2.5] });
	});

	it("takes one run at least, and all runs that share its value", () => {
		expect(peel(casesOf([toTen], from(4)), wholeBox(1), 0.01)).toEqual(above(1.5));
		const tied = casesOf([[1, 1, 1, 2, 3, 4, 5, 6, 7, 8]], from(4));
		expect(peel(tied, wholeBox(1), 0.1)).toEqual(above(1.5));
	});

	it("takes off the input where the gain for each run given up is greatest", () => {
		// Three tenths are the first three runs by either input: of equals the first.
		const cases = casesOf([toTen, [1, 1, 1, 4, 5, 6, 7, 8, 9, 10]], from(4));
		expect(peel(cases, wholeBox(2), 0.3)?.lower).toEqual([3.5, -Infinity]);
		// A tenth is one run by the first input and, for their ties, three by the second: (7/9 - 0.7) / 1 < (1 - 0.7) / 3.
		// The limit lies between 1 and 4, at the whole number next to the middle.
		expect(peel(cases, wholeBox(2), 0.1)?.lower).toEqual([-Infinity, 3]);
	});

	it("counts the runs of interest that it gives up", () => {
		// By the first input one run of none: (7/9 - 0.7) / 1 = 0.08; by the second three of one: (6/7 - 0.7) / 3 = 0.05.
		const cases = casesOf([toTen, [6, 1, 1, 1, 5, 7, 8, 9, 10, 11]], [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
		expect(peel(cases, wholeBox(2), 0.1)?.lower).toEqual([1.5, -Infinity]);
	});

	it("is none where every input has one value left", () => {
		expect(peel(casesOf([[3, 3, 3]], [1, 0, 1]), wholeBox(1), 0.4)).toBeUndefined();
	});

	it("puts the limit between two values, or on the one that is out", () => {
		expect(limitBetween(2, 3)).toBe(2.5);
		expect(limitBetween(3, 2)).toBe(2.5);
		const next = 1 + Number.EPSILON;
		expect(limitBetween(1, next)).toBe(1);
		expect(limitBetween(next, 1)).toBe(next);
	});
});

describe("a paste", () => {
	it("takes in runs of interest as long as none but such are taken", () => {
		const cases = casesOf([toTen], from(4));
		const first = paste(cases, above(5.5), 0.2);
		expect(first).toEqual(above(4.5));
		expect(paste(cases, above(4.5), 0.2)).toEqual(above(3.5));
		expect(paste(cases, above(3.5), 0.2)).toBeUndefined();
	});

	it("takes in one run at least, the nearest, and none where it is of no interest", () => {
		expect(paste(casesOf([toTen], from(4)), above(5.5), 0.01)).toEqual(above(4.5));
		const gap = toTen.map((x) => (x >= 6 || x === 4 ? 1 : 0));
		expect(paste(casesOf([toTen], gap), above(5.5), 0.2)).toBeUndefined();
	});

	it("takes in the share of the runs in the box, and opens the side where none is left", () => {
		expect(paste(casesOf([toTen], from(4)), above(5.5), 0.4)).toEqual(above(3.5));
		expect(paste(casesOf([toTen], from(1)), above(1.5), 0.2)).toEqual(above(-Infinity));
		const below = { lower: [-Infinity], upper: [9.5] };
		expect(paste(casesOf([toTen], from(1)), below, 0.1)).toEqual({ lower: [-Infinity], upper: [Infinity] });
	});
});

describe("a quasi-p-value", () => {
	it("is the chance of as many runs of interest at the share without the limit", () => {
		// Five of five where seven of ten are.
		expect(quasiP(casesOf([toTen], from(4)), above(5.5), 0)).toBeCloseTo(0.7 ** 5, 12);
		// Seven or more of eight where seven of ten are: 8 · 0.7⁷ · 0.3 + 0.7⁸.
		expect(quasiP(casesOf([toTen], from(4)), above(2.5), 0)).toBeCloseTo(8 * 0.7 ** 7 * 0.3 + 0.7 ** 8, 12);
	});
});

describe("trajectories far apart", () => {
	const at = (...levels: number[]) => ({ levels: Float64Array.from(levels), moves: Int32Array.of(1) });
	const kept = (count: number, ...starts: number[]) =>
		spreadOut(
			starts.map((start) => at(start, start + 1)),
			{ count, n: 1 },
		).map(({ levels }) => levels[0]);

	it("are those whose distances, squared and added, are greatest, in the order they were drawn", () => {
		expect(kept(2, 3, 10, 0, 5)).toEqual([10, 0]);
		expect(kept(2, 1, 0, 9, 10)).toEqual([0, 10]);
		expect(kept(3, 4, 0, 10, 5, 9)).toEqual([0, 10, 9]);
		expect(kept(1, 4, 0, 20)).toEqual([20]);
	});

	it("lie apart in all inputs together", () => {
		const corner = (x: number, y: number) => at(x, y, x, y, x, y);
		const found = spreadOut([corner(0, 0), corner(3, 0), corner(0, 3), corner(3, 3)], { count: 2, n: 2 });
		const [[a, b], [c, d]] = found.map(({ levels }) => levels);
		expect((a - c) ** 2 + (b - d) ** 2).toBe(18);
	});
});

/** How often each row falls into each class, as `row:class×times`. */
function classed(values: readonly number[], weights: readonly number[], classes: number): string[] {
	const column = Float64Array.from(values);
	const found: string[] = [];
	const take = (row: number, c: number, times: number) => void found.push(`${row}:${c}×${times}`);
	intoClasses(classedInput(column, orderOf(column), classes), Float64Array.from(weights), { classes, take });
	return found;
}

describe("classes of equal size", () => {
	it("hold equal numbers of rows, the last what is left", () => {
		expect(classed([4, 3, 2, 1], [1, 1, 1, 1], 2)).toEqual(["3:0×1", "2:0×1", "1:1×1", "0:1×1"]);
		expect(classed([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], 2)).toEqual(["0:0×1", "1:0×1", "2:1×1", "3:1×1", "4:1×1"]);
		expect(classed([1, 2, 3], [1, 1, 1], 3)).toEqual(["0:0×1", "1:1×1", "2:2×1"]);
	});

	it("divide the copies of a row among them", () => {
		expect(classed([1, 2, 3, 4], [3, 0, 1, 0], 2)).toEqual(["0:0×2", "0:1×1", "2:1×1"]);
	});

	it("keep the rows of a value together where they are more than a class", () => {
		expect(classed([1, 1, 1, 2], [1, 2, 0, 1], 2)).toEqual(["0:0×1", "1:0×2", "3:1×1"]);
		expect(classed([1, 1, 2, 2], [1, 1, 1, 1], 2)).toEqual(["0:0×1", "1:0×1", "2:1×1", "3:1×1"]);
		expect(classed([1, 2, 2, 2], [1, 1, 1, 1], 2)).toEqual(["0:0×1", "1:1×1", "2:1×1", "3:1×1"]);
	});
});

function slicesOf(values: readonly number[], slices: number, weights = values.map(() => 1), closed = false): number[] {
	const column = Float64Array.from(values);
	const slice = new Int16Array(values.length);
	assignSlices({ column, order: orderOf(column), closed }, Float64Array.from(weights), { slices, slice });
	return [...slice];
}

describe("slices of equal probability", () => {
	it("begin at their edge and end before the next, the greatest value in none unless they are closed", () => {
		expect(slicesOf([0, 1, 2, 3, 4, 5, 6, 7, 8], 4)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, -1]);
		expect(slicesOf([8, 7, 0, 1, 2, 3, 4, 5, 6], 4, undefined, true)).toEqual([3, 3, 0, 0, 1, 1, 2, 2, 3]);
	});

	it("have edges by linear interpolation between the rows", () => {
		// Quarters of 0, 1, 10: 0, 0.5, 1, 5.5, 10.
		expect(slicesOf([0, 1, 10], 4)).toEqual([0, 2, -1]);
		expect(slicesOf([0, 5.4, 5.6, 10], 3)).toEqual([0, 1, 2, -1]);
	});

	it("count each row as often as it is taken", () => {
		// Taken: 0, 0, 10, with quarters 0, 0, 0, 5, 10.
		expect(slicesOf([0, 1, 10], 4, [2, 0, 1])).toEqual([2, 2, -1]);
		expect(slicesOf([0, 6, 10], 4, [2, 0, 1])).toEqual([2, 3, -1]);
	});

	it("know whether rows share the greatest value", () => {
		const shares = (...values: number[]) =>
			sharesGreatest(Float64Array.from(values), orderOf(Float64Array.from(values)));
		expect([shares(2, 1, 2), shares(1, 1, 2)]).toEqual([true, false]);
	});
});
