import { printable } from "../../domain/index.js";
import type { Table } from "../charts/index.js";

/** A piece of text, or a link. */
export type Inline = string | Link;

/** A text that leads somewhere. */
export interface Link {
	/** What is read. */
	readonly text: string;
	/** Where it leads, an address. */
	readonly href: string;
}

/** Words as they are said: plain, or in pieces of which some are links. */
export type Words = string | readonly Inline[];

/** A chart as a picture, and the same numbers as a table. */
export interface Figure {
	/** What it shows. */
	readonly title: string;
	/** The picture: SVG text. */
	readonly svg: string;
	/** Its numbers. */
	readonly table: Table;
	/** The picture in letters, for a terminal [its numbers]. */
	readonly letters?: Table;
}

/** One link of the chain from the push to the people, with its numbers. */
export interface ChainLink {
	/** What stands at this place. */
	readonly name: string;
	/** With the push, with its unit. */
	readonly value: string;
	/** The same without it, or what it means. */
	readonly note: string;
}

/** How a paragraph is said: the question, the answer, a remark, or small print. */
export type Tone = "lead" | "headline" | "note" | "small";

/**
 * A part of a report: what it says, not how it looks. Text, Markdown and HTML are made of the same blocks.
 *
 * A heading of level 1 is the title, of level 2 opens a section, of level 3 a part that is named as it is written.
 * The caption of a table that is the heading or paragraph above it is not said twice.
 */
export type Block =
	| { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: "paragraph"; readonly text: Words; readonly tone?: Tone }
	| { readonly kind: "list"; readonly items: readonly Words[]; readonly ordered?: boolean }
	| { readonly kind: "facts"; readonly facts: readonly (readonly [string, Words])[] }
	| { readonly kind: "chain"; readonly links: readonly ChainLink[] }
	| { readonly kind: "table"; readonly table: Table }
	| { readonly kind: "figures"; readonly figures: readonly Figure[] }
	| { readonly kind: "more"; readonly summary: string; readonly blocks: readonly Block[] };

/** A heading of a section, or of another level. */
export function heading(text: string, level: 1 | 2 | 3 = 2): Block {
	return { kind: "heading", level, text };
}

/** A paragraph. */
export function paragraph(text: Words, tone?: Tone): Block {
	return { kind: "paragraph", text, ...(tone ? { tone } : {}) };
}

/** A list; nothing where there is no item. */
export function list(items: readonly Words[], ordered = false): Block[] {
	return items.length === 0 ? [] : [{ kind: "list", items, ...(ordered ? { ordered } : {}) }];
}

/** Names with what they are; those that are undefined or empty are left out. */
export function facts(all: readonly (readonly [string, Words | undefined])[]): Block {
	return {
		kind: "facts",
		facts: all.flatMap(([name, text]) => (text === undefined || text === "" ? [] : [[name, text] as const])),
	};
}

/**
 * A table; nothing where it has no row.
 *
 * @param words Columns of words beside the first, by index [none].
 */
export function table(
	caption: string,
	head: readonly string[],
	rows: readonly (readonly string[])[],
	words: readonly number[] = [],
): Block[] {
	return rows.length === 0 ? [] : [{ kind: "table", table: { caption, head, rows, words } }];
}

/** A table whose first cells, such as paths, are there to be copied: they are never broken. */
export function wholeTable(...given: Parameters<typeof table>): Block[] {
	return table(...given).map((block) =>
		block.kind === "table" ? { ...block, table: { ...block.table, whole: true } } : block,
	);
}

/** A report that is one table: its title, and the table. */
export function titled(...[title, ...rest]: Parameters<typeof table>): Block[] {
	return [heading(title, 1), ...table(title, ...rest)];
}

/** Charts beside each other; nothing where there is none. */
export function figures(all: readonly Figure[]): Block[] {
	return all.length === 0 ? [] : [{ kind: "figures", figures: all }];
}

/** A heading with what stands below it; nothing where nothing does. */
export function section(title: string, blocks: readonly Block[]): Block[] {
	return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/** Every figure of a report, in its order. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
	return blocks.flatMap((block) =>
		block.kind === "figures" ? block.figures : block.kind === "more" ? figuresOf(block.blocks) : [],
	);
}

/** The title of a report: its first heading of level 1; empty where it has none. */
export function titleOf(blocks: readonly Block[]): string {
	return blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []))[0] ?? "";
}

/** What a renderer prints: without the captions that repeat the heading or paragraph above them, and without control characters. */
export function shownBlocks(given: readonly Block[]): Block[] {
	const blocks = withPlainTexts(given);
	let above: string[] = [];
	return blocks.map((block) => {
		if (block.kind === "heading") above = [block.text];
		if (block.kind === "paragraph" && typeof block.text === "string") above = [...above.slice(0, 1), block.text];
		return block.kind === "table" && above.includes(block.table.caption)
			? { ...block, table: { ...block.table, caption: "" } }
			: block;
	});
}

/** The same with every text free of control characters and on one line; pictures are free of them already. */
function withPlainTexts<Part>(part: Part): Part {
	if (typeof part === "string") return printable(part).replace(/[\n\t]/g, " ") as Part;
	if (Array.isArray(part)) return part.map(withPlainTexts) as Part;
	if (typeof part !== "object" || part === null) return part;
	return Object.fromEntries(
		Object.entries(part).map(([key, value]) => [key, key === "svg" ? value : withPlainTexts(value)]),
	) as Part;
}
