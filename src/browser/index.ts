// The browser's workers.

export { discover, ensemble, sensitivity } from "./questions.js";
