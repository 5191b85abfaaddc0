// The browser's workers, and an element of a page that shows an answer.

export { discover, ensemble, limitWorkers, sensitivity } from "./questions.js";
