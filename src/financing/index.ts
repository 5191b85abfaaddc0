// Estimates of who paid for defence in the past, from episodes and yearly changes, as shares that a scenario can use.

export type { BudgetChange, EpisodeChange, LeftOut, YearlyChange } from "./changes.js";
export { estimateFinancing } from "./estimate-financing.js";
export { type FinancingMix, financingMix, type MixOptions } from "./mix.js";
export { coarseShares, type FinancingPart, type MeasuredPart } from "./parts.js";
export { type PooledShare, pooledShares } from "./pooled-shares.js";
export type { EpisodeMix, FinancingEstimate, FinancingOptions, FinancingStartYear, PartTests } from "./types.js";
export { type PartEquation, type YearlySystem, yearlySystem } from "./yearly-system.js";
