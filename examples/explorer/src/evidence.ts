import {
	explain,
	explainAll,
	keyInWords,
	type Parameter,
	parameters,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	type Source,
	sourcesOf,
} from "crowdout";
import { sentence } from "./number.js";

/** What the library knows of a control's number. */
export interface Evidence {
	/** Why this value and range. */
	readonly basis: readonly string[];
	/** How good the evidence is, in the library's word. */
	readonly grade: string;
	readonly sources: readonly Source[];
}

const known = new Map(parameters().map((parameter) => [parameter.id, parameter]));

/** Whether the table `parameters` has a row. */
export function isParameter(id: string): boolean {
	return known.has(id);
}

/** A row of the table `parameters`. */
export function parameter(id: string): Parameter {
	const found = known.get(id);
	if (found === undefined) throw new Error(`there is no parameter ${id}`);
	return found;
}

/** The rows of the table `parameters` whose id begins so. */
export function parametersUnder(prefix: string): Parameter[] {
	return [...known.values()].filter(({ id }) => id === prefix || id.startsWith(`${prefix}.`));
}

/** What several parameters rest on. */
export function evidenceOf(found: readonly Parameter[], name = ({ id }: Parameter) => id): Evidence {
	const grades = [...new Set(found.map(({ grade }) => grade))];
	return {
		basis: found.map((row) => (found.length > 1 ? `${name(row)}: ${row.basis}` : row.basis)),
		grade: grades.join(", "),
		sources: sourcesOf([...new Set(found.flatMap(({ source }) => source.split(" ")))].join(" ")),
	};
}

/** What a number of a scenario rests on. */
export function evidenceAt(scenario: ScenarioChoice, path: string, options: ScenarioOptions): Evidence {
	const { status, reason, derivation, figures, sources } = explain(scenario, path, options);
	const definition = figures[0]?.row.definition;
	return {
		basis: [definition, reason, derivation && `computed as ${derivation}`].flatMap((text) => text || []),
		grade: status,
		sources,
	};
}

/** What the numbers of a block of a scenario rest on. */
export function evidenceUnder(scenario: ScenarioChoice, block: string, options: ScenarioOptions = {}): Evidence {
	const found = explainAll(scenario, options, block);
	const sources = new Map(found.flatMap((entry) => entry.sources.map((source) => [source.id, source] as const)));
	// A reason of several numbers stands once, without their names.
	const reasons = new Map<string, string[]>();
	for (const { path, reason } of found) {
		if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), withYear(path)]);
	}
	return {
		basis: [...reasons].map(([reason, names]) => (names.length === 1 ? `${names[0]}: ${reason}` : reason)),
		grade: [...new Set(found.map(({ status }) => status))].join(", "),
		sources: [...sources.values()],
	};
}

/** A number of a scenario in words; of one that varies by year, since when. */
function withYear(path: string): string {
	const [, key, year] = /^(.*)\.(\d{4})$/.exec(path) ?? [undefined, path];
	return `${keyInWords(key)}${year === undefined ? "" : `, from FY${year}`}`;
}

/** What a key of a scenario means, as a sentence. */
export function meaningOf(path: string, scenario?: Scenario): string {
	return `${sentence(keyInWords(path, scenario))}.`;
}
