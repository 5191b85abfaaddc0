import type { Issue } from "../../index.js";
import { CrowdoutError, mergeShards, readPart } from "../library.js";
import { number } from "../number.js";
import type { PrintOptions } from "../print-options.js";
import { attended, writeResult } from "./ensemble.js";

/** `crowdout merge PART…`. */
export async function merge(
	files: readonly string[],
	words: PrintOptions & { readonly workers?: string },
): Promise<void> {
	const issues: Issue[] = [];
	const parts = files.flatMap((file) => {
		try {
			return [readPart(file)];
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			issues.push(...error.issues);
			return [];
		}
	});
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const workers = words.workers === undefined ? undefined : number("workers", words.workers);
	const result = await attended((attention) => mergeShards(parts, { workers, ...attention }));
	await writeResult(result, words);
}
