import { type DataTable, dataTable, type Software, type Source, software } from "../data/index.js";
import { explainAll } from "./explain.js";
import type { ParseOptions } from "./parse.js";
import { parseScenario } from "./resolve.js";
import type { Scenario } from "./types.js";

/** Whom to cite for a result of a scenario: the software, and the publishers of the figures that the scenario rests on. */
export interface Citation {
	/** The library. */
	readonly software: Software;
	/** The scenario, by what tells it from others. */
	readonly scenario: Pick<Scenario, "name" | "title" | "baseYear"> & {
		/** Definition of defence in its budget. */
		readonly definition: string;
	};
	/** Works that the scenario's author names, in words; empty where there are none. */
	readonly references: readonly string[];
	/** Sources of the scenario's numbers, by author, or publisher where none is named, and title; without choices and estimates of this project. */
	readonly sources: readonly Source[];
	/** Bundled tables that hold the numbers, by name, with publisher and terms. */
	readonly tables: readonly Pick<DataTable, "name" | "title" | "publisher" | "terms" | "sha256">[];
	/** Dotted paths of the numbers that the scenario's author gave, whose source only the author knows. */
	readonly given: readonly string[];
}

/**
 * Whom to cite for a result of a scenario.
 *
 * @param input As for `parseScenario`.
 * @param options As for `parseScenario`.
 * @returns The software, and each source and table behind the scenario's own numbers. Ranges from which an ensemble
 * draws are not followed.
 * @throws {CrowdoutError} `invalid-scenario` or `invalid-input`, as `parseScenario` does.
 * @example
 * ```ts
 * import { citation } from "crowdout";
 *
 * const { software, sources } = citation("us-india-partnership");
 * console.log(software.title, sources.map(({ publisher }) => publisher));
 * ```
 */
export function citation(input: unknown, options: ParseOptions = {}): Citation {
	const { name, title, baseYear, budget, references = [] } = parseScenario(input, options);
	const numbers = explainAll(input, options);
	const sources = new Map(numbers.flatMap((number) => number.sources.map((source) => [source.id, source] as const)));
	const tables = new Set(numbers.flatMap(({ figures }) => figures.map(({ table }) => table)));
	return {
		software,
		scenario: { name, ...(title === undefined ? {} : { title }), baseYear, definition: budget.definition },
		references,
		sources: [...sources.values()]
			.filter(({ read }) => read !== "own-estimate")
			.sort((a, b) => byText(inOrder(a), inOrder(b))),
		tables: [...tables].sort().map((table) => {
			const { rows: _, fields: __, description: ___, ...about } = dataTable(table);
			return about;
		}),
		given: numbers.filter(({ status }) => status === "given").map(({ path }) => path),
	};
}

/** By what a source is sorted. */
function inOrder({ authors, publisher, title }: Source): string {
	return [...(authors.length > 0 ? authors : [publisher]), title].join(" ");
}

function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
