import type { FiscalBreak, FiscalFigure } from "../data/index.js";
import { crossed, type FiscalIndex, span } from "./data.js";
import { type Entries, type Entry, entriesOf } from "./entries.js";
import { named } from "./fiscal-history.js";
import { againstTrend } from "./trend.js";
import type { ChangeBeside, DefenceDefinition, FiscalAccounts, LedgerItem, PaidLedger, YearSpan } from "./types.js";

/** Least change of defence for a ratio [points of GDP]. Below it, the rounding of published figures decides the ratio. */
const LEAST_CHANGE = 0.1;

/** From weak to strong. */
const STATUSES = ["assumed", "projection", "budget", "revised", "actual"];

/** Items of the World Bank. They are spending of all governments. */
const LINES = ["education", "health"];

/** A checked question for a ledger. */
export interface LedgerQuestion {
	readonly from: YearSpan;
	readonly to: YearSpan;
	readonly accounts: (year: number) => FiscalAccounts;
	readonly defence: DefenceDefinition;
	/** Years of the trend, or why there is none. */
	readonly trend: { readonly years: YearSpan | null; readonly why: string };
	/** Which breaks may be crossed. */
	readonly may: (name: string) => boolean;
}

/** The ledger of checked years. */
export function ledgerOf(index: FiscalIndex, question: LedgerQuestion): PaidLedger {
	const { from, to, accounts, defence, trend } = question;
	const before = span(from.first, from.last);
	const after = span(to.first, to.last);
	const years = [...before, ...after];
	const trendYears = trend.years === null ? [] : span(trend.years.first, trend.years.last);
	const lines = linesOf(index, question, years);
	const entries = entriesOf(index, { accounts, defence, years, lines });
	const rise = meanOf(entries.needed[0], after) - meanOf(entries.needed[0], before);
	const item = (entry: Entry): LedgerItem => itemOf(entry, { before, after, trendYears, rise });
	const needed = entries.needed.map(item);
	const paid = entries.paid.map(item);
	const total = (of: readonly LedgerItem[]) => of.reduce((sum, { change }) => sum + change, 0);
	const open = item(entries.residual);
	const figures = [...new Set([...years, ...trendYears].flatMap((year) => entries.figures(year)))];
	const used = [...years.flatMap((year) => entries.figures(year))];
	const joins = crossed(figures, index.breaks);
	return {
		from,
		to,
		accounts: [...new Set(years.map(accounts))],
		defence,
		status: weakest(used),
		needed,
		paid,
		// The residual is computed from the sums, so that they agree to the last digit.
		residual: { ...open, change: total(needed) - total(paid) },
		beside: besides(index, { entries, before, after, lines, joins }),
		trend: trend.years,
		whyNoTrend: trend.why,
		joins: joins.map(named),
		missing: entries.missing,
		sources: [...new Set(used.flatMap(({ source }) => source.split(" ")))].sort(),
	};
}

/**
 * The items that are lines of their own: education and health, in accounts of all governments only. An item needs a
 * figure for every year, and no break that may not be crossed.
 */
function linesOf(index: FiscalIndex, { accounts, may }: LedgerQuestion, years: readonly number[]): readonly string[] {
	if (!years.every((year) => ["general", "consolidated"].includes(accounts(year)))) return [];
	return LINES.filter((item) => {
		const found = years.flatMap((year) => index.find("wdi", item, year) ?? []);
		return found.length === years.length && crossed(found, index.breaks).every(({ name }) => may(name));
	});
}

function itemOf(
	{ item, title, sign, level }: Entry,
	{
		before,
		after,
		trendYears,
		rise,
	}: { before: readonly number[]; after: readonly number[]; trendYears: readonly number[]; rise: number },
): LedgerItem {
	const [low, high] = [before, after].map((years) => meanOf({ level }, years));
	const change = sign * (high - low);
	const at = (years: readonly number[]) => years.map((year) => [year, sign * level(year)] as const);
	const line = at(trendYears);
	const hasTrend = line.length > 0 && line.every(([, value]) => Number.isFinite(value));
	return {
		item,
		title,
		before: low,
		after: high,
		change,
		perPoint: Math.abs(rise) < LEAST_CHANGE ? null : change / rise,
		againstTrend: hasTrend ? againstTrend(line, at(after), sign * low) : null,
	};
}

function besides(
	index: FiscalIndex,
	{
		entries,
		before,
		after,
		lines,
		joins,
	}: {
		readonly entries: Entries;
		readonly before: readonly number[];
		readonly after: readonly number[];
		readonly lines: readonly string[];
		readonly joins: readonly FiscalBreak[];
	},
): readonly ChangeBeside[] {
	const years = [...before, ...after];
	const isSplit = entries.paid[0].item !== "revenue";
	const found = (series: string, item: string, title: string): Entry[] => {
		const figures = years.flatMap((year) => index.find(series, item, year) ?? []);
		// Figures beside the ledger may cross only the breaks that the ledger itself crosses.
		const breaks = crossed(figures, index.breaks).filter((found) => found.kind === "break" && !joins.includes(found));
		if (figures.length < years.length || breaks.length > 0) return [];
		return [{ item, title, sign: 1, level: (year) => index.find(series, item, year)?.value ?? Number.NaN }];
	};
	const debt = [...found("weo", "debt", "debt"), ...found("imf-history", "debt", "debt")].slice(0, 1);
	const social = LINES.filter((item) => !lines.includes(item)).flatMap((item) =>
		found("wdi", item, `${item}, all governments, by calendar years`),
	);
	const parts = [
		...found("federal", "food", "food subsidies, part of subsidies"),
		...found("federal", "water", "water, part of development"),
	];
	return [...(isSplit ? [entries.revenue] : []), ...debt, ...social, ...parts].map((entry) => {
		const [low, high] = [before, after].map((span) => meanOf(entry, span));
		return { item: entry.item, title: entry.title, before: low, after: high, change: high - low };
	});
}

function meanOf({ level }: Pick<Entry, "level">, years: readonly number[]): number {
	return years.reduce((sum, year) => sum + level(year), 0) / years.length;
}

function weakest(figures: readonly FiscalFigure[]): string {
	return STATUSES[Math.min(...figures.map(({ status }) => STATUSES.indexOf(status)))];
}

/** Breaks between the accounts and defence of some years that may not be crossed. */
export function forbidden(
	index: FiscalIndex,
	{ accounts, defence, may }: Pick<LedgerQuestion, "accounts" | "defence" | "may">,
	years: readonly number[],
): readonly FiscalBreak[] {
	const { figures } = entriesOf(index, { accounts, defence, years, lines: [] });
	return crossed(years.flatMap(figures), index.breaks).filter(({ name }) => !may(name));
}
