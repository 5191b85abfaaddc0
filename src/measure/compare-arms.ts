import { sum } from "d3-array";
import { log } from "../numerics/index.js";
import type { ByLine, ByYear, CrowdOut, Ledger, RunSeries } from "./types.js";

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
	const extra = total(extraDefenceMoney);
	const spent = total(years.map((t) => other.defence[t] * other.gdp[t]));

	return {
		share: each((line) => years.map((t) => other.lines[line][t] - run.lines[line][t])),
		money,
		usd: each((line) => money[line].map((amount) => amount / terms.exchangeRate)),
		perHead: each((line) => money[line].map((amount, t) => (amount * 1e9) / (run.population[t] * 1e6))),
		percentOfLine: each((line) =>
			money[line].map((amount, t) => (reference[line][t] === 0 ? null : (100 * amount) / reference[line][t])),
		),
		extraDefenceMoney,
		cumulativeMoney: each((line) => total(money[line])),
		presentValue: each((line) => presentValue(money[line], terms.discountRate)),
		ratio: Math.abs(extra) < 1e-9 * spent ? null : sum(names, (line) => total(money[line])) / extra,
		elasticity: each((line) => years.map((t) => elasticity(run, other, line, t))),
		total: {
			share: years.map((t) => sum(names, (line) => other.lines[line][t] - run.lines[line][t])),
			money: years.map((t) => sum(names, (line) => money[line][t])),
			cumulativeMoney: sum(names, (line) => total(money[line])),
			presentValue: sum(names, (line) => presentValue(money[line], terms.discountRate)),
			extraDefence: extra,
		},
		...(run.provinces === undefined || other.provinces === undefined
			? {}
			: { provinces: lossByProvince(run, run.provinces, other, other.provinces) }),
	};
}

/** What each province's part of each line loses. */
function lossByProvince(
	run: RunSeries,
	provinces: NonNullable<RunSeries["provinces"]>,
	other: RunSeries,
	otherProvinces: NonNullable<RunSeries["provinces"]>,
): CrowdOut["provinces"] {
	const both = Object.keys(provinces).filter((name) => Object.hasOwn(otherProvinces, name));
	return Object.fromEntries(
		both.map((name) => {
			const [own, theirs] = [provinces[name].lines, otherProvinces[name].lines];
			const money = Object.fromEntries(
				Object.keys(own).map((line) => [
					line,
					own[line].map((spent, t) => theirs[line][t] * other.gdp[t] - spent * run.gdp[t]),
				]),
			);
			const cumulativeMoney = Object.fromEntries(Object.entries(money).map(([line, lost]) => [line, total(lost)]));
			return [name, { money, cumulativeMoney }];
		}),
	);
}

/** Over the horizon: the base year, which both arms share, is left out. */
function total(values: ByYear): number {
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
	const [taxes, levies] = [difference((series) => series.taxes), difference((series) => series.levies)];
	const federalOther = difference((series) => series.federalOther).map((value) => 0 - value);
	const federalLines = run.gdp.map((_, t) =>
		sum(Object.keys(run.lines), (line) => other.federalLines[line][t] - run.federalLines[line][t]),
	);
	return {
		defence,
		interest,
		revenue,
		deficit,
		other: less,
		lines,
		residual,
		taxes,
		levies,
		revenuePath: revenue.map((value, t) => value - taxes[t] - levies[t]),
		federalOther,
		provincialOther: less.map((value, t) => value - federalOther[t]),
		federalLines,
		provincialLines: lines.map((value, t) => value - federalLines[t]),
	};
}
