// Regression on plain arrays, its tests, and the specifications of a reaction.

export { blockBootstrap } from "./bootstrap/block-bootstrap.js";
export { type BootstrapInterval, bootstrapIntervals } from "./bootstrap/intervals.js";
export type { Bootstrap, Uniform } from "./bootstrap/uniform.js";
export { wildBootstrap } from "./bootstrap/wild-bootstrap.js";
export type { SeriesByName } from "./causality/autoregression.js";
export { chooseLags } from "./causality/choose-lags.js";
export { type CausalityTest, todaYamamoto } from "./causality/toda-yamamoto.js";
export { archTest } from "./diagnostics/arch.js";
export { breuschGodfrey } from "./diagnostics/breusch-godfrey.js";
export { chow } from "./diagnostics/chow.js";
export { durbinWatson } from "./diagnostics/durbin-watson.js";
export { type JarqueBera, jarqueBera } from "./diagnostics/jarque-bera.js";
export { type SupF, supF } from "./diagnostics/sup-f.js";
export { rollingWindows, startYears, type WindowFit } from "./diagnostics/windows.js";
export { studentTwoSidedQuantile } from "./distributions/student-quantile.js";
export { chiSquareUpper, fUpper, normalLower, studentTwoSided } from "./distributions/tails.js";
export { type CoefficientRow, coefficientTable, type Estimated } from "./inference/coefficient-table.js";
export {
	type CovarianceEstimate,
	type CovarianceEstimator,
	covariance,
	type HeteroskedasticKind,
} from "./inference/covariance.js";
export { deltaMethod } from "./inference/delta-method.js";
export { automaticBandwidth, type NeweyWest, type RowMoments } from "./inference/newey-west.js";
export type { TestResult } from "./inference/test-result.js";
export { allZero, type Restrictions, waldTest } from "./inference/wald.js";
export type { Design } from "./linear/design.js";
export { type Fit, leastSquares } from "./linear/least-squares.js";
export type { Matrix } from "./linear/matrix.js";
export {
	type ErrorCorrectionSpecification,
	errorCorrection,
	errorCorrectionShock,
	readErrorCorrection,
	type ShortRunTerm,
} from "./specifications/error-correction.js";
export type { ErrorCorrectionNumbers } from "./specifications/error-correction-numbers.js";
export {
	type PartialAdjustmentSpecification,
	partialAdjustment,
	partialAdjustmentShock,
	readPartialAdjustment,
} from "./specifications/partial-adjustment.js";
export type { BaseLevels, ReactionSeries, Reading, Specification, YearWindow } from "./specifications/reaction.js";
export {
	type RichardsonNumbers,
	type RichardsonSpecification,
	readRichardson,
	richardson,
} from "./specifications/richardson.js";
export { readShare, type ShareNumbers, share } from "./specifications/share.js";
export type { YearSeries } from "./specifications/year-series.js";
export {
	type FittedEquation,
	type SystemEquation,
	type SystemFit,
	type SystemOptions,
	seeminglyUnrelated,
	systemCovariance,
} from "./system/seemingly-unrelated.js";
export { augmentedDickeyFuller, type DickeyFuller, type LagChoice } from "./unit-root/augmented-dickey-fuller.js";
export {
	type CriticalValues,
	criticalValues,
	type Deterministic,
	tauProbability,
} from "./unit-root/critical-values.js";
export { type EngleGranger, engleGranger } from "./unit-root/engle-granger.js";
