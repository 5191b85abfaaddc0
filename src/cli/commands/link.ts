import { bundledScenarios, CrowdoutError, explorerLink } from "../library.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** What `crowdout link` takes beside the options of a scenario. */
export interface LinkWords extends ScenarioOptions {
	readonly base?: string;
	readonly out?: string;
}

/** `crowdout link SCENARIO`: an address that opens the explorer with the scenario as it is set here. */
export async function link(name: string, words: LinkWords): Promise<void> {
	const [{ source }] = await readScenarios([name], words);
	const scenario = Object.hasOwn(bundledScenarios, name) ? name : source.input;
	const { base, out } = words;
	return write(
		`${linked(() => explorerLink(scenario, { ...source.options, ...(base === undefined ? {} : { page: base }) }))}\n`,
		out,
	);
}

/** What is wrong with the page's address, under the name that it has here. */
function linked(make: () => string): string {
	try {
		return make();
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		const issues = error.issues.map(({ path, message }) => ({ path: path === "page" ? "--base" : path, message }));
		throw new CrowdoutError(error.code, issues);
	}
}
