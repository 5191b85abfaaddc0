import { countryWords, type Scenario } from "crowdout";
import { isBundledCountry } from "../../../../src/scenario/index.js";
import { h } from "../dom.js";
import type { SliderKey } from "../link.js";
import { slidersOf } from "../sliders.js";
import { allocationControl } from "./allocation.js";
import { type Choice, choiceControl } from "./choice.js";
import {
	againstChoice,
	definitionChoice,
	financingChoice,
	reactionChoice,
	scenarioChoice,
	yearChoice,
} from "./choices.js";
import type { Change, Control } from "./control.js";
import { floorsControl } from "./floors.js";
import { sliderControl } from "./slider.js";

/** The whole form, in the order of the chain; bases, presets and ranges of ours are offered to our country alone. */
export function form(scenario: Scenario, change: Change): Control {
	const words = countryWords(scenario);
	const sliders = slidersOf(scenario);
	const slider = (...keys: readonly SliderKey[]) =>
		sliders.filter(({ key }) => keys.includes(key)).map((found) => sliderControl(found, words, change));
	const ofOurs = (...choices: readonly Choice[]) =>
		isBundledCountry(scenario) ? choices.map((choice) => choiceControl(choice, change)) : [];
	const groups: readonly (readonly [string, readonly Control[]])[] = [
		["Starting point", [choiceControl(scenarioChoice, change), ...ofOurs(againstChoice, yearChoice, definitionChoice)]],
		["The push", slider("india-growth", "uplift")],
		[`${words.countrys} answer`, [...ofOurs(reactionChoice), ...slider("long-run", "fiscal-space")]],
		[
			"Who pays",
			[
				...ofOurs(financingChoice),
				...slider("revenue-sharing", "provincial-spending"),
				allocationControl(Object.keys(scenario.budget.lines), change),
				floorsControl(scenario, change),
			],
		],
		["The economy", slider("economy")],
	];
	const shown = groups.filter(([, found]) => found.length > 0);
	const controls = shown.flatMap(([, found]) => found);
	const fieldsets = shown.map(([name, found]) =>
		h("fieldset", {}, h("legend", {}, name), ...found.map(({ element }) => element)),
	);
	return {
		element: h("div", { class: "groups" }, ...fieldsets),
		show: (state) => {
			for (const control of controls) control.show(state);
		},
	};
}
