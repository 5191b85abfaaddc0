import { mean } from "d3-array";
import {
	fixed,
	type LedgerChart,
	type LedgerPart,
	ledgerChart,
	ledgerTable,
	roundedTo,
	worded,
} from "../../charts/index.js";
import type { CrowdOutResult, Ledger } from "../../measure/index.js";
import { isBundledCountry } from "../../scenario/index.js";
import { type Block, figures, paragraph, section, table } from "../blocks/index.js";
import { sentence } from "../words.js";
import type { RunReportOptions } from "./options.js";
import { horizonInWords, lastYearName, perScenario } from "./per-scenario.js";

const DIGITS = 3;

interface Payer {
	readonly name: string;
	readonly of: (ledger: Ledger) => readonly number[];
}

/** Who pays, in the order of the ledger: taxpayers, lenders, other spending and the lines of each tier. */
const PAYERS: readonly Payer[] = [
	{ name: "taxes", of: ({ taxes }) => taxes },
	{ name: "levies", of: ({ levies }) => levies },
	{ name: "revenue path", of: ({ revenuePath }) => revenuePath },
	{ name: "lenders", of: ({ deficit }) => deficit },
	{ name: "federal other", of: ({ federalOther }) => federalOther },
	{ name: "provincial other", of: ({ provincialOther }) => provincialOther },
	{ name: "federal lines", of: ({ federalLines }) => federalLines },
	{ name: "provincial lines", of: ({ provincialLines }) => provincialLines },
];

/** Names of the same where a country has one tier. */
const ONE_TIER: Readonly<Record<string, string>> = { "federal other": "other spending", "federal lines": "the lines" };

/** Who pays in a result; another country than Pakistan has a federation only where its scenario names one. */
function payersOf({ record: { scenario } }: CrowdOutResult): readonly Payer[] {
	if (isBundledCountry(scenario)) return PAYERS;
	const { other, lines } = scenario.budget;
	const oneTier = [other, ...Object.values(lines)].every(({ federalShare }) => federalShare === 1);
	return oneTier ? PAYERS.map(({ name, of }) => ({ name: ONE_TIER[name] ?? name, of })) : PAYERS;
}

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
			const year = lastYearName(result);
			const name = results.length > 1 ? `${result.scenario}, ` : "";
			const [end, average] = paidCharts(result, name, k);
			const shown = [end, average].map((chart) => ({
				title: chart.title,
				svg: ledgerChart(chart),
				table: ledgerTable(chart),
			}));
			return [
				paragraph(inWords(end, year)),
				...(brief ? sums({ [year]: end, average }, payersOf(result)) : figures(shown)),
			];
		}),
	]);
}

/**
 * Who paid in the last year, and on average.
 *
 * @param name What the titles begin with [nothing].
 * @param k Number of the result on its page [0].
 */
export function paidCharts(result: CrowdOutResult, name = "", k = 0): [LedgerChart, LedgerChart] {
	const average = `${name}average of ${horizonInWords(result)}`;
	return [
		chartOf(result, `${name}${lastYearName(result)}`, `paid-${k}-end`, (values) => values[values.length - 1]),
		chartOf(result, average, `paid-${k}-mean`, (values) => mean(values.slice(1)) ?? 0),
	];
}

/** The two sides in points of GDP, rounded so that they are equal as shown. */
function chartOf(
	result: CrowdOutResult,
	when: string,
	id: string,
	pick: (values: readonly number[]) => number,
): LedgerChart {
	const { ledger } = result;
	const payers = payersOf(result);
	const shown = (values: readonly number[]) => Number((100 * pick(values)).toFixed(DIGITS));
	const needed = [
		{ name: "defence", amount: shown(ledger.defence) },
		{ name: "interest", amount: shown(ledger.interest) },
	];
	const total = needed[0].amount + needed[1].amount;
	const paid = roundedTo(
		payers.map(({ of }) => 100 * pick(of(ledger))),
		total,
		DIGITS,
	).flatMap((amount, k) => (fixed(amount, DIGITS) === fixed(0, DIGITS) ? [] : [{ name: payers[k].name, amount }]));
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
function sums(charts: Readonly<Record<string, LedgerChart>>, payers: readonly Payer[]): Block[] {
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
			...payers.flatMap(({ name }) => row(name, (chart) => chart.paid, ["", "gained"])),
		],
	);
}

/** The extra need, in a sentence. */
function inWords({ needed }: LedgerChart, year: string): string {
	const [defence, interest] = needed.map(
		({ amount }) => `${fixed(Math.abs(amount), DIGITS)} ${amount < 0 ? "less" : "more"}`,
	);
	return `In ${year}, in percentage points of GDP, defence takes ${defence} and interest ${interest} than without the push. Who pays for it:`;
}
