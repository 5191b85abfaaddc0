import { assumptionList, crowdOut, dataTable, explainAll, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";

const loss = (set: unknown) => {
	const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", { set })).crowdOut;
	return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
};

describe("assumptionList", () => {
	const list = assumptionList("us-india-partnership");

	it("puts what has no source first, and in each group what moves the headline most", () => {
		const groups = list.map(({ grade }) => (["assumed", "given", "default"].includes(grade) ? 0 : 1));
		expect(groups).toEqual([...groups].sort());
		for (const group of [0, 1]) {
			const swings = list.filter((_, k) => groups[k] === group).map(({ effect }) => effect?.swing ?? -1);
			expect(swings).toEqual([...swings].sort((a, b) => b - a));
		}
	});

	it("moves the headline as running the model at both ends does, in both arms", () => {
		const sharing = list.find(({ path }) => path === "budget.revenueSharing");
		expect(sharing?.effect?.low.loss).toBeCloseTo(loss({ budget: { revenueSharing: 0 } }), 9);
		expect(sharing?.effect?.high.loss).toBeCloseTo(loss({ budget: { revenueSharing: 0.575 } }), 9);
		const growth = list.find(({ path }) => path === "rival.growth");
		expect(growth?.effect?.high.loss).toBeCloseTo(loss({ rival: { growth: 0.066 } }), 9);
	});

	it("moves a number inside a list too: the uplift of an event", () => {
		expect(list.find(({ path }) => path.endsWith("events.2.uplift"))?.effect?.swing).toBeGreaterThan(0);
	});

	it("names a source for each but what the user gave", () => {
		for (const { path, sources, basis } of list) {
			expect(sources.length, path).toBeGreaterThan(0);
			expect(basis, path).not.toBe("");
		}
		const own = assumptionList("baseline", { set: { rival: { growth: 0.08 } } });
		expect(own.find(({ path }) => path === "rival.growth")).toMatchObject({
			grade: "given",
			layer: "set",
			sources: [],
		});
	});
});

describe("a parameter of the baseline", () => {
	it("has an entry of its own: a row of the base's figures, of the outcomes, or of the parameters", () => {
		const known = new Set(dataTable("parameters").rows.map(({ id }) => id));
		const without = explainAll("baseline").filter(({ figures }) => {
			const { table, row } = figures[0];
			return table === "scenario-figures" && !known.has(row.parameter);
		});
		expect(without.map(({ path }) => path)).toEqual([]);
	});
});
