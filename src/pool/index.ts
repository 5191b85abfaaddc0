// Tasks shared among the workers of any machine.

export { answerTasks } from "./answer-task.js";
export { drive, giveDraws, type Work } from "./drive.js";
export { POOLED_ENSEMBLE_OPTIONS, type PooledEnsembleOptions } from "./ensemble.js";
export { type Machine, withPool, workersFor } from "./machine.js";
export { requireWork, type WorkOptions as PooledOptions } from "./options.js";
export { type PooledQuestions, questionsOn } from "./questions.js";
export { turnsAt } from "./turns.js";
