import {
	type AllocationRule,
	againstPresets,
	bundledScenarios,
	financingPresets,
	reactionPresets,
	version,
} from "crowdout";
import { baseNamed, baseOf } from "./bases.js";
import { fromVersion1 } from "./link-v1.js";
import { sliders } from "./sliders.js";
import { initialState, type State } from "./state.js";

/** What a link held. */
export interface Opened {
	readonly state: State;
	/** What could not be opened, in words. */
	readonly problems: readonly string[];
	/** What is opened under another name, in words. */
	readonly renamed: readonly string[];
	/** Version of the library that the link was made with. */
	readonly madeWith?: string;
	/** Beginning of the sha256 of the scenario that the link meant. */
	readonly meant?: string;
}

const VERSION = "v2";

/** Digits of a hash that a link carries. */
const HASH = 12;

/** Scenarios to choose from; a base is a choice of its own. */
export const scenarioNames = Object.keys(bundledScenarios).filter((name) => !name.startsWith("base-"));

/**
 * The state as the fragment of an address: what differs from the first state, and what it then meant.
 *
 * @param hash sha256 of the scenario as it ran.
 */
export function writeLink(state: State, hash: string): string {
	const base = baseOf(state);
	const parts = [
		...(state.scenario === initialState.scenario ? [] : [`scenario=${state.scenario}`]),
		...(base === baseOf(initialState) ? [] : [`base=${base}`]),
		...(state.against === undefined ? [] : [`against=${state.against}`]),
		...(state.reaction === undefined ? [] : [`reaction=${state.reaction}`]),
		...(state.financing === undefined ? [] : [`financing=${state.financing}`]),
		...sliders.flatMap(({ key }) => (state.sliders[key] === undefined ? [] : [`${key}=${state.sliders[key]}`])),
		...(state.allocation === undefined ? [] : [`allocation=${allocationText(state.allocation)}`]),
		...Object.entries(state.floors).map(([line, floor]) => `floor.${line}=${floor}`),
	];
	return `#${[VERSION, ...parts, `crowdout=${version}`, `is=${hash.slice(0, HASH)}`].join(";")}`;
}

/** Read a fragment. What it cannot mean here is said, never guessed; of version 1 what still means the same is read, of an unknown version nothing. */
export function readLink(fragment: string): Opened {
	const text = fragment.replace(/^#/, "");
	if (text === "" || text === "headline") return { state: initialState, problems: [], renamed: [] };
	const [head, ...given] = text.split(";");
	if (head !== VERSION && head !== "v1") {
		const problem = `The link is of version "${head}"; this page reads ${VERSION} and v1. Nothing of it was opened: below is the page as it first opens.`;
		return { state: initialState, problems: [problem], renamed: [] };
	}
	const { parts, problems, renamed } =
		head === "v1" ? fromVersion1(given) : { parts: given, problems: [], renamed: [] };
	let opened: Opened = { state: initialState, problems, renamed };
	const seen = new Set<string>();
	for (const part of parts.filter((piece) => piece !== "")) {
		const [, key, value] = /^([^=]+)=(.*)$/.exec(part) ?? [undefined, part, undefined];
		const read = value === undefined || seen.has(key) ? undefined : readPart(key, decoded(value), opened);
		seen.add(key);
		const problem = `"${decoded(part)}" in the link is nothing that this page knows; it is left as it was.`;
		opened = read ?? { ...opened, problems: [...opened.problems, problem] };
	}
	return opened;
}

function readPart(key: string, value: string, opened: Opened): Opened | undefined {
	const with_ = (change: Partial<State>): Opened => ({ ...opened, state: { ...opened.state, ...change } });
	const { state } = opened;
	if (key === "crowdout") return { ...opened, madeWith: value };
	if (key === "is") return /^[0-9a-f]{8,64}$/.test(value) ? { ...opened, meant: value } : undefined;
	if (key === "scenario") return scenarioNames.includes(value) ? with_({ scenario: value }) : undefined;
	if (key === "base") {
		const base = baseNamed(value);
		return base && with_(base);
	}
	if (key === "against") return hasName(againstPresets, value) ? with_({ against: value }) : undefined;
	if (key === "reaction") return hasName(reactionPresets, value) ? with_({ reaction: value }) : undefined;
	if (key === "financing") return hasName(financingPresets, value) ? with_({ financing: value }) : undefined;
	if (key === "allocation") {
		const allocation = allocationOf(value);
		return allocation && with_({ allocation });
	}
	const number = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) ? Number(value) : undefined;
	if (number === undefined) return undefined;
	if (sliders.some((slider) => slider.key === key)) return with_({ sliders: { ...state.sliders, [key]: number } });
	const [, line] = /^floor\.([a-z]+)$/.exec(key) ?? [];
	return line === undefined || number < 0 || number > 1
		? undefined
		: with_({ floors: { ...state.floors, [line]: number } });
}

function hasName<Name extends string>(known: Readonly<Record<Name, unknown>>, name: string): name is Name {
	return Object.hasOwn(known, name);
}

function allocationText(rule: AllocationRule): string {
	switch (rule.kind) {
		case "proportional":
			return rule.kind;
		case "priority":
			return `priority:${rule.order.join(",")}`;
		case "weighted":
			return `weighted:${Object.entries(rule.weights)
				.map(([line, weight]) => `${line}~${weight}`)
				.join(",")}`;
	}
}

function allocationOf(text: string): AllocationRule | undefined {
	if (text === "proportional") return { kind: "proportional" };
	const [, kind, rest] = /^(priority|weighted):(.+)$/.exec(text) ?? [];
	if (kind === "priority") return { kind, order: rest.split(",") };
	if (kind !== "weighted") return undefined;
	const weights = rest.split(",").map((part) => /^([a-z]+)~(\d+(?:\.\d+)?)$/.exec(part));
	if (weights.some((weight) => weight === null)) return undefined;
	return { kind, weights: Object.fromEntries(weights.map((weight) => [weight?.[1] ?? "", Number(weight?.[2])])) };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
