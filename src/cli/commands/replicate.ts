import { replicate as runReplicate } from "../../reaction.js";
import { findingReport, findingsReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout replicate [NAME]`: findings of others beside our own numbers; one of them with its reasons. */
export async function replicate(name: string | undefined, options: PrintOptions): Promise<void> {
	const all = runReplicate(name);
	if (name === undefined) return print("replicate", all, options, () => findingsReport(all));
	return print("replicate", all[0], options, () => findingReport(all[0]));
}
