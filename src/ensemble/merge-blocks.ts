import { CrowdoutError, type Issue } from "../errors.js";
import { binAt, columnCounts, quantileFromBins } from "./columns.js";
import { joinSums } from "./join-sums.js";
import { type EnsembleState, prepareEnsemble } from "./prepare.js";
import { failedDraws } from "./refuse-failures.js";
import { ensembleResult } from "./result.js";
import type { BlockSums, EnsembleJob, MergeOutcome, WantedBins } from "./types.js";

/**
 * Put the parts of an ensemble together: in fast mode the result, in exact mode the bins whose values the second pass keeps.
 *
 * Sums are added in order of the blocks, so any partition gives the same bits.
 *
 * @param parts Every block once, in any order.
 * @throws {CrowdoutError} `invalid-input` naming blocks that are missing or doubled; `run-failed` where draws failed and
 * failures are not dropped, or where none succeeded.
 */
export function mergeBlocks(job: EnsembleJob, parts: readonly BlockSums[], state = prepareEnsemble(job)): MergeOutcome {
	const ordered = [...parts].sort((a, b) => a.from - b.from || a.to - b.to);
	const issues = coverage(job, ordered);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const sums = joinSums(ordered);
	const failed = sums.failures.reduce((total, { count }) => total + count, 0);
	if (failed > 0 && (job.onFailure === "error" || failed === job.draws)) {
		throw failedDraws(sums.failures, job.draws, job.draws);
	}
	if (job.mode === "exact") return { kind: "secondPass", sums, wanted: wantedBins(job, state, sums) };
	return { kind: "result", result: ensembleResult(job, state, sums, quantileFromBins) };
}

function coverage(job: EnsembleJob, ordered: readonly { readonly from: number; readonly to: number }[]): Issue[] {
	const issues: Issue[] = [];
	let done = 0;
	const blocks = (from: number, to: number) => (to - from === 1 ? `block ${from}` : `blocks ${from} to ${to - 1}`);
	for (const { from, to } of ordered) {
		if (from > done)
			issues.push({ path: "parts", message: `must hold every block, got none of ${blocks(done, from)}; run them` });
		if (from < done) {
			const twice = blocks(from, Math.min(done, to));
			issues.push({ path: "parts", message: `must hold every block once, got ${twice} twice; leave one out` });
		}
		done = Math.max(done, to);
	}
	if (done < job.blocks) {
		issues.push({ path: "parts", message: `must hold every block, got none of ${blocks(done, job.blocks)}; run them` });
	}
	if (done > job.blocks) {
		issues.push({
			path: "parts",
			message: `must hold the blocks of this ensemble, got ${blocks(job.blocks, done)} beyond them`,
		});
	}
	return issues;
}

/** The bins that hold the ranks of the quantiles, each once. */
function wantedBins(job: EnsembleJob, state: EnsembleState, sums: BlockSums): WantedBins {
	const found: { column: number; bin: number; size: number }[] = [];
	for (let column = 0; column < state.columns + job.scalars.length; column++) {
		const counted = columnCounts(job, state, sums, column);
		if (counted.total === 0) continue;
		const ranks = job.quantiles.flatMap((p) => {
			const rank = Math.floor((counted.total - 1) * p);
			return [rank, Math.min(counted.total - 1, rank + 1)];
		});
		const bins = new Set(ranks.map((rank) => binAt(counted, rank).bin));
		for (const bin of [...bins].sort((a, b) => a - b)) found.push({ column, bin, size: counted.counts[bin] });
	}
	return {
		column: Uint32Array.from(found, ({ column }) => column),
		bin: Uint32Array.from(found, ({ bin }) => bin),
		size: Float64Array.from(found, ({ size }) => size),
	};
}
