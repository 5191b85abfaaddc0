import type { PaidLedger } from "../history/index.js";

/** A payer, as far as budgets show it separately; `revenue` and `cuts` are the totals where they do not. */
export type FinancingPart =
	| "revenue"
	| "taxes"
	| "levies"
	| "borrowing"
	| "development"
	| "lines"
	| "provinces"
	| "other"
	| "cuts";

/** Amount paid by each part: more revenue, a larger deficit, less other spending [points of GDP]. */
export type Paid = Readonly<Partial<Record<FinancingPart, number>>>;

/** The part of each entry of a ledger. */
const PART_OF: Readonly<Record<string, FinancingPart>> = {
	revenue: "revenue",
	taxes: "taxes",
	levies: "levies",
	sbpProfit: "levies",
	nonTax: "levies",
	deficit: "borrowing",
	development: "development",
	education: "lines",
	health: "lines",
	provinces: "provinces",
};

/** Parts of revenue. */
const RECEIPTS: readonly FinancingPart[] = ["taxes", "levies"];

/** Parts that are cuts of spending, where they are separate. What the provinces pay counts as a cut of their spending. */
const CUTS: readonly FinancingPart[] = ["development", "lines", "provinces"];

/** The order of parts in results. In a system that adds up, the last part's equation follows from the others. */
const ORDER: readonly FinancingPart[] = ["revenue", ...RECEIPTS, "borrowing", ...CUTS, "other", "cuts"];

/** A part that an estimate has. */
export interface MeasuredPart {
	/** Its name. */
	readonly part: FinancingPart;
	/** Title in words. */
	readonly title: string;
}

/** The parts in words. */
const TITLES: Readonly<Record<FinancingPart, string>> = {
	revenue: "taxes and levies",
	taxes: "taxes",
	levies: "levies and other revenue",
	borrowing: "borrowing",
	development: "development",
	lines: "education and health",
	provinces: "the provinces",
	other: "other spending",
	cuts: "all spending but defence and interest",
};

/**
 * The entries of a ledger by part. The residual of its accounts, mostly rounding, is counted as other spending, so that
 * the parts sum to the need.
 */
export function paidBy({ paid, residual }: Pick<PaidLedger, "paid" | "residual">): Paid {
	const sums: Partial<Record<FinancingPart, number>> = { other: residual.change };
	for (const { item, change } of paid) {
		const part = PART_OF[item] ?? "other";
		sums[part] = (sums[part] ?? 0) + change;
	}
	return sums;
}

/**
 * The same parts for all ledgers: those that every ledger has. Where one has only revenue, taxes and levies are one
 * part; spending that one does not show separately is in `other`, or in `cuts` where nothing is separate.
 */
export function mergedAlike(all: readonly Paid[]): {
	readonly parts: readonly MeasuredPart[];
	readonly paid: readonly Record<string, number>[];
} {
	const shared = (part: FinancingPart) => all.every((paid) => part in paid);
	const receipts = RECEIPTS.every(shared) ? RECEIPTS : (["revenue"] as const);
	const cuts = CUTS.filter(shared);
	const rest: FinancingPart = cuts.length > 0 ? "other" : "cuts";
	const place = (part: FinancingPart): FinancingPart => {
		if (part === "borrowing" || cuts.includes(part)) return part;
		if (part === "revenue" || RECEIPTS.includes(part)) return receipts.includes(part as never) ? part : "revenue";
		return rest;
	};
	const kept = ORDER.filter((part) => [...receipts, "borrowing", ...cuts, rest].includes(part));
	const also = CUTS.filter((part) => !cuts.includes(part) && all.some((paid) => part in paid));
	return {
		parts: kept.map((part) => ({
			part,
			title:
				part === "other" && also.length > 0
					? `${TITLES[part]}, with ${also.map((of) => TITLES[of]).join(" and ")}`
					: TITLES[part],
		})),
		paid: all.map((paid) => {
			const sums: Record<string, number> = Object.fromEntries(kept.map((part) => [part, 0]));
			for (const [part, value] of Object.entries(paid)) sums[place(part as FinancingPart)] += value;
			return sums;
		}),
	};
}

/** Revenue, borrowing and everything else: the parts that every ledger has, in the unit of the input. */
export function coarseShares(paid: Readonly<Record<string, number | undefined>>): {
	readonly revenue: number;
	readonly borrowing: number;
	readonly cuts: number;
} {
	const sums = { revenue: 0, borrowing: 0, cuts: 0 };
	for (const [part, value] of Object.entries(paid) as [FinancingPart, number][]) {
		const isReceipt = part === "revenue" || RECEIPTS.includes(part);
		sums[part === "borrowing" ? "borrowing" : isReceipt ? "revenue" : "cuts"] += value;
	}
	return sums;
}
