// Past 200 lines: an estimate from data to scenario block, each step a small function in the order of reading.

import { nearestName, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import {
	blockBootstrap,
	bootstrapIntervals,
	type CoefficientRow,
	type CovarianceEstimator,
	coefficientTable,
	covariance,
	type Fit,
	leastSquares,
	wildBootstrap,
} from "../estimation/index.js";
import { stream, uniform } from "../numerics/index.js";
import { type ReactionData, reactionData, reactionDataNames } from "./data.js";
import { diagnose } from "./diagnostics.js";
import { drawRules, jointNormal, type ReactionDraws, summarise } from "./draws.js";
import { fragility } from "./fragility.js";
import {
	checkSpecification,
	meaningOf,
	type Regression,
	regressionOf,
	responseOf,
	yearsBefore,
} from "./specification.js";
import type { EstimateOptions, ReactionEstimate } from "./types.js";

/** Default covariance of the draws: Newey–West with its own lag and the small-sample factor. */
const DEFAULT_COVARIANCE: CovarianceEstimator = { kind: "neweyWest", smallSample: true };

/** Base year of the bundled scenarios. */
const DEFAULT_BASE_YEAR = 2025;

/** Fewest draws that must give a rule for an `uncertainty` block. */
const FEWEST_RULES = 100;

/**
 * Estimate how Pakistan's defence spending responds to India's: coefficients with two covariances, tests, how much the
 * estimate depends on the first year, and the `defence` and `uncertainty` blocks for a scenario.
 *
 * The draws behind `uncertainty` are draws of the regression's coefficients, each read as a rule. Draws that give no
 * rule (adjustment ≤ 0, or a path that overshoots more and more) are counted in `draws` and left out.
 *
 * @throws CrowdoutError `invalid-input`: an unknown specification, years without data, too few rows.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { estimateReaction } from "crowdout/reaction";
 *
 * const { defence, uncertainty } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
 * if (defence && uncertainty) {
 * 	const scenario = { name: "estimated", extends: "us-india-partnership", defence, uncertainty };
 * 	console.log(crowdOut(scenario).crowdOut.ratio);
 * }
 * ```
 */
export function estimateReaction(options: EstimateOptions): ReactionEstimate {
	const { data, regression, fit, estimator, chosen } = prepared(options);
	const { specification, from, to, draws: asked = 4000, seed = 1, bootstrap } = options;
	const { design, read, numbers, lag } = regression;
	const newey = covariance(fit, estimator.kind === "neweyWest" ? estimator : DEFAULT_COVARIANCE);
	const classical = coefficientTable(fit);
	const neweyRows = coefficientTable(fit, newey.matrix);
	const intervals = bootstrap && bootstrapIntervals(resampled(fit, bootstrap, seed));
	const drawn = drawRules(regression, fit.coefficients, { covariance: chosen.matrix, draws: asked, seed });
	const summary = summarise(drawn, numbers, asked);
	const reading = read(fit.coefficients);
	const enough = drawn.defences.length >= FEWEST_RULES;
	const uncertainty = reading.ok && enough ? { joint: [jointNormal(drawn.defences, numbers)] } : null;
	const { name, title, joins, traps, sources } = data;
	const diagnostics = diagnose(specification, fit, { design, series: data.series, from, to });
	const windows = fragility({ first: data.first + yearsBefore[specification], to, estimator }, (first) =>
		regressionWith(data, options, first),
	);
	return {
		specification,
		from,
		to,
		lag,
		response: responseOf(specification),
		data: { name, title, joins, traps, sources },
		rows: { names: design.names, y: design.y, X: design.X, years: design.years },
		observations: fit.observations,
		degreesOfFreedom: fit.degreesOfFreedom,
		rSquared: fit.rSquared,
		residualSd: fit.residualSd,
		coefficients: classical.map((row, j) => ({
			name: row.name,
			meaning: meaningOf(row.name),
			classical: row,
			neweyWest: neweyRows[j],
			...(intervals && {
				bootstrap: { lower: intervals[j].lower, upper: intervals[j].upper, positive: intervals[j].positive },
			}),
		})),
		covariances: { classical: fit.covariance, neweyWest: newey, chosen },
		diagnostics,
		fragility: windows,
		reading,
		defence: reading.ok ? reading.defence : null,
		draws: summary,
		uncertainty,
		notes: [
			...cautions(diagnostics, windows, { classical, neweyRows }),
			...notesOn(options, data, { reading, drawn, asked, observations: fit.observations }),
		],
	};
}

/**
 * The rules that draws of an estimate's coefficients give, one by one; `uncertainty` of the estimate approximates them.
 *
 * @param options As for `estimateReaction`; `draws` and `seed` are used.
 * @returns Rules, and the number of draws that give none.
 * @throws CrowdoutError As `estimateReaction`.
 * @example
 * ```ts
 * import { drawReactions } from "crowdout/reaction";
 *
 * const { defences, noAdjustment } = drawReactions({ specification: "richardson", from: 1980, to: 2024, draws: 500 });
 * console.log(defences.length, noAdjustment, defences[0]);
 * ```
 */
export function drawReactions(options: EstimateOptions): ReactionDraws {
	const { regression, fit, chosen } = prepared(options);
	return drawRules(regression, fit.coefficients, {
		covariance: chosen.matrix,
		draws: options.draws ?? 4000,
		seed: options.seed ?? 1,
	});
}

function prepared(options: EstimateOptions) {
	const { covariance: estimator = DEFAULT_COVARIANCE } = options;
	checkSpecification(options.specification);
	const data = dataOf(options.data);
	checkOptions(options, data);
	const regression = regressionWith(data, options, options.from);
	const fit = leastSquares(regression.design);
	return { data, regression, fit, estimator, chosen: covariance(fit, estimator) };
}

function dataOf(data: EstimateOptions["data"] = "ownPrices"): ReactionData {
	if (typeof data !== "string") return data;
	if (reactionDataNames.includes(data)) return reactionData(data);
	const nearest = nearestName(data, reactionDataNames);
	const hint = nearest === undefined ? `known are ${reactionDataNames.join(", ")}` : `did you mean ${nearest}`;
	throw new CrowdoutError("invalid-input", [
		{ path: "data", message: `must be a known name, got ${show(data)}; ${hint}` },
	]);
}

function checkOptions(options: EstimateOptions, { first, last, name }: ReactionData): void {
	const { specification, from, to, draws = 4000, seed = 1, lag = 1, baseYear = DEFAULT_BASE_YEAR } = options;
	const least = first + yearsBefore[specification];
	const issues: Issue[] = [];
	const whole = (path: string, value: number, low: number, high: number, why: string) => {
		if (Number.isInteger(value) && value >= low && value <= high) return;
		issues.push({ path, message: `must be a whole number from ${low} to ${high}${why}, got ${show(value)}` });
	};
	whole("from", from, least, last, `, the years of the data ${name} with the lags of ${specification}`);
	whole("to", to, least, last, `, the years of the data ${name}`);
	whole("draws", draws, FEWEST_RULES, 1e6, "");
	whole("seed", seed, 0, Number.MAX_SAFE_INTEGER, "");
	whole("lag", lag, 0, 1, "");
	const needsBase = options.intercept === "shock" || specification === "richardson";
	if (needsBase) whole("baseYear", baseYear, first, last, `, the years of the data ${name}`);
	if (issues.length === 0 && from > to) issues.push({ path: "from", message: `must be at most ${to}, got ${from}` });
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

function regressionWith(data: ReactionData, options: EstimateOptions, from: number): Regression {
	const { specification, to, lag = 1, baseYear = DEFAULT_BASE_YEAR, intercept = "equilibrium" } = options;
	return regressionOf(specification, data.series, { from, to, lag, baseYear, intercept });
}

function resampled(fit: Fit, { kind, replications = 2000 }: NonNullable<EstimateOptions["bootstrap"]>, seed: number) {
	const source = stream(seed, "bootstrap");
	const chance = (draw: number, k: number) => uniform(source, draw, k);
	return kind === "wild"
		? wildBootstrap(fit, { replications, uniform: chance })
		: blockBootstrap(fit, { replications, uniform: chance });
}

/** Evidence against the estimate, from the tests and from other first years. */
function cautions(
	{ cointegration }: ReactionEstimate["diagnostics"],
	windows: ReactionEstimate["fragility"],
	{ classical, neweyRows }: { classical: readonly CoefficientRow[]; neweyRows: readonly CoefficientRow[] },
): string[] {
	const notes: string[] = [];
	if (cointegration !== null && !cointegration.rejected) {
		notes.push(
			"the levels show no long-run relation (Engle–Granger), so a long-run number rests on the form of the equation, not on the data",
		);
	}
	for (const name of classical.map((row) => row.name).filter((column) => /^[Δ]?[zρ]/.test(column))) {
		const found = windows.flatMap(({ coefficients }) => coefficients.filter((row) => row.name === name));
		const negative = found.filter(({ estimate }) => estimate < 0).length;
		if (negative > 0 && negative < found.length) {
			notes.push(
				`${meaningOf(name)}: below 0 for ${negative} of ${found.length} first years. The sign depends on where the data begin`,
			);
		}
	}
	const smaller = neweyRows.filter((row, j) => row.standardError < classical[j].standardError).length;
	if (smaller * 2 > neweyRows.length) {
		notes.push(
			"most Newey–West errors are smaller than the classical ones, as is usual with few rows. Use the larger of the two",
		);
	}
	return notes;
}

function notesOn(
	{ specification, intercept = "equilibrium", from, baseYear = DEFAULT_BASE_YEAR }: EstimateOptions,
	data: ReactionData,
	found: { reading: ReactionEstimate["reading"]; drawn: ReactionDraws; asked: number; observations: number },
): string[] {
	const { reading, drawn, asked, observations } = found;
	const notes = ["the regression describes what moved together. It does not show what India's spending causes"];
	if (!reading.ok) {
		const why =
			reading.reason === "noAdjustment"
				? "nothing pulls spending back to a target, so there is no long run"
				: "spending overshoots its target ever further";
		notes.push(`the coefficients give no rule for a scenario: ${why}`);
	}
	if (specification === "share") {
		notes.push("the share is of SIPRI's count of spending. Use it in a scenario with that definition of defence");
	} else if (intercept === "equilibrium") {
		notes.push(
			`the scenario leaves out the constant, and so takes its base year as an equilibrium. With the constant in the shock it would instead close FY${baseYear}'s distance from the estimated target`,
		);
	} else if (specification !== "richardson") {
		notes.push(
			`the constant is in the scenario's shock. It closes FY${baseYear}'s distance from the estimated target, in the run and in the counterfactual`,
		);
	}
	const left = drawn.noAdjustment + drawn.unstable;
	if (left > 0) {
		notes.push(
			`${left} of ${asked} draws give no rule and are left out (${drawn.noAdjustment} without adjustment, ${drawn.unstable} unstable). The remaining draws are more certain of a long run than the data are`,
		);
	}
	if (specification !== "share") {
		notes.push(
			"the joint normal distribution in the uncertainty block has the medians, the central 68 percent and the correlations of normal scores of the draws. Its tails are thinner, and it too may draw an adjustment below 0",
		);
	}
	const join = Math.max(...data.joins.filter(({ series }) => series !== "income").map(({ year }) => year), 0);
	if (from - yearsBefore[specification] < join) {
		notes.push(`years before ${join} are at other prices and smoothed; see the joins of the data`);
	}
	if (observations < 30) notes.push(`${observations} rows: standard errors that need many rows are too small here`);
	return notes;
}
