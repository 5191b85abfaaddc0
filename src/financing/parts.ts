import type { PaidLedger } from "../history/index.js";

/** A part of what pays, as far as budgets split it; `revenue` and `cuts` are what they do not split. */
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

/** What paid, by part: more revenue, a larger deficit, less of other spending [points of GDP]. */
export type Paid = Readonly<Partial<Record<FinancingPart, number>>>;

/** Which part each entry of a ledger belongs to. */
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

/** Parts that are less of other spending, where they are split; what the provinces pay in is less of theirs. */
const CUTS: readonly FinancingPart[] = ["development", "lines", "provinces"];

/** The order in which parts are shown; of a system that adds up the last one's equation follows from the others. */
const ORDER: readonly FinancingPart[] = ["revenue", ...RECEIPTS, "borrowing", ...CUTS, "other", "cuts"];

/** A part that an estimate has. */
export interface MeasuredPart {
	/** Its name. */
	readonly part: FinancingPart;
	/** In words. */
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
 * The entries of a ledger by part; what its accounts leave open, mostly rounding, stands in other spending, so that the
 * parts sum to what was needed.
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
 * The same parts for all: those that every one of them splits. Where one has revenue alone, taxes and levies are one part;
 * what one does not split of other spending stands in `other`, or in `cuts` where nothing is split of it.
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

/** Revenue, borrowing and all else: what every ledger splits, in the unit of what is given. */
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
