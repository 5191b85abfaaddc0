import type { CrowdOutResult } from "../../measure/index.js";
import { escaped, htmlTable, type Table } from "../charts/index.js";
import type { Block, Figure, Inline } from "./blocks.js";
import { content } from "./content.js";
import { titleOf } from "./opening.js";
import { pageStyle } from "./page-style.js";
import type { ReportOptions } from "./types.js";

/**
 * A report as one page that needs nothing else: no network, no script; light and dark, for screen and print.
 *
 * @param results One or more of one definition, base year and horizon.
 * @returns HTML text: the same bytes for the same results.
 * @throws {CrowdoutError} `invalid-input` where the results cannot stand beside each other.
 * @example
 * ```ts
 * import { crowdOut, parseScenario } from "crowdout";
 * import { htmlReport } from "crowdout/report";
 * const page = htmlReport([crowdOut(parseScenario("us-india-partnership"))]);
 * console.log(page.length);
 * ```
 */
export function htmlReport(results: readonly CrowdOutResult[], options: ReportOptions = {}): string {
	const { body, footer } = content(results, options);
	return [
		"<!doctype html>",
		'<html lang="en">',
		"<head>",
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<title>${escaped(titleOf(results, options))}</title>`,
		`<style>${pageStyle}</style>`,
		"</head>",
		"<body>",
		`<main>${body.map(html).join("\n")}</main>`,
		`<footer><h2>Record</h2>${footer.map(html).join("\n")}<p>A result is made again and compared by <code>crowdout verify</code>.</p></footer>`,
		"</body>",
		"</html>",
		"",
	].join("\n");
}

function html(block: Block): string {
	switch (block.kind) {
		case "heading":
			return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
		case "paragraph":
			return `<p${block.tone ? ` class="${block.tone}"` : ""}>${inline(block.text)}</p>`;
		case "list":
			return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`;
		case "facts":
			return `<dl>${block.facts.map(([name, text]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(text)}</dd></div>`).join("")}</dl>`;
		case "chain":
			return `<ol class="chain">${block.links.map(({ name, value, note }) => `<li><span class="name">${escaped(name)}</span> <strong>${escaped(value)}</strong> <span class="note">${escaped(note)}</span></li>`).join("")}</ol>`;
		case "table":
			return scrolling(block.table);
		case "figures":
			return `<div class="figures">${block.figures.map(figure).join("\n")}</div>`;
		case "more":
			return `<details><summary>${escaped(block.summary)}</summary>${block.blocks.map(html).join("\n")}</details>`;
	}
}

/** The picture, and its numbers to unfold. */
function figure({ title, svg, table }: Figure): string {
	return `<figure>${svg}<details><summary>Numbers: ${escaped(title)}</summary>${scrolling(table)}</details></figure>`;
}

/** A wide table scrolls in its own box, which the keyboard reaches. */
function scrolling(table: Table): string {
	return `<div class="scroll" role="region" aria-label="${escaped(table.caption)}" tabindex="0">${htmlTable(table)}</div>`;
}

function inline(parts: readonly Inline[]): string {
	return parts
		.map((part) =>
			typeof part === "string"
				? escaped(part)
				: `<a href="${escaped(part.href)}" rel="noreferrer">${escaped(part.text)}</a>`,
		)
		.join("");
}
