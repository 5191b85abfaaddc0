import type { Path } from "../domain/index.js";
import { exp, log } from "../numerics/index.js";

/** Rule of who pays for the gap. */
export type FinancingRule = Channels | Elasticities;

/** Given shares of the gap are raised and borrowed. The rest is cut, as `cuts` says. */
export interface Channels extends Raised {
	readonly kind: "channels";
	/** Who bears the cut. The federal part of the lines bears what `cuts` leaves. */
	readonly cuts: Cuts;
	/**
	 * How the provinces' cut is divided among them [≥ 0; divided by the sum; default: in proportion to what each spends].
	 */
	readonly burden?: Readonly<Record<string, number>>;
	/** Greatest amount of each channel [default: no limit]. */
	readonly limits: Limits;
}

/**
 * Every line responds to defence by an elasticity. The rest of the gap is raised, borrowed, or cut from other spending.
 */
export interface Elasticities extends Raised {
	readonly kind: "elasticities";
	/** Greatest amount of each channel [default: no limit]. */
	readonly limits: Omit<Limits, "provinces">;
	/** Elasticity of each line to the defence share of GDP [0 where absent]. */
	readonly elasticities: Readonly<Record<string, number>>;
}

/** What is raised and borrowed, as shares of the gap; their sum is at most 1 in every year. */
interface Raised {
	/** Share raised by taxes, of which the provinces get a part [0–1; default 0]. */
	readonly taxes: Path;
	/** Share raised by levies, of which the provinces get nothing [0–1; default 0]. */
	readonly levies: Path;
	/** Share borrowed [0–1; default 0]. */
	readonly borrowing: Path;
}

/** Who bears the cut, as shares of it; their sum is at most 1 in every year. */
export interface Cuts {
	/** Share borne by federal spending outside the lines [0–1; default 0]. */
	readonly other: Path;
	/** Share borne by the provinces [0–1; default 0]. */
	readonly provinces: Path;
}

/** Upper bounds of the channels. */
export interface Limits {
	/** Greatest sum of taxes and levies [share of GDP, 0–1]. */
	readonly revenue?: Path;
	/** Greatest chosen deficit: `deficit.path` plus chosen borrowing [share of GDP, 0–1]. */
	readonly deficit?: Path;
	/** Greatest cut of the provinces [share of GDP, 0–1]. */
	readonly provinces?: Path;
}

/**
 * The gap of the budget before anyone pays.
 *
 * @param spending Defence, interest, other and lines on their reference paths [share of GDP].
 * @param means Revenue and deficit on their reference paths [share of GDP].
 * @see MODEL.md, section 6
 */
export function budgetGap(spending: number, means: number): number {
	return spending - means;
}

/**
 * Taxes and levies together [share of GDP]; negative where the gap is negative.
 *
 * @param share ρ, taxes and levies as a share of the gap. @param limit Greatest amount; `Infinity` where there is no
 * limit.
 * @see MODEL.md, section 6
 */
export function raisedRevenue(share: number, gap: number, limit: number): number {
	return Math.min(share * gap, limit);
}

/**
 * Taxes: the part of what is raised of which the provinces get a share [share of GDP]. A limit scales it down.
 *
 * @param taxes Share of the gap raised by taxes. @param levies Share raised by levies.
 * @see MODEL.md, section 6
 */
export function taxPart(raised: number, taxes: number, levies: number, gap: number): number {
	const wish = (taxes + levies) * gap;
	return raised < wish ? (raised * taxes) / (taxes + levies) : taxes * gap;
}

/**
 * Greatest chosen borrowing [share of GDP, ≥ 0].
 *
 * @param limit Greatest chosen deficit; `Infinity` where there is no limit.
 * @see MODEL.md, section 6
 */
export function mostBorrowed(limit: number, deficitPath: number): number {
	return Math.max(0, limit - deficitPath);
}

/**
 * Chosen borrowing [share of GDP].
 *
 * @param most Greatest chosen borrowing, `mostBorrowed`.
 * @see MODEL.md, section 6
 */
export function chosenBorrowing(share: number, gap: number, most: number): number {
	return Math.min(share * gap, most);
}

/**
 * A province's part of new taxes [share of GDP].
 *
 * @param share Its part of what all provinces get [0–1]. @param sharing Share of taxes that the provinces get [0 ≤ v <
 * 1].
 * @see MODEL.md, section 6
 */
export function provincialWindfall(share: number, sharing: number, tax: number): number {
	return share * sharing * tax;
}

/**
 * Amount to cut: the gap that nobody pays, plus what the provinces spend of a windfall [share of GDP].
 *
 * @see MODEL.md, section 6
 */
export function amountToCut(gap: number, raised: number, borrowed: number, spent: number): number {
	return gap - raised - borrowed + spent;
}

/**
 * Greatest cut of federal `other` [share of GDP, ≥ 0]: its part of the amount above the floor.
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
 * @param share Its share of the cut. @param most Its greatest cut, `cuttableOther`.
 * @see MODEL.md, section 6
 */
export function otherCut(share: number, cut: number, most: number): number {
	return Math.min(share * cut, most);
}

/**
 * The cut of the provinces together [share of GDP].
 *
 * @param share Their share of the cut. @param limit Greatest amount; `Infinity` where there is no limit.
 * @see MODEL.md, section 6
 */
export function provincialCut(share: number, cut: number, limit: number): number {
	return Math.min(share * cut, limit);
}

/**
 * A line that responds to defence by an elasticity, before any windfall [share of GDP].
 *
 * @param reference The line's path. @param defenceRatio d / d[0] [> 0].
 * @see MODEL.md, section 6
 */
export function elasticLine(reference: number, floor: number, defenceRatio: number, elasticity: number): number {
	const answered = elasticity === 0 ? reference : reference * exp(elasticity * log(defenceRatio));
	return Math.max(Math.min(floor, reference), answered);
}

/**
 * A line, or `other`, where no floor can bind [share of GDP]: each item bears fixed parts of every cut and gain.
 *
 * @param reference Its path. @param federalPart Its part of the federal cut of the lines.
 * @param provincialPart Its part of the provinces' cut.
 * @param alike What provinces spend of a windfall at `provincialSpending`, per unit of their shares; @param alikePart
 * its part.
 * @param shared The windfall of all provinces; @param ownPart its part of what those with a spending of their own
 * spend.
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
