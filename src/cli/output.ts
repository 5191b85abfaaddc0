import { closeSync, constants, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CrowdoutError } from "./library.js";
import { onOneLine } from "./one-line.js";

/**
 * Write a result: to a file as a whole or not at all, else to stdout.
 *
 * @param file As given to `--out`.
 * @throws {CrowdoutError} `io` where it cannot be written.
 */
export async function write(text: string | Uint8Array, file?: string): Promise<void> {
	if (file === undefined) return writeOut(text);
	try {
		writeWhole(text, file);
	} catch (error) {
		throw unwritten(file, error);
	}
}

/** Lines to stderr, each on one line that moves no cursor. */
export function complain(lines: readonly string[]): void {
	if (lines.length > 0) process.stderr.write(`${lines.map(onOneLine).join("\n")}\n`);
}

/** A reader that leaves early (`| head -1`) is no error. */
export function quietBrokenPipes(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "EPIPE") process.exitCode = 1;
		});
	}
}

function writeOut(text: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		process.stdout.write(text, (error) => {
			const { code } = (error ?? {}) as NodeJS.ErrnoException;
			if (error && code !== "EPIPE") reject(unwritten("stdout", error));
			else resolve();
		});
	});
}

function writeWhole(text: string | Uint8Array, file: string): void {
	const whole = openWhole(file);
	try {
		whole.write(typeof text === "string" ? Buffer.from(text) : text);
		whole.keep();
	} catch (error) {
		whole.discard();
		throw error;
	}
}

/** A file that is written bit by bit and has its name only when it is whole. */
interface WholeFile {
	readonly write: (bytes: Uint8Array) => void;
	/** Give it its name. */
	readonly keep: () => void;
	/** Leave nothing of it; after `keep` nothing happens. */
	readonly discard: () => void;
}

/** Under another name beside it, then renamed; what is no plain file (a device, a pipe) is written as it is. */
function openWhole(file: string): WholeFile {
	const there = statSync(file, { throwIfNoEntry: false });
	if (there !== undefined && !there.isFile()) {
		const device = there.isFIFO() ? openPipe(file) : openSync(file, "w");
		return sinkOf(
			device,
			() => {},
			() => {},
		);
	}
	const target = there ? realpathSync(file) : file;
	const beside = join(dirname(target), `.${basename(target)}.${crypto.randomUUID().slice(-12)}.tmp`);
	return sinkOf(
		openSync(beside, "wx", there?.mode ?? 0o666),
		() => renameSync(beside, target),
		() => rmSync(beside, { force: true }),
	);
}

/** A pipe that someone reads: opened without waiting, so that one which nobody reads is an error (`ENXIO`), not for ever. */
function openPipe(file: string): number {
	const probe = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
	try {
		return openSync(file, "w");
	} finally {
		closeSync(probe);
	}
}

function sinkOf(descriptor: number, kept: () => void, discarded: () => void): WholeFile {
	let open = true;
	const close = () => {
		if (open) closeSync(descriptor);
		open = false;
	};
	return {
		write: (bytes) => {
			for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
		},
		keep: () => {
			close();
			kept();
		},
		discard: () => {
			close();
			discarded();
		},
	};
}

/**
 * Write a file as it comes: whole under its name when `fill` is done and keeps it, else not at all.
 *
 * @throws {CrowdoutError} `io` where it cannot be written.
 */
export async function writeStreamed<Result>(
	file: string,
	fill: (write: (bytes: Uint8Array) => void) => Promise<{ readonly result: Result; readonly keep: boolean }>,
): Promise<Result> {
	const guarded = async <Value>(act: () => Value): Promise<Value> => {
		try {
			return act();
		} catch (error) {
			throw unwritten(file, error);
		}
	};
	const whole = await guarded(() => openWhole(file));
	try {
		const failure: { error?: unknown } = {};
		const { result, keep } = await fill((bytes) => {
			try {
				whole.write(bytes);
			} catch (error) {
				failure.error = error;
				throw error;
			}
		}).catch(async (error) => {
			throw error === failure.error ? unwritten(file, error) : error;
		});
		await guarded(keep ? whole.keep : whole.discard);
		return result;
	} catch (error) {
		whole.discard();
		throw error;
	}
}

function unwritten(path: string, error: unknown): CrowdoutError {
	const { code, message } = error as NodeJS.ErrnoException;
	const reasons: Readonly<Record<string, string>> = {
		ENOENT: "no such folder",
		ENOTDIR: "no such folder",
		EISDIR: "a folder",
		EACCES: "a place that may not be written",
		EROFS: "a place that may not be written",
		ENOSPC: "no space left",
		ENXIO: "a pipe that nobody reads",
	};
	return new CrowdoutError(code === "ENXIO" ? "invalid-input" : "io", [
		{ path, message: `must be writable, got ${reasons[code ?? ""] ?? message}` },
	]);
}
