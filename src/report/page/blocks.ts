import type { Table } from "../charts/index.js";

/** A piece of text, or a link. */
export type Inline = string | { readonly text: string; readonly href: string };

/** A chart as a picture, and the same numbers as a table. */
export interface Figure {
	readonly title: string;
	readonly svg: string;
	readonly table: Table;
}

/** One link of the chain from the push to the people, with its numbers. */
export interface Link {
	readonly name: string;
	/** With the push, with its unit. */
	readonly value: string;
	/** The same without it, or what it means. */
	readonly note: string;
}

/** A part of a page: what it says, not how it looks. HTML and Markdown are made of the same blocks. */
export type Block =
	| { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: "paragraph"; readonly text: readonly Inline[]; readonly tone?: "lead" | "headline" | "note" }
	| { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
	| { readonly kind: "facts"; readonly facts: readonly (readonly [string, string])[] }
	| { readonly kind: "chain"; readonly links: readonly Link[] }
	| { readonly kind: "table"; readonly table: Table }
	| { readonly kind: "figures"; readonly figures: readonly Figure[] }
	| { readonly kind: "more"; readonly summary: string; readonly blocks: readonly Block[] };

/** A heading of a section. */
export function heading(text: string, level: 1 | 2 | 3 = 2): Block {
	return { kind: "heading", level, text };
}

/** A paragraph of plain text. */
export function paragraph(text: string, tone?: "lead" | "headline" | "note"): Block {
	return { kind: "paragraph", text: [text], ...(tone ? { tone } : {}) };
}
