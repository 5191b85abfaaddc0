import type { Table } from "../../charts/index.js";
import { type Block, shownBlocks, type Words } from "./block.js";

/**
 * A report in Markdown (GitHub's, with tables). Charts are shown by their numbers. It ends with a line break.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { markdown, runReport } from "crowdout/report";
 *
 * console.log(markdown(runReport(crowdOut("us-india-partnership"), { brief: true })));
 * ```
 */
export function markdown(blocks: readonly Block[]): string {
	return `${parts(blocks)}\n`;
}

function parts(blocks: readonly Block[]): string {
	return shownBlocks(blocks).map(part).join("\n\n");
}

function part(block: Block): string {
	switch (block.kind) {
		case "heading":
			return `${"#".repeat(block.level)} ${plain(block.text)}`;
		case "paragraph":
			return block.tone === "headline" ? `**${inline(block.text)}**` : inline(block.text);
		case "list":
			return block.items.map((item, k) => `${block.ordered ? `${k + 1}.` : "-"} ${inline(item)}`).join("\n");
		case "facts":
			return block.facts.map(([name, words]) => `- ${plain(name)}: ${inline(words)}`).join("\n");
		case "chain":
			return block.links
				.map(({ name, value, note }, k) => `${k + 1}. ${plain(name)}: **${plain(value)}**; ${plain(note)}`)
				.join("\n");
		case "table":
			return table(block.table);
		case "figures":
			return block.figures.map((figure) => table(figure.table)).join("\n\n");
		case "more":
			return `${plain(block.summary)}:\n\n${parts(block.blocks)}`;
	}
}

function table({ caption, head, rows, words = [] }: Table): string {
	const row = (cells: readonly string[]) => `| ${head.map((_, k) => plain(cells[k] ?? "")).join(" | ")} |`;
	const sides = head.map((_, k) => (k === 0 || words.includes(k) ? "---" : "---:"));
	const above = caption === "" ? [] : [`${plain(caption)}:`, ""];
	return [...above, row(head), `| ${sides.join(" | ")} |`, ...rows.map(row)].join("\n");
}

function inline(words: Words): string {
	if (typeof words === "string") return plain(words);
	return words
		.map((part) =>
			typeof part === "string"
				? plain(part)
				: `[${plain(part.text)}](<${part.href.replace(/[<>\s]/g, encodeURIComponent)}>)`,
		)
		.join("");
}

/** A text on one line in which nothing is markup. */
function plain(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]|~#]/g, "\\$&")
		.replace(/^([-+]|\d+\.) /, (mark) => mark.replace(/[-+.]/, "\\$&"))
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}
