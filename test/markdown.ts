import { existsSync } from "node:fs";
import { crowdout, root } from "./built.js";
import { blocksOf, firstMissing } from "./figures/figures.js";

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

/** The passages that a page says commands print and that they do not print: the first of each command. */
export function notPrinted(page: string): string[] {
	return blocksOf(page).flatMap((block) => {
		const missing = firstMissing(block, crowdout(block.command.split(" ")).stdout);
		return missing === undefined ? [] : [`${block.command}: ${missing.slice(0, 200)}`];
	});
}
