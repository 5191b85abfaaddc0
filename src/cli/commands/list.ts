import { json } from "../json.js";
import { bundledScenarios, scenarioList } from "../library.js";
import { write } from "../output.js";

/** `crowdout list`: the bundled scenarios. */
export async function list(options: { readonly json?: boolean; readonly out?: string }): Promise<void> {
	const rows = Object.entries(bundledScenarios).map(([name, { title = "" }]) => ({ name, title }));
	return write(options.json ? json("list", rows) : scenarioList(bundledScenarios), options.out);
}
