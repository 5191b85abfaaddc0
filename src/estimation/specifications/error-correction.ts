import { log } from "../../numerics/index.js";
import { type ErrorCorrectionNumbers, type ReducedForm, readReducedForm } from "./error-correction-numbers.js";
import {
	type BaseLevels,
	coefficientOf,
	type ReactionSeries,
	type Reading,
	type Specification,
	type YearWindow,
} from "./reaction.js";
import { requirePositive, span } from "./year-series.js";

/** Short-run terms that may be left out where years are few. */
export type ShortRunTerm = "momentum" | "shortRun" | "incomeShortRun";

/** An error-correction regression. */
export interface ErrorCorrectionSpecification extends Specification {
	/** Years between the rival's change and the answer in the short run [0 or 1]. */
	readonly lag: 0 | 1;
}

/**
 * The regression of MODEL.md section 4, with m, z and y the logs of spending, rival and income:
 * Δm[t] on a constant, Δm[t-1], Δz[t-lag], Δy[t], z[t-1], y[t-1], m[t-1].
 *
 * @param options.lag Years between the rival's change and the answer in the short run [0 or 1, default 1].
 * @param options.omit Short-run terms to leave out [default none].
 * @param options.trend Add a linear trend, which becomes `drift` [default false].
 * @returns Design whose fit `readErrorCorrection` turns into a `defence` block. The series must reach two years before `from`.
 * @throws CrowdoutError `invalid-input` for years that a series does not cover.
 * @see Engle, R.F. and Granger, C.W.J. (1987), Econometrica 55; Bårdsen, G. (1989), Oxford Bulletin of Economics and
 * Statistics 51, on long-run coefficients from this form
 */
export function errorCorrection(
	{ spending, rival, income }: ReactionSeries,
	{
		from,
		to,
		lag = 1,
		omit = [],
		trend = false,
	}: YearWindow & { lag?: 0 | 1; omit?: readonly ShortRunTerm[]; trend?: boolean },
): ErrorCorrectionSpecification {
	const years = span(from, to);
	requirePositive([
		{ name: "spending", series: spending, from: from - (omit.includes("momentum") ? 1 : 2), to },
		{
			name: "rival",
			series: rival,
			from: from - (omit.includes("shortRun") ? 1 : 1 + lag),
			to: lag === 0 ? to : to - 1,
		},
		{ name: "income", series: income, from: from - 1, to },
	]);
	const m = (year: number) => log(spending[year]);
	const z = (year: number) => log(rival[year]);
	const y = (year: number) => log(income[year]);
	const columns: [name: string, value: (year: number) => number, term?: ShortRunTerm][] = [
		["constant", () => 1],
		["Δm[t-1]", (t) => m(t - 1) - m(t - 2), "momentum"],
		[rivalChangeName(lag), (t) => z(t - lag) - z(t - lag - 1), "shortRun"],
		["Δy[t]", (t) => y(t) - y(t - 1), "incomeShortRun"],
		["z[t-1]", (t) => z(t - 1)],
		["y[t-1]", (t) => y(t - 1)],
		["m[t-1]", (t) => m(t - 1)],
	];
	if (trend) columns.push(["trend", (t) => t - from]);
	const kept = columns.filter(([, , term]) => term === undefined || !omit.includes(term));
	return {
		names: kept.map(([name]) => name),
		response: "Δm[t]",
		y: years.map((t) => m(t) - m(t - 1)),
		X: years.map((t) => kept.map(([, value]) => value(t))),
		years,
		lag,
	};
}

/**
 * Coefficients of `errorCorrection` as a `defence` block; each draw of them is read by itself.
 *
 * @returns `ok: false` where adjustment ≤ 0 or the path overshoots ever further.
 */
export function readErrorCorrection(
	specification: ErrorCorrectionSpecification,
	coefficients: readonly number[],
): Reading<ErrorCorrectionNumbers> {
	return readReducedForm(specification.lag, reducedForm(specification, coefficients));
}

/**
 * What the constant amounts to in a scenario: growth of spending in the base year's state with nothing changing,
 * to be put into `shock` in every year [log points]. Without it a scenario takes its base year as an equilibrium.
 */
export function errorCorrectionShock(
	specification: ErrorCorrectionSpecification,
	coefficients: readonly number[],
	base: BaseLevels,
): number {
	const { rivalLevel, incomeLevel, spendingLevel, trend } = reducedForm(specification, coefficients);
	return (
		coefficientOf(specification, coefficients, "constant") +
		rivalLevel * log(base.rival) +
		incomeLevel * log(base.income) +
		spendingLevel * log(base.spending) +
		trend * (base.year + 1 - specification.years[0])
	);
}

function reducedForm(specification: ErrorCorrectionSpecification, coefficients: readonly number[]): ReducedForm {
	const of = (name: string) => coefficientOf(specification, coefficients, name);
	return {
		momentum: of("Δm[t-1]"),
		rivalChange: of(rivalChangeName(specification.lag)),
		incomeChange: of("Δy[t]"),
		rivalLevel: of("z[t-1]"),
		incomeLevel: of("y[t-1]"),
		spendingLevel: of("m[t-1]"),
		trend: of("trend"),
	};
}

function rivalChangeName(lag: 0 | 1): string {
	return lag === 0 ? "Δz[t]" : "Δz[t-1]";
}
