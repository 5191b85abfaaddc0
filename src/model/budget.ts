import type { Path } from "../domain/index.js";

/** Which spending is called defence; runs with different definitions are never compared. */
export type DefenceDefinition = "budget" | "budget+pensions" | "sipri";

/** Pakistan's consolidated budget in shares of GDP: the base year and the reference paths. */
export interface Budget {
	/** Which defence is meant: the service budget, the same with military pensions, or SIPRI's. */
	readonly definition: DefenceDefinition;
	/** Base-year defence [share of GDP, 0–1]. */
	readonly defence: number;
	/** Base-year interest [share of GDP, 0–1]. */
	readonly interest: number;
	/** Debt at the end of the base year [share of GDP, ≥ 0]. */
	readonly debt: number;
	/** Revenue of all governments [share of GDP]. */
	readonly revenue: BudgetFlow;
	/** Positive is a deficit [-1 to 1]. */
	readonly deficit: BudgetFlow;
	/** Interest rate on last year's debt [> -1]; by default the rate that keeps base-year interest in year 1. */
	readonly interestRate?: Path;
	/** All spending that is not defence, interest or a line. */
	readonly other: BudgetItem;
	/** The human-security lines: `education`, `health`, `food`, `water` are bundled; any may be added. */
	readonly lines: Readonly<Record<string, BudgetItem>>;
	/** Share of extra federal revenue that goes to the provinces [0 ≤ v < 1; default 0]. */
	readonly revenueSharing: number;
	/** Share of that windfall which provinces spend rather than save [0–1; default 0.5]. */
	readonly provincialSpending: number;
}

/** A base-year share of GDP and its reference path. */
export interface BudgetFlow {
	/** Base-year level [share of GDP]. */
	readonly base: number;
	/** [default: `base`] */
	readonly path?: Path;
}

/** Spending with a floor and a federal part. */
export interface BudgetItem extends BudgetFlow {
	/** Level below which no cut goes [share of GDP, ≥ 0; default 0]; may lie above the item, which then is not cut. */
	readonly floor: number;
	/** Part that the federation spends; the provinces spend the rest [0–1; default 1]. */
	readonly federalShare: number;
}
