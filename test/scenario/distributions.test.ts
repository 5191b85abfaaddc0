import { describe, expect, it } from "vitest";
import { correlatedPaths, correlationMatrix } from "../../src/scenario/check-uncertainty.js";
import { drawablePaths } from "../../src/scenario/uncertain-paths.js";
import { type Block, plain, plainBudget, plainWith, refusal } from "./plain-scenario.js";

const normal = { kind: "normal", mean: 0.02, sd: 0.001 };
const refused = (uncertainty: Block, blocks: Block = {}) => refusal(plainWith({ ...blocks, uncertainty }));

describe("a distribution that is fixed by null", () => {
	it("needs a place where something may be drawn, not something that is there", () => {
		expect(refused({ "rival.growth": null, financing: null, "rival.partnership.quality": null })).toEqual([]);
		expect(refused({ "rival.grwth": null })).toEqual([expect.stringMatching(/did you mean "rival\.growth"$/)]);
		expect(refused({ "rival.partnership.quality": normal })).toEqual([
			expect.stringMatching(
				/^uncertainty\.rival\.partnership\.quality: .*got none there; remove it, or give the number$/,
			),
		]);
	});
});

describe("distributions by years", () => {
	it("share no year, in whatever order they stand", () => {
		const at = (...given: Block[]) => refused({ "economy.inflation": given.map((each) => ({ ...normal, ...each })) });
		expect(at({ until: 2026 }, { since: 2027 })).toEqual([]);
		expect(at({ since: 2027 }, { until: 2026 })).toEqual([]);
		const said = [expect.stringMatching(/^uncertainty\.economy\.inflation\.1: must hold in other years than entry 0/)];
		expect(at({ until: 2026 }, { since: 2026 })).toEqual(said);
		expect(at({ since: 2026 }, { until: 2026 })).toEqual(said);
		expect(at({ until: 2026 })).toEqual([]);
		expect(at()).toEqual([expect.stringMatching(/must list at least one distribution, got \[\]/)]);
	});
});

describe("shares that are drawn together", () => {
	const weights = { taxes: 1, levies: 1, borrowing: 1, other: 1, provinces: 0, lines: 1 };
	const drawn = (given: Block, budget: Block = {}) =>
		refusal({ ...plainBudget(budget), uncertainty: { financing: { kind: "dirichlet", weights: given } } });

	it("give the provinces a part only where they spend", () => {
		expect(drawn(weights)).toEqual([]);
		expect(drawn({ ...weights, provinces: 0.5 })).toEqual([
			"uncertainty.financing.weights.provinces: must be 0 where there is no provincial spending, got 0.5",
		]);
		expect(drawn({ ...weights, provinces: 0.5 }, { other: { base: 0.05, federalShare: 0.9 } })).toEqual([]);
		const { provinces: _, ...without } = weights;
		expect(drawn(without)).toEqual([expect.stringMatching(/^uncertainty\.financing\.weights\.provinces: is required/)]);
	});
});

describe("correlations", () => {
	const three = ["economy.growth", "economy.inflation", "rival.growth"];
	const tied = (correlation: unknown[], set: Block = {}) =>
		refused({ ...Object.fromEntries(three.map((path) => [path, normal])), ...set, correlation });

	it("are from -1 to 1, both included", () => {
		for (const rho of [1, -1, 0.99]) expect(tied([[three[0], three[1], rho]])).toEqual([]);
		expect(tied([[three[0], three[1], 1.1]])).toEqual([
			expect.stringMatching(/^uncertainty\.correlation\.0\.2: must be a correlation from -1 to 1, got 1\.1/),
		]);
	});

	it("say by how much one must give way, to a thousandth, and are accepted with it", () => {
		const pairs: [string, string, number][] = [
			[three[0], three[1], 0.9],
			[three[0], three[2], 0.9],
			[three[1], three[2], -0.9],
		];
		const [line] = tied(pairs);
		const [, a, b, works] = /by (\S+) and (\S+); .* theirs could be (\S+) with the others as they are/.exec(line) ?? [];
		const changed = pairs.map(([x, y, rho]) => [x, y, [a, b].includes(x) && [a, b].includes(y) ? Number(works) : rho]);
		expect(changed).not.toEqual(pairs);
		expect(tied(changed)).toEqual([]);
		expect(Number(works) * 1000).toBeCloseTo(Math.round(Number(works) * 1000), 9);
	});

	it("tie two paths that are both drawn once, or both every year", () => {
		const yearly = { ...normal, each: "year" };
		expect(tied([[three[0], three[1], 0.5]], { [three[0]]: yearly })).toEqual([
			expect.stringMatching(
				/^uncertainty\.correlation\.0: must tie two paths that are both drawn once or both every year/,
			),
		]);
		expect(tied([[three[0], three[1], 0.5]], { [three[0]]: yearly, [three[1]]: yearly })).toEqual([]);
	});

	it("tie paths that are drawn on their own, each pair once", () => {
		expect(tied([[three[0], "rival.grwth", 0.5]])).toEqual([
			expect.stringMatching(/^uncertainty\.correlation\.0\.1: .*got "rival\.grwth"; did you mean "rival\.growth"$/),
		]);
		expect(tied([[three[0], "defence.share", 0.5]])).toEqual([expect.stringMatching(/got "defence\.share"$/)]);
		expect(tied([[three[0], three[0], 0.5]])).toEqual([expect.stringMatching(/must tie two paths/)]);
		expect(
			tied([
				[three[0], three[1], 0.5],
				[three[1], three[0], 0.5],
			]),
		).toEqual([expect.stringMatching(/^uncertainty\.correlation\.1: must be given once/)]);
	});

	it("are a matrix with 1 on its diagonal, and 0 where none is given", () => {
		expect(
			correlatedPaths([
				["b", "a", 0.5],
				["c", "a", 0.1],
			]),
		).toEqual(["a", "b", "c"]);
		expect(
			correlationMatrix(
				[
					["b", "a", 0.5],
					["c", "x", 0.1],
					["x", "c", 0.1],
				],
				["a", "b", "c"],
			),
		).toEqual([
			[1, 0.5, 0],
			[0.5, 1, 0],
			[0, 0, 1],
		]);
	});
});

describe("a joint normal", () => {
	const three = ["economy.growth", "economy.inflation", "rival.growth"];
	const joint = (paths: string[], mean: number[], covariance: number[][], set: Block = {}) =>
		refused({ ...set, joint: [{ kind: "multivariateNormal", paths, mean, covariance }] });
	const unit = [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	];
	const said = (message: RegExp) => [expect.stringMatching(message)];

	it("has a mean and a row for each of its paths, of which there is one at least", () => {
		expect(joint(three, [0, 0, 0], unit)).toEqual([]);
		expect(joint(three.slice(0, 1), [0], [[1]])).toEqual([]);
		expect(joint([], [], [])).toEqual(said(/^uncertainty\.joint\.0\.paths: must name at least one path, got \[\]/));
		expect(joint(three, [0, 0], unit)).toEqual(said(/mean: must give a mean for each of the 3 paths, got 2/));
		expect(joint(three, [0, 0, 0], unit.slice(0, 2))).toEqual(said(/covariance: must be 3 rows of 3 numbers/));
		expect(joint(three, [0, 0, 0], [unit[0], unit[1], [0, 0]])).toEqual(
			said(/covariance: must be 3 rows of 3 numbers/),
		);
	});

	it("is symmetric up to 1e-9 of its size, and positive definite", () => {
		const corner = (low: number, high: number) => [
			[1, 0, high],
			[0, 1, 0],
			[low, 0, 1],
		];
		expect(joint(three, [0, 0, 0], corner(0.5, 0.5 + 0.4e-9))).toEqual([]);
		expect(joint(three, [0, 0, 0], corner(0.5, 0.5 + 0.6e-9))).toEqual(
			said(/covariance: must be symmetric, got 0\.5 and 0\.500.* for economy\.growth and rival\.growth/),
		);
		expect(joint(three, [0, 0, 0], corner(0.5, -0.5))).toEqual(said(/must be symmetric, got 0\.5 and -0\.5/));
		expect(joint(three, [0, 0, 0], corner(2, 2))).toEqual(
			said(/must be positive definite, got a matrix that is not, by economy\.growth and rival\.growth/),
		);
		expect(joint(three.slice(0, 1), [0], [[-1]])).toEqual(said(/got a negative variance of economy\.growth/));
	});

	it("draws each path once, of all that are drawn", () => {
		const twice = (k: number) => said(new RegExp(`^uncertainty\\.joint\\.0\\.paths\\.${k}: must be drawn once`));
		expect(joint([three[0], three[0]], [0, 0], [unit[0].slice(0, 2), unit[1].slice(0, 2)])).toEqual(twice(1));
		expect(joint(three, [0, 0, 0], unit, { [three[1]]: normal })).toEqual(twice(1));
		expect(joint(three, [0, 0, 0], unit, { [three[1]]: null })).toEqual([]);
	});
});

describe("a number that is of the frame or of the base year", () => {
	it("is not drawn, with the reason", () => {
		expect(refused({ "budget.defence": normal })).toEqual([
			expect.stringMatching(/must not be drawn, since the base year must close/),
		]);
		expect(refused({ "budget.lines.health.base": normal })).toEqual([
			expect.stringMatching(/must not be drawn, since the base year must close/),
		]);
		expect(refused({ horizon: normal })).toEqual([
			expect.stringMatching(/must not be drawn, since it is not a quantity of the model/),
		]);
		expect(refused({ "budget.lines.water.base": normal })).toEqual([expect.stringMatching(/got none there/)]);
		expect(refused({ budget: normal })).toEqual([
			expect.stringMatching(/must be the dotted path of a number in the scenario/),
		]);
		expect(refused({ "rival.reaction": { ...normal, since: 2026 } })).toEqual([
			expect.stringMatching(/^uncertainty\.rival\.reaction\.since: must be given at a path that may vary by year/),
		]);
		expect(refused({ "rival.growth": { kind: "dirichlet", weights: { taxes: 1 } } })).toEqual([
			expect.stringMatching(
				/^uncertainty\.rival\.growth: must be given at the path financing, got a dirichlet at rival\.growth/,
			),
		]);
		expect(refused({ "budget.lines.health.path": normal }, { budget: plain.budget })).toEqual([]);
	});
});

describe("what may be drawn", () => {
	it("are quantities of the model that the scenario has, if only by default", () => {
		const paths = drawablePaths(plain);
		expect(paths).toEqual(expect.arrayContaining(["rival.growth", "economy.inflation", "defence.share"]));
		for (const path of ["horizon", "baseYear", "budget.defence", "defence.ratio"]) expect(paths).not.toContain(path);
	});

	it("is a number that each rule of defence works out by itself, of that rule alone", () => {
		const by = (defence: Block, path: string) => refused({ [path]: normal }, { defence });
		const corrected = { kind: "errorCorrection", longRun: 0.8, adjustment: 0.1 };
		const richardson = { kind: "richardson", reaction: 0.1, fatigue: 0.4 };
		expect(by(corrected, "defence.incomeLongRun")).toEqual([]);
		expect(by(richardson, "defence.grievance")).toEqual([]);
		expect(by(richardson, "defence.incomeLongRun")).toEqual([expect.stringMatching(/got none there/)]);
		expect(by(corrected, "defence.grievance")).toEqual([expect.stringMatching(/got none there/)]);
	});
});
