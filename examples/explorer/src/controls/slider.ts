import type { CountryWords } from "crowdout";
import { h, say } from "../dom.js";
import { meaningOf } from "../evidence.js";
import { without } from "../settings.js";
import { endsOf, ownText, type Slider } from "../sliders.js";
import { type Change, type Control, issuesAt } from "./control.js";
import { sourceNote } from "./source-note.js";

/** A slider with its number, a way back to the scenario's own value, its range and source. */
export function sliderControl(slider: Slider, words: CountryWords, change: Change): Control {
	const { key, path, step, range, show, rangeOf = "the evidence" } = slider;
	const label = slider.label(words);
	const id = `slider-${key}`;
	const input = h("input", {
		type: "range",
		id,
		step,
		list: `${id}-ends`,
		"aria-describedby": `${id}-about ${id}-wrong`,
	});
	const output = h("output", { for: id, id: `${id}-value` });
	const ends = h(
		"datalist",
		{ id: `${id}-ends` },
		h("option", { value: range.low }),
		h("option", { value: range.high }),
	);
	const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
	const reset = h(
		"button",
		{ type: "button", class: "reset" },
		"as the scenario",
		h("span", { class: "hidden" }, `: ${label}`),
	);
	const about = h("p", { class: "about", id: `${id}-about` });
	const note = sourceNote(label);
	input.addEventListener("input", () => {
		const value = Number(input.value);
		change((state) => ({ ...state, sliders: { ...state.sliders, [key]: value } }));
	});
	reset.addEventListener("click", () => {
		change((state) => ({ ...state, sliders: without(state.sliders, key) }));
		input.focus();
	});
	const element = h(
		"div",
		{ class: "control" },
		h("div", { class: "row" }, h("label", { for: id }, label), output),
		input,
		ends,
		h("div", { class: "row" }, about, reset),
		wrong,
		note.element,
	);
	return {
		element,
		show: ({ state, own, issues }) => {
			say(about, meaningOf(path, own));
			const values = own && slider.own(own);
			const set = state.sliders[key];
			if (own !== undefined) [input.min, input.max] = endsOf(slider, own).map(String);
			input.disabled = own !== undefined && values === undefined;
			input.value = String(set ?? middle(values ?? []));
			const text = set === undefined ? `${ownText(values, show)}` : show(set);
			say(output, text);
			input.setAttribute("aria-valuetext", set === undefined ? `${text}, as the scenario` : text);
			reset.hidden = set === undefined;
			const missing = own !== undefined && values === undefined ? (slider.missing?.(own) ?? "") : "";
			say(wrong, [missing, issuesAt(issues, new RegExp(`(^|\\.)${path}`))].filter((part) => part !== "").join(" "));
			const [low, high] = [show(range.low), show(range.high)];
			note.show(key, `Range of ${rangeOf}: ${low.replace(/ .*/, "")} to ${high}.`, () => range);
		},
	};
}

/** Where the slider stands while the scenario's own values vary: their mean. */
function middle(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
