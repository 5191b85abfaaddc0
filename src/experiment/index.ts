export { type Assumption, assumptionList } from "./assumption-list.js";
export { type AssumptionEffect, type RangeEnd, rankAssumptions } from "./assumptions.js";
export { type Attribution, attribute, type Cause } from "./attribution.js";
export { type Headline, headline } from "./headline.js";
export { type PresetOutcome, samePush } from "./same-push.js";
export { shapley } from "./shapley.js";
