import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { crowdOut, parseScenario } from "../../src/index.js";
import { drawReactions, estimateReaction, type SpecificationName } from "../../src/reaction/index.js";
import { estimateReaction as fromDoor } from "../../src/reaction.js";
import { root } from "../built.js";

/** What R makes of the same table, see test/reference/estimation/reaction/reaction.R. */
const reference = JSON.parse(readFileSync(`${root}/test/reference/estimation/reaction/reaction.json`, "utf8"));
const NAMES: readonly SpecificationName[] = ["error-correction", "partial-adjustment", "richardson", "share"];

/** Both sides solve by orthogonal factors; long-run sums leave some 1e-11. */
const near = (found: readonly number[], wanted: readonly number[]) => {
	expect(found).toHaveLength(wanted.length);
	for (const [k, value] of found.entries()) {
		expect(Math.abs(value - wanted[k])).toBeLessThan(1e-8 * Math.max(1, Math.abs(wanted[k])));
	}
};

describe("estimateReaction agrees with R on series that R built from the table by itself", () => {
	for (const specification of NAMES) {
		for (const [from, to] of [
			[1988, 2024],
			[1962, 2024],
			[1995, 2020],
		]) {
			it(`${specification}, ${from} to ${to}: coefficients, both errors, fit and tests`, () => {
				const covariance = { kind: "neweyWest", lag: 2, smallSample: true } as const;
				const found = estimateReaction({ specification, from, to, covariance });
				const of = (key: string) => reference[`${specification}.${from}-${to}.${key}`];
				near(
					found.coefficients.map(({ classical }) => classical.estimate),
					of("coefficients"),
				);
				near(
					found.coefficients.map(({ classical }) => classical.standardError),
					of("se"),
				);
				near(
					found.coefficients.map(({ neweyWest }) => neweyWest.standardError),
					of("neweyWest"),
				);
				near([found.residualSd], of("residualSd"));
				near([found.diagnostics.durbinWatson ?? Number.NaN], of("durbinWatson"));
				for (const test of ["breuschGodfrey", "jarqueBera", "arch"] as const) {
					const diagnostic = found.diagnostics[test];
					near([diagnostic.ok ? diagnostic.result.statistic : Number.NaN], of(test));
				}
			});
		}
	}

	it("reads the long run as the levels over the adjustment", () => {
		const { defence } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
		expect(defence).toMatchObject({ kind: "errorCorrection", lag: 1, drift: 0 });
		if (defence?.kind !== "errorCorrection") throw new Error("no rule");
		near([defence.longRun, defence.incomeLongRun], [reference.longRun[0], reference.incomeLongRun[0]]);
	});
});

describe("the rows of an estimate", () => {
	it("refit to the same coefficients: the normal equations hold", () => {
		const { rows, coefficients } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
		expect(rows.years).toEqual(Array.from({ length: 37 }, (_, k) => 1988 + k));
		for (const [j] of rows.names.entries()) {
			const left = rows.X.reduce((sum, x, i) => {
				const fitted = x.reduce((total, value, k) => total + value * coefficients[k].classical.estimate, 0);
				return sum + x[j] * (rows.y[i] - fitted);
			}, 0);
			expect(Math.abs(left)).toBeLessThan(1e-10);
		}
	});

	it("say where series were joined, and from which sources", () => {
		const { data } = estimateReaction({ specification: "error-correction", from: 1962, to: 2024 });
		expect(data.joins.map(({ series, year }) => [series, year])).toEqual([
			["spending", 1981],
			["rival", 1981],
			["income", 1980],
		]);
		expect(data.sources.map(({ id }) => id)).toEqual(
			expect.arrayContaining(["imf-weo-2026-04", "sipri-milex-2026-04"]),
		);
	});
});

describe("draws", () => {
	it("are read one by one, and those that are no rule are counted and left out", () => {
		const options = { specification: "partial-adjustment", data: "dollars", from: 1988, to: 2018 } as const;
		const { draws, defence, uncertainty, notes } = estimateReaction(options);
		expect(draws.accepted + draws.noAdjustment + draws.unstable).toBe(draws.asked);
		expect(draws.noAdjustment).toBeGreaterThan(draws.asked / 2);
		expect([defence, uncertainty]).toEqual([null, null]);
		expect(notes.join("\n")).toContain("no rule");
		for (const rule of drawReactions(options).defences) {
			if (rule.kind === "errorCorrection") expect(rule.adjustment).toBeGreaterThan(0);
		}
	});

	it("come out the same for a seed, and otherwise for another", () => {
		const options = { specification: "richardson", from: 1988, to: 2024, draws: 200 } as const;
		expect(drawReactions({ ...options, seed: 0 })).toEqual(drawReactions({ ...options, seed: 0 }));
		expect(drawReactions({ ...options, seed: 0 })).not.toEqual(drawReactions({ ...options, seed: 1 }));
	});

	it("scatter as the covariance says where the rule is the coefficient itself", () => {
		const { uncertainty, coefficients, covariances } = estimateReaction({
			specification: "share",
			from: 1988,
			to: 2024,
		});
		const [block] = uncertainty?.joint ?? [];
		expect(block.paths).toEqual(["defence.share"]);
		const sd = Math.sqrt(covariances.chosen.matrix[0][0]);
		// 4000 draws: the median is known to 1.25 sd / √4000, its spread to about two percent.
		expect(Math.abs(block.mean[0] - coefficients[0].classical.estimate)).toBeLessThan(
			(4 * 1.25 * sd) / Math.sqrt(4000),
		);
		expect(Math.sqrt(block.covariance[0][0]) / sd).toBeGreaterThan(0.92);
		expect(Math.sqrt(block.covariance[0][0]) / sd).toBeLessThan(1.08);
	});
});

describe("the blocks", () => {
	it("make a scenario that runs, with draws that name its own numbers", () => {
		for (const specification of NAMES.slice(0, 3)) {
			const { defence, uncertainty } = estimateReaction({ specification, from: 1988, to: 2024 });
			const scenario = parseScenario({ name: "estimated", extends: "us-india-partnership", defence, uncertainty });
			expect(Object.values(crowdOut(scenario).crowdOut.cumulativeMoney).every(Number.isFinite)).toBe(true);
		}
	});

	it("take the constant into the shock where asked, else say that the base year is an equilibrium", () => {
		const asked = { specification: "error-correction", from: 1988, to: 2024 } as const;
		const without = estimateReaction(asked);
		expect(without.defence).not.toHaveProperty("shock");
		expect(without.notes.join("\n")).toContain("base year as an equilibrium");
		const { defence, uncertainty, rows, coefficients } = estimateReaction({ ...asked, intercept: "shock" });
		expect(uncertainty?.joint[0].paths).toContain("defence.shock");
		// With nothing changing in 2024 the fitted growth is the shock of a scenario based there.
		const at2024 = estimateReaction({ ...asked, intercept: "shock", baseYear: 2023 }).defence;
		const last = rows.X[rows.X.length - 1];
		const still = last.map((value, j) => (/^Δ/.test(rows.names[j]) ? 0 : value));
		const growth = still.reduce((sum, value, j) => sum + value * coefficients[j].classical.estimate, 0);
		// z[t-1] of the row is India's level of 2023, as in the base of 2023.
		expect(at2024 && "shock" in at2024 ? at2024.shock : Number.NaN).toBeCloseTo(growth, 12);
		expect(defence && "shock" in defence ? Number.isFinite(defence.shock) : false).toBe(true);
	});
});

describe("a bootstrap", () => {
	for (const kind of ["wild", "block"] as const) {
		it(`${kind}: gives an interval around the estimate`, () => {
			const bootstrap = { kind, replications: 500 };
			const found = estimateReaction({ specification: "error-correction", from: 1988, to: 2024, bootstrap });
			const own = found.coefficients.find(({ name }) => name === "m[t-1]");
			expect(own?.bootstrap?.lower).toBeLessThan(own?.classical.estimate ?? 0);
			expect(own?.bootstrap?.upper).toBeGreaterThan(own?.classical.estimate ?? 0);
		});
	}
});

describe("fragility", () => {
	it("is the same regression from other first years", () => {
		const { fragility } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
		const again = estimateReaction({ specification: "error-correction", from: 2000, to: 2024 });
		const row = fragility.find(({ from }) => from === 2000);
		expect(row?.coefficients.map(({ estimate }) => estimate)).toEqual(
			again.coefficients.map(({ classical }) => classical.estimate),
		);
		expect(row?.reading).toEqual(again.reading);
		expect(new Set(fragility.map(({ coefficients }) => Math.sign(coefficients[2].estimate)))).toEqual(new Set([-1, 1]));
	});
});

describe("estimateReaction refuses", () => {
	const refusals: [string, Record<string, unknown>, RegExp][] = [
		["a misspelt specification", { specification: "error-corection" }, /did you mean error-correction/],
		["years outside the data", { from: 1900 }, /^from: must be a whole number from 1962 to 2025/],
		["years in the wrong order", { from: 2020, to: 2010 }, /^from: must be at most 2010/],
		["too few rows, naming the columns", { from: 2020, to: 2024 }, /X: must have more rows than columns.*m\[t-1\]/],
		["unknown data", { data: "dolars" }, /did you mean dollars/],
		["too few draws", { draws: 5 }, /^draws: must be a whole number from 100/],
	];
	for (const [what, options, message] of refusals) {
		it(what, () => {
			const asked = { specification: "error-correction", from: 1988, to: 2024, ...options };
			expect(() => estimateReaction(asked as Parameters<typeof estimateReaction>[0])).toThrow(message);
		});
	}

	it("with every issue at once", () => {
		const asked = { specification: "share", from: 1900, to: 2100, seed: -1 } as const;
		expect(() => estimateReaction(asked)).toThrow(/^from: .*\nto: .*\nseed: /);
	});
});

it("crowdout/reaction is the door of estimateReaction", () => {
	expect(fromDoor).toBe(estimateReaction);
});
