import { existsSync } from "node:fs";
import { crowdout, root } from "./built.js";

/** A fenced block of a page. */
export interface Fence {
	/** Its language. */
	readonly language: string;
	/** What follows the language: a file's name, or a word for the site's build. */
	readonly about: string;
	/** What it holds. */
	readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function fences(page: string): Fence[] {
	return [...page.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```/gms)].map(([, language, about, text]) => ({
		language,
		about,
		text,
	}));
}

/** The commands of a page. */
export function commandsOf(page: string): string[] {
	const lines = fences(page).flatMap(({ language, text }) => (language === "sh" ? text.split("\n") : []));
	return lines.filter((line) => line.startsWith("npx crowdout "));
}

/** The words of a command as a shell reads them; what is no file of the project lies in a folder of its own. */
export function wordsOf(command: string, folder: string): string[] {
	const words = [...command.replace("npx crowdout ", "").matchAll(/"([^"]*)"|(\S+)/g)].map(
		([, quoted, plain]) => quoted ?? plain,
	);
	const isOwn = (word: string) =>
		/^[\w.-]+\.(json|html|svg|csv|xlsx|xmile|yaml|parquet|bib)$/.test(word) && !existsSync(`${root}/${word}`);
	return words.map((word) => (isOwn(word) ? `${folder}/${word}` : word));
}

/** The first part of what a page says a command prints that it does not print; `undefined` where all is printed. */
export function notPrinted(page: string): string[] {
	return [...page.matchAll(/<!-- output: (.*?) -->\n```text\n(.*?)```/gs)].flatMap(([, command, shown]) => {
		const { stdout } = crowdout(command.split(" "));
		let from = 0;
		return shown.split("…\n").flatMap((part) => {
			const at = stdout.indexOf(part.trimEnd(), from);
			if (at < 0) return [`${command}: ${part.slice(0, 200)}`];
			from = at + part.trimEnd().length;
			return [];
		});
	});
}
