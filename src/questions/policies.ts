// Past 200 lines: the cells, scores and ranking of one table, with a doc comment for each field.

import { CrowdoutError } from "../errors.js";
import { type CrowdOutResult, crowdOut } from "../measure/index.js";
import { countryWords, type OwnOptions, requireOptions, type ScenarioOptions } from "../scenario/index.js";
import { refuse } from "./at.js";
import { type DebtLeft, debtLeft } from "./policy-debt.js";
import { type Future, futureScenarios, type Policy, policyIssues, underPolicy } from "./policy-options.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** One policy in one future. */
export interface PolicyCell {
	/** Name of the policy. */
	readonly policy: string;
	/** Name of the future. */
	readonly future: string;
	/** Loss of each line over the horizon [billions of base-year PKR]; null where the run was dropped. */
	readonly lines: Readonly<Record<string, number>> | null;
	/** Loss of all lines [billions of base-year PKR]; null where the run was dropped. */
	readonly loss: number | null;
	/** Debt and interest that it leaves, reported beside the loss; null where the run was dropped. */
	readonly left: DebtLeft | null;
	/**
	 * Cost: loss of the lines plus debt left at the horizon, both at present value [billions of base-year PKR]; null
	 * where the run was dropped. It does not include the payments of taxpayers and the loss of other spending.
	 */
	readonly cost: number | null;
	/** Cost less that of the best policy in the same future [≥ 0]; null where the run was dropped. */
	readonly regret: number | null;
	/** Whether every line stays at or above its floor in every year. */
	readonly satisfies: boolean;
	/** Why the run failed, where it did and was dropped. */
	readonly failure?: string;
}

/** Scores of a policy over the futures in which it could be run. */
export interface PolicyScore {
	/** Name of the policy. */
	readonly policy: string;
	/** Greatest loss of the lines in any future [billions of base-year PKR]. */
	readonly worstLoss: number;
	/** Greatest cost in any future [billions of base-year PKR]; maximin chooses the policy with the least. */
	readonly worstCost: number;
	/** Greatest regret in any future [billions of base-year PKR, ≥ 0]. */
	readonly greatestRegret: number;
	/** Share of futures in which every line stays at or above its floor [0–1]. */
	readonly satisfied: number;
}

/** Policies crossed with futures. */
export interface PolicyTable {
	/** Every policy in every future, future by future. */
	readonly cells: readonly PolicyCell[];
	/** Scores in the order of the greatest regret, the least first, without policies that could be run in no future. */
	readonly scores: readonly PolicyScore[];
	/** The least bad policy, in a sentence. */
	readonly leastBad: string;
	/** Number of runs that failed and were dropped. */
	readonly failed: number;
	/** Record from which it can be made again; its scenarios are the futures. */
	readonly record: PolicyRecord;
}

/** The question of a table of policies. */
export interface PoliciesAsked extends Required<Pick<PolicyOptions, "floors" | "onFailure">> {
	/** The policies. */
	readonly policies: readonly Policy[];
	/** Names of the futures, in the order of the scenarios. */
	readonly futures: readonly string[];
}

/** Record of a table of policies. */
export interface PolicyRecord extends QuestionRecord {
	readonly question: "policies";
	/** Policies, names of the futures, and the options with their defaults. */
	readonly asked: PoliciesAsked;
}

/** Options of `policiesAcrossFutures`. */
export interface PolicyOptions extends Omit<ScenarioOptions, "set"> {
	/**
	 * Level that a line must keep [share of GDP]. Lines that are not named have no floor. Without any floors, each line
	 * must keep its level in the counterfactual, so that nothing is lost.
	 */
	readonly floors?: Readonly<Record<string, number>>;
	/** `error` (default) refuses a table with a failed run; `drop` leaves the cell empty and reports it. */
	readonly onFailure?: "error" | "drop";
}

/** The names of the options of tables of policies. */
export const POLICY_OPTIONS = { floors: true, onFailure: true } as const satisfies OwnOptions<PolicyOptions>;

/**
 * Cross policies with futures: loss of each line and debt left in each cell, regret, maximin, and how often no line
 * falls below its floor. Policies are ranked by their cost: loss of the lines plus debt left, at present value.
 *
 * @throws {CrowdoutError} `invalid-scenario` where a policy does not fit a future; `run-failed` with the count.
 * @example
 * ```ts
 * import { financingPresets, policiesAcrossFutures } from "crowdout";
 *
 * const policies = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
 * const futures = [{ name: "push", input: "us-india-partnership" }, { name: "surge", input: "india-surge" }];
 * const { leastBad, scores } = policiesAcrossFutures(policies, futures);
 * console.log(leastBad, scores.map(({ policy, greatestRegret }) => `${policy} ${greatestRegret}`));
 * ```
 */
export function policiesAcrossFutures(
	policies: readonly Policy[],
	futures: readonly Future[],
	options: PolicyOptions = {},
): PolicyTable {
	requireOptions(options, POLICY_OPTIONS);
	const { floors = {}, onFailure = "error", ...parse } = options;
	refuse(policyIssues(policies, futures, floors));
	const raw = futures.flatMap((future) => policies.map((policy) => cell(policy, future, floors, parse)));
	const failures = raw.filter(({ failure }) => failure !== undefined);
	if (failures.length > 0 && onFailure === "error") {
		throw new CrowdoutError(
			"invalid-scenario",
			failures.map(({ policy, future, failure }) => ({ path: `${policy} in ${future}`, message: String(failure) })),
		);
	}
	const cells = raw.map((entry) => {
		const rivals = raw.filter(({ future, failure }) => future === entry.future && failure === undefined);
		const best = Math.min(...rivals.flatMap(({ cost }) => cost ?? []));
		return { ...entry, regret: entry.cost === null ? null : Math.max(0, entry.cost - best) };
	});
	const scores = policies.flatMap(({ name }) => score(name, cells)).sort((a, b) => a.greatestRegret - b.greatestRegret);
	const asked = { policies, futures: futures.map(({ name }) => name), floors, onFailure };
	const record = questionRecord("policies", asked, futureScenarios(futures, parse));
	const { symbol } = countryWords(record.scenario);
	return { cells, scores, leastBad: sentence(scores, cells, symbol), failed: failures.length, record };
}

function cell(
	policy: Policy,
	future: Future,
	floors: Readonly<Record<string, number>>,
	options: Omit<ScenarioOptions, "set">,
): PolicyCell {
	const empty = {
		policy: policy.name,
		future: future.name,
		lines: null,
		loss: null,
		left: null,
		cost: null,
		regret: null,
		satisfies: false,
	};
	const parsed = underPolicy(policy, future, options);
	if (!parsed.ok) return { ...empty, failure: parsed.issues[0].message };
	try {
		const result = crowdOut(parsed.scenario);
		const { cumulativeMoney: lines, total } = result.crowdOut;
		const left = debtLeft(result.run, result.counterfactualRun, parsed.scenario.discountRate);
		return {
			policy: policy.name,
			future: future.name,
			lines,
			loss: total.cumulativeMoney,
			left,
			cost: total.presentValue + left.presentValue,
			regret: 0,
			satisfies: keeps(result, floors),
		};
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		return { ...empty, failure: error.issues[0].message };
	}
}

function keeps({ run, counterfactualRun }: CrowdOutResult, floors: Readonly<Record<string, number>>): boolean {
	const given = Object.keys(floors).length > 0;
	const floorOf = (line: string, t: number) => (given ? (floors[line] ?? 0) : counterfactualRun.lines[line][t]);
	return Object.entries(run.lines).every(([line, shares]) =>
		shares.every((share, t) => t === 0 || share >= floorOf(line, t) - 1e-12),
	);
}

function score(policy: string, cells: readonly PolicyCell[]): PolicyScore[] {
	const own = ranUnder(policy, cells);
	if (own.length === 0) return [];
	return [
		{
			policy,
			worstLoss: Math.max(...own.flatMap(({ loss }) => loss ?? [])),
			worstCost: Math.max(...own.flatMap(({ cost }) => cost ?? [])),
			greatestRegret: Math.max(...own.flatMap(({ regret }) => regret ?? [])),
			satisfied: own.filter(({ satisfies }) => satisfies).length / own.length,
		},
	];
}

function ranUnder(policy: string, cells: readonly PolicyCell[]): PolicyCell[] {
	return cells.filter((entry) => entry.policy === policy && entry.failure === undefined);
}

function sentence(scores: readonly PolicyScore[], cells: readonly PolicyCell[], symbol: string): string {
	const [best] = scores;
	if (best === undefined) return "no policy could be run in any future";
	const futures = ranUnder(best.policy, cells).length;
	const maximin = scores.reduce((a, b) => (b.worstCost < a.worstCost ? b : a));
	const also = maximin.policy === best.policy ? "It also has" : `${maximin.policy} has`;
	return (
		`${best.policy} is least bad, by loss of the lines and debt left at present value: in no future does it cost more than ${symbol} ${best.greatestRegret.toFixed(1)} bn beyond the best policy there. ` +
		`${also} the smallest worst cost, ${symbol} ${maximin.worstCost.toFixed(1)} bn. ` +
		`Under ${best.policy} every line keeps its floor in ${Math.round(best.satisfied * futures)} of ${futures} futures`
	);
}
