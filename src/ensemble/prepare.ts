import {
	allSeries,
	type ConditionTest,
	conditionTest,
	emptyTotals,
	type Fraction,
	membersOf,
	type Paired,
	type Read,
	readTotals,
	ruleTests,
	type Scalar,
	type Series,
	scalarOf,
	type Totals,
} from "../measure/index.js";
import { type Applier, createApplier } from "./applier.js";
import { type Failure, failureOfTotals } from "./failures.js";
import { pairArms, runPair } from "./paired.js";
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
	readonly scalars: readonly (() => number)[];
	/** How far rounding may have moved a value of each scalar. */
	readonly roundings: readonly ((value: number) => number)[];
	/** The parts of those scalars that are ratios whose denominator may come near 0. */
	readonly fractions: readonly (Fraction & { readonly scalar: number })[];
	/** The events that were asked for, and behind them the rules of the scenario. */
	readonly events: readonly ((holds: Uint8Array) => void)[];
	/** Independent parts by which the error is told: 1, or the scramblings of Sobol' points. */
	readonly replicates: number;
	/** Values of the series in the undrawn base year. */
	readonly baseYear: Float64Array;
	/** Run one draw; why it failed, or `undefined`. */
	readonly run: (draw: number) => Failure | undefined;
}

/** What changes the base year itself. */
const BASE_LEVELS = ["economy.gdp", "economy.population", "economy.exchangeRate", "rival.spending", "budget.debt"];

/** Make a job ready to run; worth doing once a worker. */
export function prepareEnsemble(job: UnbinnedJob, given?: Uniforms): EnsembleState {
	const { scenario, counterfactual } = job;
	const members = membersOf(scenario);
	const known = new Map(allSeries(members).map((series) => [series.name, series]));
	const series = job.series.flatMap((name) => known.get(name) ?? []);
	const scalars = job.scalars.flatMap((name): Scalar[] => {
		const found = scalarOf(name, members);
		return found === undefined ? [] : [found];
	});
	const asked = job.events.map((text): ConditionTest => conditionTest(text, members));
	const events = [...asked, ...ruleTests(scenario, members)];

	const paired = pairArms(scenario, counterfactual);
	const reads = series.map(({ read }) => read(paired));
	const baseYear = new Float64Array(series.length);
	const first = new Float64Array(paired.plan.horizon + 1);
	reads.forEach((read, k) => {
		read(first, 0, 1, 0);
		baseYear[k] = first[0];
	});

	const sampler = createSampler(scenario, job.seed, job.sampler, given);
	const arms = { scenario, counterfactual, plan: paired.plan, otherPlan: paired.otherPlan };
	const applier = createApplier(arms, sampler.quantities);
	const totals = emptyTotals(members.line.length, scenario.horizon);
	const firstYear = sampler.quantities.some(({ path }) => BASE_LEVELS.includes(path)) ? 0 : 1;
	const years = scenario.horizon + 1 - firstYear;
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
		run: (draw) => {
			sampler.fill(draw);
			const left = applier.apply(sampler.values);
			if (left >= 0) return outOfRange(sampler, applier, left);
			const failed = runPair(paired, applier.economyKept);
			if (failed !== undefined) return failed;
			readTotals(paired, totals);
			return failureOfTotals(totals);
		},
	};
}

function outOfRange({ quantities, values }: Sampler, { must }: Applier, k: number): Failure {
	const { path, at, size } = quantities[k];
	const drawn =
		size === 1
			? String(values[at])
			: `values from ${Math.min(...values.subarray(at, at + size))} to ${Math.max(...values.subarray(at, at + size))}`;
	return {
		cause: `${path}: a draw must leave it ${must[k]}`,
		message: `${path}: a draw must leave it ${must[k]}, got ${drawn}; truncate its distribution by min and max`,
	};
}
