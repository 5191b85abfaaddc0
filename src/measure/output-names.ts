import { nearestName } from "../domain/index.js";
import type { Scenario } from "../scenario/index.js";
import type { Asked, Member, Members, OutputRow, Place } from "./output-row.js";
import { OUTPUTS } from "./outputs.js";

/** One output of a scenario. */
export interface NamedOutput {
	/** Dotted path, such as `crowdOut.money.food`. */
	readonly name: string;
	/** The same as keys, since the name of a line may contain a point. */
	readonly keys: readonly string[];
	/** The same without run, line and province: the name of the series in tables. */
	readonly series: string;
	/** The member in place of each placeholder. */
	readonly member: Member;
	readonly place: Place;
	readonly row: OutputRow;
}

/** One key of a path; if the key is a placeholder, also its name. */
interface Key {
	readonly text: string;
	readonly placeholder?: keyof Members;
}

/** A row with its path as keys. */
interface Row {
	readonly row: OutputRow;
	readonly keys: readonly Key[];
	/** The path without its placeholders. */
	readonly series: string;
	/** Index of the key of each placeholder; -1 where there is none. */
	readonly at: Readonly<Record<keyof Members, number>>;
}

const ROWS = Object.entries(OUTPUTS).map(([path, row]: [string, OutputRow]): Row => {
	const keys = path.split(".").map((text): Key => {
		const placeholder = /^<(\w+)>$/.exec(text)?.[1] as keyof Members | undefined;
		return placeholder === undefined ? { text } : { text, placeholder };
	});
	const at = (name: keyof Members) => keys.findIndex(({ placeholder }) => placeholder === name);
	const plain = keys.filter(({ placeholder }) => placeholder === undefined);
	return {
		row,
		keys,
		series: plain.map(({ text }) => text).join("."),
		at: { arm: at("arm"), line: at("line"), province: at("province") },
	};
});

const members = new WeakMap<Scenario["budget"], Members>();
const outputs = new WeakMap<Members, readonly NamedOutput[]>();

/** The members of each placeholder in a scenario; for an unchanged budget they are found only once. */
export function membersOf({ budget }: Pick<Scenario, "budget">): Members {
	const known = members.get(budget);
	if (known !== undefined) return known;
	const found = {
		arm: ["run", "counterfactualRun"],
		line: Object.keys(budget.lines),
		province: Object.keys(budget.provinces ?? {}),
	};
	if ([budget, budget.lines, budget.provinces].every(Object.isFrozen)) members.set(budget, found);
	return found;
}

/** Every output of a scenario, in the order of MODEL.md, section 11: the two runs, the crowd-out, the ledger. */
export function outputsOf(members: Members): readonly NamedOutput[] {
	const known = outputs.get(members);
	if (known !== undefined) return known;
	const found = namedOutputs(members);
	outputs.set(members, found);
	return found;
}

function namedOutputs(members: Members): NamedOutput[] {
	const found: NamedOutput[] = [];
	for (const arm of members.arm) {
		const ofArm = { ...members, arm: [arm] };
		for (const row of ROWS) if (row.at.arm >= 0) addOutputs(found, row, ofArm);
	}
	for (const row of ROWS) if (row.at.arm < 0) addOutputs(found, row, members);
	return found;
}

function addOutputs(found: NamedOutput[], { keys, at, series, row }: Row, members: Members): void {
	const { line: lines, province: provinces } = members;
	for (const path of spelt(keys, members)) {
		const arm = at.arm < 0 ? undefined : path[at.arm];
		const line = at.line < 0 ? undefined : path[at.line];
		const province = at.province < 0 ? undefined : path[at.province];
		const place = {
			other: arm === "counterfactualRun",
			line: line === undefined ? -1 : lines.indexOf(line),
			lines,
			province: province === undefined ? -1 : provinces.indexOf(province),
		};
		found.push({ name: path.join("."), keys: path, series, member: { arm, line, province }, row, place });
	}
}

/** A path with every member in place of each placeholder. */
function spelt(keys: readonly Key[], members: Members): string[][] {
	let found: string[][] = [[]];
	for (const { text, placeholder } of keys) {
		if (placeholder === undefined) for (const path of found) path.push(text);
		else found = fanned(found, members[placeholder]);
	}
	return found;
}

/** Each path once for each member. */
function fanned(paths: readonly string[][], members: readonly string[]): string[][] {
	const found: string[][] = [];
	for (const path of paths) for (const key of members) found.push(path.concat(key));
	return found;
}

/** The blocks of a result with one entry for each line; a result has them even without lines. */
export function blocksByLine(members: Members): (readonly string[])[] {
	return ROWS.flatMap(({ keys, at }) => (at.line < 0 ? [] : spelt(keys.slice(0, at.line), members)));
}

/** The row of an output by its name, for any names of lines; `undefined` where there is none. */
export function rowNamed(name: string): { readonly row: OutputRow; readonly member: Member } | undefined {
	const texts = name.split(".");
	const fits = ({ text, placeholder }: Key, k: number) =>
		placeholder === "arm"
			? texts[k] === "run" || texts[k] === "counterfactualRun"
			: placeholder !== undefined || texts[k] === text;
	const found = ROWS.find(({ keys }) => keys.length === texts.length && keys.every(fits));
	if (found === undefined) return undefined;
	const places = found.keys.flatMap(({ placeholder }, k) => (placeholder ? [[placeholder, texts[k]]] : []));
	return { row: found.row, member: Object.fromEntries(places) as Member };
}

/** A series and which of its values: `last(…)`, `max(…)` or `min(…)`. */
export interface Reduced {
	readonly reduce: "last" | "max" | "min";
	readonly inner: string;
}

/** Split a name such as `last(run.debt)` into its parts; `undefined` for a plain path. */
export function readReduced(name: string): Reduced | undefined {
	const [, reduce, inner] = /^(last|max|min)\((.*)\)$/.exec(name) ?? [];
	return reduce === undefined ? undefined : { reduce: reduce as Reduced["reduce"], inner };
}

/** The unit of an output by its name, such as `last(run.defence)`; `undefined` for an unknown name. */
export function outputUnit(name: string): OutputRow["unit"] | undefined {
	return rowNamed(readReduced(name)?.inner ?? name)?.row.unit;
}

/**
 * Why a name is no output. It is a block of several outputs, for which the total is offered where there is one, or it
 * is unknown.
 *
 * @param what What it must name, such as `a number or a series of the result`.
 * @param known The known names.
 */
export function notAnOutput(what: string, name: string, known: readonly string[]): string {
	const path = readReduced(name)?.inner ?? name;
	const below = known.filter((other) => other.startsWith(`${path}.`));
	const [block, ...part] = path.split(".");
	const total = [block, "total", ...part].join(".");
	if (below.length > 0 && rowNamed(total) !== undefined) {
		const each = rowNamed(below[0])?.row.over === "horizon" ? "number" : "series";
		return `${path} names a ${each} for each line; for all lines write ${total}`;
	}
	if (below.length > 0) return `must name ${what}, got a block; it holds ${below.slice(0, 6).join(", ")}`;
	const nearest = nearestName(path, known);
	return `must name ${what}, got ${JSON.stringify(name)}${nearest ? `; did you mean "${nearest}"` : ""}`;
}

/** The equation of an output and its inputs. */
export interface Derived {
	readonly equation: string;
	readonly of: ReturnType<OutputRow["of"]>;
}

/** How an output is computed. In the base year, the scenario may give it, or it may be fixed. */
export function derivedBy({ base, equation, of }: OutputRow, asked: Asked): Derived {
	if (asked.t === 0 && base !== undefined) {
		if ("fixed" in base) return { equation: base.fixed, of: [] };
		const path = base.given.replace("<line>", asked.line ?? "");
		return { equation: "the base year's figure", of: [{ from: "scenario", path, t: 0 }] };
	}
	return { equation: typeof equation === "string" ? equation : equation(asked), of: of(asked) };
}

/** Whether a name or condition reads the spending of each tier, or threat, which a run keeps only on demand. */
export function readsTiers(text: string): boolean {
	return /\b(threat|federalOther|federalLines|provinces|provincialOther|provincialLines)\b/.test(text);
}
