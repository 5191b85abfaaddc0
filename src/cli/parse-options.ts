import type { BaseChoice, ScenarioOptions as LibraryOptions, ScenarioInput } from "../index.js";
import { CrowdoutError } from "./library.js";
import type { ScenarioOptions } from "./scenario-options.js";
import { setBlock } from "./set.js";

const DEFINITIONS: Readonly<Record<string, string>> = {
	budget: "budget",
	"budget+pensions": "pensions",
	sipri: "sipri",
};

/**
 * The options of the library that a command line means; what is set is not checked yet.
 *
 * @throws {CrowdoutError} `invalid-input` where a `--set` is none.
 */
export function parseOptions(given: ScenarioOptions): LibraryOptions {
	const years = given.years === undefined ? [] : [`horizon=${given.years}`];
	const { block, issues } = setBlock([...given.set, ...years]);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	return {
		...(Object.keys(block).length > 0 ? { set: block as ScenarioInput } : {}),
		...(given.reaction ? { reaction: given.reaction } : {}),
		...(given.financing ? { financing: given.financing } : {}),
		...(given.against ? { against: given.against } : {}),
	};
}

/**
 * The base that `--base-year` and `--definition` choose together; what is not given is that of the scenario's own base.
 *
 * @param own Gives the name of the base layer among the scenario's parents, such as `base-2023-sipri`.
 */
export function chosenBase({ baseYear, definition }: ScenarioOptions, own: () => string): BaseChoice | undefined {
	if (baseYear === undefined && definition === undefined) return undefined;
	const [, ownYear, ownDefinition] = own().split("-");
	return `${baseYear ?? ownYear}-${definition === undefined ? ownDefinition : DEFINITIONS[definition]}` as BaseChoice;
}
