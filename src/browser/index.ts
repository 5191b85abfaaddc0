export { answerTasks } from "./answer-task.js";
export { askOn, type PooledOptions } from "./ask.js";
export { ensemble } from "./browser-ensemble.js";
export { discover, sensitivity } from "./browser-questions.js";
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
