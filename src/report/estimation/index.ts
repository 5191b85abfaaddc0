import type { CrowdOutElasticities, ReactionEstimate } from "../../reaction/index.js";
import { fixed } from "../number.js";
import { type Style, styleOf } from "../style.js";
import { textTable } from "../text-table.js";
import { wrap } from "../wrap.js";
import { chance, digitsOf, plusMinus, withStop } from "./cells.js";
import { startYearTable } from "./start-years.js";
import { tests } from "./tests.js";

/** What an estimate's report shows beside the estimate. */
export interface EstimateReportOptions {
	/** How budget items moved with defence [none]. */
	readonly crowdOut?: CrowdOutElasticities;
	/** Bold headings, as terminals know them [false]. */
	readonly colour?: boolean;
}

/** An estimated reaction as a person reads it, in 80 columns; it ends with a line break. */
export function estimateReport(estimate: ReactionEstimate, options: EstimateReportOptions = {}): string {
	const style = styleOf(options.colour ?? false);
	const sections = [
		opening(estimate, style),
		coefficients(estimate, style),
		rule(estimate, style),
		startYearTable(estimate, style),
		tests(estimate, style),
		elasticities(options.crowdOut, style),
		[style.heading("NOTES"), ...estimate.notes.map((note) => wrap(withStop(note), "  ", "- "))].join("\n"),
	];
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function opening(estimate: ReactionEstimate, style: Style): string {
	const { specification, from, to, response, data } = estimate;
	const sources = [
		...new Set(data.sources.map(({ publisher, vintage }) => [publisher, vintage].filter(Boolean).join(", "))),
	];
	const facts: [string, string][] = [
		["Explained", response],
		["Data", data.title],
		...data.joins.map(({ series, year, how }): [string, string] => ["Join", `${series}, ${year}: ${how}`]),
		...data.traps.map((trap): [string, string] => ["Trap", trap]),
		["Sources", sources.join("; ")],
	];
	return [
		style.heading(`${specification.toUpperCase()}, FY${from} TO FY${to}`),
		...facts.map(([name, text]) => wrap(text, " ".repeat(11), `${name.padEnd(9)}  `)),
	].join("\n");
}

function coefficients(estimate: ReactionEstimate, style: Style): string {
	const { coefficients: all, covariances, observations, degreesOfFreedom, rSquared, residualSd } = estimate;
	const digits = digitsOf(all.map(({ classical }) => classical.estimate));
	const booted = all.some(({ bootstrap }) => bootstrap !== undefined);
	const table = textTable([
		["", "estimate", "s.e.", "p", "NW s.e.", "NW p", booted ? "boot. 95 %" : "NW 95 %"],
		...all.map(({ meaning, classical, neweyWest, bootstrap }) => {
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
	]);
	const { estimator } = covariances.neweyWest;
	const lag = "lag" in estimator ? ` of lag ${estimator.lag}` : "";
	return [
		style.heading("COEFFICIENTS"),
		table,
		wrap(
			`${observations} rows, ${degreesOfFreedom} degrees of freedom, R² ${fixed(rSquared, 2)}, residual ${fixed(residualSd, 4)}. NW: Newey–West${lag}; draws and windows use ${nameOf(covariances.chosen.estimator.kind)}.`,
		),
	].join("\n");
}

function rule({ defence, draws, reading }: ReactionEstimate, style: Style): string {
	if (!reading.ok || defence === null) {
		return [style.heading("AS A RULE"), wrap("None: nothing in a scenario can be made of these coefficients.")].join(
			"\n",
		);
	}
	const values = defence as unknown as Readonly<Record<string, number>>;
	const table = textTable([
		["", "estimate", "median", "90 % of the draws"],
		...draws.numbers.map(({ path, lower, median, upper }) => [
			path,
			fixed(values[path.slice("defence.".length)], 3),
			fixed(median, 3),
			`${fixed(lower, 3)} to ${fixed(upper, 3)}`,
		]),
	]);
	const { asked, accepted, noAdjustment, unstable } = draws;
	return [
		style.heading("AS A RULE"),
		table,
		wrap(
			`Of ${asked} draws of the coefficients ${accepted} are rules; ${noAdjustment} have no adjustment, ${unstable} are unstable.`,
		),
	].join("\n");
}

function elasticities(found: CrowdOutElasticities | undefined, style: Style): string {
	if (found === undefined) return "";
	const rows = found.items.map(({ title, result }) =>
		result.ok
			? [title, String(result.observations), plusMinus(result.classical.estimate, result.classical.standardError)]
			: [title, "–", "too few years"],
	);
	return [
		style.heading("BUDGET ITEMS BESIDE DEFENCE: PERCENT OF THEIR SHARE PER PERCENT OF DEFENCE'S"),
		textTable([["", "years", "slope (s.e.)"], ...rows]),
		...found.warnings.map((warning) => wrap(withStop(warning), "  ", "- ")),
	].join("\n");
}

function nameOf(kind: string): string {
	return kind === "neweyWest" ? "it too" : `${kind} errors`;
}
