export { answerTasks } from "./answer-task.js";
export { ensemble } from "./browser-ensemble.js";
export {
	ensembleOn,
	type Machine,
	type PooledEnsembleOptions,
	requireWorkers,
	withWork,
	workersFor,
} from "./ensemble.js";
export { joinSums } from "./join-sums.js";
export { giveDraws, type RunOptions, runJob, sumsOf, valuesOf, type Work } from "./run-job.js";
