// The browser's workers.

export { ensemble } from "./browser-ensemble.js";
export { discover, sensitivity } from "./browser-questions.js";
