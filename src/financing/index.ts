// Who paid for defence before, estimated: from episodes and from yearly changes, as shares that a scenario can hold.

export { type BudgetChange, type EpisodeChange, needed, type YearlyChange } from "./changes.js";
export { type PooledShare, pooledShares } from "./pooled-shares.js";
export { type PartEquation, type YearlySystem, yearlySystem } from "./yearly-system.js";
