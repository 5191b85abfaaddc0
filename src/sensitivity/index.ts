// Samples of any model's inputs, and analyses of its outputs; nothing here is about budgets.

export { analyseDelta, type DeltaIndices } from "./analysis/delta.js";
export { analyseDgsm, type DgsmMeasures, type DifferenceDesign } from "./analysis/dgsm.js";
export type { IntervalEstimate, ResampleOptions } from "./analysis/estimate.js";
export type { Inputs } from "./analysis/inputs.js";
export { analyseMorris, type MorrisEffects, type TrajectoryDesign } from "./analysis/morris.js";
export { analysePawn, type PawnIndices } from "./analysis/pawn.js";
export { analyseRbdFast, type RbdFastIndices } from "./analysis/rbd-fast.js";
export { analyseSobol, type SaltelliDesign, type SobolIndices } from "./analysis/sobol.js";
export { analyseTornado, type Tornado, type TornadoEnd } from "./analysis/tornado.js";
export type { Limit } from "./boxes/describe.js";
export { type BoxOptions, type BoxStep, type FoundBox, findBoxes } from "./boxes/find-boxes.js";
export type { Problem } from "./problem/problem.js";
export { type DifferenceSample, sampleFiniteDifferences } from "./sample/finite-differences.js";
export { sampleGrid } from "./sample/grid.js";
export { sampleOneAtATime } from "./sample/one-at-a-time.js";
export { type SaltelliSample, sampleSaltelli } from "./sample/saltelli.js";
export { evaluate, type Sample, type SampleDesign, type SampleOptions } from "./sample/sample.js";
export { sampleHalton, sampleLatinHypercube, sampleSobol } from "./sample/space-filling.js";
export { sampleTrajectories, type TrajectorySample } from "./sample/trajectories.js";
