import { parameters, parseScenario } from "crowdout";
import { expect, it } from "vitest";
import { slidersOf } from "../../examples/explorer/src/sliders.js";
import { readScenario } from "../../src/node.js";

it("the slider of India's growth has the range of the push, not that of the counterfactual", () => {
	const slider = slidersOf(parseScenario("us-india-partnership")).find(({ key }) => key === "india-growth");
	const push = parameters().find(({ id }) => id === "rival.growth.push.2028");
	expect(slider?.range).toMatchObject({ low: push?.low, high: push?.high });
	// Table `parameters`: from no growth to 8.7 % a year.
	expect([push?.low, push?.high]).toEqual([0, 0.087]);
});

it("another country has the sliders for which its scenario gives a range, from the 5th to the 95th percentile", async () => {
	const greece = await readScenario("examples/greece-turkiye.yaml");
	const sliders = slidersOf(greece);
	expect(sliders.map(({ key }) => key)).toEqual(["india-growth", "long-run"]);
	// Uniform from 5 to 12 % and from 0 to 1.
	expect(sliders.map(({ range: { low, high } }) => [low, high])).toEqual([
		[expect.closeTo(0.0535, 9), expect.closeTo(0.1165, 9)],
		[expect.closeTo(0.05, 9), expect.closeTo(0.95, 9)],
	]);
	// Its own growth holds in every year, so the slider sets every year.
	expect(sliders[0].own(greece)).toEqual([0.086, 0.086, 0.086, 0.086, 0.086, 0.086]);
	expect(sliders[0].set(0.1, greece)).toEqual({ rival: { growth: 0.1 } });
});
