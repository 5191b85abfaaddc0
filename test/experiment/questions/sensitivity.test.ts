import { crowdOut, discover, parseScenario, sensitivity } from "crowdout";
import { describe, expect, it } from "vitest";

/** A scenario whose crowd-out of food is linear in one drawn share: its whole variance is that share's. */
const alone = { name: "alone", extends: "us-india-partnership", uncertainty: onlyOf("budget.provincialSpending") };

/** Everything else of the parents' uncertainty fixed. */
function onlyOf(path: string) {
	const { uncertainty = {} } = parseScenario("us-india-partnership");
	return Object.fromEntries(Object.keys(uncertainty).flatMap((key) => (key === path ? [] : [[key, null]])));
}

describe("sensitivity", () => {
	it.each(["sobol", "rbd-fast"] as const)(
		"by %s gives the one uncertain parameter of a linear case all the variance",
		(method) => {
			const { inputs, runs, failed } = sensitivity(alone, { method, samples: 512 });
			expect(inputs.map(({ path }) => path)).toEqual(["budget.provincialSpending"]);
			expect(inputs[0].main.value).toBeGreaterThan(0.97);
			expect(inputs[0].main.value).toBeLessThan(1.03);
			expect(failed).toBe(0);
			expect(runs).toBeGreaterThanOrEqual(512);
		},
	);

	it("by Morris gives in a linear case an effect that is the difference between its ends, without spread", () => {
		const { inputs } = sensitivity(alone, { method: "morris", samples: 20 });
		const at = (share: number) => {
			const set = { budget: { provincialSpending: share } };
			const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", { set })).crowdOut;
			return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
		};
		// Effects are told over the middle 98 % of a distribution, here from 0.01 to 0.99.
		// Not quite linear: what provinces save lowers the debt, and so later interest; hence two decimals.
		expect(inputs[0].main.value).toBeCloseTo(Math.abs(at(0.99) - at(0.01)), 2);
		expect(inputs[0].total?.value).toBeLessThan(0.01 * inputs[0].main.value);
	});

	it.each(["sobol", "morris", "pawn", "delta", "rbd-fast"] as const)(
		"by %s gives the same for the same seed",
		(method) => {
			const ask = (seed: number) => JSON.stringify(sensitivity("us-india-partnership", { method, samples: 64, seed }));
			expect(ask(3)).toBe(ask(3));
			expect(ask(3)).not.toBe(ask(4));
		},
	);

	it("puts what falls on the lines first in us-india-partnership, by four methods alike", () => {
		for (const method of ["sobol", "pawn", "delta", "rbd-fast"] as const) {
			expect(sensitivity("us-india-partnership", { method, samples: 512 }).inputs[0].path).toBe("financing.lines");
		}
	});

	it("refuses an output that is none with the nearest, and a scenario in which nothing is uncertain", () => {
		expect(() => sensitivity("us-india-partnership", { output: "crowdOut.ration" })).toThrow(/crowdOut\.ratio/);
		expect(() =>
			sensitivity({ ...alone, uncertainty: { ...alone.uncertainty, "budget.provincialSpending": null } }),
		).toThrow();
	});
});

describe("discover", () => {
	it("finds the side of a threshold in a case with one parameter", () => {
		const loss = (share: number) => {
			const set = { budget: { provincialSpending: share } };
			const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", { set })).crowdOut;
			return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
		};
		const { boxes, interesting } = discover(alone, { above: loss(0.3), samples: 1000 });
		expect(interesting).toBeCloseTo(0.3, 2);
		const [{ limits, density, coverage }] = boxes;
		expect(limits[0].name).toBe("budget.provincialSpending");
		expect(limits[0].below).toBeCloseTo(0.3, 1);
		expect(density).toBeGreaterThan(0.9);
		expect(coverage).toBeGreaterThan(0.9);
	});

	it("must be told what is interesting, once", () => {
		expect(() => discover(alone, {})).toThrow(/must be given/);
		expect(() => discover(alone, { above: 1, below: 0 })).toThrow(/not both/);
	});
});
