import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { headline } from "../../src/measure/index.js";
import { rankAssumptions, samePush } from "../../src/questions/index.js";

const loss = (options: Parameters<typeof parseScenario>[1]) => {
	const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", options)).crowdOut;
	return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
};

describe("headline", () => {
	it("is what crowdOut gives", () => {
		const scenario = parseScenario("us-india-partnership", { financing: "imf-programme" });
		const { loss: own, ratio } = headline(scenario);
		expect(own).toBeCloseTo(loss({ financing: "imf-programme" }), 6);
		expect(ratio).toBeCloseTo(crowdOut(scenario).crowdOut.ratio ?? Number.NaN, 9);
	});
});

describe("samePush", () => {
	it("gives what parseScenario gives with the same presets", () => {
		const outcomes = samePush("us-india-partnership");
		expect(outcomes).toHaveLength(3 * 4);
		for (const { reaction, financing, loss: own } of outcomes) {
			expect(own).toBeCloseTo(loss({ reaction, financing }), 6);
		}
	});
	it("finds no ratio and no loss without a reaction", () => {
		for (const { ratio, loss: own } of samePush("india-surge").filter(({ reaction }) => reaction === "none")) {
			expect([ratio, own]).toEqual([null, 0]);
		}
	});
});

describe("rankAssumptions", () => {
	const effects = rankAssumptions(parseScenario("us-india-partnership"));

	it("puts the largest swing first", () => {
		const swings = effects.map(({ swing }) => swing);
		expect(swings).toEqual([...swings].sort((a, b) => b - a));
	});
	it("gives at each end what the scenario gives with that value", () => {
		const longRun = effects.find(({ path }) => path === "defence.longRun");
		expect(longRun?.high.value).toBe(1);
		expect(longRun?.high.loss).toBeCloseTo(loss({ set: { defence: { longRun: 1 } } }), 6);
		const financing = effects.find(({ path }) => path === "financing");
		expect(financing?.high.loss).toBeCloseTo(loss({ financing: "as-budgeted-2027" }), 6);
	});
	it("moves the rival's growth in the run alone", () => {
		const growth = effects.find(({ path }) => path === "rival.growth");
		expect(growth?.low.loss).toBeCloseTo(loss({ set: { rival: { growth: 0.024 } } }), 6);
	});
	it("names a grade and a source for each", () => {
		for (const { grade, sources } of effects) expect([grade !== "", sources.length > 0]).toEqual([true, true]);
	});
	it("goes over the user's own doubt, and over the table's range for all else", () => {
		const uncertainty = { "defence.longRun": { kind: "lognormal", p05: 0.1, p95: 0.9 } } as const;
		const own = { name: "own", extends: "us-india-partnership", uncertainty } as const;
		const found = rankAssumptions(own);
		const longRun = found.find(({ path }) => path === "defence.longRun");
		expect(longRun?.low.value).toBeCloseTo(0.1, 9);
		expect(longRun?.high.value).toBeCloseTo(0.9, 9);
		expect(longRun?.high.loss).toBeCloseTo(loss({ set: { defence: { longRun: 0.9 } } }), 6);
		expect(longRun?.grade).toBe("given");
		const others = (list: typeof found) =>
			list.filter(({ path }) => path !== "defence.longRun").map(({ path, low, high }) => [path, low.value, high.value]);
		expect(others(found)).toEqual(others(effects));
	});
	it("takes the doubt of a preset for no doubt of the user's", () => {
		const found = rankAssumptions("us-india-partnership", { reaction: "strong", financing: "imf-programme" });
		expect(found.filter(({ grade }) => grade === "given")).toEqual([]);
	});
	it("goes over the range of a path itself, not over that of a preset or a stress", () => {
		// The table has 0 to 0.15 for no crisis, and rows for a clash, noise and war beside it.
		const scenario = parseScenario("us-india-partnership", { set: { defence: { shock: 0 } } });
		const shock = rankAssumptions(scenario).find(({ path }) => path === "defence.shock");
		expect([shock?.low.value, shock?.high.value]).toEqual([0, 0.15]);
	});
	it("leaves out what the rules of the scenario do not use", () => {
		const parity = parseScenario("india-surge", { set: { defence: { kind: "parity", adjustment: 0.2 } } });
		const paths = rankAssumptions(parity).map(({ path }) => path);
		expect(paths).not.toContain("defence.longRun");
		expect(paths).toContain("defence.adjustment");
	});
});
