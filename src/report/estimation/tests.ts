import { fixed } from "../../charts/index.js";
import type { ReactionEstimate } from "../../reaction/index.js";
import { type Block, section, table } from "../blocks/index.js";
import { chance } from "./cells.js";

type Diagnostic = ReactionEstimate["diagnostics"]["arch"];

/** Results of the tests of residuals, levels and breaks. */
export function tests({ diagnostics }: ReactionEstimate): Block[] {
	const { durbinWatson, breuschGodfrey, arch, jarqueBera, supF, chow, unitRoots, cointegration, causality } =
		diagnostics;
	const rows: string[][] = [
		["Durbin–Watson", "errors follow the last", fixed(durbinWatson, 2), "2 is none"],
		row("Breusch–Godfrey", "errors follow the last", breuschGodfrey),
		row("ARCH", "errors come in clusters", arch),
		row("Jarque–Bera", "errors are not normal", jarqueBera),
		row("Chow", "other coefficients from FY1999", chow),
		"why" in supF
			? ["sup-F", "other coefficients from some year", "–", "too few rows"]
			: ["sup-F", `other coefficients from FY${supF.breakYear}`, fixed(supF.statistic, 2), `p ${chance(supF.p)}`],
		...unitRoots.map(({ of, statistic, at5Percent, rejected }) => [
			"Dickey–Fuller",
			`${of}: back to its trend`,
			fixed(statistic, 2),
			`${rejected ? "yes" : "no"} (${fixed(at5Percent, 2)})`,
		]),
		...(cointegration
			? [
					[
						"Engle–Granger",
						"a long-run relation",
						fixed(cointegration.statistic, 2),
						`${cointegration.rejected ? "yes" : "no"} (${fixed(cointegration.at5Percent, 2)})`,
					],
				]
			: []),
		...causality.map(({ cause, effect, statistic, p }) => [
			"Toda–Yamamoto",
			`${cause} foretells ${effect}`,
			fixed(statistic, 2),
			`p ${chance(p)}`,
		]),
	];
	const title = "Tests: is it so?";
	return section(title, table(title, ["test", "whether", "statistic", "result"], rows, [1, 3]));
}

function row(test: string, whether: string, diagnostic: Diagnostic): string[] {
	return diagnostic.ok
		? [test, whether, fixed(diagnostic.result.statistic, 2), `p ${chance(diagnostic.result.p)}`]
		: [test, whether, "–", "too few rows"];
}
