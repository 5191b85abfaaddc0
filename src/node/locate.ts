import { readAmount, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import type { SourceFile } from "./read-file.js";

/** The possible origins of an issue, the nearest first. */
export interface Layers {
	/** The block of the option `set`. */
	readonly set: unknown;
	/** The scenario's own file, then its parents'. */
	readonly files: readonly SourceFile[];
}

/**
 * Add its place in a file to an issue: `scenario.yaml:12:5: budget.lines.health.base`.
 *
 * The place is that of the longest part of the path that a file has; an issue of `set` has no place.
 */
export function locate(issue: Issue, { set, files }: Layers): Issue {
	const message = withHint(issue, files);
	const [own] = files;
	if (own === undefined) return { ...issue, message };
	const keys = issue.path === "" ? [] : issue.path.split(".");
	for (let n = keys.length; n > 0; n--) {
		const path = keys.slice(0, n).join(".");
		if (valueAt(set, path) !== undefined) return { ...issue, message };
		// The search of parents ends at the file with the invalid parent, the last one.
		const order = path === "extends" ? [...files].reverse() : files;
		for (const file of order) {
			const place = file.at(path);
			if (place !== undefined) return { path: `${file.name}:${place}: ${issue.path}`, message };
		}
	}
	return { path: issue.path === "" ? own.name : `${own.name}: ${issue.path}`, message };
}

/** Hint for 1_000, which YAML reads as a text. */
function withHint({ path, message }: Issue, files: readonly SourceFile[]): string {
	const value = files.map((file) => valueAt(file.value, path)).find((found) => found !== undefined);
	return typeof value === "string" && isUnderscored(value)
		? `${message}; YAML reads ${value} as a text: write ${value.replaceAll("_", "")}`
		: message;
}

/** Whether a short text is a number with underscores. */
function isUnderscored(text: string): boolean {
	return text.includes("_") && /^[+-]?\d/.test(text) && readAmount(text.replaceAll("_", "")) !== undefined;
}
