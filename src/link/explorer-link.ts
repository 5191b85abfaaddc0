import { show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { crowdOut, parseScenario, safeParseScenario } from "../measure/index.js";
import { canonicalJson } from "../numerics/index.js";
import {
	type OwnOptions,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	scenarioOptionsOf,
} from "../scenario/index.js";
import { baseNamed } from "./bases.js";
import { choiceOf, optionsOf } from "./options.js";
import { type ExplorerState, initialState, scenarioNames } from "./state.js";
import { writeLink } from "./write.js";

/** Options of `explorerLink`: those of every question, and where the explorer is. */
export interface ExplorerLinkOptions extends ScenarioOptions {
	/**
	 * Address of the explorer's page: `http`, `https` or `file`, without a fragment
	 * [`http://localhost:4173/`, where `npm run explorer` serves it].
	 */
	readonly page?: string;
}

/** Where `npm run explorer` serves the page. */
const PAGE = "http://localhost:4173/";

/** Longest link; mail and chat break longer ones [characters]. */
const LONGEST = 16_000;

const OWN = { page: true } as const satisfies OwnOptions<ExplorerLinkOptions>;

/**
 * A link that opens the explorer with a scenario as it is set here, and with the same answer.
 *
 * A bundled scenario goes by its name with what is set; any other goes whole, its formulas as numbers by year. The link
 * has the version of its own form, that of the library, and the beginning of the scenario's hash, so that the page says
 * where the figures behind it have changed.
 *
 * @param scenario A bundled name, keys of your own, or a parsed scenario.
 * @returns The address, at most 16,000 characters.
 * @throws {CrowdoutError} `invalid-input` where `page` is no such address or the link would be longer; and as
 * `parseScenario` and `crowdOut` do.
 * @example
 * ```ts
 * import { explorerLink } from "crowdout";
 *
 * const page = "https://example.org/explorer.html";
 * console.log(explorerLink("us-india-partnership", { page, financing: "imf-programme", set: { rival: { growth: "8%" } } }));
 * ```
 */
export function explorerLink(scenario: ScenarioChoice, options: ExplorerLinkOptions = {}): string {
	requireOptions(options, OWN);
	const { page = PAGE } = options;
	requirePage(page);
	const asked = scenarioOptionsOf(options);
	const parsed = parseScenario(scenario, asked);
	const state = byName(scenario, asked, parsed) ?? { ...initialState, given: parsed };
	const { record } = crowdOut(parseScenario(choiceOf(state), optionsOf(state)));
	const link = page + writeLink(state, record.scenarioHash);
	if (link.length > LONGEST) {
		refuse(
			"scenario",
			`must fit a link of ${LONGEST} characters, got ${link.length}; shorten its texts, or send the file itself`,
		);
	}
	return link;
}

/** A bundled scenario by its name, with what the options set; `undefined` where the page would read something else. */
function byName(scenario: ScenarioChoice, options: ScenarioOptions, meant: Scenario): ExplorerState | undefined {
	if (typeof scenario !== "string" || !scenarioNames.includes(scenario)) return undefined;
	if (options.library !== undefined && Object.hasOwn(options.library, scenario)) return undefined;
	const { base, against, reaction, financing, set } = options;
	const state = {
		...{ ...initialState, scenario },
		...(base === undefined ? {} : baseNamed(base)),
		...(against === undefined ? {} : { against }),
		...(reaction === undefined ? {} : { reaction }),
		...(financing === undefined ? {} : { financing }),
		...(set === undefined ? {} : { set }),
	};
	const read = safeParseScenario(scenario, optionsOf(state));
	return read.ok && contentOf(read.scenario) === contentOf(meant) ? state : undefined;
}

/** A scenario without its name, lineage and checks, which the page replaces where anything is set. */
function contentOf(scenario: Scenario): string {
	return canonicalJson({ ...scenario, name: "", lineage: [], checks: [] });
}

function requirePage(page: unknown): void {
	const must = "must be an http, https or file address such as https://example.org/explorer.html";
	if (typeof page !== "string" || !URL.canParse(page) || /\s/.test(page)) refuse("page", `${must}, got ${show(page)}`);
	const { protocol, hash } = new URL(page);
	if (!["http:", "https:", "file:"].includes(protocol)) refuse("page", `${must}, got ${show(page)}`);
	if (hash !== "" || page.endsWith("#")) {
		refuse("page", `must have no part after #, which is the link's own, got ${show(page)}`);
	}
}

function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}
