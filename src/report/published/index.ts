export { findingReport, findingsReport } from "./findings.js";
export { nowcastReport } from "./nowcast.js";
