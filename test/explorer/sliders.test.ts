import { parameters } from "crowdout";
import { expect, it } from "vitest";
import { sliders } from "../../examples/explorer/src/sliders.js";

it("the slider of India's growth has the range of the push, not that of the counterfactual", () => {
	const slider = sliders.find(({ key }) => key === "india-growth");
	const push = parameters().find(({ id }) => id === "rival.growth.push.2028");
	expect(slider?.range).toMatchObject({ low: push?.low, high: push?.high });
	// Table `parameters`: from no growth to 8.7 % a year.
	expect([push?.low, push?.high]).toEqual([0, 0.087]);
});
