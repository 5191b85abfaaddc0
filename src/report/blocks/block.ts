import type { Table } from "../../charts/index.js";
import { printable } from "../../domain/index.js";

/** A piece of text, or a link. */
export type Inline = string | Link;

/** A text with a link. */
export interface Link {
	/** The text that is shown. */
	readonly text: string;
	/** Address of the link. */
	readonly href: string;
}

/** A text: plain, or in pieces of which some are links. */
export type Words = string | readonly Inline[];

/** A chart as a picture, and the same numbers as a table. */
export interface Figure {
	/** Title: what the figure shows. */
	readonly title: string;
	/** The picture: SVG text. */
	readonly svg: string;
	/** Its numbers. */
	readonly table: Table;
	/** The picture in letters, for a terminal [default: its numbers]. */
	readonly letters?: Table;
}

/** One link of the chain from India's spending to the lines, with its numbers. */
export interface ChainLink {
	/** Name of the link. */
	readonly name: string;
	/** Value with the push, with its unit. */
	readonly value: string;
	/** Value without the push, or a remark. */
	readonly note: string;
}

/** Role of a paragraph: the question, the answer, a remark, or small print. */
export type Tone = "lead" | "headline" | "note" | "small";

/**
 * A part of a report: its content, not its look. Text, Markdown and HTML are made of the same blocks.
 *
 * A heading of level 1 is the title, one of level 2 opens a section, and one of level 3 opens a part.
 * A table caption that repeats the heading or paragraph above it is not shown.
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

/**
 * A heading of a section, or of another level.
 *
 * @example
 * ```ts
 * import { heading, paragraph, text } from "crowdout/report";
 *
 * console.log(text([heading("My note", 1), paragraph("Written by hand.")]));
 * ```
 */
export function heading(text: string, level: 1 | 2 | 3 = 2): Block {
	return { kind: "heading", level, text };
}

/**
 * A paragraph.
 *
 * @example
 * ```ts
 * import { html, paragraph } from "crowdout/report";
 *
 * const source = { text: "the publisher's page", href: "https://www.finance.gov.pk/" };
 * console.log(html([paragraph(["The budget is on ", source, "."], "note")]).includes("<a ")); // true
 * ```
 */
export function paragraph(text: Words, tone?: Tone): Block {
	return { kind: "paragraph", text, ...(tone ? { tone } : {}) };
}

/** A list; no block without items. */
export function list(items: readonly Words[], ordered = false): Block[] {
	return items.length === 0 ? [] : [{ kind: "list", items, ...(ordered ? { ordered } : {}) }];
}

/** Names with their values; those that are undefined or empty are left out. */
export function facts(all: readonly (readonly [string, Words | undefined])[]): Block {
	return {
		kind: "facts",
		facts: all.flatMap(([name, text]) => (text === undefined || text === "" ? [] : [[name, text] as const])),
	};
}

/**
 * A table; no block without rows.
 *
 * @param words Columns of words besides the first, by index [default none].
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

/** Charts side by side; no block without charts. */
export function figures(all: readonly Figure[]): Block[] {
	return all.length === 0 ? [] : [{ kind: "figures", figures: all }];
}

/** A heading with the blocks below it; no block without them. */
export function section(title: string, blocks: readonly Block[]): Block[] {
	return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/**
 * Every figure of a report, in its order.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { figuresOf, runReport } from "crowdout/report";
 *
 * for (const { title, svg } of figuresOf(runReport(crowdOut("us-india-partnership")))) console.log(title, svg.length);
 * ```
 */
export function figuresOf(blocks: readonly Block[]): Figure[] {
	return blocks.flatMap((block) =>
		block.kind === "figures" ? block.figures : block.kind === "more" ? figuresOf(block.blocks) : [],
	);
}

/**
 * The title of a report: its first heading of level 1; empty where it has none.
 *
 * @example
 * ```ts
 * import { heading, titleOf } from "crowdout/report";
 *
 * console.log(titleOf([heading("Who pays", 1)])); // Who pays
 * ```
 */
export function titleOf(blocks: readonly Block[]): string {
	return blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []))[0] ?? "";
}

/**
 * The blocks that a renderer prints, without captions that repeat the heading or paragraph above them, and without
 * control characters.
 */
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
