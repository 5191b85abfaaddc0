// Past 200 lines: the runs of every policy, their regret and their scores are one calculation over the same draws.

import { numberIn } from "../engine/index.js";
import { planDraws, prepareEnsemble } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { LOSS, type Paired } from "../measure/index.js";
import { normalQuantile, quantiles, ruleOfThree } from "../numerics/index.js";
import { countryWords, requireOptions, type Scenario, type ScenarioOptions } from "../scenario/index.js";
import { refuse } from "./at.js";
import { POLICY_OPTIONS, type PoliciesAsked, type PolicyOptions } from "./policies.js";
import { type DebtLeft, debtLeft } from "./policy-debt.js";
import { type Future, futureScenarios, type Policy, policyIssues, underPolicy } from "./policy-options.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** Options of `policiesAcrossDraws`. */
export interface PolicyDrawOptions extends PolicyOptions {
	/** Number of draws for each future [whole, 2 to 100,000]; every policy gets the same draws. */
	readonly draws: number;
	/** Seed of the draws [whole, ≥ 0; default 1]. */
	readonly seed?: number;
}

/** A number over draws. */
export interface OverDraws {
	/** Mean over the draws. */
	readonly mean: number;
	/** Monte Carlo standard error of the mean [≥ 0]. */
	readonly standardError: number;
	/** 5th percentile. */
	readonly low: number;
	/** Median. */
	readonly median: number;
	/** 95th percentile. */
	readonly high: number;
}

/** A share of draws [0–1] with its standard error. */
export interface ShareOfDraws {
	/** Share of the draws [0–1]. */
	readonly value: number;
	/** Its Monte Carlo standard error [≥ 0]. */
	readonly standardError: number;
	/**
	 * Where it is 0 or 1: greatest distance of the probability from there with 95 % confidence [0–1]; absent otherwise.
	 */
	readonly bound?: number;
}

/** One policy over the draws of one future. */
export interface PolicyDrawCell {
	/** Name of the policy. */
	readonly policy: string;
	/** Name of the future. */
	readonly future: string;
	/** Loss of each line over the horizon [billions of base-year PKR]. */
	readonly lines: Readonly<Record<string, OverDraws>>;
	/** Loss of all lines [billions of base-year PKR]. */
	readonly loss: OverDraws;
	/** Debt and interest that it leaves, reported beside the loss. */
	readonly left: Readonly<Record<keyof DebtLeft, OverDraws>>;
	/**
	 * Cost: loss of the lines plus debt left at the horizon, both at present value [billions of base-year PKR]. It does
	 * not include the payments of taxpayers and the loss of other spending.
	 */
	readonly cost: OverDraws;
	/** Cost less that of the best policy in the same draw [≥ 0]. */
	readonly regret: OverDraws;
	/** Share of draws in which every line stays at or above its floor in every year. */
	readonly satisfied: ShareOfDraws;
}

/** Scores of a policy over all draws of all futures, with equal weights of the futures. */
export interface PolicyDrawScore {
	/** Name of the policy. */
	readonly policy: string;
	/** Loss of all lines, with equal weights of the futures [billions of base-year PKR]. */
	readonly loss: OverDraws;
	/** Greatest loss of any draw; it grows with the number of draws. */
	readonly worstLoss: number;
	/** Cost, with equal weights of the futures [billions of base-year PKR]. */
	readonly cost: OverDraws;
	/** Greatest cost of any draw; it grows with the number of draws. */
	readonly worstCost: number;
	/** Cost less that of the best policy in the same draw [≥ 0, billions of base-year PKR]. */
	readonly regret: OverDraws;
	/** 95 % confidence interval of the 95th percentile of regret, from order statistics. */
	readonly regretBetween: readonly [number, number];
	/** Greatest regret of any draw; it grows with the number of draws. */
	readonly greatestRegret: number;
	/** Share of draws in which every line stays at or above its floor in every year. */
	readonly satisfied: ShareOfDraws;
	/** Share of draws in which no other policy costs less. */
	readonly best: ShareOfDraws;
}

/** Policies crossed with draws of futures. */
export interface PolicyDrawTable {
	/** Number of draws for each future. */
	readonly draws: number;
	/** Seed of the draws. */
	readonly seed: number;
	/** Every policy in every future. */
	readonly cells: readonly PolicyDrawCell[];
	/** Scores in the order of the 95th percentile of regret, the least first. */
	readonly scores: readonly PolicyDrawScore[];
	/** The least bad policy, in a sentence. */
	readonly leastBad: string;
	/** Number of draws left out for all policies of a future, since a run failed. */
	readonly failed: number;
	/** Record from which it can be made again; its scenarios are the futures. */
	readonly record: PolicyDrawRecord;
}

/** Record of a table of policies across draws. */
export interface PolicyDrawRecord extends QuestionRecord {
	readonly question: "policies-across-draws";
	/** Policies, names of the futures, and the options with their defaults. */
	readonly asked: PoliciesAsked & Required<Pick<PolicyDrawOptions, "draws" | "seed">>;
}

const MOST = 100_000;

/**
 * Cross policies with draws of the uncertainty in each future: loss of each line, debt left, regret (of both at present
 * value), maximin, and how often no line falls below its floor, with Monte Carlo errors. Draw i is the same under every
 * policy, so that only the policy differs. A number that a policy sets is not drawn; a policy with a distribution keeps
 * its uncertainty.
 *
 * @throws {CrowdoutError} `invalid-input` for invalid draws, names or floors; `invalid-scenario` where a policy does
 * not fit a future; `run-failed` with the count.
 * @example
 * ```ts
 * import { financingPresets, policiesAcrossDraws } from "crowdout";
 *
 * const policies = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
 * const futures = [{ name: "push", input: "us-india-partnership" }, { name: "surge", input: "india-surge" }];
 * const { leastBad, scores } = policiesAcrossDraws(policies, futures, { draws: 100 });
 * console.log(leastBad, scores.map(({ policy, regret }) => `${policy} ${regret.high}`));
 * ```
 */
export function policiesAcrossDraws(
	policies: readonly Policy[],
	futures: readonly Future[],
	options: PolicyDrawOptions,
): PolicyDrawTable {
	requireOptions(options, { ...POLICY_OPTIONS, draws: true, seed: true });
	const { draws, seed = 1, floors = {}, onFailure = "error", ...parse } = options;
	refuse([
		...policyIssues(policies, futures, floors),
		...(Number.isInteger(draws) && draws >= 2 && draws <= MOST
			? []
			: [{ path: "draws", message: `must be a whole number from 2 to ${MOST}, got ${draws}` }]),
	]);
	const drawn = futures.map((future) => {
		const runs = policies.map((policy) => runDraws(policy, future, { draws, seed, floors, parse }));
		const failed = Array.from({ length: draws }, (_, i) => runs.some(({ loss }) => Number.isNaN(loss[i])));
		const kept = Array.from({ length: draws }, (_, i) => i).filter((i) => !failed[i]);
		const left = draws - kept.length;
		if (left > 0 && (onFailure === "error" || kept.length < 2)) {
			const cause = runs.find(({ failure }) => failure !== undefined)?.failure;
			const said = `${left} of ${draws} draws failed, the first with: ${cause}`;
			throw new CrowdoutError("run-failed", [
				{ path: future.name, message: `${said}; truncate the distribution or drop failures` },
			]);
		}
		return { future, left, byPolicy: keptDraws(runs, kept) };
	});
	const cells = drawn.flatMap(({ future, byPolicy }) =>
		byPolicy.map((run, k): PolicyDrawCell => ({ policy: policies[k].name, future: future.name, ...cellOf(run) })),
	);
	const scores = policies
		.map(({ name }, k) =>
			scoreOf(
				name,
				drawn.map(({ byPolicy }) => byPolicy[k]),
			),
		)
		.sort((a, b) => a.regret.high - b.regret.high || a.regret.mean - b.regret.mean);
	const failed = drawn.reduce((sum, { left }) => sum + left, 0);
	const asked = { policies, futures: futures.map(({ name }) => name), floors, onFailure, draws, seed };
	const record = questionRecord("policies-across-draws", asked, futureScenarios(futures, parse));
	const leastBad = sentence(scores, countryWords(record.scenario).symbol);
	return { draws, seed, cells, scores, leastBad, failed, record };
}

/** Numbers of every draw of one future under one policy. */
interface Run {
	/** Loss by line and draw. */
	readonly lines: Readonly<Record<string, Float64Array>>;
	/** Loss of all lines by draw; NaN where the draw failed. */
	readonly loss: Float64Array;
	readonly left: Readonly<Record<keyof DebtLeft, Float64Array>>;
	readonly cost: Float64Array;
	/** 1 where every line keeps its floor. */
	readonly keeps: Uint8Array;
	readonly failure?: string;
}

function runDraws(
	policy: Policy,
	future: Future,
	{
		draws,
		seed,
		floors,
		parse,
	}: Required<Pick<PolicyDrawOptions, "draws" | "seed" | "floors">> & { readonly parse: Omit<ScenarioOptions, "set"> },
): Run {
	const parsed = underPolicy(policy, future, parse);
	if (!parsed.ok) {
		const path = `${policy.name} in ${future.name}`;
		throw new CrowdoutError(
			"invalid-scenario",
			parsed.issues.map((issue) => ({ path, message: `${issue.path}: ${issue.message}` })),
		);
	}
	const { scenario } = parsed;
	const names = Object.keys(scenario.budget.lines);
	const job = planDraws(scenario, { draws, seed, outputs: [LOSS], onFailure: "drop" });
	const state = prepareEnsemble(job, { rows: 1 });
	const lines = names.map(() => new Float64Array(draws));
	const loss = new Float64Array(draws);
	const left = byDebt(() => new Float64Array(draws));
	const cost = new Float64Array(draws);
	const keeps = new Uint8Array(draws);
	const given = Object.keys(floors).length > 0;
	const least = names.map((name) => (given ? (floors[name] ?? 0) : undefined));
	let failure: string | undefined;
	for (let i = 0; i < draws; i++) {
		const failed = state.run(i, 1)?.[0];
		if (failed !== undefined) {
			failure ??= failed.message;
			loss[i] = Number.NaN;
			continue;
		}
		for (let j = 0; j < names.length; j++) lines[j][i] = state.totals.loss[j];
		loss[i] = state.totals.lossOfAll[0];
		const { arm, otherArm } = state.paired;
		const owed = debtLeft(arm, otherArm, numberIn(arm, "discountRate", 0));
		for (const key of DEBT) left[key][i] = owed[key];
		cost[i] = state.totals.presentValueOfAll[0] + owed.presentValue;
		keeps[i] = keepsFloors(state.paired, scenario, least) ? 1 : 0;
	}
	const byLine = Object.fromEntries(names.map((name, j) => [name, lines[j]]));
	return { lines: byLine, loss, left, cost, keeps, ...(failure === undefined ? {} : { failure }) };
}

const DEBT = ["debt", "debtMoney", "interest", "presentValue"] as const satisfies readonly (keyof DebtLeft)[];

/** A value for each number of `DebtLeft`. */
function byDebt<T>(of: (key: keyof DebtLeft) => T): Record<keyof DebtLeft, T> {
	return Object.fromEntries(DEBT.map((key) => [key, of(key)])) as Record<keyof DebtLeft, T>;
}

/** A smaller fall of a line counts as rounding [share of GDP]. */
const TINY = 1e-12;

/** Whether every line stays at its floor or above, by default at its level in the counterfactual. */
function keepsFloors(
	{ arm, otherArm, otherLine }: Paired,
	{ horizon }: Scenario,
	floors: readonly (number | undefined)[],
): boolean {
	const count = floors.length;
	for (let t = 1; t <= horizon; t++) {
		for (let j = 0; j < count; j++) {
			const floor = floors[j] ?? otherArm.lines[otherLine[j]][t];
			if (!(arm.lines[j][t] >= floor - TINY)) return false;
		}
	}
	return true;
}

/** The same with regret, for the draws that are kept. */
interface Kept {
	readonly lines: Readonly<Record<string, Float64Array>>;
	readonly loss: Float64Array;
	readonly left: Readonly<Record<keyof DebtLeft, Float64Array>>;
	readonly cost: Float64Array;
	readonly regret: Float64Array;
	readonly keeps: Float64Array;
}

function keptDraws(runs: readonly Run[], kept: readonly number[]): Kept[] {
	const best = Float64Array.from(kept, (i) => Math.min(...runs.map(({ cost }) => cost[i])));
	const only = (values: Float64Array | Uint8Array) => Float64Array.from(kept, (i) => values[i]);
	return runs.map(({ lines, loss, left, cost, keeps }) => ({
		lines: Object.fromEntries(Object.entries(lines).map(([name, values]) => [name, only(values)])),
		loss: only(loss),
		left: byDebt((key) => only(left[key])),
		cost: only(cost),
		regret: Float64Array.from(kept, (i, k) => cost[i] - best[k]),
		keeps: only(keeps),
	}));
}

function cellOf({ lines, loss, left, cost, regret, keeps }: Kept) {
	return {
		lines: Object.fromEntries(Object.entries(lines).map(([name, values]) => [name, overDraws([values])])),
		loss: overDraws([loss]),
		left: byDebt((key) => overDraws([left[key]])),
		cost: overDraws([cost]),
		regret: overDraws([regret]),
		satisfied: shareOf([keeps]),
	};
}

function scoreOf(policy: string, futures: readonly Kept[]): PolicyDrawScore {
	const regret = futures.map((kept) => kept.regret);
	const sorted = joined(regret).sort();
	// Interval of a quantile from order statistics: the number of draws below it is binomial. As futures share their
	// draws, the interval is widened as if these were fully correlated.
	const reach = normalQuantile(0.975) * Math.sqrt(sorted.length * futures.length * 0.95 * 0.05);
	const at = (rank: number) => sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
	const losses = futures.map(({ loss }) => loss);
	const costs = futures.map(({ cost }) => cost);
	return {
		policy,
		loss: overDraws(losses),
		worstLoss: joined(losses).reduce((a, b) => Math.max(a, b)),
		cost: overDraws(costs),
		worstCost: joined(costs).reduce((a, b) => Math.max(a, b)),
		regret: overDraws(regret),
		regretBetween: [at(Math.floor(0.95 * sorted.length - reach)), at(Math.ceil(0.95 * sorted.length + reach))],
		greatestRegret: sorted[sorted.length - 1],
		satisfied: shareOf(futures.map(({ keeps }) => keeps)),
		best: shareOf(regret.map((values) => values.map((value) => (value <= 0 ? 1 : 0)))),
	};
}

/** Statistics over all draws. Every future has the same weight, whatever number of its draws failed. */
function overDraws(parts: readonly Float64Array[]): OverDraws {
	const { mean, standardError } = meanOf(parts);
	const [low, median, high] = quantiles(joined(parts), [0.05, 0.5, 0.95]);
	return { mean, standardError, low, median, high };
}

function shareOf(parts: readonly Float64Array[]): ShareOfDraws {
	const { mean, standardError } = meanOf(parts);
	if (mean > 0 && mean < 1) return { value: mean, standardError };
	return { value: mean, standardError, bound: ruleOfThree(Math.min(...parts.map(({ length }) => length))) };
}

function meanOf(parts: readonly Float64Array[]): { readonly mean: number; readonly standardError: number } {
	const means = parts.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
	const errors = parts.map((values, k) => {
		const squares = values.reduce((sum, value) => sum + (value - means[k]) ** 2, 0);
		return Math.sqrt(squares / (values.length - 1) / values.length);
	});
	const average = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
	// Futures share their draws, so their errors are correlated. Full correlation is assumed, which is never too small.
	return { mean: average(means), standardError: average(errors) };
}

function joined(parts: readonly Float64Array[]): Float64Array {
	const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

function sentence(scores: readonly PolicyDrawScore[], symbol: string): string {
	const [best] = scores;
	const maximin = scores.reduce((a, b) => (b.worstCost < a.worstCost ? b : a));
	const also = maximin.policy === best.policy ? "It also has" : `${maximin.policy} has`;
	const percent = ({ value, standardError, bound }: ShareOfDraws) => {
		if (bound === undefined) return `${(100 * value).toFixed(1)} ± ${(100 * standardError).toFixed(1)} %`;
		const within = (100 * bound).toPrecision(2);
		return `${100 * value} % (within ${within} points of it with 95 % confidence)`;
	};
	return (
		`${best.policy} is least bad, by loss of the lines and debt left at present value: in 19 draws of 20 it costs no more than ${symbol} ${best.regret.high.toFixed(1)} bn beyond the best policy of the draw. ` +
		`On average that is ${symbol} ${best.regret.mean.toFixed(1)} ± ${best.regret.standardError.toFixed(1)} bn. It is the best policy in ${percent(best.best)} of draws. ` +
		`${also} the smallest worst cost, ${symbol} ${maximin.worstCost.toFixed(1)} bn. ` +
		`Under ${best.policy} every line keeps its floor in ${percent(best.satisfied)} of draws`
	);
}
