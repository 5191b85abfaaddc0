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

/** Short-run terms that may be left out where there are few years. */
export type ShortRunTerm = "momentum" | "shortRun" | "incomeShortRun";

/** An error-correction regression. */
export interface ErrorCorrectionSpecification extends Specification {
	/** Years between the rival's change and the short-run response [0 or 1]. */
	readonly lag: 0 | 1;
}

/**
 * The regression of MODEL.md section 4, with m, z and y the logs of spending, rival and income: Δm[t] on a constant,
 * Δm[t-1], Δz[t-lag], Δy[t], z[t-1], y[t-1], m[t-1].
 *
 * @param options.lag Years between the rival's change and the short-run response [0 or 1, default 1].
 * @param options.omit Short-run terms to leave out [default none].
 * @param options.trend Add a linear trend, which becomes `drift` [default false].
 * @returns A design; `readErrorCorrection` turns its coefficients into a `defence` block. The series must begin two
 * years before `from`.
 * @throws CrowdoutError `invalid-input` for years without data.
 * @example
 * ```ts
 * import { errorCorrection, leastSquares, readErrorCorrection } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = errorCorrection(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readErrorCorrection(specification, coefficients);
 * console.log(reading.ok ? reading.defence.longRun : reading.reason);
 * ```
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
 * Turn coefficients of `errorCorrection`, or a draw of them, into a `defence` block.
 *
 * @returns `ok: false` where adjustment ≤ 0 or the path overshoots more and more.
 * @example
 * ```ts
 * import { errorCorrection, leastSquares, readErrorCorrection } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = errorCorrection(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readErrorCorrection(specification, coefficients);
 * console.log(reading.ok ? reading.defence.longRun : reading.reason);
 * ```
 */
export function readErrorCorrection(
	specification: ErrorCorrectionSpecification,
	coefficients: readonly number[],
): Reading<ErrorCorrectionNumbers> {
	return readReducedForm(specification.lag, reducedForm(specification, coefficients));
}

/**
 * The constant as a `shock` of a scenario in every year: growth of spending in the base year's state without any change
 * [log points]. Without it a scenario treats its base year as an equilibrium.
 *
 * @example
 * ```ts
 * import { errorCorrection, errorCorrectionShock, leastSquares } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = errorCorrection(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const base = { spending: series.spending[2024], rival: series.rival[2024], income: series.income[2024] };
 * console.log(errorCorrectionShock(specification, coefficients, { year: 2024, ...base }));
 * ```
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
