import { type FiscalWindow, unknownName } from "../data/index.js";
import { show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { ACCOUNTS, accountsOf, DEFENCE, defenceOf, inWords, trendOf } from "./choose.js";
import { type FiscalIndex, indexOf, span } from "./data.js";
import { episodeNames, episodes } from "./episodes.js";
import { accepted, refuseCrossing } from "./join.js";
import { forbidden, ledgerOf } from "./ledger.js";
import type { DefenceDefinition, FiscalAccounts, PaidLedger, WhoPaid, WhoPaidOptions, YearSpan } from "./types.js";

/** Least number of years for a trend. With fewer, the standard error of a line means little. */
const LEAST_TREND = 4;

/**
 * Who paid when Pakistan's defence changed: the ledger of its budgets between two years, or between means of years.
 *
 * More defence and more interest equal more revenue, a larger deficit and less other spending. That is arithmetic: it
 * does not say what would have happened without the defence. The result depends on the end years; an episode has
 * several windows. Aid for arms is in no budget.
 *
 * @param options The years of a window, or the name of an episode.
 * @throws CrowdoutError `invalid-input`: an unknown name (the nearest is offered), years without figures, a break that
 * `join` does not name, too few years for a trend that was asked for.
 * @example
 * ```ts
 * import { whoPaid } from "crowdout/reaction";
 *
 * const [{ needed, paid }] = whoPaid({ from: [1963, 1965], to: [1966, 1967] }).ledgers;
 * console.log(needed[0].item, needed[0].change, paid.map(({ item, change }) => `${item} ${change}`));
 * ```
 */
export function whoPaid(options: WhoPaidOptions): WhoPaid {
	checkOptions(options);
	const index = indexOf(options.data);
	const { episode: name } = options;
	if (name === undefined) {
		const [from, to] = [yearsOf(options.from), yearsOf(options.to)];
		const ledger = ledgerBetween(index, { from, to }, { ...options, join: options.join ?? false });
		const title = `${inWords(from)} to ${inWords(to)}`;
		return { name: title, title, dates: "", caution: "", source: "", ledgers: [ledger] };
	}
	const episode = episodes().find((candidate) => candidate.name === name);
	if (episode === undefined) throw unknownName("episode", name, episodeNames());
	const { title, dates, caution, source, windows } = episode;
	const ledgers = windows.map((one) =>
		ledgerBetween(index, { from: yearsOf(one.from), to: yearsOf(one.to) }, ofWindow(one, options)),
	);
	return { name, title, dates, caution, source, ledgers };
}

/** The options of an episode's window. Where the caller gives none, the window's own apply. */
function ofWindow({ accounts, defence }: FiscalWindow, options: WhoPaidOptions): WhoPaidOptions {
	return {
		...options,
		accounts: options.accounts ?? (accounts as FiscalAccounts),
		defence: options.defence ?? (defence as DefenceDefinition),
		join: options.join ?? true,
	};
}

function ledgerBetween(
	index: FiscalIndex,
	{ from, to }: { from: YearSpan; to: YearSpan },
	options: WhoPaidOptions,
): PaidLedger {
	const years = [...span(from.first, from.last), ...span(to.first, to.last)];
	const may = accepted(options.join ?? false, index.breaks);
	const accounts = accountsOf(index, years, options.accounts);
	const defence = defenceOf(index, years, { accounts: accounts(years[0]), asked: options.defence });
	const words = `${inWords(from)} to ${inWords(to)}`;
	refuseCrossing(forbidden(index, { accounts, defence, may }, years), words);
	const question = { from, to, accounts, defence, may };
	return ledgerOf(index, { ...question, trend: trendOf(index, question, options) });
}

function checkOptions({ from, to, episode, accounts, defence, trend }: WhoPaidOptions): void {
	const issues: Issue[] = [];
	if (episode === undefined) {
		if (from === undefined || to === undefined) {
			const missing = from === undefined ? "from" : "to";
			issues.push({
				path: missing,
				message: "must be a fiscal year where no episode is given, got nothing; give from and to, or an episode",
			});
		} else {
			issues.push(...yearIssues("from", from), ...yearIssues("to", to));
			if (issues.length === 0 && yearsOf(from).last >= yearsOf(to).first)
				issues.push({ path: "to", message: `must lie after ${inWords(yearsOf(from))}, got ${inWords(yearsOf(to))}` });
		}
	} else if (from !== undefined || to !== undefined) {
		issues.push({
			path: "episode",
			message: `must be given without from and to, got ${show(episode)} and years; give one or the other`,
		});
	}
	if (trend !== undefined && !(Number.isInteger(trend) && trend >= LEAST_TREND && trend <= 30))
		issues.push({
			path: "trend",
			message: `must be a whole number of years from ${LEAST_TREND} to 30, got ${show(trend)}`,
		});
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	if (accounts !== undefined && !ACCOUNTS.includes(accounts)) throw unknownName("accounts", String(accounts), ACCOUNTS);
	if (defence !== undefined && !DEFENCE.includes(defence)) throw unknownName("defence", String(defence), DEFENCE);
}

function yearIssues(path: string, years: NonNullable<WhoPaidOptions["from"]>): Issue[] {
	const all: readonly unknown[] = Array.isArray(years) ? years : [years];
	const isSpan = all.length === 1 || all.length === 2;
	if (isSpan && all.every(Number.isInteger) && Number(all[0]) <= Number(all[all.length - 1])) return [];
	return [
		{
			path,
			message: `must be a fiscal year, or a first and a last one, such as 1965 or 1963..1965, got ${show(years)}`,
		},
	];
}

function yearsOf(years: WhoPaidOptions["from"]): YearSpan {
	const [first, last = first] = typeof years === "number" ? [years] : (years ?? []);
	return { first: first ?? Number.NaN, last: last ?? Number.NaN };
}
