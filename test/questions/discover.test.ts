import { crowdOut, discover, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { alone } from "./alone.js";

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

	it("refuses fewer runs than a box needs", () => {
		expect(() => discover(alone, { above: 1, samples: 3 })).toThrow(/samples: must be at least 20/);
	});

	it("must be told what is interesting, once", () => {
		expect(() => discover(alone, {})).toThrow(/must be given/);
		expect(() => discover(alone, { above: 1, below: 0 })).toThrow(/give one of the two/);
	});
});
