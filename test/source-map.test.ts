import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { describe, expect, it } from "vitest";
import { root } from "./built.js";

const dist = `${root}dist/`;

/** The line of a source to which a map leads from the string that holds a text. */
function lineOf(file: string, text: string): string[] {
	const rows = readFileSync(dist + file, "utf8").split("\n");
	const row = rows.findIndex((code) => code.includes(text));
	if (row < 0) return [];
	const map = new SourceMap(JSON.parse(readFileSync(`${dist}${file}.map`, "utf8")));
	const entry = map.findEntry(row, rows[row].lastIndexOf('"', rows[row].indexOf(text)));
	if (!("originalSource" in entry)) return ["nothing"];
	const { sources, sourcesContent } = map.payload;
	return [sourcesContent[sources.indexOf(entry.originalSource)].split("\n")[entry.originalLine]];
}

describe("the source maps of the command line", () => {
	it("lead from what is built to the line of the source", () => {
		const files = readdirSync(dist).filter((file) => /^cli-.*\.cjs$/.test(file));
		for (const text of [
			"must be given a command, got none",
			"stopped before there was a result",
			"crowdout mcp --help",
		])
			expect(files.flatMap((file) => lineOf(file, text))).toEqual([expect.stringContaining(text)]);
	});
});
