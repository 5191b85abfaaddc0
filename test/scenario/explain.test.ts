import { bundledScenarios, explain, explainAll, financingPresets, reactionPresets } from "crowdout";
import { describe, expect, it } from "vitest";

/** What is wrong with an explanation; nothing where it ends at a row, and gives its reason where that row is assumed. */
function faults(explanations: ReturnType<typeof explainAll>): string[] {
	return explanations.flatMap(({ path, status, figures, sources, reason, layer }) => {
		if (figures.length === 0) return [`${layer} ${path}: no row`];
		if (sources.length === 0) return [`${layer} ${path}: no source`];
		return status === "assumed" && !reason ? [`${layer} ${path}: no reason`] : [];
	});
}

describe("explainAll", () => {
	for (const name of Object.keys(bundledScenarios)) {
		it(`leads every number of ${name} to a row of a table, or to the word assumed with its reason`, () => {
			const explanations = explainAll(name);
			expect(explanations.length).toBeGreaterThan(90);
			expect(faults(explanations)).toEqual([]);
		});
	}

	it("leads every number of every preset to a row", () => {
		for (const reaction of Object.keys(reactionPresets) as (keyof typeof reactionPresets)[]) {
			expect(faults(explainAll("us-india-partnership", { reaction }, "defence"))).toEqual([]);
		}
		for (const financing of Object.keys(financingPresets) as (keyof typeof financingPresets)[]) {
			expect(faults(explainAll("us-india-partnership", { financing }, "financing"))).toEqual([]);
		}
	});

	it("leads the pace of the default counterfactual to the baseline, by whatever name it was chosen", () => {
		for (const against of [undefined, "pace"] as const) {
			expect(faults(explainAll("us-india-partnership", { against }, "counterfactual"))).toEqual([]);
			expect(explain("us-india-partnership", "counterfactual.rival.growth", { against }).layer).toBe("baseline");
		}
	});

	it.each(["us-india-partnership", "build-up-2026-27", "base-2023-sipri"])(
		"agrees with %s: the row holds the number that the scenario has",
		(name) => {
			for (const { path, value, figures, layer } of explainAll(name)) {
				const { table, row } = figures[0];
				if (table === "partnership-events" || table === "outcomes") continue;
				expect(Math.abs(Number(row.value) - Number(value)), `${layer} ${path}`).toBeLessThanOrEqual(
					1e-12 * Math.abs(Number(value)),
				);
			}
		},
	);
});

describe("explain", () => {
	it("follows a derived figure to the figures that it is made of, with their sources", () => {
		const { derivation, figures, sources, status, reason } = explain("baseline", "budget.lines.education.base");
		expect(derivation).toBe("fy2023.education / pak.gdpNominal.2023");
		expect(figures.map(({ row }) => row.id)).toEqual([
			"2025-budget.budget.lines.education.base",
			"fy2023.education",
			"pak.gdpNominal.2023",
		]);
		expect(sources.map(({ publisher }) => publisher)).toContain("International Monetary Fund");
		expect(status).toBe("assumed");
		expect(reason).toContain("2023");
	});

	it("says what the user gave, and in which layer", () => {
		const own = { name: "own", rival: { growth: "8%" } };
		expect(explain(own, "rival.growth")).toMatchObject({ status: "given", layer: "own", value: 0.08, figures: [] });
		expect(explain("baseline", "rival.growth", { set: { rival: { growth: 0.07 } } })).toMatchObject({
			status: "given",
			layer: "set",
		});
	});

	it("refuses a block and a path that is none, with the nearest", () => {
		expect(() => explain("baseline", "budget.lines")).toThrow(/must be one number, got a block/);
		expect(() => explain("baseline", "budget.lines.educaton.base")).toThrow(
			/did you mean "budget.lines.education.base"/,
		);
	});
});
