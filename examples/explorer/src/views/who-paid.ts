import type { CrowdOutResult } from "crowdout";
import { type LedgerChart, ledgerChart, ledgerTable } from "crowdout/report";
import { h } from "../dom.js";
import { fixed, sum } from "../number.js";
import type { ChartView } from "./charts.js";
import { figure } from "./figure.js";
import { section } from "./section.js";
import { horizon } from "./words.js";

const DIGITS = 3;

/** Room for the longest payer with its amount. */
const WIDTH = 410;

/** Who may pay, and where the ledger has it; one who neither pays nor gets anything is left out. */
const PAYERS = [
	["taxes", "taxes"],
	["levies", "levies"],
	["revenuePath", "other revenue"],
	["deficit", "lenders"],
	["federalOther", "federal other"],
	["provincialOther", "provinces' other"],
	["federalLines", "federal lines"],
	["provincialLines", "provinces' lines"],
] as const satisfies readonly (readonly [keyof CrowdOutResult["ledger"], string])[];

/** Who paid for more defence and interest. */
export function whoPaidView(): ChartView {
	const figures = [figure("Who paid, last year"), figure("Who paid, average")];
	return {
		element: section(
			"who-paid-title",
			"Who paid",
			"More defence and more interest against the counterfactual, and where the money came from: the budget closes every year. A payer below 0 gets more, or gives less. Lines are education, health, food and water; other is the rest of what that tier spends.",
			h("div", { class: "figures" }, ...figures.map(({ element }) => element)),
		),
		show: ({ explored: { result } }) => {
			const last = result.years.length - 1;
			const charts = [
				ledger(result, "paid-last", `in FY${result.years[last]}`, (values) => values[last]),
				ledger(result, "paid-mean", `average of ${horizon(result)}`, (values) => sum(values.slice(1)) / last),
			];
			for (const [k, chart] of charts.entries()) {
				figures[k].show({ svg: ledgerChart(chart), table: ledgerTable(chart) });
			}
		},
		svgs: () => figures.map(({ svg }) => svg()),
	};
}

function ledger(
	{ ledger: book }: CrowdOutResult,
	id: string,
	when: string,
	pick: (values: readonly number[]) => number,
): LedgerChart {
	const shown = (values: readonly number[]) => Number((100 * pick(values)).toFixed(DIGITS));
	const needed = [
		{ name: "defence", amount: shown(book.defence) },
		{ name: "interest", amount: shown(book.interest) },
	];
	const total = sum(needed.map(({ amount }) => amount));
	const paid = addingUp(
		PAYERS.filter(([key]) => book[key].some((value) => Math.abs(value) > 1e-12)).map(([key, name]) => ({
			name,
			amount: 100 * pick(book[key]),
		})),
		total,
	);
	const words = paid.map(({ name, amount }) => `${name} ${fixed(amount, DIGITS)}`).join(", ");
	return {
		id,
		title: `Who paid, ${when}`,
		unit: "points of GDP against the counterfactual",
		description: `Defence and interest, together ${fixed(total, DIGITS)} points of GDP, are paid by ${words}.`,
		needed,
		paid,
		digits: DIGITS,
		width: WIDTH,
	};
}

/** Amounts rounded so that they add up as shown: what rounding leaves goes to the largest. */
function addingUp(parts: readonly { readonly name: string; readonly amount: number }[], total: number) {
	const rounded = parts.map(({ name, amount }) => ({ name, amount: Number(amount.toFixed(DIGITS)) }));
	if (parts.length === 0) return [];
	const left = total - sum(rounded.map(({ amount }) => amount));
	const largest = rounded.reduce(
		(best, { amount }, k) => (Math.abs(amount) > Math.abs(rounded[best].amount) ? k : best),
		0,
	);
	return rounded.map((part, k) =>
		k === largest ? { ...part, amount: Number((part.amount + left).toFixed(DIGITS)) } : part,
	);
}
