import {
	type ConditionTest,
	conditionTest,
	emptyTotals,
	type Fraction,
	membersOf,
	type Paired,
	type Read,
	type Rounding,
	readsTiers,
	readTotals,
	ruleTests,
	type Scalar,
	type Series,
	scalarOf,
	seriesNamed,
	type Totals,
} from "../measure/index.js";
import { type Applier, createApplier } from "./applier.js";
import { type Failure, failureOfTotals } from "./failures.js";
import { CHUNK, type Chunk, failureIn, pairArms, runPair } from "./paired.js";
import { createSampler, type Sampler, SCRAMBLINGS, type Uniforms } from "./sampler.js";
import type { EnsembleJob } from "./types.js";

/** A job without its bins: what the first draws, which fix them, are run with. */
export type UnbinnedJob = Omit<EnsembleJob, "bins">;

/** A job made ready: compiled plans, samplers, readers of outputs. One a worker; it is written into by every draw. */
export interface EnsembleState {
	readonly sampler: Sampler;
	readonly applier: Applier;
	readonly paired: Paired;
	readonly totals: Totals;
	readonly series: readonly Series[];
	readonly reads: readonly Read[];
	/** First year of a band that draws may change: 0 or 1. */
	readonly firstYear: number;
	/** Years of a series that are counted, from `firstYear`. */
	readonly years: number;
	/** Columns of the series. */
	readonly columns: number;
	/** Whether a column may have no value. */
	readonly nullable: readonly boolean[];
	readonly scalars: readonly ((row: number) => number)[];
	/** By what rounding may have moved the values of each scalar. */
	readonly roundings: readonly Rounding[];
	/** The parts of those scalars that are ratios whose denominator may come near 0. */
	readonly fractions: readonly (Fraction & { readonly scalar: number })[];
	/** The events that were asked for, and behind them the rules of the scenario. */
	readonly events: readonly ((holds: Uint8Array) => void)[];
	/** Number of independent parts from whose spread the error is estimated: 1, or the scramblings of Sobol' points. */
	readonly replicates: number;
	/** Values of the series in the undrawn base year. */
	readonly baseYear: Float64Array;
	/** What the first draws left: they fix the bins, are counted, and in exact mode looked through for quantiles. */
	readonly kept: Map<number, Chunk>;
	/** How many draws those are; by its first draw each chunk. */
	readonly keeps: number;
	/** Run some draws side by side from one on; by row why it failed, `undefined` where none did. */
	readonly run: (first: number, count: number) => readonly (Failure | undefined)[] | undefined;
}

/** Draws that fix the bins: the first ones, whatever the number of draws; so every shard fixes the same. */
export const PILOT = 2048;

/** Draws of the smallest block. */
export const BLOCK = 4096;

/**
 * The most values that are kept of the first draws [32 MiB]. An exact ensemble of so few keeps all: a search on the way
 * would cost more.
 */
const MOST_AT_FIRST = 2 ** 22;

/** What changes the base year itself. */
const BASE_LEVELS = ["economy.gdp", "economy.population", "economy.exchangeRate", "rival.spending", "budget.debt"];

/** How a job is made ready. */
interface Preparation {
	/** Draws that are run side by side [default `CHUNK`]. */
	readonly rows?: number;
	/** Whether what the first draws left is kept for who asks again [default false]. */
	readonly keep?: boolean;
	/** Uniforms to take instead of random numbers. */
	readonly given?: Uniforms;
}

/** Make a job ready to run; worth doing once a worker. */
export function prepareEnsemble(
	job: UnbinnedJob,
	{ rows = CHUNK, keep = false, given }: Preparation = {},
): EnsembleState {
	const { scenario, counterfactual } = job;
	const members = membersOf(scenario);
	const series = job.series.flatMap((name) => seriesNamed(name, members) ?? []);
	const scalars = job.scalars.flatMap((name): Scalar[] => {
		const found = scalarOf(name, members);
		return found === undefined ? [] : [found];
	});
	const asked = job.events.map((text): ConditionTest => conditionTest(text, members));
	const events = [...asked, ...ruleTests(scenario, members)];

	const tiers = [...job.series, ...job.scalars, ...events.map(({ name }) => name)].some(readsTiers);
	const paired = pairArms(scenario, counterfactual, { rows, tiers });
	const reads = series.map(({ read }) => read(paired));
	const baseYear = new Float64Array(series.length);
	series.forEach(({ value }, k) => {
		baseYear[k] = value(paired)(0);
	});

	const sampler = createSampler(scenario, job.seed, job.sampler, { rows, given });
	const applier = createApplier({ scenario, counterfactual, paired }, sampler.quantities);
	const totals = emptyTotals(members.line.length, scenario.horizon, rows);
	const firstYear = sampler.quantities.some(({ path }) => BASE_LEVELS.includes(path)) ? 0 : 1;
	const years = scenario.horizon + 1 - firstYear;
	/** Of a draw: those of the series, and each scalar with its rounding. */
	const values = series.length * years + 2 * scalars.length;
	return {
		sampler,
		applier,
		paired,
		totals,
		series,
		reads,
		firstYear,
		years,
		columns: series.length * years,
		nullable: series.flatMap(({ nullable }) => Array.from({ length: years }, () => nullable)),
		scalars: scalars.map(({ read }) => read(paired, totals)),
		roundings: scalars.map(({ rounding }) => rounding(paired, totals)),
		fractions: scalars.flatMap(({ fraction }, scalar) =>
			fraction === undefined ? [] : [{ scalar, ...fraction(paired, totals) }],
		),
		events: events.map(({ test }) => test(paired, totals)),
		replicates: job.sampler === "sobol" ? SCRAMBLINGS : 1,
		baseYear,
		kept: new Map(),
		keeps: keep ? keptDraws(job, values) : 0,
		run: (first, count) => {
			sampler.fill(first, count);
			const illegal = applier.apply(sampler.values);
			runPair(paired);
			readTotals(paired, totals);
			return failuresOf(paired, totals, sampler, applier, illegal, count);
		},
	};
}

/** How many of the first draws are kept, of so many values each. */
function keptDraws({ mode, draws }: UnbinnedJob, values: number): number {
	const most = Math.floor(MOST_AT_FIRST / values);
	if (mode === "exact" && draws <= most) return draws;
	return Math.min(mode === "exact" ? BLOCK : PILOT, CHUNK * Math.floor(most / CHUNK));
}

/** Why rows failed; `undefined` where none did. */
function failuresOf(
	paired: Paired,
	totals: Totals,
	sampler: Sampler,
	applier: Applier,
	illegal: Int32Array,
	count: number,
): (Failure | undefined)[] | undefined {
	let found: (Failure | undefined)[] | undefined;
	for (let row = 0; row < count; row++) {
		const { failures } = paired.arm;
		if (
			illegal[row] < 0 &&
			failures[row] === undefined &&
			paired.otherArm.failures[row] === undefined &&
			Number.isFinite(totals.presentValueOfAll[row])
		) {
			continue;
		}
		found ??= Array.from({ length: count }, () => undefined);
		found[row] =
			illegal[row] < 0
				? (failureIn(paired, row) ?? failureOfTotals(totals, paired, row))
				: outOfRange(sampler, applier, illegal[row], row);
	}
	return found;
}

function outOfRange({ quantities, values, rows }: Sampler, { must }: Applier, k: number, row: number): Failure {
	const { path, at, size } = quantities[k];
	const own = Array.from({ length: size }, (_, n) => values[(at + n) * rows + row]);
	const drawn = size === 1 ? String(own[0]) : `values from ${Math.min(...own)} to ${Math.max(...own)}`;
	return {
		cause: `${path}: a draw must leave it ${must[k]}`,
		message: `${path}: a draw must leave it ${must[k]}, got ${drawn}; truncate its distribution by min and max`,
	};
}
