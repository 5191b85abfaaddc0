// Questions that need many runs: sweep, solve, sensitivity, policies, attribution, assumptions.

export { type Answer, type AnswerOptions, type AtTheEnd, answer, partsOfPush, type RegimeRatio } from "./answer.js";
export { type AnswerInBrief, answerInBrief, type Drawn, type Ranged } from "./answer-in-brief.js";
export { type Assumption, assumptionList } from "./assumption-list.js";
export { type AssumptionEffect, type RangeEnd, rankAssumptions } from "./assumptions.js";
export {
	type Attribution,
	type AttributionOptions,
	type AttributionRecord,
	type AttributionSplit,
	attribute,
} from "./attribution.js";
export { type BreakEvenCurve, type BreakEvenOptions, type BreakEvenRecord, breakEven } from "./break-even.js";
export type { Cause } from "./causes.js";
export {
	DISCOVERY_OPTIONS,
	type DiscoveryOptions,
	type DiscoveryRecord,
	type DiscoveryResult,
	discover,
	planDiscovery,
} from "./discover.js";
export { type HarmlessChannel, type HarmlessFinance, harmlessFinance } from "./harmless.js";
export type { PointQuestion } from "./point-question.js";
export {
	type PoliciesAsked,
	type PolicyCell,
	type PolicyOptions,
	type PolicyRecord,
	type PolicyScore,
	type PolicyTable,
	policiesAcrossFutures,
} from "./policies.js";
export {
	type OverDraws,
	type PolicyDrawCell,
	type PolicyDrawOptions,
	type PolicyDrawRecord,
	type PolicyDrawScore,
	type PolicyDrawTable,
	policiesAcrossDraws,
	type ShareOfDraws,
} from "./policies-across-draws.js";
export type { DebtLeft } from "./policy-debt.js";
export type { Future, Policy } from "./policy-options.js";
export type { OtherScenario, QuestionRecord } from "./record.js";
export { type PresetOutcome, samePush } from "./same-push.js";
export {
	type SampledPoints,
	type SampleRecord,
	type Sampler,
	type SamplingOptions,
	samplePoints,
} from "./sample-points.js";
export { type SampledValue, sampledShapley } from "./sampled-shapley.js";
export {
	planSensitivity,
	SENSITIVITY_OPTIONS,
	type SensitivityMethod,
	type SensitivityOptions,
	type SensitivityRecord,
	type SensitivityResult,
	sensitivity,
	sensitivityStages,
} from "./sensitivity.js";
export { shapley } from "./shapley.js";
export {
	type SolveAsked,
	type SolveOptions,
	type SolveRecord,
	type SolveResult,
	solve,
} from "./solve.js";
export {
	type SweepAxis,
	type SweepOptions,
	type SweepRecord,
	type SweepResult,
	type SweepRow,
	sweep,
} from "./sweep.js";
export { type QuantileEnd, type TornadoOptions, type TornadoRecord, type TornadoResult, tornado } from "./tornado.js";
export { type UncertainInputs, uncertainInputs } from "./uncertain-inputs.js";
export { type Verification, verifyResult } from "./verify.js";
