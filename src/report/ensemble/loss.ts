import { digitsFor, fixed, percent } from "../../charts/index.js";
import type { EnsembleResult, Estimate, Probability, ScalarSummary } from "../../ensemble/index.js";
import { LOSS } from "../../measure/index.js";
import { countryWords } from "../../scenario/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { boundsInWords, plusMinus } from "../probability.js";
import { sentence, yearName } from "../words.js";
import { chosenQuantiles } from "./chosen-quantiles.js";

/** Loss of each line over the horizon: mean, spread, quantiles and the probability of a loss. */
export function lossTable(result: EnsembleResult): Block[] {
	const { scalars, probabilityOfLoss, years, baseYear } = result;
	const { places, heads } = chosenQuantiles(result.quantiles);
	const rows: [string, ScalarSummary, Probability][] = [
		...Object.entries(probabilityOfLoss.lines).map(([line, probability]): [string, ScalarSummary, Probability] => [
			sentence(line),
			scalars[`crowdOut.cumulativeMoney.${line}`],
			probability,
		]),
		["All lines", scalars[LOSS], probabilityOfLoss.all],
	];
	const digits = digitsFor(rows.flatMap(([, { quantiles }]) => places.map((k) => quantiles[k]?.value ?? null)));
	const number = (estimate: Estimate | null) => fixed(estimate?.value, digits);
	const words = countryWords(result.record.scenario);
	const title = `Lost over ${yearName(years[1], words)} to ${yearName(years[years.length - 1], words)}`;
	return section(title, [
		...table(
			title,
			[`${words.symbol} bn`, "mean", "± error", "sd", ...heads, "P(loss), %", "±"],
			rows.map(([name, { mean, sd, quantiles }, probability]) => [
				name,
				number(mean),
				fixed(mean?.error, digits + 1),
				number(sd),
				...places.map((k) => number(quantiles[k])),
				percent(probability.value, 1),
				plusMinus(probability),
			]),
		),
		paragraph(
			`${sentence(words.currencies)} of ${yearName(baseYear, words)}. A negative loss is a gain. Scenario and counterfactual share every draw: the spread is that of the difference. The error is one standard error of the draws.`,
		),
		...boundsInWords(
			rows.map(([, , probability]) => probability),
			result.draws - result.failed,
		),
	]);
}
