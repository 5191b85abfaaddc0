// Many draws of both arms, counted; who runs them does not matter.

export { createApplier } from "./applier.js";
export { drawTable } from "./draw-table.js";
export { ensemble } from "./ensemble.js";
export { finishExact } from "./finish-exact.js";
export { isPrecise } from "./is-precise.js";
export { joinKept, mayBeKept, narrowed, nearbyBins, pickValues } from "./keep-values.js";
export { createKeeper } from "./keeper.js";
export { mergeBlocks } from "./merge-blocks.js";
export { pairArms, runPair } from "./paired.js";
export { planDraws, planEnsemble } from "./plan-ensemble.js";
export { nextStage, runsOf, shortened } from "./precision.js";
export { type EnsembleState, prepareEnsemble } from "./prepare.js";
export { runBlocks } from "./run-blocks.js";
export { quantitiesOf } from "./sampler.js";
export { scalarOf } from "./scalars.js";
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
