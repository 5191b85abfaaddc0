import { randomBytes } from "node:crypto";
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CrowdoutError } from "../index.js";

/**
 * Write a result: to a file as a whole or not at all, else to stdout.
 *
 * @param file As given to `--out`.
 * @throws {CrowdoutError} `io` where it cannot be written.
 */
export async function write(text: string, file?: string): Promise<void> {
	if (file === undefined) return writeOut(text);
	try {
		writeWhole(text, file);
	} catch (error) {
		throw await unwritten(file, error);
	}
}

/** Lines to stderr. */
export function complain(lines: readonly string[]): void {
	if (lines.length > 0) process.stderr.write(`${lines.join("\n")}\n`);
}

/** A reader that leaves early (`| head -1`) is no error. */
export function quietBrokenPipes(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") process.exitCode = 1;
		});
	}
}

function writeOut(text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		process.stdout.write(text, (error) => {
			const { code } = (error ?? {}) as NodeJS.ErrnoException;
			if (error && code !== "EPIPE") unwritten("stdout", error).then(reject, reject);
			else resolve();
		});
	});
}

/** Under another name beside it, then renamed; what is no plain file (a device, a pipe) is written as it is. */
function writeWhole(text: string, file: string): void {
	const there = statSync(file, { throwIfNoEntry: false });
	if (there !== undefined && !there.isFile()) {
		writeFileSync(file, text);
		return;
	}
	const target = there ? realpathSync(file) : file;
	const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
	try {
		writeFileSync(beside, text, { flag: "wx", mode: there?.mode ?? 0o666 });
		renameSync(beside, target);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/** The library is loaded only now: help and version need none of it. */
async function unwritten(path: string, error: unknown): Promise<CrowdoutError> {
	const { CrowdoutError } = await import("./library.js");
	const { code, message } = error as NodeJS.ErrnoException;
	const reasons: Readonly<Record<string, string>> = {
		ENOENT: "no such folder",
		ENOTDIR: "no such folder",
		EISDIR: "a folder",
		EACCES: "a place that may not be written",
		EROFS: "a place that may not be written",
		ENOSPC: "no space left",
	};
	return new CrowdoutError("io", [{ path, message: `must be writable, got ${reasons[code ?? ""] ?? message}` }]);
}
