/**
 * The package door `crowdout/reaction`: Pakistan's reaction estimated from the bundled series, with its uncertainty;
 * how the model would have done; who paid for past build-ups; and the model compared with published figures.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { estimateReaction } from "crowdout/reaction";
 *
 * const { defence } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
 * if (defence) console.log(crowdOut({ name: "estimated", extends: "us-india-partnership", defence }).crowdOut.ratio);
 * ```
 * @packageDocumentation
 */

export {
	type Backcast,
	type BackcastOptions,
	type BudgetAccounts,
	type BudgetBackcast,
	type BudgetBackcastOptions,
	type BudgetBaseFigure,
	type BudgetContest,
	type BudgetForecast,
	type BudgetLoss,
	type BudgetRegime,
	type BudgetScores,
	type BudgetVariable,
	backcast,
	backcastBudget,
	type CellChange,
	type Contest,
	compareTables,
	type DrivenRule,
	type Forecast,
	type HeadlineMove,
	type Loss,
	presetReactions,
	readTable,
	type Scores,
	type TableDiff,
} from "./backcast/index.js";
export type { FiscalBreak, FiscalEpisode, FiscalFigure, FiscalWindow } from "./data/index.js";
export {
	type BudgetChange,
	type EpisodeChange,
	type EpisodeMix,
	estimateFinancing,
	type FinancingEstimate,
	type FinancingMix,
	type FinancingOptions,
	type FinancingPart,
	type FinancingStartYear,
	financingMix,
	type LeftOut,
	type MeasuredPart,
	type MixOptions,
	type PartEquation,
	type PartTests,
	type PooledShare,
	pooledShares,
	type YearlyChange,
	type YearlySystem,
	yearlySystem,
} from "./financing/index.js";
export {
	type AgainstTrend,
	type BuildUp,
	type BuildUpOptions,
	type BuildUps,
	buildUps,
	type ChangeBeside,
	type DefenceDefinition,
	episodeNames,
	episodes,
	type FiscalAccounts,
	type FiscalData,
	type FiscalJoin,
	type FiscalPoint,
	type FiscalSeries,
	fiscalHistory,
	type LedgerItem,
	type PaidLedger,
	type WhoPaid,
	type WhoPaidOptions,
	whoPaid,
	type YearSpan,
} from "./history/index.js";
export {
	type Beside,
	type Measure,
	type NotBeside,
	type Nowcast,
	type NowcastOptions,
	type NowcastRow,
	nowcast,
	type Replication,
	replicate,
} from "./published/index.js";
export {
	type CrowdOutElasticities,
	type CrowdOutElasticity,
	type Diagnostic,
	type Diagnostics,
	type DrawSummary,
	drawReactions,
	type EstimatedCoefficient,
	type EstimatedDefence,
	type EstimateOptions,
	type EstimateReading,
	estimateCrowdOut,
	estimateReaction,
	type Join,
	type ReactionData,
	type ReactionDataName,
	type ReactionDraws,
	type ReactionEstimate,
	type RootTest,
	reactionData,
	reactionDataNames,
	type SpecificationName,
	type StartYear,
	specificationNames,
} from "./reaction/index.js";
