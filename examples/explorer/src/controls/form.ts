import { h } from "../dom.js";
import { type Slider, sliders } from "../sliders.js";
import { allocationControl } from "./allocation.js";
import { choiceControl } from "./choice.js";
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

/** The whole form, in the order of the chain. */
export function form(lines: readonly string[], change: Change): Control {
	const slider = (key: string) => sliderControl(sliders.find((found) => found.key === key) as Slider, change);
	const groups: readonly (readonly [string, readonly Control[]])[] = [
		[
			"Starting point",
			[scenarioChoice, againstChoice, yearChoice, definitionChoice].map((choice) => choiceControl(choice, change)),
		],
		["The push", [slider("india-growth"), slider("uplift")]],
		["Pakistan's answer", [choiceControl(reactionChoice, change), slider("long-run"), slider("fiscal-space")]],
		[
			"Who pays",
			[
				choiceControl(financingChoice, change),
				slider("revenue-sharing"),
				slider("provincial-spending"),
				allocationControl(lines, change),
				floorsControl(lines, change),
			],
		],
		["The economy", [slider("economy")]],
	];
	const controls = groups.flatMap(([, found]) => found);
	const fieldsets = groups.map(([name, found]) =>
		h("fieldset", {}, h("legend", {}, name), ...found.map(({ element }) => element)),
	);
	return {
		element: h("div", { class: "groups" }, ...fieldsets),
		show: (shown) => {
			for (const control of controls) control.show(shown);
		},
	};
}
