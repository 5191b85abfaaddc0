import { isPlainObject, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { safeParseScenario } from "../scenario/index.js";
import { version } from "../version.js";
import { crowdOut } from "./crowd-out.js";
import type { ResultRecord } from "./types.js";

/** Whether a result is what its record gives when it is made again. */
export interface Verification {
	/** Nothing differs. */
	readonly ok: boolean;
	/** Where the result and its remake part: by dotted path, at most the first hundred. */
	readonly differences: readonly { readonly path: string; readonly was: unknown; readonly is: unknown }[];
	/** Why they may part: another version, other tables, another scenario. */
	readonly reasons: readonly string[];
}

/**
 * Make a result again from its own record and compare.
 *
 * Numbers agree within 1e-12 · max(1, |value|), so that a result from another machine is not refused for a last bit.
 *
 * @param result What `crowdOut` returned, or the JSON of it.
 * @throws {CrowdoutError} `invalid-input` where it is no result, `invalid-scenario` where its scenario is none.
 */
export function verifyResult(result: unknown): Verification {
	const record = isPlainObject(result) ? result.record : undefined;
	if (!isPlainObject(record) || !isPlainObject(record.scenario)) {
		throw new CrowdoutError("invalid-input", [
			{ path: "record", message: `must be the record of a result, as run --json prints it, got ${show(record)}` },
		]);
	}
	const parsed = safeParseScenario(record.scenario);
	if (!parsed.ok) {
		throw new CrowdoutError(
			"invalid-scenario",
			parsed.issues.map(({ path, message }) => ({ path: `record.scenario.${path}`, message })),
		);
	}
	const remade = crowdOut(parsed.scenario);
	const all = differences(result, JSON.parse(JSON.stringify(remade)), "");
	return {
		ok: all.length === 0,
		differences: all.slice(0, 100),
		reasons: reasons(record as unknown as ResultRecord, remade.record),
	};
}

function reasons(was: ResultRecord, is: ResultRecord): string[] {
	const found: string[] = [];
	if (was.version !== version) found.push(`it was made by version ${show(was.version)}; this is ${version}`);
	if (was.scenarioHash !== is.scenarioHash) found.push("its scenario is not the one that its record was made for");
	for (const [table, hash] of Object.entries(is.data)) {
		if (was.data?.[table] !== hash) found.push(`the table ${table} has changed since`);
	}
	return found;
}

function differences(was: unknown, is: unknown, path: string): Verification["differences"] {
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
