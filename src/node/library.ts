import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isPlainObject, type PlainObject } from "../domain/index.js";
import { bundledScenarios } from "../scenario/index.js";
import { readSourceFile, type SourceFile } from "./read-file.js";

/** The scenario files that a scenario refers to. */
export interface Library {
	/** The scenario itself, as input of `parseScenario`. */
	readonly root: unknown;
	/** Others by the name that `extends` or `counterfactual` uses. */
	readonly scenarios: Readonly<Record<string, unknown>>;
	/** Their files, by the same names. */
	readonly files: Readonly<Record<string, SourceFile>>;
}

/** The keys that name another scenario. */
const NAMING = ["extends", "counterfactual"] as const;

/**
 * Read the files that a scenario names as its parent or counterfactual, those that they name, and so on.
 *
 * A name is a bundled scenario, one of `given`, or a file in the folder of the file that names it:
 * `NAME.yaml`, `NAME.yml`, `NAME.json`, or a relative path. `parseScenario` refuses names that are not found.
 */
export async function readLibrary(root: SourceFile, given: Readonly<Record<string, unknown>> = {}): Promise<Library> {
	const scenarios: Record<string, unknown> = { ...given };
	const files: Record<string, SourceFile> = {};
	const names = new Map<string, string>();

	async function read(block: unknown, folder: string): Promise<unknown> {
		if (!isPlainObject(block)) return block;
		const named: Record<string, string> = {};
		for (const key of NAMING) {
			const name = block[key];
			if (typeof name !== "string" || Object.hasOwn(bundledScenarios, name) || Object.hasOwn(given, name)) continue;
			const path = fileOf(name, folder);
			if (path !== undefined) named[key] = await take(name, path);
		}
		return Object.keys(named).length === 0 ? block : ({ ...block, ...named } as PlainObject);
	}

	/** The name of a file in the library; its path where another file has that name. */
	async function take(name: string, path: string): Promise<string> {
		const known = names.get(path);
		if (known !== undefined) return known;
		const free = Object.hasOwn(scenarios, name) ? relative("", path) : name;
		names.set(path, free);
		const file = await readSourceFile(relative("", path));
		files[free] = file;
		scenarios[free] = {};
		scenarios[free] = await read(file.value, dirname(path));
		return free;
	}

	const folder = root.name === "stdin" ? resolve("") : dirname(resolve(root.name));
	return { root: await read(root.value, folder), scenarios, files };
}

function fileOf(name: string, folder: string): string | undefined {
	const isPath = name.includes("/") || /\.(ya?ml|json)$/i.test(name);
	const candidates = isPath ? [name] : [`${name}.yaml`, `${name}.yml`, `${name}.json`];
	return candidates.map((candidate) => join(folder, candidate)).find((candidate) => existsSync(candidate));
}
