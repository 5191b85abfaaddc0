import { fixed, signed } from "../../charts/index.js";
import { sourcesOf, sourceTitle } from "../../data/index.js";
import type { LedgerItem, WhoPaid } from "../../history/index.js";
import { type Block, facts, paragraph, table } from "../blocks/index.js";
import { sentence } from "../words.js";
import { DIGITS, yearsOf } from "./parts.js";
import { READING } from "./tables.js";

/** The main ledger of one episode, item by item. */
export function inFull({ dates, source, ledgers: [main] }: WhoPaid): Block[] {
	const { accounts, defence, status, trend, whyNoTrend } = main;
	const rows = (side: string, items: readonly LedgerItem[]) =>
		items.map(({ title, change, perPoint: each, againstTrend }) => [
			title,
			side,
			fixed(change, DIGITS),
			fixed(each, DIGITS),
			fixed(againstTrend?.expected, DIGITS),
			signed(againstTrend?.difference, DIGITS),
			fixed(againstTrend?.standardError, DIGITS),
		]);
	return [
		facts([
			["When", sentence(dates)],
			["Dates from", titles(source)],
			["Years", yearsOf(main)],
			["Accounts", accounts.join(", then ")],
			["Defence", defence],
			["Weakest status", status],
			["Figures from", titles(main.sources.join(" "))],
			["Trend", trend === null ? `none: ${whyNoTrend}` : `a straight line through FY${trend.first} to FY${trend.last}`],
		]),
		paragraph(READING),
		...table(
			READING,
			["", "", "change", "per point", "expected", "above trend", "s.e."],
			[...rows("needed", main.needed), ...rows("paid", main.paid), ...rows("open", [main.residual])],
			[1],
		),
		...table(
			"For comparison, not part of the sum",
			["", "before", "after", "change"],
			main.beside.map(({ title, before, after, change }) => [
				title,
				fixed(before, DIGITS),
				fixed(after, DIGITS),
				signed(change, DIGITS),
			]),
		),
	];
}

/** Titles of the sources. */
function titles(ids: string): string {
	return sourcesOf(ids).map(sourceTitle).join("; ");
}
