export { htmlReport } from "./html.js";
export { markdownReport } from "./markdown.js";
export { reportCharts, svgReport } from "./picture.js";
export type { ReportDetails, ReportOptions, Spread } from "./types.js";
