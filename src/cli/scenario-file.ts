import { basename, extname } from "node:path";
import { jsonText } from "./json.js";
import { CrowdoutError, safeParseScenario } from "./library.js";
import { write } from "./output.js";

/** An estimate as a scenario file: what it sets, and what a reader must know. */
export interface ScenarioFile {
	/** In a line. */
	readonly title: string;
	/** The command that makes it. */
	readonly command: string;
	/** Bundled scenario that it is laid over. */
	readonly extends: string;
	/** The blocks that were estimated. */
	readonly blocks: Readonly<Record<string, unknown>>;
	/** What to know of it, a sentence each; comments in YAML. */
	readonly notes: readonly string[];
}

/**
 * Write an estimate as a scenario, named after its file, as YAML with what to know in comments, or as JSON.
 *
 * @throws CrowdoutError Where it is no scenario: an unknown one to lay it over, or numbers out of range.
 */
export async function writeScenario(
	file: string,
	{ title, command, extends: parent, blocks, notes }: ScenarioFile,
): Promise<void> {
	const scenario = { name: nameOf(file), title, references: [command], extends: parent, ...blocks };
	const parsed = safeParseScenario(scenario as never);
	if (!parsed.ok) throw new CrowdoutError("invalid-input", parsed.issues);
	if (extname(file).toLowerCase() === ".json") return write(jsonText(scenario), file);
	const { stringify } = await import("yaml");
	const comments = [`Made by: ${command}`, ...notes].map((note) => `# ${note}\n`).join("");
	return write(`${comments}${stringify(scenario)}`, file);
}

/** The name of a file as an id. */
function nameOf(file: string): string {
	const words = basename(file, extname(file))
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^[^a-z]+|-+$/g, "");
	return words === "" ? "estimated" : words;
}
