// The browser's workers.

export { discover, ensemble, limitWorkers, sensitivity } from "./questions.js";
