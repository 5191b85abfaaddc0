export { bibtex } from "./bibtex.js";
export { type CslItem, csl } from "./csl.js";
export { citationReport } from "./report.js";
