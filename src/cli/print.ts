import { json } from "./json.js";
import type { Block } from "./library.js";
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
	report: () => readonly Block[] | Promise<readonly Block[]>,
): Promise<void> {
	if (options.json) return write(json(kind, found), options.out);
	const { shown } = await import("./shown.js");
	return write(shown(await report(), options, `crowdout ${kind.replace("-", " ")}`), options.out);
}
