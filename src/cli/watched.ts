import { readdirSync, readFileSync, statSync, watch } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CrowdoutError } from "./library.js";
import { complain } from "./output.js";
import { issueLines } from "./refusal.js";

/** Time in which the events of one save arrive [milliseconds]. */
const SAVE = 50;

/** The words of a command that watches. */
export interface WatchWords {
	/** Whether to run again at each save. */
	readonly watch?: boolean;
	/** File that the command writes, which is not watched. */
	readonly out?: string;
}

/**
 * Do the work of a command now and again at each save, until Ctrl-C.
 *
 * What is watched are the scenario files (`.yaml`, `.yml`, `.json`) of the folders of the files given, so that a parent
 * beside a scenario counts too. The folders are watched, since an editor may save a file by renaming another. An error
 * is printed and the wait goes on.
 *
 * @param names Scenarios as given; those that are files are watched.
 * @throws {CrowdoutError} `invalid-input` where none of them is a file.
 */
export async function watched(names: readonly string[], words: WatchWords, work: () => Promise<void>): Promise<void> {
	const files = names.filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
	if (files.length === 0) {
		const message = `must be given with a scenario in a file, got ${names.join(", ")}; crowdout new NAME writes one`;
		throw new CrowdoutError("invalid-input", [{ path: "--watch", message }]);
	}
	const folders = [...new Set(files.map((file) => resolve(dirname(file))))];
	const written = words.out === undefined ? undefined : resolve(words.out);
	const signal = ended();
	let seen = "";
	let wake = () => {};
	const watchers = folders.map((folder) => watch(folder, () => wake()));
	try {
		while (!signal.aborted) {
			const now = textOf(folders, written);
			if (now !== seen) {
				seen = now;
				await work().catch((error) => complain(issueLines(error)));
				if (!signal.aborted) complain([`watching ${files.map((file) => basename(file)).join(", ")}; Ctrl-C ends`]);
			}
			// A save during the work has been noted by no one: look again before the wait.
			if (!signal.aborted && textOf(folders, written) === seen) {
				await new Promise<void>((next) => {
					wake = next;
					signal.addEventListener("abort", () => next(), { once: true });
				});
			}
			await new Promise((next) => setTimeout(next, signal.aborted ? 0 : SAVE));
		}
	} finally {
		for (const watcher of watchers) watcher.close();
		process.exitCode = 0;
	}
}

/** Aborts at Ctrl-C, or where the process is asked to end. */
function ended(): AbortSignal {
	const end = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
	return end.signal;
}

/** All that the scenario files of some folders hold, but for the file that the command writes. */
function textOf(folders: readonly string[], written: string | undefined): string {
	const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
	const scenarios = files.filter((file) => /\.(ya?ml|json)$/i.test(file) && file !== written);
	return JSON.stringify(scenarios.map((file) => [file, readIfThere(file)]));
}

/** What a file holds; nothing where an editor is just replacing it. */
function readIfThere(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
