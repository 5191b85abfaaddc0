import { dataHashes } from "../data/index.js";
import { canonicalJson, sha256Hex } from "../numerics/index.js";
import { bundledScenarios, isParsed, type Scenario } from "../scenario/index.js";
import { version } from "../version.js";
import type { ResultRecord } from "./types.js";

/** The tables from which bundled scenarios take their numbers. */
const TABLES = ["base-figures", "parameters", "partnership-events", "scenario-figures"];

/**
 * The record of a result: version, the whole scenario with its hash, and the hashes of the tables behind it.
 *
 * A scenario without a bundled parent uses no table.
 */
export function resultRecord(scenario: Scenario): ResultRecord {
	const bundled = scenario.lineage.some((name) => Object.hasOwn(bundledScenarios, name));
	return {
		version,
		scenario,
		scenarioHash: hashOf(scenario),
		data: bundled ? dataHashes(TABLES) : {},
	};
}

const hashes = new WeakMap<Scenario, string>();
const texts = new WeakMap<object, string>();

/** sha256 of a scenario in canonical JSON; for a parsed scenario, which never changes, it is computed once. */
function hashOf(scenario: Scenario): string {
	if (!isParsed(scenario)) return sha256Hex(canonicalJson(scenario));
	const hash = hashes.get(scenario) ?? sha256Hex(canonicalJson(scenario, texts));
	hashes.set(scenario, hash);
	return hash;
}
