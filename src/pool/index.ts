// Tasks shared among the workers of any machine.

export { answerTasks } from "./answer-task.js";
export { askOn, type PooledOptions } from "./ask.js";
export {
	ensembleOn,
	type Machine,
	type PooledEnsembleOptions,
	requireWorkers,
	withWork,
	workersFor,
} from "./ensemble.js";
export { joinSums } from "./join-sums.js";
export { giveDraws, sumsOf, valuesOf, type Work } from "./run-blocks.js";
export { type RunOptions, runJob } from "./run-job.js";
