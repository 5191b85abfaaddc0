import { nearestName, someOf } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import {
	errorCorrection,
	errorCorrectionShock,
	partialAdjustment,
	partialAdjustmentShock,
	type ReactionSeries,
	readErrorCorrection,
	readPartialAdjustment,
	readRichardson,
	readShare,
	richardson,
	type Specification,
	share,
} from "../estimation/index.js";
import type { EstimateReading, SpecificationName } from "./types.js";

/** A specification for some years: the regression, and how to read its coefficients. */
export interface Regression {
	readonly design: Specification;
	readonly lag: 0 | 1;
	/** Reads coefficients as a rule, with the constant in `shock` where that was asked for. */
	readonly read: (coefficients: readonly number[]) => EstimateReading;
	/** Estimated numbers of the rule: keys of the `defence` block. */
	readonly numbers: readonly string[];
}

/** Options of a regression. */
export interface RegressionOptions {
	readonly from: number;
	readonly to: number;
	readonly lag: 0 | 1;
	readonly baseYear: number;
	readonly intercept: "shock" | "equilibrium";
}

/** Number of years that each specification needs before the first explained year. */
export const yearsBefore: Readonly<Record<SpecificationName, number>> = {
	"error-correction": 2,
	"partial-adjustment": 1,
	richardson: 1,
	share: 0,
};

/**
 * Names of the specifications.
 *
 * @example
 * ```ts
 * import { estimateReaction, specificationNames } from "crowdout/reaction";
 *
 * for (const specification of specificationNames) {
 * 	const { rSquared, reading } = estimateReaction({ specification, from: 1988, to: 2024, draws: 100 });
 * 	console.log(specification, rSquared, reading.ok);
 * }
 * ```
 */
export const specificationNames = Object.keys(yearsBefore) as readonly SpecificationName[];

/** @throws CrowdoutError `invalid-input` for an unknown name; the nearest one is offered. */
export function checkSpecification(name: string): asserts name is SpecificationName {
	if ((specificationNames as readonly string[]).includes(name)) return;
	// `crowdout estimate` also takes `financing`, which is the function `estimateFinancing`.
	const known = [...specificationNames, "financing"];
	const nearest = nearestName(name, known);
	const hint = nearest === undefined ? `known are ${someOf(known)}` : `did you mean ${nearest}`;
	const message = `must be a known name, got ${JSON.stringify(name)}; ${hint}`;
	throw new CrowdoutError("invalid-input", [{ path: "specification", message }]);
}

/** A specification for some years, ready to fit. @throws CrowdoutError `invalid-input` for years without data. */
export function regressionOf(name: SpecificationName, series: ReactionSeries, options: RegressionOptions): Regression {
	const { lag, baseYear, intercept } = options;
	const base = {
		year: baseYear,
		spending: series.spending[baseYear],
		rival: series.rival[baseYear],
		income: series.income[baseYear],
	};
	const withShock = intercept === "shock";
	if (name === "error-correction") {
		const design = errorCorrection(series, options);
		return {
			design,
			lag,
			read: (coefficients) =>
				joined(readErrorCorrection(design, coefficients), withShock, () =>
					errorCorrectionShock(design, coefficients, base),
				),
			numbers: [
				...["shortRun", "longRun", "incomeShortRun", "incomeLongRun", "momentum", "adjustment"],
				...(withShock ? ["shock"] : []),
			],
		};
	}
	if (name === "partial-adjustment") {
		const design = partialAdjustment(series, options);
		return {
			design,
			lag,
			read: (coefficients) =>
				joined(readPartialAdjustment(design, coefficients), withShock, () =>
					partialAdjustmentShock(design, coefficients, base),
				),
			numbers: [
				...(lag === 0 ? ["shortRun"] : []),
				...["longRun", "incomeShortRun", "incomeLongRun", "adjustment"],
				...(withShock ? ["shock"] : []),
			],
		};
	}
	if (name === "richardson") {
		const design = richardson(series, options);
		const read = (coefficients: readonly number[]): EstimateReading => {
			const reading = readRichardson(design, coefficients);
			if (!reading.ok || withShock) return reading;
			// Without the constant the base year is a steady state, the default of a scenario.
			const { grievance: _, ...defence } = reading.defence;
			return { ok: true, defence };
		};
		return { design, lag, read, numbers: ["reaction", "fatigue", ...(withShock ? ["grievance"] : [])] };
	}
	const design = share(series, options);
	return { design, lag, read: (coefficients) => readShare(design, coefficients), numbers: ["share"] };
}

function joined(
	reading: ReturnType<typeof readErrorCorrection>,
	withShock: boolean,
	shock: () => number,
): EstimateReading {
	return reading.ok && withShock ? { ok: true, defence: { ...reading.defence, shock: shock() } } : reading;
}

const MEANINGS: Readonly<Record<string, string>> = {
	constant: "constant",
	"Δm[t-1]": "own growth, last year",
	"Δz[t-1]": "India's growth, last year",
	"Δz[t]": "India's growth, same year",
	"Δy[t]": "GDP growth, same year",
	"z[t-1]": "India's level, last year",
	"z[t]": "India's level, same year",
	"y[t-1]": "GDP level, last year",
	"y[t]": "GDP level, same year",
	"m[t-1]": "own level, last year",
	"ρ[t-1]": "India's level, last year",
	"ρ[t]": "India's level, same year",
	"μ[t-1]": "own level, last year",
	"d[t-1]": "own share, last year",
};

/** A column in words. */
export function meaningOf(name: string): string {
	return MEANINGS[name] ?? name;
}

/** The response of a specification, in words. */
export function responseOf(name: SpecificationName): string {
	return {
		"error-correction": "growth of Pakistan's real defence spending [log points]",
		"partial-adjustment": "Pakistan's real defence spending [log]",
		richardson: "change of Pakistan's real defence spending [base year = 1]",
		share: "Pakistan's defence spending [share of GDP]",
	}[name];
}
