import type { Path } from "../domain/index.js";

/** Definition of defence spending. Runs with different definitions are never compared. */
export type DefenceDefinition = "budget" | "budget+pensions" | "sipri";

/** Pakistan's consolidated budget in shares of GDP: the base year and the reference paths. */
export interface Budget {
	/** Definition of defence: the service budget, the same with military pensions, or SIPRI's. */
	readonly definition: DefenceDefinition;
	/** Base-year defence [share of GDP, 0–1]. */
	readonly defence: number;
	/** Base-year interest [share of GDP, 0–1]. */
	readonly interest: number;
	/** Debt at the end of the base year [share of GDP, ≥ 0]. */
	readonly debt: number;
	/** Revenue of all governments [share of GDP]. */
	readonly revenue: BudgetFlow;
	/** Deficit of all governments; below 0 it is a surplus [share of GDP, -1 to 1]. */
	readonly deficit: BudgetFlow;
	/**
	 * Mean interest rate on the debt of the reference path [> -1; default: the rate that keeps base-year interest in year
	 * 1].
	 */
	readonly interestRate?: Path;
	/** Interest rate on debt beyond the reference path [> -1; default `interestRate`]. */
	readonly marginalRate?: Path;
	/** All spending other than defence, interest and the lines. */
	readonly other: OtherSpending;
	/** The human-security lines: `education`, `health`, `food` and `water` are bundled, and you may add others. */
	readonly lines: Readonly<Record<string, BudgetLine>>;
	/** The provinces as budgets of their own [default: one province, `provinces`]. */
	readonly provinces?: Readonly<Record<string, Province>>;
	/** Share of extra taxes that the provinces get [0 ≤ v < 1; default 0]. */
	readonly revenueSharing: Path;
	/** Share of these extra taxes (the windfall) that the provinces spend rather than save [0–1; default 0.5]. */
	readonly provincialSpending: Path;
}

/** One province. */
export interface Province {
	/** Its part of what all provinces get [≥ 0; divided by the sum over provinces]. */
	readonly share: number;
	/** Part of a windfall that it spends [0–1; default `provincialSpending`]. */
	readonly spending?: Path;
}

/** A base-year share of GDP and its reference path. */
export interface BudgetFlow {
	/** Base-year level [share of GDP]. */
	readonly base: number;
	/** Reference path from the first simulated year on [share of GDP; default: constant at `base`]. */
	readonly path?: Path;
}

/** Spending with a floor and a federal part. */
export interface BudgetItem extends BudgetFlow {
	/**
	 * Level that a cut never goes below [share of GDP, 0–1; default 0]. An item that is already below its floor is not
	 * cut.
	 */
	readonly floor: number;
	/** Part that the federation spends [0–1; default 1]. The provinces spend the rest. */
	readonly federalShare: number;
	/**
	 * How the provincial part is divided among the provinces [≥ 0; divided by the sum; 0 for a province that is left out;
	 * default: each province's `share`].
	 */
	readonly provinces?: Readonly<Record<string, number>>;
}

/** The part of a line that is development spending, for each tier of government. */
export interface DevelopmentByTier {
	/** Development part of the federal spending [0–1; where absent, it counts as 1]. */
	readonly federal?: number;
	/** Development part of the provincial spending [0–1; where absent, it counts as 1]. */
	readonly provinces?: number;
}

/** A human-security line. */
export interface BudgetLine extends BudgetItem {
	/**
	 * The part that is development spending, which is cut first: one number, or one for each tier [0–1; where absent, it
	 * counts as 1].
	 */
	readonly development?: number | DevelopmentByTier;
}

/** Spending other than defence, interest and the lines. */
export interface OtherSpending extends BudgetItem {
	/** Development part of the provincial spending, which is cut first [0–1; where absent, it counts as 1]. */
	readonly development?: number;
}
