// A result as blocks; blocks as text, Markdown and HTML; charts; CSV.

export { assumptionReport } from "./assumption-list.js";
export { backcastReport, budgetBackcastChart, budgetBackcastReport, tableDiffReport } from "./backcast/index.js";
export {
	type Block,
	type ChainLink,
	type Figure,
	figuresOf,
	type HtmlOptions,
	heading,
	html,
	type Inline,
	type Link,
	markdown,
	paragraph,
	type TextOptions,
	type Tone,
	tableText,
	text,
	titleOf,
	type Words,
} from "./blocks/index.js";
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
	type LedgerRow,
	type LedgersChart,
	type LineSeries,
	type LinesChart,
	ledgerChart,
	ledgersChart,
	ledgersLetters,
	ledgersTable,
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
export { bibtex, type CslItem, citationReport, csl } from "./citation/index.js";
export { claimList, claimReport, mechanismReport } from "./claims.js";
export { requireComparable } from "./comparable.js";
export { compareReport } from "./compare.js";
export { type Cell, csv } from "./csv.js";
export { derivationReport } from "./derivation.js";
export { type DiffReportOptions, diffReport } from "./diff.js";
export { ensembleCsv } from "./ensemble/csv.js";
export { type EnsembleReportOptions, ensembleReport } from "./ensemble/index.js";
export { type FinancingReportOptions, financingReport } from "./estimation/financing.js";
export { type EstimateReportOptions, estimateReport } from "./estimation/index.js";
export { explanationReport } from "./explanation.js";
export { type WhoPaidReportOptions, whoPaidChart, whoPaidReport } from "./history/index.js";
export { dataReport, scenarioList, tableCsv, tableList } from "./lists.js";
export { digitsFor, fixed, percent, roundedTo, signed } from "./number.js";
export { type PolicyReportOptions, policyDrawReport, policyReport } from "./policies.js";
export { findingReport, findingsReport, nowcastReport } from "./published/index.js";
export { attributionReport, breakEvenReport, solveReport, sweepCsv, sweepReport } from "./questions.js";
export { type ReportDetails, type RunReportOptions, runReport, type Spread } from "./run/index.js";
export { discoveryReport, sensitivityByYearReport, sensitivityReport } from "./sensitivity.js";
export { tidyCsv } from "./tidy.js";
export { tornadoOf, tornadoReport } from "./tornado.js";
