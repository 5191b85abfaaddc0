export { compareReport, requireComparable } from "./compare.js";
export { type Cell, csv } from "./csv.js";
export { explanationReport, explanationTable } from "./explanation.js";
export { scenarioList, tableCsv, tableList } from "./lists.js";
export { digitsFor, fixed, percent, roundedTo, signed } from "./number.js";
export { type RunReportOptions, runReport } from "./run/index.js";
export { type Align, textTable } from "./text-table.js";
export { tidyCsv } from "./tidy.js";
export { WIDTH, wrap } from "./wrap.js";
