import { h } from "../dom.js";

/** A part of the results, with its heading and what to know before reading it. */
export function section(id: string, title: string, note: string, ...children: readonly Node[]): HTMLElement {
	return h("section", { "aria-labelledby": id }, h("h2", { id }, title), h("p", { class: "note" }, note), ...children);
}

/** A wide table scrolls in its own box, which the keyboard reaches. */
export function tableBox(label: string): HTMLElement {
	return h("div", { class: "scroll", role: "region", "aria-label": `Table: ${label}`, tabindex: 0 });
}
