import { hasColour } from "./colour.js";
import { type Block, html, markdown, text } from "./library.js";
import type { PrintOptions } from "./print-options.js";

/** A report in the format that was asked for. */
export function shown(blocks: readonly Block[], { format = "text", out }: PrintOptions, title: string): string {
	switch (format) {
		case "text":
			return text(blocks, { colour: hasColour(out) });
		case "md":
			return markdown(blocks);
		case "html":
			return html(blocks, { title });
	}
}
