// What two arms mean: every output, its unit, words and equation, once.

export { type Condition, conditionsHold, outputPaths, outputValues, readConditions } from "./condition.js";
export { crowdOut } from "./crowd-out.js";
export { type Derivation, type DeriveOptions, derive } from "./derivation.js";
export { diffResults, type Moved, type ResultDiff } from "./diff.js";
export { type Headline, headline } from "./headline.js";
export { resultRecord } from "./record.js";
export { type Stability, stability } from "./stability.js";
export type * from "./types.js";
export { type Verification, verifyResult } from "./verify.js";
