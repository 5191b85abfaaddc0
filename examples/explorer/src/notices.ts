import { h } from "./dom.js";

/** Show messages about a link, or none. */
export function notices(element: HTMLElement, messages: readonly string[]): void {
	element.replaceChildren(
		...(messages.length === 0
			? []
			: [h("div", { class: "notice", role: "alert" }, ...messages.map((message) => h("p", {}, message)))]),
	);
}
