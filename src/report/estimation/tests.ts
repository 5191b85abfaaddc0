import { fixed } from "../../charts/index.js";
import type { ReactionEstimate } from "../../reaction/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { chance } from "./cells.js";

type Diagnostic = ReactionEstimate["diagnostics"]["arch"];

/** Results of the tests of residuals, levels and breaks. */
export function tests({ diagnostics }: ReactionEstimate): Block[] {
	const { durbinWatson, breuschGodfrey, arch, jarqueBera, supF, chow, unitRoots, cointegration, causality } =
		diagnostics;
	const rows: string[][] = [
		["Durbin–Watson", "serial correlation of errors", fixed(durbinWatson, 2), "2 means none"],
		row("Breusch–Godfrey", "serial correlation of errors", breuschGodfrey),
		row("ARCH", "clusters of large errors", arch),
		row("Jarque–Bera", "errors that are not normal", jarqueBera),
		row("Chow", "a break in FY1999", chow),
		"why" in supF
			? ["sup-F", "a break in any year", "–", "too few rows"]
			: ["sup-F", `a break, strongest in FY${supF.breakYear}`, fixed(supF.statistic, 2), `p ${chance(supF.p)}`],
		...unitRoots.map(({ of, statistic, at5Percent, rejected }) => [
			"Dickey–Fuller",
			`${of} reverts to a trend`,
			fixed(statistic, 2),
			`${rejected ? "yes" : "no"} (${fixed(at5Percent, 2)})`,
		]),
		...(cointegration
			? [
					[
						"Engle–Granger",
						"a long-run relation (cointegration)",
						fixed(cointegration.statistic, 2),
						`${cointegration.rejected ? "yes" : "no"} (${fixed(cointegration.at5Percent, 2)})`,
					],
				]
			: []),
		...causality.map(({ cause, effect, statistic, p }) => [
			"Toda–Yamamoto",
			`${cause} helps to predict ${effect}`,
			fixed(statistic, 2),
			`p ${chance(p)}`,
		]),
	];
	const title = "Tests";
	return section(title, [
		...table(title, ["test", "tests for", "statistic", "result"], rows, [1, 3]),
		paragraph(
			"p: the probability of a statistic as extreme as this if the property were absent. Below 0.05 the property is taken as present. Yes and no are at the 5 percent level, with the critical value in brackets.",
		),
	]);
}

function row(test: string, whether: string, diagnostic: Diagnostic): string[] {
	return diagnostic.ok
		? [test, whether, fixed(diagnostic.result.statistic, 2), `p ${chance(diagnostic.result.p)}`]
		: [test, whether, "–", "too few rows"];
}
