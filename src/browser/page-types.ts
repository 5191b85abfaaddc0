// The part of a page that the element uses; this package does not include the browser's types.

/** A node of a page. */
export interface PageElement {
	textContent: string | null;
	className: string;
	readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
	getAttribute: (name: string) => string | null;
	setAttribute: (name: string, value: string) => void;
	append: (...children: readonly PageElement[]) => void;
	querySelector: (selector: string) => PageElement | null;
	attachShadow: (options: { readonly mode: "open" }) => ShadowRoot;
}

/** What is below an element, apart from the page. */
export interface ShadowRoot {
	adoptedStyleSheets: readonly StyleSheet[];
	replaceChildren: (...children: readonly PageElement[]) => void;
}

/** A style that a script makes, which no policy on inline styles stops. */
export interface StyleSheet {
	replaceSync: (text: string) => void;
}
