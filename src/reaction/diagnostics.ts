import { CrowdoutError } from "../errors.js";
import {
	archTest,
	augmentedDickeyFuller,
	breuschGodfrey,
	chooseLags,
	chow,
	type Design,
	durbinWatson,
	engleGranger,
	type Fit,
	jarqueBera,
	type ReactionSeries,
	type Specification,
	supF,
	type TestResult,
	todaYamamoto,
} from "../estimation/index.js";
import { log } from "../numerics/index.js";
import type { Diagnostic, Diagnostics, RootTest, SpecificationName } from "./types.js";

/** The year of Kargil, after the nuclear tests. This break was not found in the data, but known beforehand. */
const KNOWN_BREAK = 1999;

/** Greatest number of lags; an information criterion chooses the number. */
const MOST_LAGS = 3;

/** Every test; a test that the years do not allow says why. */
export function diagnose(
	name: SpecificationName,
	fit: Fit,
	{ design, series, from, to }: { design: Specification; series: ReactionSeries; from: number; to: number },
): Diagnostics {
	const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
	const logs = (of: Readonly<Record<number, number>>) => years.map((year) => log(of[year]));
	const levels: Readonly<Record<string, readonly number[]>> =
		name === "share"
			? { "share of GDP": years.map((year) => series.spending[year] / series.income[year]) }
			: {
					"Pakistan's spending": logs(series.spending),
					"India's spending": logs(series.rival),
					GDP: logs(series.income),
				};
	return {
		durbinWatson: unless(() => durbinWatson(fit)),
		breuschGodfrey: diagnostic(() => breuschGodfrey(fit)),
		arch: diagnostic(() => archTest(fit)),
		jarqueBera: diagnostic(() => jarqueBera(fit.residuals)),
		unitRoots: Object.entries(levels).flatMap(([of, values]) => unless(() => unitRoot(of, values)) ?? []),
		cointegration: name === "share" ? null : unless(() => cointegration(levels)),
		supF: breakYear(design),
		chow: diagnostic(() => chow(design, { breakYear: KNOWN_BREAK })),
		causality: name === "share" ? [] : (unless(() => causality(levels)) ?? []),
	};
}

function unitRoot(of: string, values: readonly number[]): RootTest {
	const { statistic, criticalValues, lags } = augmentedDickeyFuller(values, {
		deterministic: of === "share of GDP" ? "constant" : "trend",
		lags: { criterion: "aic", most: MOST_LAGS },
	});
	const { at5Percent } = criticalValues;
	return { of, statistic, at5Percent, lags, rejected: statistic < at5Percent };
}

function cointegration(levels: Readonly<Record<string, readonly number[]>>): RootTest {
	const [[of, y], ...others] = Object.entries(levels);
	const X = y.map((_, t) => others.map(([, values]) => values[t]));
	const { statistic, criticalValues, lags } = engleGranger(
		{ names: others.map(([other]) => other), y, X },
		{ lags: { criterion: "aic", most: MOST_LAGS } },
	);
	const { at5Percent } = criticalValues;
	return { of, statistic, at5Percent, lags, rejected: statistic < at5Percent };
}

/** The greatest break in an unknown year, or why the search is not possible. */
export function breakYear(design: Design): Diagnostics["supF"] {
	try {
		const { breakYear, statistic, p } = supF(design);
		return { breakYear, statistic, p };
	} catch (error) {
		return { why: reason(error) };
	}
}

/** Tests of causality from India to Pakistan and from Pakistan to India, with Pakistan's GDP as a third series. */
function causality(levels: Readonly<Record<string, readonly number[]>>): Diagnostics["causality"] {
	const series = { Pakistan: levels["Pakistan's spending"], India: levels["India's spending"], GDP: levels.GDP };
	const lags = chooseLags(series, { most: 2, criterion: "aic" });
	return todaYamamoto(series, { lags })
		.filter(({ cause, effect }) => cause !== "GDP" && effect !== "GDP")
		.map(({ cause, effect, statistic, p }) => ({ cause, effect, statistic, lags, p }));
}

/** A test, or why it could not be run. */
export function diagnostic(test: () => TestResult): Diagnostic {
	try {
		const { test: name, hypothesis, statistic, degreesOfFreedom, p } = test();
		return { ok: true, result: { test: name, hypothesis, statistic, degreesOfFreedom, p } };
	} catch (error) {
		return { ok: false, why: reason(error) };
	}
}

/** A value, or null where there are too few years. */
function unless<Value>(compute: () => Value): Value | null {
	try {
		return compute();
	} catch (error) {
		reason(error);
		return null;
	}
}

/** The message of a CrowdoutError. Any other error is thrown again. */
function reason(error: unknown): string {
	if (!(error instanceof CrowdoutError)) throw error;
	return error.issues.map(({ message }) => message).join("; ");
}
