import type { Scenario } from "crowdout";
import { h, say } from "../dom.js";
import type { Evidence } from "../evidence.js";
import type { State } from "../link.js";
import { type Change, type Control, issuesAt } from "./control.js";
import { sourceNote } from "./source-note.js";

/** A list to choose from. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	/** Values and their names. */
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly value: (state: State) => string;
	readonly set: (value: string, state: State) => State;
	/** What one may choose, in words. */
	readonly range: string;
	/** What is chosen, in words [none]. */
	readonly about?: (state: State, own: Scenario | undefined) => string;
	/** What the evidence depends on. */
	readonly evidenceKey: (state: State) => string;
	readonly evidence: (state: State) => Evidence;
	/** Which issues belong to it. */
	readonly issues: RegExp;
}

/** A list with the meaning, range and source of what is chosen. */
export function choiceControl(choice: Choice, change: Change): Control {
	const { id, label, options, range } = choice;
	const select = h(
		"select",
		{ id, "aria-describedby": `${id}-about ${id}-wrong` },
		...options.map(([value, name]) => h("option", { value }, name)),
	);
	const about = h("p", { class: "about", id: `${id}-about` });
	const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
	const note = sourceNote(label);
	select.addEventListener("change", () => change((state) => choice.set(select.value, state)));
	return {
		element: h("div", { class: "control" }, h("label", { for: id }, label), select, about, wrong, note.element),
		show: ({ state, own, issues }) => {
			select.value = choice.value(state);
			say(about, choice.about?.(state, own) ?? "");
			say(wrong, issuesAt(issues, choice.issues));
			note.show(choice.evidenceKey(state), range, () => choice.evidence(state));
		},
	};
}
