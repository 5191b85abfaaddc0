type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; `true` is an attribute without value, `false` and `undefined` are none. */
export function h<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : String(value));
	}
	element.append(...children);
	return element;
}

/** The element of the page with an id. */
export function byId(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`the page has no #${id}`);
	return found;
}

/** Set a text, if it is another: what has not changed is not announced again. */
export function say(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Set what an element holds, from a text that the library made. */
export function fill(element: HTMLElement, html: string): void {
	element.innerHTML = html;
}
