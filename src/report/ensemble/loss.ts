import type { EnsembleResult, Estimate, ScalarSummary } from "../../ensemble/index.js";
import { LOSS } from "../../measure/index.js";
import { digitsFor, fixed, percent } from "../number.js";
import type { Style } from "../style.js";
import { sentence } from "../words.js";
import { wrap } from "../wrap.js";
import { chosenQuantiles } from "./chosen-quantiles.js";
import { fittingTable } from "./fitting-table.js";

/** What each line loses over the horizon: mean, spread, quantiles and the probability that it loses at all. */
export function lossTable(result: EnsembleResult, style: Style): string {
	const { scalars, crowdOut, years, baseYear } = result;
	const { places, heads } = chosenQuantiles(result.quantiles);
	const rows: [string, ScalarSummary, Estimate][] = [
		...Object.entries(crowdOut.lines).map(([line, probability]): [string, ScalarSummary, Estimate] => [
			sentence(line),
			scalars[`crowdOut.cumulativeMoney.${line}`],
			probability,
		]),
		["All lines", scalars[LOSS], crowdOut.all],
	];
	const digits = digitsFor(rows.flatMap(([, { quantiles }]) => places.map((k) => quantiles[k]?.value ?? null)));
	const number = (estimate: Estimate | null) => fixed(estimate?.value, digits);
	const table = fittingTable(
		["Rs bn", "mean", "± error", "sd", ...heads, "P(loss), %", "±"],
		rows.map(([name, { mean, sd, quantiles }, probability]) => [
			name,
			number(mean),
			fixed(mean?.error, digits + 1),
			number(sd),
			...places.map((k) => number(quantiles[k])),
			percent(probability.value, 1),
			percent(probability.error, 1),
		]),
	);
	return [
		style.heading(`LOST OVER FY${years[1]} TO FY${years[years.length - 1]}`),
		table,
		wrap(
			`Rupees of FY${baseYear}. A negative loss is a gain. Scenario and counterfactual share every draw: the spread is that of the difference. The error is one standard error by drawing.`,
		),
	].join("\n");
}
