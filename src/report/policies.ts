import { fixed, percent } from "../charts/index.js";
import type { DebtLeft, PolicyDrawTable, PolicyTable } from "../questions/index.js";
import { type CountryWords, countryWords } from "../scenario/index.js";
import { type Block, heading, list, paragraph, section, table } from "./blocks/index.js";
import { madeBy } from "./made-by.js";
import { boundsInWords, plusMinus } from "./probability.js";

/** The ranking of policies, and what it leaves out. */
const WHAT_IS_COUNTED =
	"Cost: loss of the lines over the horizon and the debt left at its end beyond the counterfactual's, both at present value. The interest paid is shown at present value, but not added: the losses and the debt contain it already. The cost leaves out what taxpayers pay and what other spending loses. A policy keeps the floors if no line falls below its floor, or, where no floor is given, below its counterfactual level.";

/** What is left to pay later, in three columns. */
function owed({ symbol }: CountryWords): string[] {
	return ["more debt, % of GDP", `more debt, ${symbol} bn`, `more interest, ${symbol} bn`];
}

/** The cells of the columns of `owed`. */
function owedCells({ debt, debtMoney, interest }: Omit<DebtLeft, "presentValue">): string[] {
	return [percent(debt, 2), fixed(debtMoney, 1), fixed(interest, 1)];
}

/** Options of `policyReport`. */
export interface PolicyReportOptions {
	/** For each future the financing that leaves no line worse off, in words [default none]. */
	readonly harmless?: readonly string[];
}

/**
 * Report of policies crossed with futures: loss and regret of each cell, scores, and the least bad policy in a
 * sentence.
 *
 * @example
 * ```ts
 * import { financingPresets, policiesAcrossFutures } from "crowdout";
 * import { policyReport, text } from "crowdout/report";
 *
 * const policies = [
 * 	{ name: "borrow", set: financingPresets["mostly-borrowed"] },
 * 	{ name: "programme", set: financingPresets["imf-programme"] },
 * ];
 * const futures = [{ name: "push", input: "us-india-partnership" }, { name: "surge", input: "india-surge" }];
 * console.log(text(policyReport(policiesAcrossFutures(policies, futures))));
 * ```
 */
export function policyReport(
	{ cells, scores, leastBad, failed, record }: PolicyTable,
	{ harmless = [] }: PolicyReportOptions = {},
): Block[] {
	const words = countryWords(record.scenario);
	const futures = [...new Set(cells.map(({ future }) => future))];
	const policies = [...new Set(cells.map(({ policy }) => policy))];
	const at = (policy: string, future: string) => {
		const cell = cells.find((candidate) => candidate.policy === policy && candidate.future === future);
		if (cell === undefined || cell.loss === null || cell.regret === null) return "–";
		return `${fixed(cell.loss, 1)} (${fixed(cell.regret, 1)})`;
	};
	const left = cells.flatMap(({ policy, future, left: debt, cost }) =>
		debt === null ? [] : [[policy, future, ...owedCells(debt), fixed(cost, 1)]],
	);
	return [
		madeBy(record),
		...section(
			"Policies and futures",
			table(
				"Policies and futures",
				[`${words.symbol} bn lost (regret of cost)`, ...futures],
				policies.map((policy) => [policy, ...futures.map((future) => at(policy, future))]),
			),
		),
		...section(
			"Debt and cost",
			table("Debt and cost", ["", "future", ...owed(words), `cost, ${words.symbol} bn`], left, [1]),
		),
		...section(
			"Over all futures",
			table(
				"Over all futures",
				["", "worst loss", "worst cost", "greatest regret", "floors kept, %"],
				scores.map(({ policy, worstLoss, worstCost, greatestRegret, satisfied }) => [
					policy,
					fixed(worstLoss, 1),
					fixed(worstCost, 1),
					fixed(greatestRegret, 1),
					fixed(100 * satisfied, 0),
				]),
			),
		),
		paragraph(`${leastBad}.`),
		paragraph(WHAT_IS_COUNTED),
		...(failed > 0 ? [paragraph(`${failed} runs failed and were dropped.`)] : []),
		...(harmless.length === 0
			? []
			: section("So that no line loses", [
					paragraph("No line would lose against the counterfactual, over the whole horizon, with"),
					...list(harmless),
				])),
	];
}

/**
 * Report of policies crossed with draws of futures: loss of each line, scores with their Monte Carlo errors, and the
 * least bad policy.
 *
 * @example
 * ```ts
 * import { financingPresets, policiesAcrossDraws } from "crowdout";
 * import { policyDrawReport, text } from "crowdout/report";
 *
 * const policies = [
 * 	{ name: "borrow", set: financingPresets["mostly-borrowed"] },
 * 	{ name: "programme", set: financingPresets["imf-programme"] },
 * ];
 * const futures = [{ name: "push", input: "us-india-partnership" }, { name: "surge", input: "india-surge" }];
 * console.log(text(policyDrawReport(policiesAcrossDraws(policies, futures, { draws: 100 }))));
 * ```
 */
export function policyDrawReport({ draws, seed, cells, scores, leastBad, failed, record }: PolicyDrawTable): Block[] {
	const words = countryWords(record.scenario);
	const futures = [...new Set(cells.map(({ future }) => future))];
	return [
		madeBy(record),
		paragraph(`${fixed(draws, 0)} draws of each future, seed ${seed}. Every policy is run on the same draws.`),
		heading("Each future"),
		...futures.flatMap((future) => {
			const own = cells.filter((cell) => cell.future === future);
			const lines = Object.keys(own[0].lines);
			const lost = table(
				future,
				[`${words.symbol} bn lost, mean`, ...lines, "all", "±", "5 %", "95 %"],
				own.map(({ policy, lines: each, loss }) => [
					policy,
					...lines.map((line) => fixed(each[line].mean, 1)),
					fixed(loss.mean, 1),
					fixed(loss.standardError, 1),
					fixed(loss.low, 0),
					fixed(loss.high, 0),
				]),
			);
			const left = table(
				`${future}: debt and cost`,
				["mean of draws", ...owed(words), `cost, ${words.symbol} bn`, "±", "regret"],
				own.map(({ policy, left: { debt, debtMoney, interest }, cost, regret }) => [
					policy,
					...owedCells({ debt: debt.mean, debtMoney: debtMoney.mean, interest: interest.mean }),
					fixed(cost.mean, 1),
					fixed(cost.standardError, 1),
					fixed(regret.mean, 1),
				]),
			);
			return [...lost, ...left];
		}),
		...section(
			"Over all futures",
			table(
				"Over all futures",
				["", "regret", "±", "95 %", "between", "worst cost", "best, %", "±", "floors kept, %", "±"],
				scores.map(({ policy, regret, regretBetween, worstCost, best, satisfied }) => [
					policy,
					fixed(regret.mean, 1),
					fixed(regret.standardError, 1),
					fixed(regret.high, 0),
					regretBetween.map((end) => fixed(end, 0)).join("–"),
					fixed(worstCost, 0),
					fixed(100 * best.value, 0),
					plusMinus(best),
					fixed(100 * satisfied.value, 0),
					plusMinus(satisfied),
				]),
			),
		),
		paragraph(
			`Regret: what a policy costs beyond the best policy of the same draw, ${words.symbol} bn. 95 %: its 95th percentile. Between: the 95 % confidence interval of that percentile. ±: one standard error of the estimate from this number of draws. All futures count as equally likely.`,
		),
		...boundsInWords(
			scores.flatMap(({ best, satisfied }) => [best, satisfied]),
			draws,
		),
		paragraph(`${leastBad}.`),
		paragraph(WHAT_IS_COUNTED),
		...(failed > 0 ? [paragraph(`${fixed(failed, 0)} draws failed and were left out for all policies.`)] : []),
	];
}
