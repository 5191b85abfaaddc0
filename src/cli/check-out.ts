import { statSync } from "node:fs";
import { dirname, extname } from "node:path";
import type { Command } from "commander";
import { CrowdoutError } from "./library.js";
import { isWorkbook } from "./workbook-name.js";

/** How what is written may end, by what it is; text may stand in for all of them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
	text: [".txt"],
	md: [".md", ".markdown", ".txt"],
	html: [".html", ".htm", ".txt"],
	json: [".json", ".txt"],
	csv: [".csv", ".txt"],
	svg: [".svg", ".txt"],
	bibtex: [".bib", ".txt"],
	csl: [".json", ".txt"],
	xmile: [".xmile", ".stmx", ".xml", ".txt"],
};

/** What a command takes that says where it writes, and what. */
interface OutWords {
	readonly out?: string;
	readonly drawsOut?: string;
	readonly shard?: string;
	readonly json?: boolean;
	readonly csv?: string;
	readonly svg?: boolean;
	readonly format?: string;
}

/**
 * Refuse a file that nothing can be written to, before any work is done; `--out -` is stdout, as without it.
 *
 * @throws {CrowdoutError} `invalid-input` for a name that is no file's, or a workbook that cannot be made; `io` where
 * its folder is missing.
 */
export async function checkOut(command: Command): Promise<void> {
	for (let at: Command | null = command; at !== null; at = at.parent) {
		if (at.getOptionValue("out") === "-") at.setOptionValue("out", undefined);
	}
	const words: OutWords = command.optsWithGlobals();
	const { out, drawsOut } = words;
	if (out === "") refuse("--out", 'must be a file, or - for stdout, got ""');
	if (out) {
		checkPlace("--out", out);
		checkEnding(out, command, words);
	}
	if (isWorkbook(out) && hasTables(command)) await (await import("./workbook.js")).requireWorkbooks();
	if (drawsOut) checkPlace("--draws-out", drawsOut);
	if (writesScenario(command)) checkScenario(String(command.getOptionValue("scenario")));
}

/** Whether the command has `--scenario <file>`, and a file was given. */
function writesScenario(command: Command): boolean {
	return command.name() === "estimate" && command.getOptionValue("scenario") !== undefined;
}

function checkScenario(file: string): void {
	if (file === "") refuse("--scenario", 'must be a file, got ""');
	checkPlace("--scenario", file);
	if ([".yaml", ".yml", ".json"].includes(extname(file).toLowerCase())) return;
	refuse("--scenario", `must end in .yaml, .yml or .json, got ${JSON.stringify(file)}`);
}

/** A file that is there or can be made: not a folder, and in one. */
function checkPlace(option: string, file: string): void {
	if (/[/\\]$/.test(file) || kindOf(file) === "a folder") {
		refuse(option, `must be a file, got the folder ${JSON.stringify(file)}; name a file in it`);
	}
	let above = dirname(file);
	while (kindOf(above) === undefined && dirname(above) !== above) above = dirname(above);
	const kind = kindOf(above);
	if (kind !== "a folder") refuse(option, `must be in a folder, got ${kind ?? "nothing"} at ${JSON.stringify(above)}`);
	if (above !== dirname(file)) refuse(file, "must be writable, got no such folder", "io");
}

/** What stands at a path; `undefined` where nothing does. */
function kindOf(path: string): string | undefined {
	try {
		const there = statSync(path);
		return there.isDirectory() ? "a folder" : there.isFIFO() ? "a pipe" : "a file";
	} catch {
		return undefined;
	}
}

/** An ending that says what the file holds, or none; `report` without `--format` reads it itself, and a part may have any. */
function checkEnding(out: string, command: Command, words: OutWords): void {
	const ending = extname(out).toLowerCase();
	const format = formatOf(command, words);
	const isTables = isWorkbook(out) && hasTables(command);
	if (isTables && [words.json, words.csv, words.format].every((form) => form === undefined)) return;
	if (ending === "" || format === undefined || words.shard !== undefined || ENDINGS[format].includes(ending)) return;
	const what = `must end in ${ENDINGS[format].join(" or ")} where ${format === "md" ? "Markdown" : format} is printed`;
	refuse(
		"--out",
		`${what}, got ${JSON.stringify(out)}${isTables ? "; to write a workbook, ask for no other form" : asked(ending)}`,
	);
}

/** Whether what a command prints can be written as tables: it has `--csv`. */
function hasTables(command: Command): boolean {
	return command.options.some(({ long }) => long === "--csv");
}

/** What would print what an ending says. */
function asked(ending: string): string {
	const meant = Object.keys(ENDINGS).find((format) => ENDINGS[format].includes(ending));
	if (meant === undefined) return "";
	if (meant === "xmile") return "; crowdout export writes that";
	return `; to print that, give ${["json", "csv", "svg"].includes(meant) ? `--${meant}` : `--format ${meant}`}`;
}

/** What a command prints; `undefined` where the ending of the file decides. */
function formatOf(command: Command, { json, csv, svg, format }: OutWords): string | undefined {
	if (json) return "json";
	if (csv) return "csv";
	if (svg) return "svg";
	if (format !== undefined) return format;
	switch (command.name()) {
		case "report":
			return undefined;
		case "schema":
			return "json";
		case "sample":
			return "csv";
		case "data":
			return command.args.length > 0 ? "csv" : "text";
		default:
			return "text";
	}
}

function refuse(path: string, message: string, code: "invalid-input" | "io" = "invalid-input"): never {
	throw new CrowdoutError(code, [{ path, message }]);
}
