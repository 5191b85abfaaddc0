import { parseScenario, type Scenario } from "crowdout";
import { finishExact, mergeBlocks, prepareEnsemble, runBlocks, secondPass } from "../../src/ensemble/index.js";
import type { EnsembleJob } from "../../src/ensemble/types.js";

/** The reference case, or a variant of it. */
export function reference(set: object = {}): Scenario {
	return parseScenario("us-india-partnership", { set });
}

/** Only these distributions: the inherited ones fixed. */
export function only(uncertainty: object, set: object = {}): Scenario {
	const inherited = Object.keys(reference().uncertainty ?? {});
	const fixed = Object.fromEntries(inherited.map((path) => [path, path === "joint" ? [] : null]));
	return reference({ ...set, uncertainty: { ...fixed, ...uncertainty } });
}

/** A job done in parts of these blocks, each part by a worker of its own, in reverse. */
export function inParts(job: EnsembleJob, cuts: readonly number[]) {
	const ends = [...cuts, job.blocks];
	const ranges = ends.map((to, k) => [k === 0 ? 0 : ends[k - 1], to] as const).reverse();
	const parts = ranges.map(([from, to]) => runBlocks(job, from, to, prepareEnsemble(job)));
	const outcome = mergeBlocks(job, parts);
	if (outcome.kind === "result") return outcome.result;
	const kept = ranges.map(([from, to]) => secondPass(job, outcome.wanted, from, to, prepareEnsemble(job)));
	return finishExact(job, outcome.sums, outcome.wanted, kept);
}
