import { CrowdoutError } from "../errors.js";
import { type FiscalIndex, span } from "./data.js";
import { defenceFigure, hasAccounts } from "./entries.js";
import { forbidden, type LedgerQuestion } from "./ledger.js";
import type { DefenceDefinition, FiscalAccounts, WhoPaidOptions, YearSpan } from "./types.js";

/** Default number of years of the trend. */
const DEFAULT_TREND = 6;

/** Every kind of accounts, the most detailed first. */
export const ACCOUNTS: readonly FiscalAccounts[] = ["consolidated", "federal", "general", "central"];

/** Every definition of defence. */
export const DEFENCE: readonly DefenceDefinition[] = ["sipri", "sipri-weo", "services", "with-pensions", "budget"];

/** Definitions of defence that fit each kind of accounts. The best, over the same GDP and without a break, is first. */
const SUITS: Readonly<Record<FiscalAccounts, readonly DefenceDefinition[]>> = {
	central: ["sipri"],
	general: ["sipri-weo", "services"],
	consolidated: ["sipri-weo", "services"],
	federal: ["services"],
};

/**
 * The accounts of each year.
 *
 * @throws CrowdoutError `invalid-input` where no accounts have the years.
 */
export function accountsOf(
	index: FiscalIndex,
	years: readonly number[],
	asked: FiscalAccounts | undefined,
): (year: number) => FiscalAccounts {
	const has = (accounts: FiscalAccounts) => years.every((year) => hasAccounts(index, accounts, year));
	const whole = asked === undefined ? ACCOUNTS.find(has) : has(asked) ? asked : undefined;
	if (whole !== undefined) return () => whole;
	const joined = (year: number): FiscalAccounts => (hasAccounts(index, "central", year) ? "central" : "general");
	if (asked === undefined && years.every((year) => hasAccounts(index, joined(year), year))) return joined;
	const gone = years.filter((year) => !hasAccounts(index, asked ?? joined(year), year));
	const of = asked === undefined ? "accounts" : `${asked} accounts`;
	const known = index.figures.filter(({ year }) =>
		asked === undefined ? hasAccounts(index, joined(year), year) : hasAccounts(index, asked, year),
	);
	throw refusal("years", `must have figures in ${of}, got none for ${listed(gone)}; ${reach(known)}`);
}

/**
 * A definition of defence that has figures for every year.
 *
 * @throws CrowdoutError `invalid-input` where none has.
 */
export function defenceOf(
	index: FiscalIndex,
	years: readonly number[],
	{ accounts, asked }: { accounts: FiscalAccounts; asked: DefenceDefinition | undefined },
): DefenceDefinition {
	const candidates = asked === undefined ? SUITS[accounts] : [asked];
	const found = candidates.find((name) => years.every((year) => defenceFigure(index, name, year) !== undefined));
	if (found !== undefined) return found;
	const [best] = candidates;
	const gone = years.filter((year) => defenceFigure(index, best, year) === undefined);
	const known = index.figures.filter(({ year }) => defenceFigure(index, best, year) !== undefined);
	throw refusal(
		"years",
		`must have figures of defence by the definition ${best}, got none for ${listed(gone)}; ${reach(known)}`,
	);
}

/**
 * Years of the trend; none where a year has no figures or a break lies between. A trend that was asked for is then
 * refused.
 */
export function trendOf(
	index: FiscalIndex,
	question: Omit<LedgerQuestion, "trend">,
	{ trend, episode }: WhoPaidOptions,
): LedgerQuestion["trend"] {
	const { from, accounts, defence } = question;
	const years = span(from.last - (trend ?? DEFAULT_TREND) + 1, from.last);
	const gone = years.filter(
		(year) => !hasAccounts(index, accounts(year), year) || defenceFigure(index, defence, year) === undefined,
	);
	const breaks = gone.length > 0 ? [] : forbidden(index, question, years);
	const why =
		gone.length > 0
			? `${listed(gone)} has no figures in these accounts`
			: breaks.length > 0
				? `the years before cross ${breaks.map(({ name }) => name).join(" and ")}`
				: "";
	if (why === "") return { years: { first: years[0], last: from.last }, why };
	if (trend !== undefined && episode === undefined)
		throw refusal(
			"trend",
			`must be a number of years before FY${from.last + 1} that can all be compared, got ${trend}, but ${why}; take fewer years, or a later start`,
		);
	return { years: null, why };
}

/** Years as text: FY1965, or FY1963-1965. */
export function inWords({ first, last }: YearSpan): string {
	return first === last ? `FY${first}` : `FY${first}-${last}`;
}

function listed(years: readonly number[]): string {
	const [first, last] = [years[0], years[years.length - 1]];
	return first === last
		? `FY${first}`
		: last - first + 1 === years.length
			? `FY${first}-${last}`
			: years.map((year) => `FY${year}`).join(", ");
}

/** First and last known year, in words. */
function reach(known: readonly { readonly year: number }[]): string {
	const years = known.map(({ year }) => year);
	return years.length === 0 ? "no year has any" : `take years from FY${Math.min(...years)} to FY${Math.max(...years)}`;
}

function refusal(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}
