import { escaped, htmlTable, type Table } from "../../charts/index.js";
import { type Block, type Figure, heading, shownBlocks, titleOf, type Words } from "./block.js";
import { pageStyle } from "./page-style.js";

/** Options of `html`. */
export interface HtmlOptions {
	/** Title of a report that has no heading of level 1 [default `crowdout`]. */
	readonly title?: string;
}

/**
 * A report as one HTML page without network requests or scripts, in light and dark, for screen and print.
 *
 * @returns HTML text: the same bytes for the same blocks.
 * @example
 * ```ts
 * import { crowdOut, parseScenario } from "crowdout";
 * import { html, runReport } from "crowdout/report";
 * const page = html(runReport([crowdOut(parseScenario("us-india-partnership"))]));
 * console.log(page.length);
 * ```
 */
export function html(blocks: readonly Block[], { title = "crowdout" }: HtmlOptions = {}): string {
	const own = titleOf(blocks);
	return [
		"<!doctype html>",
		'<html lang="en">',
		"<head>",
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<title>${escaped(own || title)}</title>`,
		`<style>${pageStyle}</style>`,
		"</head>",
		"<body>",
		`<main>${parts(own === "" ? [heading(title, 1), ...blocks] : blocks)}</main>`,
		"</body>",
		"</html>",
		"",
	].join("\n");
}

/** Parts of a page; a table whose caption is the heading above it keeps it as its name. */
function parts(blocks: readonly Block[]): string {
	const shown = shownBlocks(blocks);
	return blocks.map((block, k) => part(shown[k], block.kind === "table" ? block.table.caption : "")).join("\n");
}

function part(block: Block, name: string): string {
	switch (block.kind) {
		case "heading":
			return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
		case "paragraph":
			return `<p${block.tone ? ` class="${block.tone}"` : ""}>${inline(block.text)}</p>`;
		case "list": {
			const tag = block.ordered ? "ol" : "ul";
			return `<${tag}>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</${tag}>`;
		}
		case "facts":
			return `<dl>${block.facts.map(([name, words]) => `<div><dt>${escaped(name)}</dt><dd>${inline(words)}</dd></div>`).join("")}</dl>`;
		case "chain":
			return `<ol class="chain">${block.links.map(({ name, value, note }) => `<li><span class="name">${escaped(name)}</span> <strong>${escaped(value)}</strong> <span class="note">${escaped(note)}</span></li>`).join("")}</ol>`;
		case "table":
			return scrolling(block.table, name);
		case "figures":
			return `<div class="figures">${block.figures.map(figure).join("\n")}</div>`;
		case "more":
			return `<details><summary>${escaped(block.summary)}</summary>${parts(block.blocks)}</details>`;
	}
}

/** The picture, and its numbers in a part that unfolds. */
function figure({ title, svg, table }: Figure): string {
	return `<figure>${svg}<details><summary>Numbers: ${escaped(title)}</summary>${scrolling(table, table.caption)}</details></figure>`;
}

/** A wide table scrolls in its own box, which the keyboard reaches. */
function scrolling(table: Table, name: string): string {
	return `<div class="scroll" role="region" aria-label="${escaped(name)}" tabindex="0">${htmlTable(table)}</div>`;
}

function inline(words: Words): string {
	if (typeof words === "string") return escaped(words);
	return words
		.map((part) =>
			typeof part === "string"
				? escaped(part)
				: `<a href="${escaped(part.href)}" rel="noreferrer">${escaped(part.text)}</a>`,
		)
		.join("");
}
