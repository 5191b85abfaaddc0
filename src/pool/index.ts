// Tasks shared among the workers of any machine.

export { answerTasks } from "./answer-task.js";
export type { PooledOptions } from "./ask.js";
export { drive, giveDraws, type Work } from "./drive.js";
export {
	type Machine,
	POOLED_ENSEMBLE_OPTIONS,
	type PooledEnsembleOptions,
	requireWorkers,
	withWork,
	workersFor,
} from "./ensemble.js";
export { type PooledQuestions, questionsOn } from "./questions.js";
