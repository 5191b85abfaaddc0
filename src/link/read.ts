import { show, withValueAt } from "../domain/index.js";
import type { AllocationRule } from "../model/index.js";
import { againstPresets, financingPresets, reactionPresets, type ScenarioInput } from "../scenario/index.js";
import { baseNamed } from "./bases.js";
import { unpacked } from "./packed.js";
import { readValue } from "./set-parts.js";
import { type ExplorerState, initialState, SLIDERS, type SliderKey, scenarioNames } from "./state.js";
import { fromVersion1 } from "./version-1.js";
import { VERSION } from "./write.js";

/** What a link held. */
export interface Opened {
	/** What the page is set to. */
	readonly state: ExplorerState;
	/** What could not be opened, in words. */
	readonly problems: readonly string[];
	/** What is opened under another name, in words. */
	readonly renamed: readonly string[];
	/** Version of the library that the link was made with. */
	readonly madeWith?: string;
	/** Beginning of the sha256 of the scenario that the link meant. */
	readonly meant?: string;
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
		const problem = `${show(decoded(part))} in the link is nothing that this page knows; it is left as it was.`;
		opened = read ?? { ...opened, problems: [...opened.problems, problem] };
	}
	return opened;
}

function readPart(key: string, value: string, opened: Opened): Opened | undefined {
	const with_ = (change: Partial<ExplorerState>): Opened => ({ ...opened, state: { ...opened.state, ...change } });
	const { state } = opened;
	if (key === "crowdout") return { ...opened, madeWith: value };
	if (key === "is") return /^[0-9a-f]{8,64}$/.test(value) ? { ...opened, meant: value } : undefined;
	if (key === "own") {
		const given = unpacked(value);
		return given && with_({ given: given as ScenarioInput });
	}
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
	const [, path] = /^set\.(.+)$/.exec(key) ?? [];
	if (path !== undefined) return with_({ set: withValueAt(state.set ?? {}, path, readValue(value)) });
	const number = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) ? Number(value) : undefined;
	if (number === undefined) return undefined;
	if (isSlider(key)) return with_({ sliders: { ...state.sliders, [key]: number } });
	const [, line] = /^floor\.([\w-]+)$/.exec(key) ?? [];
	return line === undefined || number < 0 || number > 1
		? undefined
		: with_({ floors: { ...state.floors, [line]: number } });
}

function isSlider(key: string): key is SliderKey {
	return (SLIDERS as readonly string[]).includes(key);
}

function hasName<Name extends string>(known: Readonly<Record<Name, unknown>>, name: string): name is Name {
	return Object.hasOwn(known, name);
}

function allocationOf(text: string): AllocationRule | undefined {
	if (text === "proportional") return { kind: "proportional" };
	const [, kind, rest] = /^(priority|weighted):(.+)$/.exec(text) ?? [];
	if (kind === "priority") return { kind, order: rest.split(",") };
	if (kind !== "weighted") return undefined;
	const weights = rest.split(",").map((part) => /^([\w-]+)~(\d+(?:\.\d+)?)$/.exec(part));
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
