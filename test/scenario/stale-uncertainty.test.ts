import { describe, expect, it } from "vitest";
import { withoutStale } from "../../src/scenario/stale-uncertainty.js";

const uniform = { kind: "uniform", min: 0, max: 1 };
const shift = { ...uniform, mode: "add" };

const parent = {
	rival: { growth: 0.07, focus: { 2026: 1 } },
	defence: { kind: "share", share: 0.02 },
	financing: { kind: "channels", taxes: 0.2, levies: 0.1, borrowing: 0.3, cuts: { other: 0.4, provinces: 0.5 } },
	budget: { provincialSpending: 0.5 },
	uncertainty: {
		"rival.growth": uniform,
		"rival.focus": shift,
		"defence.share": uniform,
		"budget.provincialSpending": uniform,
		financing: { kind: "dirichlet", weights: {} },
	},
};

/** Paths whose distributions outlive a block laid over the parent. */
const kept = (over: object, under: object = parent) =>
	Object.keys(withoutStale({ ...under }, { ...over }).uncertainty as object);
const without = (...gone: string[]) => Object.keys(parent.uncertainty).filter((path) => !gone.includes(path));

describe("a distribution of the parent", () => {
	it("outlives a block that says nothing of its number, or the same", () => {
		expect(kept({})).toEqual(without());
		expect(kept({ rival: { growth: 0.07 }, defence: { kind: "share", share: 0.02 } })).toEqual(without());
	});

	it("does not outlive another number in its place, unless it only shifts or the block has one of its own", () => {
		expect(kept({ rival: { growth: 0.08 } })).toEqual(without("rival.growth"));
		expect(kept({ rival: { focus: { 2026: 2 } } })).toEqual(without());
		const own = { rival: { growth: 0.08 }, uncertainty: { "rival.growth": shift } };
		expect(kept(own)).toEqual(without());
	});

	it("of a list outlives another number where every part only shifts", () => {
		const listed = (list: object[]) => ({ ...parent, uncertainty: { "rival.growth": list } });
		const over = { rival: { growth: 0.08 } };
		expect(kept(over, listed([shift, { ...uniform, apply: "add" }]))).toEqual(["rival.growth"]);
		expect(kept(over, listed([shift, uniform]))).toEqual([]);
	});

	it("does not outlive another kind of rule, also if it only shifts", () => {
		expect(kept({ defence: { kind: "parity" } })).toEqual(without("defence.share"));
		expect(kept({ financing: { kind: "elasticities" } })).toEqual(without("financing"));
		const shifted = { ...parent, uncertainty: { "defence.share": shift } };
		expect(kept({ defence: { kind: "parity" } }, shifted)).toEqual([]);
		expect(kept({ defence: { kind: "share" } }, shifted)).toEqual(["defence.share"]);
	});

	it("of the shares of financing does not outlive another share, of whatever channel", () => {
		for (const share of [
			{ taxes: 0.3 },
			{ levies: 0 },
			{ borrowing: 0 },
			{ cuts: { other: 0 } },
			{ cuts: { provinces: 0 } },
		]) {
			expect(kept({ financing: share })).toEqual(without("financing"));
		}
		expect(kept({ financing: { taxes: 0.2, cuts: { other: 0.4 } } })).toEqual(without());
	});

	it("is none where the parent fixed it", () => {
		expect(kept({}, { ...parent, uncertainty: { "rival.growth": null } })).toEqual([]);
		expect(withoutStale({ rival: {} }, {})).toEqual({ rival: {} });
	});
});

describe("what ties distributions of the parent", () => {
	const tied = {
		...parent,
		uncertainty: {
			...parent.uncertainty,
			correlation: [
				["rival.growth", "defence.share", 0.5],
				["budget.provincialSpending", "defence.share", 0.2],
			],
		},
	};
	const correlation = (over: object) =>
		(withoutStale(tied, { ...over }).uncertainty as { correlation: unknown }).correlation;

	it("goes with a distribution that is gone or that the block fixes, from either end", () => {
		expect(correlation({})).toEqual(tied.uncertainty.correlation);
		expect(correlation({ rival: { growth: 0.08 } })).toEqual([tied.uncertainty.correlation[1]]);
		expect(correlation({ uncertainty: { "rival.growth": null } })).toEqual([tied.uncertainty.correlation[1]]);
		expect(correlation({ defence: { share: 0.03 } })).toEqual([]);
		expect(correlation({ rival: { growth: 0.08 }, uncertainty: { "rival.growth": shift } })).toEqual(
			tied.uncertainty.correlation,
		);
	});

	const joint = {
		kind: "normal",
		paths: ["defence.share", "rival.growth", "budget.provincialSpending"],
		mean: [1, 2, 3],
		covariance: [
			[11, 12, 13],
			[12, 22, 23],
			[13, 23, 33],
		],
	};
	const jointAfter = (over: object) =>
		(withoutStale({ ...parent, uncertainty: { joint: [joint] } }, { ...over }).uncertainty as { joint: unknown }).joint;

	it("of a joint normal leaves the means and the covariance of what is left", () => {
		expect(jointAfter({})).toEqual([joint]);
		const left = {
			...joint,
			paths: ["defence.share", "budget.provincialSpending"],
			mean: [1, 3],
			covariance: [
				[11, 13],
				[13, 33],
			],
		};
		expect(jointAfter({ rival: { growth: 0.08 } })).toEqual([left]);
		expect(jointAfter({ uncertainty: { "rival.growth": shift } })).toEqual([left]);
		expect(jointAfter({ defence: { kind: "parity" } })).toMatchObject([{ mean: [2, 3] }]);
	});

	it("leaves no joint normal of nothing", () => {
		const over = { defence: { share: 0.03 }, rival: { growth: 0.08 }, budget: { provincialSpending: 0.6 } };
		expect(jointAfter(over)).toEqual([]);
	});
});
