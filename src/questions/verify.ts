// Past 200 lines: one list of how each kind of result is reproduced, and the comparison.

import { isPlainObject, show } from "../domain/index.js";
import { ensemble } from "../ensemble/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { crowdOut } from "../measure/index.js";
import { type Scenario, safeParseScenario } from "../scenario/index.js";
import { version } from "../version.js";
import { attribute } from "./attribution.js";
import { breakEven } from "./break-even.js";
import { discover } from "./discover.js";
import { policiesAcrossFutures } from "./policies.js";
import { policiesAcrossDraws } from "./policies-across-draws.js";
import { samplePoints } from "./sample-points.js";
import { sensitivity } from "./sensitivity.js";
import { solve } from "./solve.js";
import { sweep } from "./sweep.js";
import { tornado } from "./tornado.js";

/** Whether a result is reproduced from its record. */
export interface Verification {
	/** True where nothing differs except the version. */
	readonly ok: boolean;
	/** Differences between the result and its reproduction by dotted path, at most the first hundred. */
	readonly differences: readonly Difference[];
	/** Possible reasons of differences, such as another version; given even where nothing differs. */
	readonly reasons: readonly string[];
}

interface Difference {
	readonly path: string;
	readonly was: unknown;
	readonly is: unknown;
}

/** A record that was read, with parsed scenarios. */
interface ReadRecord {
	readonly scenarios: readonly Scenario[];
	/** The options of the question, as in the record. */
	// biome-ignore lint/suspicious/noExplicitAny: each question checks what it is asked
	readonly asked: any;
}

/** How each kind of result is reproduced. A record without a question is that of a run or an ensemble. */
const KINDS: Readonly<Record<string, (record: ReadRecord) => { readonly record: object }>> = {
	run: ({ scenarios: [scenario] }) => crowdOut(scenario),
	ensemble: ({ scenarios: [scenario], asked }) => ensemble(scenario, asked),
	sensitivity: ({ scenarios: [scenario], asked }) => sensitivity(scenario, asked),
	tornado: ({ scenarios: [scenario], asked }) => tornado(scenario, asked),
	discover: ({ scenarios: [scenario], asked }) => discover(scenario, asked),
	sample: ({ scenarios: [scenario], asked }) => samplePoints(scenario, asked),
	sweep: ({ scenarios: [scenario], asked: { axes, ...options } }) => sweep(scenario, axes, options),
	solve: ({ scenarios: [scenario], asked: { path, soThat, ...options } }) => solve(scenario, path, soThat, options),
	"break-even": ({ scenarios: [scenario], asked: { path, soThat, ...options } }) =>
		breakEven(scenario, path, soThat, options),
	attribute: ({ scenarios: [from, to], asked: { output, ...options } }) => attribute(from, to, output, options),
	policies: ({ scenarios, asked: { policies, futures, ...options } }) =>
		policiesAcrossFutures(policies, named(futures, scenarios), options),
	"policies-across-draws": ({ scenarios, asked: { policies, futures, ...options } }) =>
		policiesAcrossDraws(policies, named(futures, scenarios), options),
};

function named(names: readonly string[], scenarios: readonly Scenario[]) {
	return scenarios.map((input, k) => ({ name: names[k], input }));
}

/**
 * Make a result again from its own record and compare: a run, an ensemble, or the answer of any question with a record.
 *
 * Numbers are equal within 1e-12 · max(1, |value|), so that the last bit of another machine does not matter. A record
 * has the counterfactual as it was read. So a sweep or solution over India's growth against `further`, where the
 * counterfactual follows that growth, is reported as different.
 *
 * @param result A result of `crowdOut`, `ensemble` or a question, or its JSON. In a list, each result is made again.
 * @throws {CrowdoutError} `invalid-input` where it is no result, `invalid-scenario` where its scenario is invalid; the
 * error of the question where it cannot be asked as the record says.
 * @example
 * ```ts
 * import { tornado, verifyResult } from "crowdout";
 *
 * console.log(verifyResult(JSON.parse(JSON.stringify(tornado("us-india-partnership")))).ok); // true
 * ```
 */
export function verifyResult(result: unknown): Verification {
	if (Array.isArray(result) && result.length > 0) return together(result.map(verifyResult));
	const record = isPlainObject(result) ? result.record : undefined;
	if (!isPlainObject(result) || !isPlainObject(record) || !isPlainObject(record.scenario)) {
		throw refusal("record", `must be the record of a result, as run --json prints it, got ${show(record)}`);
	}
	const remade = make(result, record);
	const all = differences(result, JSON.parse(JSON.stringify(remade)), "").filter(
		({ path }) => path !== "record.version",
	);
	return { ok: all.length === 0, differences: all.slice(0, 100), reasons: reasons(record, remade.record, all) };
}

/** Verifications of a list as one; a path begins with the index in the list. */
function together(all: readonly Verification[]): Verification {
	const differences = all.flatMap((one, k) =>
		one.differences.map((found) => ({ ...found, path: `${k}.${found.path}` })),
	);
	return {
		ok: all.every(({ ok }) => ok),
		differences: differences.slice(0, 100),
		reasons: [...new Set(all.flatMap(({ reasons }) => reasons))],
	};
}

/** Reproduce the result of a record. */
function make(result: object, record: Readonly<Record<string, unknown>>) {
	const kind = record.question ?? ("sampler" in record ? "ensemble" : "run");
	if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) {
		throw refusal("record.question", `must be one of ${Object.keys(KINDS).join(", ")}, got ${show(kind)}`);
	}
	const others = Array.isArray(record.others) ? record.others : [];
	const scenarios = [
		read(record.scenario, "record.scenario", record),
		...others.map((other, k) => read(other?.scenario, `record.others.${k}.scenario`, record)),
	];
	const asked = kind === "ensemble" ? ensembleAsked(result, record) : (record.asked ?? {});
	try {
		return KINDS[kind]({ scenarios, asked });
	} catch (error) {
		if (error instanceof CrowdoutError) throw error;
		throw refusal("record.asked", `must hold the options of the question, got ${show(asked)}`);
	}
}

/** An ensemble's record has its options beside the scenario; its result has the precision. */
function ensembleAsked(result: object, record: Readonly<Record<string, unknown>>): object {
	const { seed, draws, sampler, mode, quantiles, outputs, events, onFailure } = record;
	const { precision } = result as { readonly precision?: { readonly asked?: unknown } };
	return { seed, draws, sampler, mode, quantiles, outputs, events, onFailure, precision: precision?.asked };
}

function read(scenario: unknown, at: string, record: Readonly<Record<string, unknown>>): Scenario {
	const parsed = safeParseScenario(scenario);
	if (parsed.ok) return parsed.scenario;
	const issues: Issue[] = parsed.issues.map(({ path, message }) => ({ path: `${at}.${path}`, message }));
	throw new CrowdoutError(
		"invalid-scenario",
		isOwn(record) ? issues : [{ path: "record.version", message: madeBy(record) }, ...issues],
	);
}

function isOwn(record: Readonly<Record<string, unknown>>): boolean {
	return record.version === version;
}

function madeBy(record: Readonly<Record<string, unknown>>): string {
	return `it was made by version ${show(record.version)}; this is ${version}`;
}

function refusal(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}

/** Greatest number of names shown for a list. */
const MOST = 5;

function reasons(was: Readonly<Record<string, unknown>>, remade: object, all: readonly Difference[]): string[] {
	const is = remade as { readonly scenarioHash: string; readonly data: Readonly<Record<string, string>> };
	const data = isPlainObject(was.data) ? was.data : {};
	const listed = (found: readonly Difference[]) =>
		`${found
			.slice(0, MOST)
			.map(({ path }) => path)
			.join(", ")}${found.length > MOST ? ` and ${found.length - MOST} more` : ""}`;
	const fresh = all.filter((difference) => difference.was === undefined);
	const gone = all.filter((difference) => difference.is === undefined);
	const moved = all.filter((difference) => difference.was !== undefined && difference.is !== undefined);
	return [
		...(isOwn(was)
			? []
			: [
					madeBy(was),
					...(fresh.length > 0 ? [`only this version gives ${listed(fresh)}`] : []),
					...(gone.length > 0 ? [`this version no longer gives ${listed(gone)}`] : []),
					moved.length > 0
						? `values that both give differ in ${moved.length} ${moved.length === 1 ? "place" : "places"}`
						: "all values that both give are the same",
				]),
		...(was.scenarioHash === is.scenarioHash
			? []
			: ["its scenario, as read now, does not match the hash in its record"]),
		...Object.entries(is.data).flatMap(([table, hash]) =>
			data[table] === hash ? [] : [`the table ${table} has changed since`],
		),
	];
}

function differences(was: unknown, is: unknown, path: string): readonly Difference[] {
	if (typeof was === "number" && typeof is === "number") {
		return Math.abs(was - is) <= 1e-12 * Math.max(1, Math.abs(is)) ? [] : [{ path, was, is }];
	}
	if (typeof was !== "object" || typeof is !== "object" || was === null || is === null) {
		return was === is ? [] : [{ path, was, is }];
	}
	const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
	return keys.flatMap((key) =>
		differences(
			(was as Record<string, unknown>)[key],
			(is as Record<string, unknown>)[key],
			path === "" ? key : `${path}.${key}`,
		),
	);
}
