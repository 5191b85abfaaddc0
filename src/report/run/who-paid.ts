import { mean } from "d3-array";
import type { CrowdOutResult, Ledger } from "../../measure/index.js";
import { type Block, figures, paragraph, section, table } from "../blocks/index.js";
import { type LedgerChart, type LedgerPart, ledgerChart, ledgerTable } from "../charts/index.js";
import { fixed, roundedTo, worded } from "../number.js";
import { sentence } from "../words.js";
import type { RunReportOptions } from "./options.js";
import { horizonInWords, perScenario } from "./per-scenario.js";

const DIGITS = 3;

/** Who pays, in the order of the ledger: taxpayers, lenders, other spending and the lines of each tier. */
const PAYERS: readonly { readonly name: string; readonly of: (ledger: Ledger) => readonly number[] }[] = [
	{ name: "taxes", of: ({ taxes }) => taxes },
	{ name: "levies", of: ({ levies }) => levies },
	{ name: "revenue path", of: ({ revenuePath }) => revenuePath },
	{ name: "lenders", of: ({ deficit }) => deficit },
	{ name: "federal other", of: ({ federalOther }) => federalOther },
	{ name: "provincial other", of: ({ provincialOther }) => provincialOther },
	{ name: "federal lines", of: ({ federalLines }) => federalLines },
	{ name: "provincial lines", of: ({ provincialLines }) => provincialLines },
];

/**
 * Who paid for the extra defence and interest, rounded so that the amounts add up as shown; in brief as a sum, else as
 * charts.
 */
export function whoPaid(results: readonly CrowdOutResult[], { brief = false }: RunReportOptions): Block[] {
	return section("Who paid", [
		...(brief
			? []
			: [
					paragraph(
						"More defence and more interest against the counterfactual, and where the money came from. Both columns come to the same: the budget closes every year.",
					),
				]),
		...perScenario(results, (result, k) => {
			const year = result.years[result.years.length - 1];
			const name = results.length > 1 ? `${result.scenario}, ` : "";
			const end = chartOf(result, `${name}FY${year}`, `paid-${k}-end`, (values) => values[values.length - 1]);
			const average = chartOf(
				result,
				`${name}average of ${horizonInWords(result)}`,
				`paid-${k}-mean`,
				(values) => mean(values.slice(1)) ?? 0,
			);
			const shown = [end, average].map((chart) => ({
				title: chart.title,
				svg: ledgerChart(chart),
				table: ledgerTable(chart),
			}));
			return [paragraph(inWords(end, year)), ...(brief ? sums({ [`FY${year}`]: end, average }) : figures(shown))];
		}),
	]);
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
	const paid = roundedTo(
		PAYERS.map(({ of }) => 100 * pick(of(ledger))),
		total,
		DIGITS,
	).flatMap((amount, k) => (fixed(amount, DIGITS) === fixed(0, DIGITS) ? [] : [{ name: PAYERS[k].name, amount }]));
	const words = paid.map(({ name, amount }) => `${name} ${fixed(amount, DIGITS)}`).join(", ");
	return {
		id,
		title: `Who paid, ${when}`,
		unit: "points of GDP against the counterfactual",
		description: `Defence ${fixed(needed[0].amount, DIGITS)} and interest ${fixed(needed[1].amount, DIGITS)}, together ${fixed(total, DIGITS)} points of GDP, are paid by ${words}.`,
		needed,
		paid,
		digits: DIGITS,
		width: 480,
	};
}

/** Extra defence and interest, and who pays for them, without those who pay nothing. */
function sums(charts: Readonly<Record<string, LedgerChart>>): Block[] {
	const all = Object.values(charts);
	const row = (name: string, side: (chart: LedgerChart) => readonly LedgerPart[], words: readonly [string, string]) => {
		const amounts = all.map((chart) => side(chart).find((part) => part.name === name)?.amount ?? 0);
		const moves = amounts.some((amount) => fixed(amount, DIGITS) !== fixed(0, DIGITS));
		return moves ? [[sentence(name), ...amounts.map((amount) => worded(amount, DIGITS, words))]] : [];
	};
	const [{ needed }] = all;
	return table(
		"Percentage points of GDP",
		["", ...Object.keys(charts)],
		[
			...needed.flatMap(({ name }) => row(name, (chart) => chart.needed, ["more", "less"])),
			...PAYERS.flatMap(({ name }) => row(name, (chart) => chart.paid, ["", "gained"])),
		],
	);
}

/** The extra need, in a sentence. */
function inWords({ needed }: LedgerChart, year: number): string {
	const [defence, interest] = needed.map(
		({ amount }) => `${fixed(Math.abs(amount), DIGITS)} ${amount < 0 ? "less" : "more"}`,
	);
	return `In FY${year}, in percentage points of GDP, defence takes ${defence} and interest ${interest} than without the push. Who pays for it:`;
}
