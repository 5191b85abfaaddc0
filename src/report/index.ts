// A result as blocks; blocks as text, Markdown and HTML; charts; CSV.

export {
	type ChartWords,
	chartSheet,
	digitsFor,
	type FanChart,
	fanChart,
	fanTable,
	fixed,
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
	percent,
	roundedTo,
	sharedDomain,
	signed,
	type Table,
	type TornadoBar,
	type TornadoChart,
	type TornadoEnd,
	tornadoChart,
	tornadoTable,
	type WaterfallChart,
	waterfallChart,
	waterfallTable,
} from "../charts/index.js";
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
export { bibtex, type CslItem, citationReport, csl } from "./citation/index.js";
export { claimList, claimReport, mechanismReport } from "./claims.js";
export { requireComparable } from "./comparable.js";
export { type CompareReportOptions, compareReport } from "./compare.js";
export { type Cell, type CsvForm, csv } from "./csv.js";
export { derivationReport } from "./derivation.js";
export { type DiffReportOptions, diffReport } from "./diff.js";
export { ensembleCsv, ensembleSheets } from "./ensemble/csv.js";
export { type EnsembleReportOptions, ensembleReport } from "./ensemble/index.js";
export { type FinancingReportOptions, financingReport } from "./estimation/financing.js";
export { type EstimateReportOptions, estimateReport } from "./estimation/index.js";
export { type ExplanationReportOptions, explanationReport } from "./explanation.js";
export { type WhoPaidReportOptions, whoPaidChart, whoPaidReport } from "./history/index.js";
export {
	dataReport,
	type ScenarioListOptions,
	type ScenarioRow,
	scenarioList,
	tableCsv,
	tableList,
	tableSheet,
} from "./lists.js";
export { type PolicyReportOptions, policyDrawReport, policyReport } from "./policies.js";
export { findingReport, findingsReport, nowcastReport } from "./published/index.js";
export { attributionReport, breakEvenReport, solveReport, sweepCsv, sweepReport, sweepSheet } from "./questions.js";
export { type AnswerReportOptions, answerReport } from "./run/answer-report.js";
export { answerSentences, between, rangeName } from "./run/answer-sentences.js";
export { answerTable } from "./run/answer-table.js";
export { howOften } from "./run/answers.js";
export { howSure, REGIMES } from "./run/found.js";
export { type ReportDetails, type RunReportOptions, runReport, type Spread } from "./run/index.js";
export { horizonInWords, lastYearName, money, wordsOf } from "./run/per-scenario.js";
export { paidCharts } from "./run/who-paid.js";
export { discoveryReport, sensitivityByYearReport, sensitivityReport } from "./sensitivity.js";
export { type Sheet, sheetsCsv } from "./sheet.js";
export { tidyCsv, tidySheets } from "./tidy.js";
export { tornadoOf, tornadoReport } from "./tornado.js";
export { listed, sentence, yearName } from "./words.js";
