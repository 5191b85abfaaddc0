import { readdirSync, readFileSync } from "node:fs";
import { root } from "./built.js";

/** An example in a doc comment. */
export interface Example {
	/** The name that the comment belongs to; of a door, its file. */
	readonly name: string;
	/** The file, below the project's folder. */
	readonly file: string;
	/** The block of code. */
	readonly code: string;
	/** What `console.log` must print, a line each: the comment behind the call. `…` stands for anything at the end. */
	readonly printed: readonly string[];
}

/** Every `@example` of `src` that is a fenced block of TypeScript, by file. */
export function examplesInComments(): Example[] {
	return readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.sort()
		.flatMap((file) => examplesOf(`src/${file}`));
}

function examplesOf(file: string): Example[] {
	const text = readFileSync(root + file, "utf8");
	return [...text.matchAll(/\/\*\*\n(?: \*.*\n)+/g)].flatMap(({ 0: comment, index }) => {
		const after = text.slice(index + comment.length);
		const name = /^export (?:async )?(?:function|const|class) (\w+)/.exec(after)?.[1] ?? file;
		const lines = comment.replaceAll(/^ \* ?/gm, "");
		return [...lines.matchAll(/^@example\n```ts\n(.*?)^```/gms)].map(([, code]) => ({
			...{ name, file, code },
			printed: [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words),
		}));
	});
}
