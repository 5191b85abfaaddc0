import type { Issue } from "../errors.js";
import { binOf, binScale } from "./bins.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob, KeptValues, WantedBins } from "./types.js";

/**
 * Why sums that came from elsewhere cannot be those of their blocks, though every array is as long as it must be.
 *
 * @returns Each with its place, `sums.counts`; empty where all counts come to the draws.
 */
export function sumsIssues(job: EnsembleJob, state: EnsembleState, sums: BlockSums): Issue[] {
	const issues: Issue[] = [];
	const must = (holds: boolean, path: string, message: string) => {
		if (!holds) issues.push({ path, message });
	};
	const { replicates, columns } = state;
	const { count } = job.bins;
	const draws = Math.min(job.draws, sums.to * job.blockSize) - sums.from * job.blockSize;
	const trials = new Float64Array(replicates);
	sums.succeeded.forEach((succeeded, k) => {
		trials[k % replicates] += succeeded;
	});
	const succeeded = totalOf(trials);
	const failed = totalOf(sums.failures.map((failure) => failure.count));
	must(
		sums.succeeded.every(isCount) && sums.failures.every((failure) => isCount(failure.count)),
		"sums.succeeded",
		"must be counts, whole and not below 0, got others",
	);
	must(succeeded + failed === draws, "sums", `must count ${draws} draws, got ${succeeded + failed}`);
	const every = (places: number, holds: (k: number) => boolean) =>
		Array.from({ length: places }, (_, k) => holds(k)).every(Boolean);
	must(
		every(columns, (c) => totalOf(sums.counts.subarray(c * count, (c + 1) * count)) + sums.nulls[c] === succeeded),
		"sums.counts",
		`must come with sums.nulls to ${succeeded} draws in every column, got others`,
	);
	const scalars = job.scalars.length;
	const trialsOf = (own: number) => trials[Math.floor(own / scalars)];
	must(
		every(replicates * scalars, (own) => {
			const counted = totalOf(sums.scalarCounts.subarray(own * count, (own + 1) * count));
			return counted + sums.scalarNulls[own] === trialsOf(own);
		}),
		"sums.scalarCounts",
		`must come with sums.scalarNulls to ${succeeded} draws for every scalar, got others`,
	);
	must(
		every(replicates * scalars, (own) => sums.positive[own] <= trialsOf(own)),
		"sums.positive",
		`must count at most ${succeeded} draws, got more`,
	);
	const perReplicate = sums.events.length / replicates;
	must(
		sums.events.every((held, k) => held <= trials[Math.floor(k / perReplicate)]),
		"sums.events",
		`must count at most ${succeeded} draws, got more`,
	);
	const { least, greatest, ...others } = sums;
	for (const [key, numbers] of Object.entries(others)) {
		if (numbers instanceof Float64Array)
			must(numbers.every(Number.isFinite), `sums.${key}`, "must be finite, got others");
	}
	const isOpen = (c: number) => {
		const all = c < columns ? sums.counts.subarray(c * count, (c + 1) * count) : undefined;
		return all === undefined || all[0] + all[count - 1] > 0;
	};
	for (const [key, ends] of Object.entries({ least, greatest })) {
		must(
			ends.every((end, c) => !Number.isNaN(end) && (c >= columns || Number.isFinite(end) === isOpen(c))),
			`sums.${key}`,
			"must be a number where a value lies in an open bin, and infinite elsewhere, got others",
		);
	}
	return issues;
}

/** Whether values that were kept lie in the bins for which they were kept. */
export function binsHold({ bins }: EnsembleJob, { column, bin }: WantedBins, { offset, values }: KeptValues): boolean {
	for (let k = 0; k < column.length; k++) {
		const c = column[k];
		const scale = binScale(bins, c);
		for (let i = offset[k]; i < offset[k + 1]; i++) {
			if (!Number.isFinite(values[i]) || binOf(values[i], bins.low[c], scale, bins.count - 1) !== bin[k]) return false;
		}
	}
	return true;
}

function isCount(value: number): boolean {
	return Number.isInteger(value) && value >= 0;
}

function totalOf(numbers: ArrayLike<number>): number {
	let total = 0;
	for (let k = 0; k < numbers.length; k++) total += numbers[k];
	return total;
}
