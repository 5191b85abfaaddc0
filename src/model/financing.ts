import type { Path } from "../domain/index.js";
import { exp, log } from "../numerics/index.js";

/** Who pays for the gap. */
export type FinancingRule = Channels | Elasticities;

/** Of each rupee of the gap, given shares are raised and borrowed; the rest is cut, as `cuts` says. */
export interface Channels extends Raised {
	readonly kind: "channels";
	/** Who bears the cut; what the two leave falls on the federal part of the lines. */
	readonly cuts: Cuts;
	/** How the provinces' cut is divided among them [≥ 0, divided by the sum; default by what each spends]. */
	readonly burden?: Readonly<Record<string, number>>;
	/** How far each can go; without a limit there is none. */
	readonly limits: Limits;
}

/** Every line answers defence by an elasticity; the rest of the gap is raised, borrowed, or cut from other spending. */
export interface Elasticities extends Raised {
	readonly kind: "elasticities";
	/** How far each can go; without a limit there is none. */
	readonly limits: Omit<Limits, "provinces">;
	/** Elasticity of each line to the defence share of GDP [0 where absent]. */
	readonly elasticities: Readonly<Record<string, number>>;
}

/** What is not cut, in shares of the gap; together at most 1 in every year. */
interface Raised {
	/** Share raised by taxes in which the provinces share [0–1; default 0]. */
	readonly taxes: Path;
	/** Share raised by revenue in which they do not share [0–1; default 0]. */
	readonly levies: Path;
	/** Share borrowed [0–1; default 0]. */
	readonly borrowing: Path;
}

/** Who bears the cut, in shares of it; together at most 1 in every year. */
export interface Cuts {
	/** Federal spending outside the lines [0–1; default 0]. */
	readonly other: Path;
	/** The provinces [0–1; default 0]. */
	readonly provinces: Path;
}

/** Bounds on the channels. */
export interface Limits {
	/** Most taxes and levies together [share of GDP, 0–1]. */
	readonly revenue?: Path;
	/** Greatest chosen deficit: `deficit.path` plus chosen borrowing [share of GDP, 0–1]. */
	readonly deficit?: Path;
	/** Greatest cut of the provinces [share of GDP, 0–1]. */
	readonly provinces?: Path;
}

/**
 * What the budget lacks before anyone pays.
 *
 * @param spending Defence, interest, other and lines on their reference paths [share of GDP].
 * @param means Revenue and deficit on their reference paths [share of GDP].
 * @see MODEL.md, section 6
 */
export function budgetGap(spending: number, means: number): number {
	return spending - means;
}

/**
 * Taxes and levies together [share of GDP]; below 0 where the gap is.
 *
 * @param share ρ, taxes and levies as a share of the gap. @param limit Most of it; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function raisedRevenue(share: number, gap: number, limit: number): number {
	return Math.min(share * gap, limit);
}

/**
 * The part of what is raised in which the provinces share [share of GDP]: its own share of the gap, or of what a limit leaves.
 *
 * @param taxes Share of the gap raised by taxes. @param levies Share raised by levies.
 * @see MODEL.md, section 6
 */
export function taxPart(raised: number, taxes: number, levies: number, gap: number): number {
	const wish = (taxes + levies) * gap;
	return raised < wish ? (raised * taxes) / (taxes + levies) : taxes * gap;
}

/**
 * Most that may be borrowed by choice [share of GDP, ≥ 0].
 *
 * @param limit Greatest chosen deficit; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function mostBorrowed(limit: number, deficitPath: number): number {
	return Math.max(0, limit - deficitPath);
}

/**
 * Chosen borrowing [share of GDP].
 *
 * @param most The most there may be, `mostBorrowed`.
 * @see MODEL.md, section 6
 */
export function chosenBorrowing(share: number, gap: number, most: number): number {
	return Math.min(share * gap, most);
}

/**
 * What a province gets of new taxes [share of GDP].
 *
 * @param share Its part of what the provinces get [0–1]. @param sharing Share of taxes that goes to them [0 ≤ v < 1].
 * @see MODEL.md, section 6
 */
export function provincialWindfall(share: number, sharing: number, tax: number): number {
	return share * sharing * tax;
}

/**
 * What is cut: the gap that nobody pays, and what the provinces spend of a windfall [share of GDP].
 *
 * @see MODEL.md, section 6
 */
export function amountToCut(gap: number, raised: number, borrowed: number, spent: number): number {
	return gap - raised - borrowed + spent;
}

/**
 * Most that federal `other` can be cut by [share of GDP, ≥ 0]: its part of what lies above the floor.
 *
 * @param federalShare Federal part of `other`, φ. @param reference Its path. @param floor Its floor.
 * @see MODEL.md, section 6
 */
export function cuttableOther(federalShare: number, reference: number, floor: number): number {
	return federalShare * Math.max(0, reference - floor);
}

/**
 * The cut of federal `other` [share of GDP], never below its floor.
 *
 * @param share Its share of the cut. @param most The most it can be cut by, `cuttableOther`.
 * @see MODEL.md, section 6
 */
export function otherCut(share: number, cut: number, most: number): number {
	return Math.min(share * cut, most);
}

/**
 * The cut of the provinces together [share of GDP].
 *
 * @param share Their share of the cut. @param limit Most of it; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function provincialCut(share: number, cut: number, limit: number): number {
	return Math.min(share * cut, limit);
}

/**
 * A line that answers defence by an elasticity, before any windfall [share of GDP].
 *
 * @param reference The line's path. @param defenceRatio d / d[0] [> 0].
 * @see MODEL.md, section 6
 */
export function elasticLine(reference: number, floor: number, defenceRatio: number, elasticity: number): number {
	const answered = elasticity === 0 ? reference : reference * exp(elasticity * log(defenceRatio));
	return Math.max(Math.min(floor, reference), answered);
}

/**
 * A line, or `other`, where no floor is in reach [share of GDP]: cuts and gains go by the same parts of every item.
 *
 * @param reference Its path. @param federalPart Its part of the federal cut of the lines.
 * @param provincialPart Its part of the provinces' cut.
 * @param alike What provinces spend of a windfall at `provincialSpending`, per unit of their shares; @param alikePart its part.
 * @param shared The windfall of all provinces; @param ownPart its part of what those with a spending of their own spend.
 * @see MODEL.md, section 7
 */
export function itemAfterCuts(
	reference: number,
	federalCut: number,
	federalPart: number,
	provincialCut: number,
	provincialPart: number,
	alike: number,
	alikePart: number,
	shared: number,
	ownPart: number,
): number {
	return reference - federalCut * federalPart - provincialCut * provincialPart + alike * alikePart + shared * ownPart;
}
