import { sum } from "d3-array";
import { log } from "../numerics/index.js";
import type { ByLine, ByYear, CrowdOut, CrowdOutTotal, Ledger, RunSeries } from "./types.js";

/** What the two arms are compared by. */
export interface Terms {
	/** PKR per US$ in the base year. */
	readonly exchangeRate: number;
	/** Real rate for present values. */
	readonly discountRate: number;
}

/**
 * What each line loses in `run` against `other`.
 *
 * @see MODEL.md, section 8
 */
export function compareArms(run: RunSeries, other: RunSeries, terms: Terms): CrowdOut {
	const names = Object.keys(run.lines);
	const each = <T>(value: (line: string) => T): ByLine<T> =>
		Object.fromEntries(names.map((line) => [line, value(line)]));
	const years = run.gdp.map((_, t) => t);

	const reference = each((line) => years.map((t) => other.lines[line][t] * other.gdp[t]));
	const money = each((line) => years.map((t) => reference[line][t] - run.lines[line][t] * run.gdp[t]));
	const extraDefenceMoney = years.map((t) => run.defence[t] * run.gdp[t] - other.defence[t] * other.gdp[t]);
	const share = each((line) => years.map((t) => other.lines[line][t] - run.lines[line][t]));
	const cumulativeMoney = each((line) => overHorizon(money[line]));
	const present = each((line) => presentValue(money[line], terms.discountRate));
	const total: CrowdOutTotal = {
		share: years.map((t) => sum(names, (line) => share[line][t])),
		money: years.map((t) => sum(names, (line) => money[line][t])),
		cumulativeMoney: sum(names, (line) => cumulativeMoney[line]),
		presentValue: sum(names, (line) => present[line]),
		extraDefence: overHorizon(extraDefenceMoney),
	};
	const spent = overHorizon(years.map((t) => other.defence[t] * other.gdp[t]));

	return {
		share,
		money,
		usd: each((line) => money[line].map((amount) => amount / terms.exchangeRate)),
		perHead: each((line) => money[line].map((amount, t) => (amount * 1e9) / (run.population[t] * 1e6))),
		percentOfLine: each((line) =>
			money[line].map((amount, t) => (reference[line][t] === 0 ? null : (100 * amount) / reference[line][t])),
		),
		extraDefenceMoney,
		cumulativeMoney,
		presentValue: present,
		ratio: Math.abs(total.extraDefence) < 1e-9 * spent ? null : total.cumulativeMoney / total.extraDefence,
		elasticity: each((line) => years.map((t) => elasticity(run, other, line, t))),
		total,
	};
}

/** Over the horizon: the base year, which both arms share, is left out. */
function overHorizon(values: ByYear): number {
	return sum(values.slice(1));
}

function presentValue(money: ByYear, rate: number): number {
	let factor = 1;
	let value = 0;
	for (let t = 1; t < money.length; t++) {
		factor *= 1 + rate;
		value += money[t] / factor;
	}
	return value;
}

function elasticity(run: RunSeries, other: RunSeries, line: string, t: number): number | null {
	const defence = log(run.defence[t] / other.defence[t]);
	const spending = run.lines[line][t] / other.lines[line][t];
	return Math.abs(defence) < 1e-9 || !(spending > 0) || !Number.isFinite(spending) ? null : log(spending) / defence;
}

/**
 * Where the money for more defence and interest came from.
 *
 * @see MODEL.md, section 8
 */
export function ledger(run: RunSeries, other: RunSeries): Ledger {
	const difference = (of: (series: RunSeries) => ByYear) => run.gdp.map((_, t) => of(run)[t] - of(other)[t]);
	const defence = difference((series) => series.defence);
	const interest = difference((series) => series.interest);
	const revenue = difference((series) => series.revenue);
	const deficit = difference((series) => series.deficit);
	const less = difference((series) => series.other).map((value) => 0 - value);
	const lines = run.gdp.map((_, t) => sum(Object.keys(run.lines), (line) => other.lines[line][t] - run.lines[line][t]));
	const residual = defence.map((value, t) => value + interest[t] - revenue[t] - deficit[t] - less[t] - lines[t]);
	return { defence, interest, revenue, deficit, other: less, lines, residual };
}
