import { type PublishedFinding, publishedFindings } from "../../data/index.js";
import { nearestName, someOf } from "../../domain/index.js";
import { CrowdoutError } from "../../errors.js";
import { buildUp } from "./build-up.js";
import { elasticities } from "./elasticities.js";
import { history } from "./history.js";
import { official } from "./official.js";
import type { Measure, Measures, Replication } from "./types.js";

/** How our number for each finding is computed. */
const MEASURES: Measures = { ...official, ...buildUp, ...history, ...elasticities };

/**
 * Compare published findings with our own numbers: those that do not hold first, then the others, each by id. The table
 * `published-findings` says when a finding counts as held.
 *
 * @param id Id of one finding [default: all].
 * @throws CrowdoutError `invalid-input` for an unknown id; the nearest is offered.
 * @example
 * ```ts
 * import { replicate } from "crowdout/reaction";
 *
 * const held = replicate().filter(({ held, byConstruction }) => held && !byConstruction);
 * for (const { finding, ours } of held) console.log(finding.says, ours);
 * ```
 */
export function replicate(id?: string): readonly Replication[] {
	const all = publishedFindings();
	const asked = id === undefined ? all : all.filter((finding) => finding.id === id);
	if (asked.length === 0) throw unknown(String(id), all);
	const done = asked.map(beside);
	return [...done.filter(({ held }) => !held), ...done.filter(({ held }) => held)];
}

function beside(finding: PublishedFinding): Replication {
	const measure = MEASURES[finding.id]();
	return { finding, held: isHeld(finding, measure), ...measure };
}

/** Whether our number is within the limits. Without limits: within two standard errors of the source's number. */
function isHeld({ value, low, high }: PublishedFinding, { ours, standardError }: Measure): boolean {
	if (ours === null || Number.isNaN(ours)) return false;
	if (low !== undefined || high !== undefined) return ours > (low ?? -Infinity) && ours < (high ?? Infinity);
	return value !== undefined && standardError !== undefined && Math.abs(ours - value) <= 2 * standardError;
}

function unknown(id: string, all: readonly PublishedFinding[]): CrowdoutError {
	const known = all.map((finding) => finding.id);
	const nearest = nearestName(id, known);
	const hint = nearest === undefined ? `known are ${someOf(known)}` : `did you mean ${nearest}`;
	return new CrowdoutError("invalid-input", [
		{ path: "finding", message: `must be a known name, got ${JSON.stringify(id)}; ${hint}` },
	]);
}
