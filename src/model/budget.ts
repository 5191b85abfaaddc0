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
	/** Mean rate on the debt of the reference path [> -1]; by default the rate that keeps base-year interest in year 1. */
	readonly interestRate?: Path;
	/** Rate on debt beyond the reference path [> -1; default `interestRate`]. */
	readonly marginalRate?: Path;
	/** All spending that is not defence, interest or a line. */
	readonly other: OtherSpending;
	/** The human-security lines: `education`, `health`, `food`, `water` are bundled; any may be added. */
	readonly lines: Readonly<Record<string, BudgetLine>>;
	/** The provinces as budgets of their own [by default there is one, `provinces`]. */
	readonly provinces?: Readonly<Record<string, Province>>;
	/** Share of extra taxes that goes to the provinces [0 ≤ v < 1; default 0]. */
	readonly revenueSharing: Path;
	/** Share of that windfall which provinces spend rather than save [0–1; default 0.5]. */
	readonly provincialSpending: Path;
}

/** One province. */
export interface Province {
	/** Its part of what the provinces get together [≥ 0; divided by the sum over provinces]. */
	readonly share: number;
	/** The part of a windfall that it spends [0–1; default `provincialSpending`]. */
	readonly spending?: Path;
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
	/** Level below which no cut goes [share of GDP, 0–1; default 0]; may lie above the item, which then is not cut. */
	readonly floor: number;
	/** Part that the federation spends; the provinces spend the rest [0–1; default 1]. */
	readonly federalShare: number;
	/** How the provincial part is divided [≥ 0; divided by the sum; a province left out has 0; default each province's `share`]. */
	readonly provinces?: Readonly<Record<string, number>>;
}

/** The part of a line that is development spending, of each tier of government. */
export interface DevelopmentByTier {
	/** Of the part that the federation pays [0–1; absent, it counts as 1]. */
	readonly federal?: number;
	/** Of the part that the provinces pay [0–1; absent, it counts as 1]. */
	readonly provinces?: number;
}

/** A human-security line. */
export interface BudgetLine extends BudgetItem {
	/** The part that is development spending, cut before the rest [0–1; absent, it counts as 1]: one number, or by tier. */
	readonly development?: number | DevelopmentByTier;
}

/** Spending that is not defence, interest or a line. */
export interface OtherSpending extends BudgetItem {
	/** The part of its provincial part that is development spending, cut before the rest [0–1; absent, it counts as 1]. */
	readonly development?: number;
}
