// Pakistan's public finances since 1950, and who paid for its build-ups.

export { type BuildUp, type BuildUpOptions, type BuildUps, buildUps } from "./build-ups.js";
export { type FiscalCourse, type FiscalCourseOptions, fiscalCourse } from "./course.js";
export type { FiscalData } from "./data.js";
export { episodeNames, episodes } from "./episodes.js";
export { type FiscalPoint, type FiscalSeries, fiscalHistory } from "./fiscal-history.js";
export type {
	AgainstTrend,
	ChangeBeside,
	DefenceDefinition,
	FiscalAccounts,
	FiscalJoin,
	LedgerItem,
	PaidLedger,
	WhoPaid,
	WhoPaidOptions,
	YearSpan,
} from "./types.js";
export { whoPaid } from "./who-paid.js";
