import { LOSS, resultRecord } from "../measure/index.js";
import { binError, columnCounts } from "./columns.js";
import { reached } from "./precision.js";
import type { EnsembleState } from "./prepare.js";
import { probability, type QuantileOf, summarise } from "./summaries.js";
import type { Band, BlockSums, EnsembleJob, EnsembleRecord, EnsembleResult, EventProbability } from "./types.js";

/** The result that the merged sums give, with quantiles read by `quantileOf`. */
export function ensembleResult(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	quantileOf: QuantileOf,
): EnsembleResult {
	const { scenario, counterfactual } = job;
	const lines = Object.keys(scenario.budget.lines);
	const failed = sums.failures.reduce((total, { count }) => total + count, 0);
	const trials = perReplicate(state, (r) => {
		let count = 0;
		for (let block = 0; block < job.blocks; block++) count += sums.succeeded[block * state.replicates + r];
		return count;
	});
	const positive = (name: string) => {
		const s = job.scalars.indexOf(name);
		return probability(
			perReplicate(state, (r) => sums.positive[r * job.scalars.length + s]),
			trials,
		);
	};
	return {
		scenario: scenario.name,
		counterfactual: counterfactual.name === scenario.name ? `${scenario.name} without the push` : counterfactual.name,
		definition: scenario.budget.definition,
		baseYear: scenario.baseYear,
		years: Array.from({ length: scenario.horizon + 1 }, (_, t) => scenario.baseYear + t),
		draws: job.draws,
		failed,
		quantiles: job.quantiles,
		parameters: state.sampler.dimensions.map(({ path }) => path),
		bands: Object.fromEntries(job.series.map((name, k) => [name, bandOf(job, state, sums, k, quantileOf)])),
		scalars: Object.fromEntries(job.scalars.map((name, s) => [name, summarise(job, state, sums, s, quantileOf)])),
		probabilityOfLoss: {
			all: positive(LOSS),
			lines: Object.fromEntries(lines.map((line) => [line, positive(`crowdOut.cumulativeMoney.${line}`)])),
		},
		events: job.events.map((condition, e) => eventOf(job, state, sums, { condition, e, trials })),
		rules: scenario.rules.map(({ name, holds }, k) => {
			const { everyYear } = eventOf(job, state, sums, { condition: holds, e: job.events.length + k, trials });
			return { name, holds, probability: everyYear };
		}),
		failures: sums.failures,
		...(job.precision ? { precision: { asked: job.precision, reached: reached(job, state, sums) } } : {}),
		warnings: warnings(job, failed),
		record: recordOf(job),
	};
}

function perReplicate(state: EnsembleState, value: (replicate: number) => number): number[] {
	return Array.from({ length: state.replicates }, (_, r) => value(r));
}

function bandOf(job: EnsembleJob, state: EnsembleState, sums: BlockSums, k: number, quantileOf: QuantileOf): Band {
	const { firstYear, years } = state;
	const columns = Array.from({ length: years }, (_, i) => k * years + i);
	const base = orNull(state.baseYear[k]);
	const known = <T>(value: T): T[] => (firstYear === 1 ? [value] : []);
	const nulls = [...known(base === null ? job.draws : 0), ...columns.map((column) => sums.nulls[column])];
	const counted = columns.map((column) => columnCounts(job, state, sums, column));
	return {
		quantiles: [
			...known(job.quantiles.map(() => base)),
			...counted.map((column) => job.quantiles.map((p) => orNull(quantileOf(column, p)))),
		],
		...(nulls.some((count) => count > 0) ? { nulls } : {}),
		...(job.mode === "fast"
			? {
					binError: [
						...known(job.quantiles.map(() => orNull(base === null ? Number.NaN : 0))),
						...counted.map((column) => job.quantiles.map((p) => orNull(binError(column, p)))),
					],
				}
			: {}),
	};
}

function orNull(value: number): number | null {
	return Number.isNaN(value) ? null : value;
}

function eventOf(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	{ condition, e, trials }: { condition: string; e: number; trials: readonly number[] },
): EventProbability {
	const { horizon } = job.scenario;
	const of = (entry: number) =>
		probability(
			perReplicate(state, (r) => sums.events[(r * state.events.length + e) * (horizon + 2) + entry]),
			trials,
		);
	return {
		condition,
		everyYear: of(0),
		someYear: of(1),
		byYear: Array.from({ length: horizon }, (_, t) => of(t + 2)),
	};
}

function warnings(job: EnsembleJob, failed: number): string[] {
	return failed === 0
		? []
		: [`${failed} of ${job.draws} draws failed and were left out, as asked; the results are those of the others`];
}

function recordOf(job: EnsembleJob): EnsembleRecord {
	const { seed, draws, sampler, mode, quantiles, events, onFailure } = job;
	const outputs = [...job.series, ...job.scalars];
	return { ...resultRecord(job.scenario), seed, draws, sampler, mode, quantiles, outputs, events, onFailure };
}
