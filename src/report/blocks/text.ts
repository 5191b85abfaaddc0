import type { Table } from "../../charts/index.js";
import { type Block, shownBlocks, type Words } from "./block.js";
import { type Style, styleOf } from "./style.js";
import { tableText } from "./table-text.js";
import { WIDTH, wrap } from "./wrap.js";

/** Options of `text`. */
export interface TextOptions {
	/** Greatest width of a line; a longer single word is not broken [characters; default 80]. */
	readonly width?: number;
	/** Bold headings and faint small print, by terminal codes [default false]. */
	readonly colour?: boolean;
}

/**
 * A report as text for a terminal. It ends with a line break.
 *
 * Sections have headings in capitals and are separated by an empty line. A chart is shown by its numbers.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { runReport, text } from "crowdout/report";
 *
 * console.log(text(runReport(crowdOut("us-india-partnership"), { brief: true }), { width: 60 }));
 * ```
 */
export function text(blocks: readonly Block[], { width = WIDTH, colour = false }: TextOptions = {}): string {
	return `${lines(blocks, { width, style: styleOf(colour) })}\n`;
}

interface Look {
	readonly width: number;
	readonly style: Style;
}

function lines(all: readonly Block[], look: Look): string {
	const blocks = shownBlocks(all);
	let inSection = false;
	return blocks
		.map((block, k) => {
			const gap = k === 0 ? "" : isApart(blocks[k - 1], block, inSection) ? "\n\n" : "\n";
			if (block.kind === "heading" && block.level > 1) inSection = true;
			return gap + shown(block, look);
		})
		.join("");
}

/** Whether an empty line separates two blocks; within a section there is none. */
function isApart(before: Block, block: Block, inSection: boolean): boolean {
	if (block.kind === "heading") return !(before.kind === "heading" && before.level > 1);
	if (before.kind === "heading") return before.level === 1 && block.kind !== "paragraph";
	if (block.kind === "paragraph" && block.tone === "small") return true;
	if (isCaptioned(block)) return true;
	if (block.kind === "list" && before.kind === "paragraph") return false;
	return !inSection && !(before.kind === "paragraph" && block.kind === "paragraph");
}

function isCaptioned(block: Block): boolean {
	return block.kind === "figures" || block.kind === "more" || (block.kind === "table" && block.table.caption !== "");
}

function shown(block: Block, look: Look): string {
	const { width, style } = look;
	switch (block.kind) {
		case "heading":
			return style.heading(wrap(block.level === 2 ? block.text.toUpperCase() : block.text, { width }));
		case "paragraph": {
			const words = wrap(plain(block.text), { width });
			return block.tone === "small" ? style.faint(words) : words;
		}
		case "list":
			return block.items.map((item, k) => listed(item, block.ordered ? `${k + 1}. ` : "- ", width)).join("\n");
		case "facts": {
			const names = Math.max(...block.facts.map(([name]) => name.length)) + 2;
			return block.facts
				.map(([name, words]) =>
					names > width / 2
						? wrap(`${name}: ${plain(words)}`, { rest: "  ", width })
						: wrap(plain(words), { first: name.padEnd(names), rest: " ".repeat(names), width }),
				)
				.join("\n");
		}
		case "chain":
			return block.links
				.map(({ name, value, note }, k) => listed(`${name}: ${value}; ${note}`, `${k + 1}. `, width))
				.join("\n");
		case "table":
			return captioned(block.table, width);
		case "figures":
			return block.figures.map(({ table, letters = table }) => captioned(letters, width)).join("\n\n");
		case "more":
			return [wrap(`${block.summary}:`, { width }), lines(block.blocks, look)].join("\n");
	}
}

function captioned(table: Table, width: number): string {
	const rows = tableText(table, width);
	return table.caption === "" ? rows : `${wrap(`${table.caption}:`, { width })}\n${rows}`;
}

function listed(words: Words, mark: string, width: number): string {
	return wrap(plain(words), { first: mark, rest: " ".repeat(mark.length), width });
}

/** Words without markup; the address of a link follows it. */
function plain(words: Words): string {
	if (typeof words === "string") return words;
	return words.map((part) => (typeof part === "string" ? part : `${part.text} <${part.href}>`)).join("");
}
