// Tasks shared among the workers of any machine.

export { answerTasks } from "./answer-task.js";
export type { PooledOptions } from "./ask.js";
export {
	type Machine,
	POOLED_ENSEMBLE_OPTIONS,
	type PooledEnsembleOptions,
	requireWorkers,
	withWork,
	workersFor,
} from "./ensemble.js";
export { joinSums } from "./join-sums.js";
export { type PooledQuestions, questionsOn } from "./questions.js";
export { giveDraws, sumsOf, valuesOf, type Work } from "./run-blocks.js";
export { type RunOptions, runJob } from "./run-job.js";
