import { mean } from "d3-array";
import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, figures, paragraph, section, table } from "../blocks/index.js";
import { type LedgerChart, type LedgerPart, ledgerChart, ledgerTable } from "../charts/index.js";
import { fixed, roundedTo } from "../number.js";
import { listed } from "../words.js";
import type { RunReportOptions } from "./options.js";
import { horizonInWords, perScenario } from "./per-scenario.js";

const DIGITS = 3;

/** Who paid for more defence and interest: what is shown adds up as shown; in brief as a sum, else as charts. */
export function whoPaid(results: readonly CrowdOutResult[], { brief = false }: RunReportOptions): Block[] {
	return section("Who paid", [
		...(brief
			? []
			: [
					paragraph(
						"More defence and more interest against the counterfactual, and where the money came from. Both columns come to the same: the budget closes every year. A minus goes the other way.",
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

/** Rows in which defence and interest add up to what pays for them. */
function sums(charts: Readonly<Record<string, LedgerChart>>): Block[] {
	const row = ({ needed, paid }: LedgerChart, cell: (part: LedgerPart) => string) => [
		...needed.flatMap((part, k) => [...(k > 0 ? ["+"] : []), cell(part)]),
		"=",
		...paid.flatMap((part, k) => [...(k > 0 ? ["+"] : []), cell(part)]),
	];
	const [first] = Object.values(charts);
	return table(
		"Who paid",
		["points", ...row(first, ({ name }) => name)],
		Object.entries(charts).map(([when, chart]) => [when, ...row(chart, ({ amount }) => fixed(amount, DIGITS))]),
	);
}

/** What the money comes from, in a sentence. */
const FROM: Readonly<Record<string, string>> = {
	revenue: "new revenue",
	borrowing: "borrowing",
	other: "other spending",
	lines: "the lines",
};

function inWords({ needed, paid }: LedgerChart, year: number): string {
	const [defence, interest] = needed.map(({ amount }) => change(amount));
	const parts = paid.map(({ name, amount }) => `${fixed(amount, DIGITS)} from ${FROM[name]}`);
	const minus = paid.some(({ amount }) => /^-/.test(fixed(amount, DIGITS)));
	return `In FY${year}, in percentage points of GDP, defence takes ${defence} and interest ${interest} than without the push. Of that comes ${listed(parts)}${minus ? " (a minus: it got more, or gave less)" : ""}.`;
}

function change(value: number): string {
	return `${fixed(Math.abs(value), DIGITS)} ${value < 0 ? "less" : "more"}`;
}
