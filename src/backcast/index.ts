// What the model would have forecast for past years, compared with what happened.

export { backcast, presetReactions } from "./backcast.js";
export { backcastBudget } from "./budget/backcast-budget.js";
export type {
	BudgetAccounts,
	BudgetBackcast,
	BudgetBackcastOptions,
	BudgetBaseFigure,
	BudgetContest,
	BudgetForecast,
	BudgetLoss,
	BudgetRegime,
	BudgetScores,
	BudgetVariable,
} from "./budget/types.js";
export type { Backcast, BackcastOptions, Contest, DrivenRule, Forecast, Loss, Scores } from "./types.js";
export { compareTables, readTable } from "./vintages/compare-tables.js";
export type { CellChange, HeadlineMove, TableDiff } from "./vintages/types.js";
