/**
 * The package door `crowdout/estimation`: regression on plain arrays, its tests, and the specifications whose
 * coefficients become a scenario's `defence` block.
 *
 * @example
 * ```ts
 * import { coefficientTable, covariance, errorCorrection, leastSquares, readErrorCorrection } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const specification = errorCorrection(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const fit = leastSquares(specification);
 * const { matrix } = covariance(fit, { kind: "neweyWest" });
 * for (const { name, estimate, standardError } of coefficientTable(fit, matrix)) console.log(name, estimate, standardError);
 * const reading = readErrorCorrection(specification, fit.coefficients);
 * if (reading.ok) console.log(reading.defence.longRun);
 * ```
 * @packageDocumentation
 */
export {
	allZero,
	archTest,
	augmentedDickeyFuller,
	automaticBandwidth,
	type BaseLevels,
	type Bootstrap,
	type BootstrapInterval,
	blockBootstrap,
	bootstrapIntervals,
	breuschGodfrey,
	type CausalityTest,
	type CoefficientRow,
	type CovarianceEstimate,
	type CovarianceEstimator,
	type CriticalValues,
	chiSquareUpper,
	chooseLags,
	chow,
	coefficientTable,
	covariance,
	criticalValues,
	type Design,
	type Deterministic,
	type DickeyFuller,
	deltaMethod,
	durbinWatson,
	type EngleGranger,
	type ErrorCorrectionNumbers,
	type ErrorCorrectionSpecification,
	type Estimated,
	engleGranger,
	errorCorrection,
	errorCorrectionShock,
	type Fit,
	type FittedEquation,
	fUpper,
	type HeteroskedasticKind,
	type JarqueBera,
	jarqueBera,
	type LagChoice,
	leastSquares,
	type Matrix,
	type NeweyWest,
	normalLower,
	type PartialAdjustmentSpecification,
	partialAdjustment,
	partialAdjustmentShock,
	type ReactionSeries,
	type Reading,
	type Restrictions,
	type RichardsonNumbers,
	type RichardsonSpecification,
	type RowMoments,
	readErrorCorrection,
	readPartialAdjustment,
	readRichardson,
	readShare,
	richardson,
	rollingWindows,
	type SeriesByName,
	type ShareNumbers,
	type ShortRunTerm,
	type Specification,
	type SupF,
	type SystemEquation,
	type SystemFit,
	type SystemOptions,
	seeminglyUnrelated,
	share,
	startYears,
	studentTwoSided,
	studentTwoSidedQuantile,
	supF,
	systemCovariance,
	type TestResult,
	tauProbability,
	todaYamamoto,
	type Uniform,
	type WindowFit,
	waldTest,
	wildBootstrap,
	type YearSeries,
	type YearWindow,
} from "./estimation/index.js";
