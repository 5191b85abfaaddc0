// A result as blocks; blocks as text, Markdown and HTML; charts; CSV.

export { assumptionReport } from "./assumption-list.js";
export { backcastReport, tableDiffReport } from "./backcast/index.js";
export {
	type ChartWords,
	chartSheet,
	type FanChart,
	fanChart,
	fanTable,
	type HeatMap,
	heatMap,
	heatTable,
	htmlTable,
	type LedgerChart,
	type LedgerPart,
	type LineSeries,
	type LinesChart,
	ledgerChart,
	ledgerTable,
	linesChart,
	linesTable,
	sharedDomain,
	type Table,
	type TornadoBar,
	type TornadoChart,
	type TornadoEnd,
	tornadoChart,
	tornadoTable,
	type WaterfallChart,
	waterfallChart,
	waterfallTable,
} from "./charts/index.js";
export { claimList, claimReport, mechanismReport } from "./claims.js";
export { compareReport, requireComparable } from "./compare.js";
export { type Cell, csv } from "./csv.js";
export { derivationReport } from "./derivation.js";
export { type DiffReportOptions, diffReport } from "./diff.js";
export { ensembleCsv } from "./ensemble/csv.js";
export { type EnsembleReportOptions, ensembleReport } from "./ensemble/index.js";
export { type EstimateReportOptions, estimateReport } from "./estimation/index.js";
export { explanationReport, explanationTable } from "./explanation.js";
export { scenarioList, tableCsv, tableList } from "./lists.js";
export { digitsFor, fixed, percent, roundedTo, signed } from "./number.js";
export {
	htmlReport,
	markdownReport,
	type ReportDetails,
	type ReportOptions,
	reportCharts,
	type Spread,
	svgReport,
} from "./page/index.js";
export { policyDrawReport } from "./policy-draws.js";
export { attributionReport, breakEvenReport, policyReport, solveReport, sweepCsv, sweepReport } from "./questions.js";
export { type RunReportOptions, runReport } from "./run/index.js";
export { discoveryReport, sensitivityReport } from "./sensitivity.js";
export { type Align, textTable } from "./text-table.js";
export { tidyCsv } from "./tidy.js";
export { tornadoOf, tornadoReport } from "./tornado.js";
export { WIDTH, wrap } from "./wrap.js";
