import { fixed, percent } from "../../charts/index.js";
import { coarseShares, type EpisodeMix, type FinancingEstimate, type FinancingMix } from "../../financing/index.js";
import { type Block, facts, list, paragraph, section, table } from "../blocks/index.js";
import { listed, sentence } from "../words.js";
import { chance, plusMinus } from "./cells.js";

/** Options of `financingReport`. */
export interface FinancingReportOptions {
	/** The mix as keys of a scenario, from `financingMix` [default none]. */
	readonly mix?: FinancingMix | null;
}

/** Greatest number of windows shown; the result has all. */
const MOST_ROWS = 10;

/**
 * Report of who paid for defence before; it begins with what the estimate cannot show.
 *
 * @example
 * ```ts
 * import { estimateFinancing, financingMix } from "crowdout/reaction";
 * import { financingReport, text } from "crowdout/report";
 *
 * const estimate = estimateFinancing({ from: 1994, to: 2025 });
 * console.log(text(financingReport(estimate, { mix: financingMix(estimate) })));
 * ```
 */
export function financingReport(estimate: FinancingEstimate, { mix = null }: FinancingReportOptions = {}): Block[] {
	return [
		...opening(estimate),
		...system(estimate),
		...pooled(estimate),
		...episodes(estimate),
		...startYears(estimate),
		...tests(estimate),
		...asScenario(mix),
	];
}

function opening({ from, to, cannotTell, fails, moves, data }: FinancingEstimate): Block[] {
	const sources = [...new Set(data.sources.map(({ publisher }) => publisher))];
	const leftOut = [...data.yearsLeftOut, ...data.episodesLeftOut];
	const sentences = (all: readonly string[]) => list(all.map((text) => `${sentence(text)}.`));
	return [
		...section(`financing, FY${from} to FY${to}`, [
			facts([
				["Accounts", listed(data.accounts)],
				["Parts", data.parts.map(({ part, title }) => (part === title ? part : `${part} (${title})`)).join(", ")],
				["Sources", sources.join("; ")],
			]),
		]),
		...section("What this cannot show", sentences(cannotTell)),
		...section(
			"Tests that it fails at the 5 percent level",
			fails.length === 0 ? [paragraph("None.")] : sentences(fails),
		),
		...section("How much the choice of years decides", sentences(moves)),
		...section(
			"Left out",
			leftOut.length === 0 ? [paragraph("Nothing.")] : sentences(leftOut.map(({ what, why }) => `${what}: ${why}`)),
		),
	];
}

function system({ system: { parts, years, degreesOfFreedom, leftOut }, level }: FinancingEstimate): Block[] {
	const title = "From year to year: who paid of one point";
	return section(title, [
		...table(
			title,
			["", "of defence", `${percent(level, 0)} %`, "of interest", "programme years"],
			parts.map(({ part, defence, interest, programme }) => [
				part,
				plusMinus(defence.estimate, defence.standardError),
				between(defence.lower, defence.upper),
				plusMinus(interest.estimate, interest.standardError),
				programme === null ? "–" : plusMinus(programme.estimate, programme.standardError),
			]),
		),
		paragraph(
			`${years.length} changes, ${degreesOfFreedom} degrees of freedom; Newey–West errors of lag 1 in brackets, divided by 1 less the leverage. Programme years: how much more was paid in years of an IMF programme. The columns add up to 1, 1 and 0${leftOut === null ? " by restriction" : `, so the row ${leftOut} follows from the others`}.`,
		),
	]);
}

function pooled({ pooled: found, level }: FinancingEstimate): Block[] {
	const title = "Over episodes: one mix for all of them";
	if (!found.ok) return section(title, [paragraph(`None: the number of episodes ${found.why}.`)]);
	return section(
		title,
		table(
			title,
			["", "share (s.e.)", `${percent(level, 0)} %`, "of totals", "spread", "without one"],
			found.shares.map(({ part, share, standardError, lower, upper, ofTotals, spread, without }) => [
				part,
				plusMinus(share, standardError),
				between(lower, upper),
				fixed(ofTotals, 2),
				fixed(spread, 2),
				between(Math.min(...without.map((left) => left.share)), Math.max(...without.map((left) => left.share))),
			]),
		),
	);
}

function episodes({ episodes: all }: FinancingEstimate): Block[] {
	if (all.length === 0) return [];
	const title = "Each episode, by several choices of the years";
	return section(title, [
		...table(
			title,
			["", "years", "needed", "revenue", "borrowing", "cuts"],
			all.map((each, i) => [all[i - 1]?.episode === each.episode ? "" : each.episode, ...shares(each)]),
			[1],
		),
		paragraph(
			"Needed: the change of defence and interest, in points of GDP. The other columns are shares of it, and mean little where it is near 0.",
		),
	]);
}

function shares({ years, needed, shares: of }: EpisodeMix): string[] {
	const { revenue, borrowing, cuts } = coarseShares(of);
	return [years.replace(/ to FY/, " to "), ...[needed, revenue, borrowing, cuts].map((value) => fixed(value, 2))];
}

function startYears({ fragility, to }: FinancingEstimate): Block[] {
	if (fragility.length < 2) return [];
	const step = Math.ceil(fragility.length / MOST_ROWS);
	const title = `Who paid of one point of defence to FY${to}, from other first years`;
	return section(
		title,
		table(
			title,
			["first year", "rows", ...fragility[0].shares.map(({ part }) => part)],
			fragility
				.filter((_, i) => i % step === 0)
				.map(({ from, observations, shares: all }) => [
					`FY${from}`,
					String(observations),
					...all.map(({ estimate, standardError }) => plusMinus(estimate, standardError)),
				]),
		),
	);
}

function tests({ tests: all }: FinancingEstimate): Block[] {
	const title = "Tests of each equation: a low p-value shows the problem";
	return section(
		title,
		table(
			title,
			["", "serial correlation", "clusters", "not normal", "break FY2011", "any break"],
			all.map(({ part, breuschGodfrey, arch, jarqueBera, chow, supF }) => [
				part,
				...[breuschGodfrey, arch, jarqueBera, chow].map(probability),
				"why" in supF ? "–" : `${chance(supF.p)} FY${supF.breakYear}`,
			]),
		),
	);
}

function asScenario(mix: FinancingMix | null): Block[] {
	if (mix === null) return [];
	const { taxes, levies, borrowing, cuts } = mix.financing;
	const left = 1 - taxes - levies - borrowing;
	const title = `As a scenario that extends ${mix.extends}`;
	return section(title, [
		...table(
			title,
			["", "taxes", "levies", "borrowing", "cuts", "other, of cuts", "provinces, of cuts"],
			[["share", ...[taxes, levies, borrowing, left, cuts.other, cuts.provinces].map((share) => fixed(share, 2))]],
		),
		...list(mix.notes.map((note) => `${sentence(note)}.`)),
	]);
}

function between(low: number, high: number): string {
	return `${fixed(low, 2)}, ${fixed(high, 2)}`;
}

function probability(test: FinancingEstimate["tests"][number]["arch"]): string {
	return test.ok ? chance(test.result.p) : "–";
}
