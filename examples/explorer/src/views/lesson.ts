import { h, say } from "../dom.js";
import { STEPS } from "./lesson-steps.js";

/** The step that the address asks for by `?lesson=3`; -1 where it asks for none. */
function stepIn(search: string): number {
	const asked = Number(new URLSearchParams(search).get("lesson"));
	return Number.isInteger(asked) && asked >= 1 && asked <= STEPS.length ? asked - 1 : -1;
}

/**
 * A lesson in steps, closed until it is asked for.
 *
 * @param version What a link begins with, such as `#v2`.
 * @param go Brings the page to the state of a link.
 */
export function lesson(version: string, go: (fragment: string) => void): HTMLElement {
	const asked = stepIn(location.search);
	let at = Math.max(0, asked);
	const title = h("h2", { tabindex: -1 });
	const [look, question] = [h("p"), h("p", { class: "question" })];
	const places = h("p", { class: "steps places" });
	const link = h("a", {}, "Link to this step");
	const back = h("button", { type: "button" }, "Back");
	const next = h("button", { type: "button" }, "Next");
	const show = () => {
		const step = STEPS[at];
		say(title, `Step ${at + 1} of ${STEPS.length}: ${step.title}`);
		say(look, step.look);
		say(question, `Question: ${step.question}`);
		places.replaceChildren("Go to:", ...Object.entries(step.places).map(([words, id]) => goTo(words, id)));
		link.setAttribute("href", `?lesson=${at + 1}${version}${step.link}`);
		back.toggleAttribute("disabled", at === 0);
		next.toggleAttribute("disabled", at === STEPS.length - 1);
	};
	const move = (by: number) => () => {
		at += by;
		show();
		go(`${version}${STEPS[at].link}`);
		title.focus();
	};
	back.addEventListener("click", move(-1));
	next.addEventListener("click", move(1));
	const steps = h(
		"div",
		{ class: "lesson" },
		title,
		look,
		question,
		places,
		h("p", { class: "steps" }, back, next, link),
	);
	const whole = h("details", { open: asked >= 0 }, h("summary", {}, `A lesson in ${STEPS.length} steps`), steps);
	show();
	if (asked >= 0 && location.hash === "") go(`${version}${STEPS[at].link}`);
	return whole;
}

/** A button that brings a part of the page into view and gives it the focus. */
function goTo(words: string, id: string): HTMLElement {
	const button = h("button", { type: "button" }, words);
	button.addEventListener("click", () => {
		const part = document.getElementById(id);
		if (part === null) return;
		if (part.tabIndex < 0) part.setAttribute("tabindex", "-1");
		part.scrollIntoView();
		part.focus({ preventScroll: true });
	});
	return button;
}
