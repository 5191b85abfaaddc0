import { CrowdoutError, parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { ensemble, mergeBlocks, planEnsemble, runBlocks } from "../../src/ensemble/index.js";
import { only, reference } from "./small.js";

/** The lines that a call is refused with. */
function lines(call: () => unknown): string[] {
	try {
		call();
	} catch (error) {
		if (error instanceof CrowdoutError) return error.message.split("\n");
		throw error;
	}
	return [];
}

/** Distributions of their own for what the parent draws together. */
const drawnAlone = Object.fromEntries(
	["longRun", "momentum", "shortRun"].map((name) => [`defence.${name}`, { kind: "uniform", min: 0, max: 1 }]),
);
const weights = { taxes: 1, levies: 1, borrowing: 6, other: 1, provinces: 0, lines: 1 };

/** The lines that an uncertainty block over the reference case is refused with. */
function refused(uncertainty: object, more: object = {}): string[] {
	const result = safeParseScenario("us-india-partnership", { set: { ...more, uncertainty } });
	return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe("options that make no sense are refused, one line each", () => {
	it.each([
		[{ draws: 0 }, "draws: must be a whole number from 1 to 100000000, got 0"],
		[{ draws: 1e12 }, "draws: must be a whole number"],
		[{ draws: 10, seed: -1 }, "seed: must be a whole number from 0"],
		[{ draws: 10, quantiles: [1.5] }, "quantiles: must be probabilities from 0 to 1, got 1.5"],
		[
			{ draws: 10, outputs: ["run.dept"] },
			'outputs: must name an output of the ensemble, got "run.dept"; did you mean "run.debt"',
		],
		[{ draws: 10, events: ["run.lines.education is low"] }, "events: condition: must be like"],
		[{ draws: 10, precision: { relative: 0 } }, "precision: must be greater than 0"],
	])("%j", (options, expected) => {
		const found = lines(() => planEnsemble(reference(), options));
		expect(found).toHaveLength(1);
		expect(found[0].startsWith(expected)).toBe(true);
	});

	it("all at once", () => {
		expect(lines(() => planEnsemble(reference(), { draws: 0, seed: 0.5, quantiles: [] }))).toHaveLength(3);
	});

	it("a scenario without uncertainty has nothing to draw", () => {
		expect(lines(() => planEnsemble(only({}), { draws: 10 }))[0]).toContain(
			"uncertainty: must give at least one distribution",
		);
	});
});

describe("an impossible distribution is refused", () => {
	it.each([
		[
			{ "defence.longRun": { kind: "uniform", min: 1, max: 0 } },
			"uncertainty.defence.longRun.max: must be at least min (1), got 0",
		],
		[
			{ "defence.longRun": { kind: "normal", mean: 0, sd: -1 } },
			"uncertainty.defence.longRun.sd: must be at least 0, got -1",
		],
		[
			{ "defence.longRun": { kind: "lognormal", median: 0, sigma: 1 } },
			"uncertainty.defence.longRun.median: must be greater than 0, got 0",
		],
		[
			{ "defence.longRun": { kind: "discrete", values: [0, 1], weights: [0.5, 0.6] } },
			"uncertainty.defence.longRun.weights: must sum to 1",
		],
		[
			{ "defence.longRun": { kind: "discrete", values: [0, 1], weights: [3, -1] } },
			"uncertainty.defence.longRun.weights.1: must be at least 0",
		],
		[
			{ "defence.longRun": { kind: "pert", min: 0, mode: 2, max: 1 } },
			"uncertainty.defence.longRun.mode: must lie between min (0) and max (1), got 2",
		],
		[
			{ "defence.longRun": { kind: "beta", alpha: 0, beta: 1 } },
			"uncertainty.defence.longRun.alpha: must be greater than 0",
		],
		[
			{ "defence.longRun": { kind: "gaussian", mean: 0, sd: 1 } },
			"uncertainty.defence.longRun: must be a distribution with a kind",
		],
		[{ "defence.longRun": { kind: "normal", mean: 0 } }, "uncertainty.defence.longRun.sd: is required"],
		[
			{ "defence.lognRun": { kind: "normal", mean: 0, sd: 1 } },
			"uncertainty.defence.lognRun: must be the dotted path of a number in the scenario, got none there",
		],
		[
			{ "budget.definition": { kind: "normal", mean: 0, sd: 1 } },
			"uncertainty.budget.definition: must be the dotted path of a number",
		],
		[
			{ "budget.defence": { kind: "uniform", min: 0.01, max: 0.02 } },
			"uncertainty.budget.defence: must not be drawn, since the base year must close",
		],
		[
			{ "defence.fatigue": { kind: "uniform", min: 0, max: 1 } },
			"uncertainty.defence.fatigue: must be the dotted path of a number in the scenario",
		],
		[
			{ "defence.longRun": { kind: "uniform", min: 0, max: 1, each: "year" } },
			"uncertainty.defence.longRun.each: must be given at a path",
		],
		[
			{ ...drawnAlone, correlation: [["defence.longRun", "defence.momentum", 1.2]] },
			"uncertainty.correlation.0.2: must be a correlation from -1 to 1, got 1.2",
		],
		[
			{
				...drawnAlone,
				correlation: [
					["defence.longRun", "defence.momentum", 0.9],
					["defence.longRun", "defence.shortRun", 0.9],
					["defence.momentum", "defence.shortRun", -0.9],
				],
			},
			"uncertainty.correlation: must be positive definite, got a matrix that is not, by defence.",
		],
		[
			{ "financing.taxes": null },
			"uncertainty.financing.taxes: must not be fixed while uncertainty.financing draws all shares together",
		],
		[
			{ "financing.cuts.other": { kind: "uniform", min: 0, max: 1 } },
			"uncertainty.financing.cuts.other: must not be drawn on its own while uncertainty.financing draws all shares",
		],
		[
			{ financing: { kind: "dirichlet", weights: { ...weights, borrowing: -1 } } },
			"uncertainty.financing.weights.borrowing: must be at least 0",
		],
		[
			{
				"defence.longRun": null,
				joint: [{ kind: "multivariateNormal", paths: ["defence.longRun"], mean: [0, 1], covariance: [[1]] }],
			},
			"uncertainty.joint.0.mean: must give a mean for each of the 1 paths, got 2",
		],
		[
			{
				"defence.longRun": { kind: "uniform", min: 0, max: 1 },
				joint: [{ kind: "multivariateNormal", paths: ["defence.longRun"], mean: [0], covariance: [[1]] }],
			},
			'uncertainty.joint.0.paths.0: must be drawn once, got "defence.longRun" twice',
		],
	])("%j", (uncertainty, expected) => {
		const found = refused(uncertainty);
		expect(found[0]?.slice(0, expected.length)).toBe(expected);
		expect(found).toHaveLength(1);
	});

	it("says how far correlations are from possible, and what would do", () => {
		const correlation = [
			["defence.longRun", "defence.momentum", 0.9],
			["defence.longRun", "defence.shortRun", 0.9],
			["defence.momentum", "defence.shortRun", -0.9],
		];
		// Eigenvalues: 1.9 twice, and 1 - 1.8. Beside 0.9 and 0.9 the third reaches from 2 * 0.81 - 1 to 1; and the mirror
		// image of that for 0.9 and -0.9.
		expect(refused({ ...drawnAlone, correlation })[0]).toMatch(
			/smallest eigenvalue is -0\.800; theirs could be (-0\.62|0\.62|-0\.619|0\.619) with the others as they are$/,
		);
	});

	it("is a dirichlet beside a number for one of its shares: it would be drawn over in silence", () => {
		const set = { financing: { taxes: 0.2 }, uncertainty: { financing: { kind: "dirichlet", weights } } };
		const result = safeParseScenario("us-india-partnership", { set });
		expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(["financing.taxes"]);
	});
});

describe("a distribution of a parent", () => {
	const kept = (set: object) => {
		const result = safeParseScenario("us-india-partnership", { set });
		return Object.keys((result.ok ? result.scenario.uncertainty : undefined) ?? {});
	};

	it("is gone where a child names another rule, whose own distributions stay", () => {
		const paths = kept({
			defence: { kind: "parity", adjustment: 0.2 },
			uncertainty: { "defence.adjustment": { kind: "uniform", min: 0, max: 1 } },
		});
		expect(paths.filter((path) => path.startsWith("defence."))).toEqual(["defence.adjustment"]);
		expect(kept({ financing: { kind: "elasticities", levies: 0.2, borrowing: 0.65 } })).not.toContain("financing");
	});

	it("is gone where a child gives another number, and stays where it gives the same or the draw only shifts it", () => {
		expect(kept({ budget: { provincialSpending: 0.6 } })).not.toContain("budget.provincialSpending");
		expect(kept({ budget: { provincialSpending: 0.7 } })).toContain("budget.provincialSpending");
		expect(kept({ rival: { growth: "9%" } })).not.toContain("rival.growth");
		const shift = { "rival.growth": { kind: "normal", mean: 0, sd: 0.02, mode: "add" } };
		const parent = parseScenario({ name: "shifted", extends: "baseline", uncertainty: shift });
		const shifted = parseScenario(parent, { set: { rival: { growth: "9%" } } });
		expect(Object.keys(shifted.uncertainty ?? {})).toContain("rival.growth");
	});

	it("that is joint loses the path that a child fixes or draws by itself, and keeps the rest", () => {
		const names = ["shortRun", "longRun", "incomeShortRun", "momentum", "adjustment"].map((name) => `defence.${name}`);
		const [whole] = reference().uncertainty?.joint ?? [];
		expect(whole.paths).toEqual(names);
		const own = { kind: "uniform", min: 0, max: 1 };
		for (const set of [
			{ defence: { longRun: 0.9 } },
			{ uncertainty: { "defence.longRun": null } },
			{ uncertainty: { "defence.longRun": own } },
		]) {
			const [left] = reference(set).uncertainty?.joint ?? [];
			const rest = [0, 2, 3, 4];
			expect(left.paths).toEqual(rest.map((k) => names[k]));
			expect(left.mean).toEqual(rest.map((k) => whole.mean[k]));
			expect(left.covariance).toEqual(rest.map((i) => rest.map((j) => whole.covariance[i][j])));
		}
		expect(reference({ defence: { longRun: 0.5 } }).uncertainty?.joint?.[0].paths).toEqual(names);
		expect(reference({ defence: { kind: "parity", adjustment: 0.2 } }).uncertainty?.joint).toEqual([]);
	});

	it("is fixed by null, narrowed by its own keys, and comes with a financing preset", () => {
		const result = safeParseScenario("us-india-partnership", {
			financing: "imf-programme",
			set: { uncertainty: { "budget.revenueSharing": null, "rival.growth": { kind: "normal", sd: "1%" } } },
		});
		const { uncertainty } = result.ok ? result.scenario : {};
		expect(uncertainty?.["budget.revenueSharing"]).toBeNull();
		expect(uncertainty?.["rival.growth"]).toMatchObject({ mean: 0.05, sd: 0.01, since: 2028 });
		// Ten times the shares of the preset: 0.15, 0.2, 0.05, and of the 0.6 that are cut 0.28, 0.25, 0.07.
		expect(uncertainty?.financing).toMatchObject({
			kind: "dirichlet",
			weights: { taxes: 1.5, levies: 2, borrowing: 0.5, other: 2.8, provinces: 2.5, lines: 0.7 },
		});
	});
});

describe("a draw that fails", () => {
	const scenario = only({ "threat.securitisation": { kind: "normal", mean: 1, sd: 0.8 } });

	it("makes the ensemble an error that names the parameter, how often, and truncation", () => {
		const [line, ...more] = lines(() => ensemble(scenario, { draws: 4000 }));
		expect(more).toEqual([]);
		expect(line).toMatch(
			/threat\.securitisation a draw must leave it at least 0, got -.*truncate its distribution by min and max.*in \d+ of the first 2,048 draws/,
		);
	});

	it("is left out where that was asked, and the result says so", () => {
		const result = ensemble(scenario, { draws: 9000, onFailure: "drop" });
		const [failure] = result.failures;
		expect(result.failures).toHaveLength(1);
		// One in nine or ten of a normal lies more than 1.25 standard deviations below.
		expect(failure.count / 9000).toBeCloseTo(0.1056, 1);
		expect(result.failed).toBe(failure.count);
		expect(result.scalars["crowdOut.total.cumulativeMoney"].count).toBe(9000 - failure.count);
		expect(result.warnings).toHaveLength(1);
	});

	it("of the run itself is named by its variable", () => {
		const wild = only({ "defence.shock": { kind: "uniform", min: 0, max: 3, mode: "replace" } });
		const result = ensemble(wild, { draws: 500, onFailure: "drop" });
		expect(result.failures.map(({ cause }) => cause)).toEqual([
			"run.defence: must lie between 0 and 1 of GDP",
			// Where defence takes most of GDP but not all, what floors leave uncut is borrowed on top of it.
			"run.spending: must be a share of GDP from 0 to 1",
		]);
	});

	it("is one whose GDP or present value outgrows the numbers, so that no figure of the others is lost", () => {
		const growth = { kind: "discrete", values: [0.03, 1e60], weights: [0.75, 0.25] };
		const result = ensemble(only({ "economy.growth": growth }), { draws: 400, onFailure: "drop" });
		expect(result.failures.map(({ cause }) => cause)).toEqual(["run.gdp: must lie between 1e-100 and 1e100"]);
		expect(result.scalars["crowdOut.total.cumulativeMoney"].mean).not.toBeNull();

		const far = { horizon: 60, discountRate: -0.9999999 };
		const quality = { kind: "uniform", min: 0.3, max: 0.5 };
		expect(lines(() => ensemble(only({ "rival.partnership.quality": quality }, far), { draws: 50 }))[0]).toMatch(
			/crowdOut\.total\.presentValue must be finite, got Infinity \(discount rate -0\.9999999\).*in 50 of 50 draws/,
		);
	});
});

describe("parts that are not all of it", () => {
	const job = planEnsemble(reference(), { draws: 12_000, mode: "fast" });
	const parts = [0, 1, 2].map((block) => runBlocks(job, block, block + 1));

	it("are refused by name", () => {
		expect(lines(() => mergeBlocks(job, [parts[0], parts[2]]))).toEqual([
			"parts: must hold every block, got none of block 1; run them",
		]);
		expect(lines(() => mergeBlocks(job, [...parts, parts[1]]))).toEqual([
			"parts: must hold every block once, got block 1 twice; leave one out",
		]);
	});
});
