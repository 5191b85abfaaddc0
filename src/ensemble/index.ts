// Many draws of both arms, counted; who runs them does not matter.

export { createApplier } from "./applier.js";
export { DRAWS, ENSEMBLE_OPTIONS } from "./check-options.js";
export { binsHold, sumsIssues } from "./check-sums.js";
export { drawTable } from "./draw-table.js";
export { type Attention, type Progress, progressOf } from "./drive-here.js";
export { ensemble } from "./ensemble.js";
export { finishExact } from "./finish-exact.js";
export { joinSums } from "./join-sums.js";
export { mayBeKept, narrowed, nearbyBins, pickValues } from "./keep-values.js";
export { mergeBlocks } from "./merge-blocks.js";
export { failureIn, pairArms, runPair } from "./paired.js";
export { planAndPrepare, planDraws, planEnsemble } from "./plan-ensemble.js";
export { type EnsembleState, prepareEnsemble } from "./prepare.js";
export { emptySums, runBlocks } from "./run-blocks.js";
export { type BlocksDone, type BlockTask, type EnsembleParts, runTask } from "./run-task.js";
export { drawnIn, overCuts, type Quantity, type SharesDistribution, sharePath } from "./sampler.js";
export {
	ensembleSchedule,
	mergeSchedule,
	type Schedule,
	type Step,
	type StepDone,
	shardSchedule,
} from "./schedule.js";
export { secondPass } from "./second-pass.js";
export type * from "./types.js";
export {
	type CubeJob,
	cubeJob,
	isCondition,
	joinOutputs,
	type PointOutputs,
	runPoints,
	type UnitCubeModel,
	unitCubeModel,
} from "./unit-cube.js";
