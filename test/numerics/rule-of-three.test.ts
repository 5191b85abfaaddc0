import { expect, it } from "vitest";
import { ruleOfThree } from "../../src/numerics/index.js";

it("ruleOfThree is the probability with which n draws in a row miss in one case of twenty, about 3 / n", () => {
	for (const n of [1, 20, 1000, 1e6]) expect((1 - ruleOfThree(n)) ** n).toBeCloseTo(0.05, 9);
	expect(ruleOfThree(1000)).toBeCloseTo(0.003, 4);
});
