import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadByPriority, spreadGain, spreadInProportion } from "../../src/model/index.js";
import { between, runs } from "../properties/arbitrary-scenario.js";

const floats = (...values: number[]) => Float64Array.from(values);

/** Cuts and what is left, as plain numbers. */
function inProportion(cut: number, room: number[], size: number[]) {
	const cuts = new Float64Array(room.length);
	const unmet = spreadInProportion(cut, floats(...room), floats(...size), cuts);
	return { cuts: [...cuts], unmet };
}

function byPriority(cut: number, room: number[], order: number[]) {
	const cuts = new Float64Array(room.length);
	const unmet = spreadByPriority(cut, floats(...room), Uint16Array.from(order), cuts);
	return { cuts: [...cuts], unmet };
}

describe("spreadInProportion", () => {
	it("cuts in proportion to size while no floor binds", () => {
		expect(inProportion(6, [10, 10, 10], [1, 2, 3])).toEqual({ cuts: [1, 2, 3], unmet: 0 });
	});

	it("takes what one floor leaves from the others, again in proportion", () => {
		// 12 over 1 : 2 : 3 would be 2, 4, 6; the third can lose 3, so 9 falls on 1 : 2.
		expect(inProportion(12, [10, 10, 3], [1, 2, 3])).toEqual({ cuts: [3, 6, 3], unmet: 0 });
	});

	it("meets one floor after the other", () => {
		// 2, 4, 6 → the third at 3; 3, 6 → the second at 5; 4 left for the first.
		expect(inProportion(12, [10, 5, 3], [1, 2, 3])).toEqual({ cuts: [4, 5, 3], unmet: 0 });
	});

	it("meets a floor exactly, and takes no more from it in the next pass", () => {
		// 1, 2, 3 of 6: the first can lose just 1, the others more.
		expect(inProportion(6, [1, 10, 10], [1, 2, 3])).toEqual({ cuts: [1, 2, 3], unmet: 0 });
		expect(inProportion(6, [1, 2, 3], [1, 2, 3])).toEqual({ cuts: [1, 2, 3], unmet: 0 });
		// 1, 2, 3 again; the third can lose 2.5, and the half falls on 1 : 2, to more than the first can lose.
		expect(inProportion(6, [1, 10, 2.5], [1, 2, 3])).toEqual({ cuts: [1, 2.5, 2.5], unmet: 0 });
		expect(inProportion(0, [1, 0], [1, 1])).toEqual({ cuts: [0, 0], unmet: 0 });
	});

	it("leaves unmet what all floors together leave", () => {
		expect(inProportion(12, [2, 3, 4], [1, 2, 3])).toEqual({ cuts: [2, 3, 4], unmet: 3 });
	});

	it("takes nothing from a line without weight or without room", () => {
		expect(inProportion(4, [10, 10], [0, 1])).toEqual({ cuts: [0, 4], unmet: 0 });
		expect(inProportion(4, [10, 0], [1, 1])).toEqual({ cuts: [4, 0], unmet: 0 });
		expect(inProportion(4, [10, 10], [0, 0])).toEqual({ cuts: [0, 0], unmet: 4 });
		expect(inProportion(4, [], [])).toEqual({ cuts: [], unmet: 4 });
	});
});

describe("spreadByPriority", () => {
	it("cuts the first line to its floor before the second is touched", () => {
		expect(byPriority(4, [10, 3, 5], [1, 2, 0])).toEqual({ cuts: [0, 3, 1], unmet: 0 });
		expect(byPriority(2, [10, 3, 5], [1, 2, 0])).toEqual({ cuts: [0, 2, 0], unmet: 0 });
	});

	it("leaves unmet what all floors together leave", () => {
		expect(byPriority(20, [10, 3, 5], [2, 0, 1])).toEqual({ cuts: [10, 3, 5], unmet: 2 });
	});
});

describe("spreadGain", () => {
	it("gives in proportion to size", () => {
		const cuts = new Float64Array(3);
		expect(spreadGain(-6, floats(1, 0, 2), cuts)).toBe(0);
		expect([...cuts].map((cut) => cut + 0)).toEqual([-2, 0, -4]);
	});

	it("where no item has a size is left over, negative", () => {
		const cuts = new Float64Array(2);
		expect(spreadGain(-6, floats(0, 0), cuts)).toBe(-6);
		expect([...cuts]).toEqual([0, 0]);
	});
});

describe("every way to spread a cut", () => {
	const tier = fc.array(
		fc.record({ room: fc.oneof(fc.constant(0), between(0, 0.05)), size: fc.oneof(fc.constant(0), between(0, 0.05)) }),
		{ maxLength: 6 },
	);

	it("finds all that is asked for or all that there is, and takes no line below its floor", () => {
		fc.assert(
			fc.property(tier, between(0, 0.2), (lines, cut) => {
				const room = lines.map((line) => line.room);
				const size = lines.map((line) => line.size);
				const order = lines.map((_, j) => lines.length - 1 - j);
				for (const [{ cuts, unmet }, reachable] of [
					[inProportion(cut, room, size), room.filter((_, j) => size[j] > 0)],
					[byPriority(cut, room, order), room],
				] as const) {
					const found = cuts.reduce((a, b) => a + b, 0);
					expect(Math.abs(found + unmet - cut)).toBeLessThan(1e-15);
					for (const [j, value] of cuts.entries()) {
						expect(value).toBeGreaterThanOrEqual(0);
						expect(value).toBeLessThanOrEqual(room[j]);
					}
					const most = reachable.reduce((a, b) => a + b, 0);
					expect(Math.abs(unmet - Math.max(0, cut - most))).toBeLessThan(1e-15);
				}
			}),
			runs(2000),
		);
	});

	it("in proportion cuts two lines that stay off their floors at the same rate", () => {
		fc.assert(
			fc.property(tier, between(0, 0.2), (lines, cut) => {
				const { cuts } = inProportion(
					cut,
					lines.map((line) => line.room),
					lines.map((line) => line.size),
				);
				const rates = lines.flatMap(({ room, size }, j) => (size > 0 && cuts[j] < room ? [cuts[j] / size] : []));
				const most = Math.max(0, ...rates);
				for (const rate of rates) expect(Math.abs(rate - most)).toBeLessThanOrEqual(1e-12 * Math.max(1, most));
				// A line at its floor was cut at no higher a rate than those that are off theirs.
				for (const [j, { room, size }] of lines.entries()) {
					if (rates.length > 0 && size > 0 && cuts[j] === room) expect(room / size).toBeLessThanOrEqual(most + 1e-12);
				}
			}),
			runs(1000),
		);
	});
});
