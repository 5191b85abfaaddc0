import { fixed } from "../../charts/index.js";
import type { CrowdOutElasticities, ReactionEstimate } from "../../reaction/index.js";
import { type Block, facts, list, paragraph, section, table } from "../blocks/index.js";
import { sentence } from "../words.js";
import { chance, digitsOf, plusMinus } from "./cells.js";
import { startYearTable } from "./start-years.js";
import { tests } from "./tests.js";

/** Options of `estimateReport`. */
export interface EstimateReportOptions {
	/** Elasticities of budget items to defence [default none]. */
	readonly crowdOut?: CrowdOutElasticities;
}

/**
 * Report of an estimated reaction.
 *
 * @example
 * ```ts
 * import { estimateReaction } from "crowdout/reaction";
 * import { estimateReport, text } from "crowdout/report";
 *
 * console.log(text(estimateReport(estimateReaction({ specification: "error-correction", from: 1988, to: 2024 }))));
 * ```
 */
export function estimateReport(estimate: ReactionEstimate, { crowdOut }: EstimateReportOptions = {}): Block[] {
	return [
		...opening(estimate),
		...coefficients(estimate),
		...rule(estimate),
		...startYearTable(estimate),
		...tests(estimate),
		...elasticities(crowdOut),
		...section("Notes", list(estimate.notes.map((note) => `${sentence(note)}.`))),
	];
}

function opening({ specification, from, to, response, data }: ReactionEstimate): Block[] {
	const sources = [
		...new Set(data.sources.map(({ publisher, vintage }) => [publisher, vintage].filter(Boolean).join(", "))),
	];
	return section(`${specification}, FY${from} to FY${to}`, [
		facts([
			["Explained", response],
			["Data", data.title],
			...data.joins.map(({ series, year, how }): [string, string] => ["Join", `${series}, ${year}: ${how}`]),
			...data.traps.map((trap): [string, string] => ["Trap", trap]),
			["Sources", sources.join("; ")],
		]),
	]);
}

function coefficients(estimate: ReactionEstimate): Block[] {
	const { coefficients: all, covariances, observations, degreesOfFreedom, rSquared, residualSd } = estimate;
	const digits = digitsOf(all.map(({ classical }) => classical.estimate));
	const booted = all.some(({ bootstrap }) => bootstrap !== undefined);
	const { estimator } = covariances.neweyWest;
	const lag = "lag" in estimator ? ` of lag ${estimator.lag}` : "";
	return section("Coefficients", [
		...table(
			"Coefficients",
			["", "estimate", "s.e.", "p", "NW s.e.", "NW p", booted ? "boot. 95 %" : "NW 95 %"],
			all.map(({ meaning, classical, neweyWest, bootstrap }) => {
				const ends = bootstrap ?? neweyWest;
				return [
					meaning,
					fixed(classical.estimate, digits),
					fixed(classical.standardError, digits),
					chance(classical.p),
					fixed(neweyWest.standardError, digits),
					chance(neweyWest.p),
					`${fixed(ends.lower, digits - 1)}, ${fixed(ends.upper, digits - 1)}`,
				];
			}),
		),
		paragraph(
			`${observations} rows, ${degreesOfFreedom} degrees of freedom, R² ${fixed(rSquared, 2)}, residual ${fixed(residualSd, 4)}. NW: Newey–West${lag}. The draws and the other first years below use ${nameOf(covariances.chosen.estimator.kind)}.`,
		),
	]);
}

function rule({ defence, draws, reading }: ReactionEstimate): Block[] {
	if (!reading.ok || defence === null) {
		return section("As a rule", [paragraph("These coefficients give no rule that a scenario could hold.")]);
	}
	const values = defence as unknown as Readonly<Record<string, number>>;
	const { asked, accepted, noAdjustment, unstable } = draws;
	return section("As a rule", [
		...table(
			"As a rule",
			["", "estimate", "median", "90 % of the draws"],
			draws.numbers.map(({ path, lower, median, upper }) => [
				path,
				fixed(values[path.slice("defence.".length)], 3),
				fixed(median, 3),
				`${fixed(lower, 3)} to ${fixed(upper, 3)}`,
			]),
		),
		paragraph(
			`${accepted} of ${asked} draws of the coefficients give a rule that a scenario can hold. ${noAdjustment} have no adjustment, ${unstable} are unstable.`,
		),
	]);
}

function elasticities(found: CrowdOutElasticities | undefined): Block[] {
	if (found === undefined) return [];
	const title = "Elasticity of other items' share of GDP to defence's share";
	const rows = found.items.map(({ title: item, result }) =>
		result.ok
			? [item, String(result.observations), plusMinus(result.classical.estimate, result.classical.standardError)]
			: [item, "–", "too few years"],
	);
	return section(title, [
		...table(title, ["", "years", "slope (s.e.)"], rows),
		...list(found.warnings.map((warning) => `${sentence(warning)}.`)),
	]);
}

function nameOf(kind: string): string {
	return kind === "neweyWest" ? "it too" : `${kind} errors`;
}
