import { isPlainObject, type PlainObject, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";

/** One value that differs between two results. */
export interface Moved {
	/** Dotted path; of a series also the year. */
	readonly path: string;
	/** The year, of a series. */
	readonly year?: number;
	/** `undefined` where the first result does not have it. */
	readonly before: unknown;
	/** `undefined` where the second result does not have it. */
	readonly after: unknown;
	/** `after` minus `before`, where both are numbers. */
	readonly change?: number;
}

/** The differences between two results, and their possible causes. */
export interface ResultDiff {
	/** Numbers of the results, in their order. */
	readonly moved: readonly Moved[];
	/** Differences between their scenarios, by dotted path. */
	readonly inputs: readonly Moved[];
	/** Bundled tables that differ by their hash. */
	readonly tables: readonly string[];
	/** The library's versions, where they differ. */
	readonly version?: {
		/** Of the first result. */
		readonly before: string;
		/** Of the second. */
		readonly after: string;
	};
}

/** Descriptive keys of a scenario, which never change a number. */
const WORDS = /^(name|title|question|references|lineage|checks|uncertainty|\$schema)(\.|$)/;

/** Parts of a result that are no numbers. */
const NOT_NUMBERS = /^(scenario|counterfactual|years|record|warnings|events|rules)(\.|$)/;

/**
 * Compare two results: which numbers differ, by how much, and which inputs differ. Numbers are equal within 1e-12 ·
 * max(1, |value|). Values of a series are matched by fiscal year.
 *
 * @param before A result of `crowdOut`, or its JSON.
 * @param after The same of another run.
 * @throws {CrowdoutError} `invalid-input` where one is no result.
 * @example
 * ```ts
 * import { crowdOut, diffResults } from "crowdout";
 *
 * const before = crowdOut("us-india-partnership");
 * const after = crowdOut("us-india-partnership", { financing: "imf-programme" });
 * const { moved, inputs } = diffResults(before, after);
 * console.log(moved.length, inputs.map(({ path }) => path));
 * ```
 */
export function diffResults(before: unknown, after: unknown): ResultDiff {
	const [was, is] = [readResult(before, "before"), readResult(after, "after")];
	const inputs = differences(was.scenario, is.scenario, "").filter(({ path }) => !WORDS.test(path));
	const tables = [...new Set([...Object.keys(was.data), ...Object.keys(is.data)])].sort();
	return {
		moved: differences(byYear(was.result), byYear(is.result), "")
			.filter(({ path }) => !NOT_NUMBERS.test(path))
			.map(withYear),
		inputs,
		tables: tables.filter((table) => was.data[table] !== is.data[table]),
		...(was.version === is.version ? {} : { version: { before: was.version, after: is.version } }),
	};
}

interface Read {
	readonly result: PlainObject;
	readonly scenario: PlainObject;
	readonly data: PlainObject;
	readonly version: string;
}

function readResult(result: unknown, path: string): Read {
	const record = isPlainObject(result) ? result.record : undefined;
	if (
		!isPlainObject(result) ||
		!isPlainObject(record) ||
		!isPlainObject(record.scenario) ||
		!Array.isArray(result.years)
	) {
		throw new CrowdoutError("invalid-input", [
			{ path, message: `must be a result with its record, as run --json prints it, got ${show(result)}` },
		]);
	}
	return {
		result,
		scenario: record.scenario,
		data: isPlainObject(record.data) ? record.data : {},
		version: String(record.version),
	};
}

/** The result with each series as a block by fiscal year, so that values of the same year are compared. */
function byYear(result: PlainObject): PlainObject {
	const years = result.years as readonly unknown[];
	const turned = (value: unknown): unknown => {
		if (Array.isArray(value)) {
			const isSeries =
				value.length === years.length && value.every((entry) => entry === null || typeof entry === "number");
			return isSeries ? Object.fromEntries(value.map((entry, t) => [`@${years[t]}`, entry])) : value.map(turned);
		}
		return isPlainObject(value)
			? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]))
			: value;
	};
	const { record: _, years: __, ...rest } = result;
	return turned(rest) as PlainObject;
}

function withYear(moved: Moved): Moved {
	const [, path, year] = /^(.*)\.@(\d+)$/.exec(moved.path) ?? [];
	return path === undefined ? moved : { ...moved, path, year: Number(year) };
}

function differences(before: unknown, after: unknown, path: string): Moved[] {
	if (typeof before === "number" && typeof after === "number") {
		const same = Math.abs(before - after) <= 1e-12 * Math.max(1, Math.abs(before), Math.abs(after));
		return same ? [] : [{ path, before, after, change: after - before }];
	}
	const blocks = [before, after].every((value) => typeof value === "object" && value !== null);
	if (!blocks) return before === after ? [] : [{ path, before, after }];
	const [a, b] = [before as PlainObject, after as PlainObject];
	return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
		differences(a[key], b[key], path === "" ? key : `${path}.${key}`),
	);
}
