import { answer, crowdOut, explorerLink, type FinancingPreset, financingPresets, type ScenarioOptions } from "crowdout";
import { expect, it } from "vitest";
import { choiceOf, readLink } from "../../examples/explorer/src/link.js";
import { explore } from "../../examples/explorer/src/run.js";
import { whatMoves } from "../../examples/explorer/src/views/what-moves.js";
import { readScenario } from "../../src/node.js";

/** What the page says of the state of a link. */
function said(fragment: string): string {
	const found = explore(readLink(fragment).state);
	if (!found.ok) throw new Error(`${fragment} does not open`);
	return whatMoves(found, answer(choiceOf(found.state), { ...found.options, draws: 0 }));
}

/** Paisa of each extra rupee. */
function paisa(options: ScenarioOptions): number {
	return 100 * (crowdOut("us-india-partnership", options).crowdOut.ratio ?? Number.NaN);
}

it("who pays moves the paisa more than India's growth, from one end of its slider to the other", () => {
	// The least and the greatest growth of the table `parameters`; it is measured or voted before FY2028.
	const byGrowth = [0, 0.1].map((growth) =>
		paisa({ set: { rival: { growth: { 2026: 0.0895, 2027: 0.054, 2028: growth } } } }),
	);
	const byPayer = (Object.keys(financingPresets) as FinancingPreset[]).map((financing) => paisa({ financing }));
	const ends = (values: readonly number[]) => `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
	expect(said("#v2")).toBe(
		`Who pays moves the paisa more (${ends(byPayer)}) than India's growth does (${ends(byGrowth)}).`,
	);
	// What the slider is set to is one of the values that it goes through.
	expect(said("#v2;india-growth=0.1")).toContain(`India's growth does (${ends(byGrowth)}).`);
});

it("a scenario's own financing is one of the ways to pay", () => {
	// Under it the lines bear all, however fast India grows.
	expect(said("#v2;scenario=paper-thesis")).toMatch(/^Who pays moves the paisa \([\d.]+ to 100\.0\)\. .* does not\.$/);
});

it("says nothing where growth turns more into less, where there is no ratio, and for another country", async () => {
	// Without the partnership slow growth leaves defence below the counterfactual, and fast growth above it.
	expect(said("#v2;scenario=no-partnership")).toBe("");
	expect(said("#v2;reaction=none")).toBe("");
	// The strong reaction to no growth leaves hardly any extra defence to divide by.
	expect(said("#v2;reaction=strong")).toBe("");
	const link = explorerLink(await readScenario("examples/greece-turkiye.yaml"), { page: "https://example.org/" });
	expect(said(link.slice(link.indexOf("#")))).toBe("");
});
