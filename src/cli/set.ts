import { CrowdoutError, type Issue } from "../index.js";
import { claimInput, withValueAt } from "./library.js";

/** A block of keys. */
type Block = Readonly<Record<string, unknown>>;

/** Keys that a scenario cannot be given from outside. */
const FIXED = ["extends", "lineage", "$schema"];

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Keys that are words for people: a comma in them separates nothing. */
const WORDS = ["title", "question", "country", "currency"];

/**
 * The block that `--set key=value` lays over a scenario.
 *
 * A value is a number, `true`, `false`, `null`, JSON where it begins with `[`, `{` or `"`, a list where it holds commas,
 * else a text such as `8%`; `claim:ID` takes a figure of the source paper that holds. A later key wins over an earlier one.
 *
 * @param entries As `rival.growth=8%`.
 */
export function setBlock(entries: readonly string[]): { block: Block; issues: Issue[] } {
	const issues: Issue[] = [];
	let block: Block = {};
	for (const entry of entries) {
		const [, key = "", text = ""] = /^([^=]*)=(.*)$/s.exec(entry) ?? [];
		const keys = key.trim().split(".");
		if (!entry.includes("=") || keys.includes("")) {
			issues.push({
				path: "--set",
				message: `must be key=value, got ${JSON.stringify(entry)}; write for example rival.growth=8%`,
			});
		} else if (FIXED.includes(keys[0])) {
			issues.push({
				path: `--set ${keys[0]}`,
				message: "must be set in a scenario's own file; write one that extends it",
			});
		} else {
			const value = text.trim().startsWith("claim:")
				? readClaim(text.trim().slice("claim:".length), key.trim())
				: readValue(text.trim(), WORDS.includes(keys[0]));
			if (value.message === undefined) block = withValueAt(block, keys.join("."), value.value);
			else issues.push({ path: `--set ${key}`, message: value.message });
		}
	}
	return { block, issues };
}

/** A figure of the source paper by its id: only one that holds, and only where it belongs. */
function readClaim(id: string, key: string): { value?: unknown; message?: string } {
	try {
		const { path, value } = claimInput(id);
		return path === key ? { value } : { message: `must be ${path} to take the claim ${id}, got ${key}` };
	} catch (error) {
		if (error instanceof CrowdoutError) return { message: error.issues[0].message };
		throw error;
	}
}

function readValue(text: string, isWords: boolean): { value?: unknown; message?: string } {
	if (/^[[{"]/.test(text)) {
		try {
			return { value: JSON.parse(text) };
		} catch {
			return { message: `must be JSON where it begins with ${text[0]}, got ${JSON.stringify(text)}` };
		}
	}
	if (isWords) return { value: text };
	return { value: text.includes(",") ? text.split(",").map((part) => plainValue(part.trim())) : plainValue(text) };
}

function plainValue(text: string): unknown {
	if (text === "true" || text === "false") return text === "true";
	if (text === "null") return null;
	return NUMBER.test(text) ? Number(text) : text;
}
