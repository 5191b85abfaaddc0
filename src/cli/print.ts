import { hasColour } from "./colour.js";
import { json } from "./json.js";
import { type Block, html, markdown, text } from "./library.js";
import { write } from "./output.js";
import type { OutputKind, Outputs } from "./outputs.js";
import type { PrintOptions } from "./print-options.js";

/**
 * Print what a command found: as JSON, else as a report in the format that was asked for.
 *
 * @param kind Which command prints it.
 * @param report Makes the report; not called for JSON.
 */
export async function print<Kind extends OutputKind>(
	kind: Kind,
	found: Outputs[Kind],
	options: PrintOptions,
	report: () => readonly Block[],
): Promise<void> {
	if (options.json) return write(json(kind, found), options.out);
	const title = `crowdout ${kind.replace("-", " ")}`;
	return write(shown(report(), options, title), options.out);
}

function shown(blocks: readonly Block[], { format = "text", out }: PrintOptions, title: string): string {
	switch (format) {
		case "text":
			return text(blocks, { colour: hasColour(out) });
		case "md":
			return markdown(blocks);
		case "html":
			return html(blocks, { title });
	}
}
