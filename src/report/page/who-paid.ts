import { mean } from "d3-array";
import type { CrowdOutResult } from "../../measure/index.js";
import { type LedgerChart, ledgerChart, ledgerTable } from "../charts/index.js";
import { fixed, roundedTo } from "../number.js";
import { type Block, heading, paragraph } from "./blocks.js";
import { horizonInWords } from "./words.js";

const DIGITS = 3;

/** Who paid for more defence and interest: what is shown adds up as shown. */
export function whoPaid(results: readonly CrowdOutResult[]): Block[] {
	return [
		heading("Who paid"),
		paragraph(
			"More defence and more interest against the counterfactual, and where the money came from. Both columns come to the same: the budget closes every year. A minus goes the other way.",
		),
		...results.map((result, k): Block => {
			const last = result.years.length - 1;
			const name = results.length > 1 ? `${result.scenario}, ` : "";
			const charts = [
				chartOf(result, `${name}FY${result.years[last]}`, `paid-${k}-end`, (values) => values[last]),
				chartOf(
					result,
					`${name}average of ${horizonInWords(result)}`,
					`paid-${k}-mean`,
					(values) => mean(values.slice(1)) ?? 0,
				),
			];
			return {
				kind: "figures",
				figures: charts.map((chart) => ({ title: chart.title, svg: ledgerChart(chart), table: ledgerTable(chart) })),
			};
		}),
	];
}

/** The two sides in points of GDP, rounded so that they are equal as shown. */
function chartOf(
	{ ledger }: CrowdOutResult,
	when: string,
	id: string,
	pick: (values: readonly number[]) => number,
): LedgerChart {
	const shown = (values: readonly number[]) => Number((100 * pick(values)).toFixed(DIGITS));
	const needed = [
		{ name: "defence", amount: shown(ledger.defence) },
		{ name: "interest", amount: shown(ledger.interest) },
	];
	const total = needed[0].amount + needed[1].amount;
	const sides = [ledger.revenue, ledger.deficit, ledger.other, ledger.lines].map((values) => 100 * pick(values));
	const names = ["revenue", "borrowing", "other", "lines"];
	const paid = roundedTo(sides, total, DIGITS).map((amount, k) => ({ name: names[k], amount }));
	const words = paid.map(({ name, amount }) => `${name} ${fixed(amount, DIGITS)}`).join(", ");
	return {
		id,
		title: `Who paid, ${when}`,
		unit: "points of GDP against the counterfactual",
		description: `Defence ${fixed(needed[0].amount, DIGITS)} and interest ${fixed(needed[1].amount, DIGITS)}, together ${fixed(total, DIGITS)} points of GDP, are paid by ${words}.`,
		needed,
		paid,
		digits: DIGITS,
	};
}
