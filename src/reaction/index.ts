// Pakistan's reaction estimated from the bundled series.

export { type CrowdOutElasticities, type CrowdOutElasticity, estimateCrowdOut } from "./crowd-out-elasticities.js";
export type { Join, ReactionData, ReactionDataName } from "./data.js";
export { reactionData, reactionDataNames } from "./data.js";
export { breakYear, diagnostic } from "./diagnostics.js";
export type { ReactionDraws } from "./draws.js";
export { drawReactions, estimateReaction } from "./estimate-reaction.js";
export { specificationNames } from "./specification.js";
export type {
	Diagnostic,
	Diagnostics,
	DrawSummary,
	EstimatedCoefficient,
	EstimatedDefence,
	EstimateOptions,
	EstimateReading,
	ReactionEstimate,
	RootTest,
	SpecificationName,
	StartYear,
} from "./types.js";
