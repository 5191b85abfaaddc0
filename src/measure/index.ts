// What a run and its counterfactual show: every output, its unit, words and equation, once.

export { type CheckResult, checkResults } from "./checks.js";
export { type Condition, comparison, conditionsHold, outputPaths, outputValues, readConditions } from "./condition.js";
export { type ConditionTest, conditionTest } from "./condition-test.js";
export { crowdOut } from "./crowd-out.js";
export { type Derivation, type DeriveOptions, derive } from "./derivation.js";
export { diffResults, type Moved, type ResultDiff } from "./diff.js";
export { type Headline, headline } from "./headline.js";
export { totalsOf } from "./measured.js";
export {
	membersOf,
	type NamedOutput,
	notAnOutput,
	outputsOf,
	outputUnit,
	type Reduced,
	readReduced,
	readsTiers,
} from "./output-names.js";
export { outputAt, roundingInResult, roundingOnScale, type Scale } from "./output-of-result.js";
export type { Members, Read, Unit } from "./output-row.js";
export { unitInWords } from "./output-units.js";
export { LOSS } from "./outputs.js";
export { type Paired, pairOf, runOnce } from "./paired.js";
export { parseScenario, safeParseScenario } from "./parse.js";
export { resultRecord } from "./record.js";
export { type Rounding, roundingAt } from "./rounding.js";
export { ruleTests } from "./rules.js";
export { defaultScalars, type Fraction, type Scalar, scalarOf } from "./scalars.js";
export { allSeries, type Series, seriesNamed } from "./series.js";
export { type Stability, stability } from "./stability.js";
export { emptyTotals, readTotals, type Totals } from "./totals.js";
export type * from "./types.js";
