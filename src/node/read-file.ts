import { readFile } from "node:fs/promises";
import { CrowdoutError } from "../errors.js";
import type { ReadText } from "./read-text.js";

/** A file that was read. */
export interface SourceFile extends ReadText {
	/** Its name for messages: as given, `stdin` for `-`. */
	readonly name: string;
}

/**
 * Read a JSON or YAML file, or standard input.
 *
 * @param file Path, or `-`. `.json` is JSON, `.yaml` and `.yml` are YAML; any other file is read as JSON where
 * possible, else as YAML.
 * @throws {CrowdoutError} `invalid-input` where it cannot be read or is neither, each issue with its line and column.
 */
export async function readSourceFile(file: string): Promise<SourceFile> {
	const name = file === "-" ? "stdin" : file;
	const text = await readWords(file, name);
	const read = await readKind(name, text);
	if (read.issues.length > 0) {
		throw new CrowdoutError(
			"invalid-input",
			read.issues.map(({ path, message }) => ({ path: `${name}:${path}`, message })),
		);
	}
	return { ...read, name };
}

async function readKind(name: string, text: string): Promise<ReadText> {
	if (!/\.ya?ml$/i.test(name)) {
		const json = (await import("./json-text.js")).readJson(text);
		if (json.issues.length === 0 || /\.json$/i.test(name)) return json;
	}
	return (await import("./yaml-text.js")).readYaml(text);
}

async function readWords(file: string, name: string): Promise<string> {
	let bytes: Uint8Array;
	try {
		bytes = file === "-" ? await readStandardInput() : await readFile(file);
	} catch (error) {
		throw refused(name, `must be a file that can be read, got ${whyUnreadable(error)}`);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw refused(name, "must be text in UTF-8, got other bytes");
	}
}

async function readStandardInput(): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
	return Buffer.concat(chunks);
}

function refused(name: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path: name, message }]);
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: "no such file",
	ENOTDIR: "no such file",
	EISDIR: "a folder",
	EACCES: "a file that may not be read",
	EPERM: "a file that may not be read",
};

function whyUnreadable(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return REASONS[code ?? ""] ?? message;
}
