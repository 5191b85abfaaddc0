import type { CrowdOutResult } from "../../measure/index.js";
import type { Table } from "../charts/index.js";
import type { Block, Inline } from "./blocks.js";
import { content } from "./content.js";
import type { ReportOptions } from "./types.js";

/**
 * The same report in Markdown (GitHub's, with tables): every chart as its numbers.
 *
 * @param results One or more of one definition, base year and horizon.
 * @throws {CrowdoutError} `invalid-input` where the results cannot stand beside each other.
 */
export function markdownReport(results: readonly CrowdOutResult[], options: ReportOptions = {}): string {
	const { body, footer } = content(results, options);
	return `${[...body.map(markdown), "## Record", ...footer.map(markdown)].join("\n\n")}\n`;
}

function markdown(block: Block): string {
	switch (block.kind) {
		case "heading":
			return `${"#".repeat(block.level)} ${plain(block.text)}`;
		case "paragraph":
			return block.tone === "headline" ? `**${inline(block.text)}**` : inline(block.text);
		case "list":
			return block.items.map((item) => `- ${inline(item)}`).join("\n");
		case "facts":
			return block.facts.map(([name, text]) => `- ${plain(name)}: ${plain(text)}`).join("\n");
		case "chain":
			return block.links
				.map(({ name, value, note }, k) => `${k + 1}. ${plain(name)}: **${plain(value)}**; ${plain(note)}`)
				.join("\n");
		case "table":
			return table(block.table);
		case "figures":
			return block.figures.map((figure) => table(figure.table)).join("\n\n");
		case "more":
			return block.blocks.map(markdown).join("\n\n");
	}
}

function table({ caption, head, rows, words = [] }: Table): string {
	const row = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;
	const sides = head.map((_, k) => (k === 0 || words.includes(k) ? "---" : "---:"));
	return [`${plain(caption)}:`, "", row(head), `| ${sides.join(" | ")} |`, ...rows.map(row)].join("\n");
}

function inline(parts: readonly Inline[]): string {
	return parts
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
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}
