import { underImfProgramme } from "../data/index.js";
import { CrowdoutError } from "../errors.js";
import {
	episodes,
	type FiscalAccounts,
	fiscalHistory,
	type PaidLedger,
	type WhoPaidOptions,
	whoPaid,
	type YearSpan,
} from "../history/index.js";
import type { EpisodeChange, LeftOut, YearlyChange } from "./changes.js";
import { type MeasuredPart, mergedAlike, type Paid, paidBy } from "./parts.js";
import type { FinancingOptions } from "./types.js";

/** The data of the estimators, and what was left out. */
export interface FinancingData {
	/** Accounts; two where the window is joined. */
	readonly accounts: readonly FiscalAccounts[];
	/** The parts that every year has. */
	readonly parts: readonly MeasuredPart[];
	/** Changes from one year to the next. */
	readonly changes: readonly YearlyChange[];
	/** Years whose change was left out. */
	readonly yearsLeftOut: readonly LeftOut[];
	/** Episodes with each of their windows, the main one first, with the parts that each has. */
	readonly episodes: readonly (Omit<EpisodeChange, "parts"> & { readonly parts: Paid })[];
	/** Episodes left out. */
	readonly episodesLeftOut: readonly LeftOut[];
	/** Ids of the sources of the yearly changes. */
	readonly sources: readonly string[];
}

/** Statuses of figures that are used. A budget is a plan: it says only who was meant to pay. */
const HAPPENED = ["actual", "revised"];

/** Accounts for yearly changes, the most detailed first; the last two are joined where none has all years. */
const WHOLE: readonly FiscalAccounts[] = ["consolidated", "general", "central"];
const JOINED: readonly FiscalAccounts[] = ["central", "general"];

/**
 * The changes of the years and episodes asked for.
 *
 * @throws CrowdoutError `invalid-input` for a first or last year without figures, or a break that `join` does not name.
 */
export function financingData(options: FinancingOptions): FinancingData {
	const { from, to, join, data } = options;
	// This call refuses unknown names of breaks, even where the years cross no break.
	fiscalHistory({ ...(join !== undefined && { join }), ...(data && { data }) });
	const accounts = accountsOf(options);
	const years = Array.from({ length: to - from + 1 }, (_, k) => from + k).map((year) =>
		yearly(year, accounts, options),
	);
	const found = years.flatMap((each) => ("ledgers" in each ? each.ledgers : []));
	const { parts, paid } = mergedAlike(found.map(paidBy));
	const within = episodes().filter(({ windows: [first] }) => first.from[0] >= from - 1 && first.to[1] <= to);
	const past = within.map(({ name }) => {
		const each = attempt(name, () => whoPaid({ ...own(options), episode: name }).ledgers);
		const missing = "ledgers" in each ? each.ledgers[0].missing : [];
		return missing.length > 0 ? { what: name, why: missing.join("; ") } : each;
	});
	return {
		accounts,
		parts,
		changes: found.map((ledger, i) => ({
			year: ledger.to.last,
			programme: underImfProgramme(ledger.to.last),
			...askedFor(ledger),
			parts: paid[i],
		})),
		yearsLeftOut: years.flatMap(leftOut),
		episodes: past.flatMap((each) =>
			"ledgers" in each
				? each.ledgers.map((ledger) => ({
						episode: each.what,
						years: `${words(ledger.from)} to ${words(ledger.to)}`,
						...askedFor(ledger),
						parts: paidBy(ledger),
					}))
				: [],
		),
		episodesLeftOut: past.flatMap(leftOut),
		sources: [...new Set(found.flatMap(({ sources }) => sources))].sort(),
	};
}

type Found = { readonly what: string; readonly ledgers: readonly PaidLedger[] } | Refused;

type Refused = LeftOut & { readonly error?: CrowdoutError };

/** The accounts that have both ends of the window. Where none has, two accounts are joined. */
function accountsOf({ from, to, accounts, ...options }: FinancingOptions): readonly FiscalAccounts[] {
	const ends = (of: Pick<WhoPaidOptions, "accounts">) =>
		[from, to].flatMap((year) => whoPaid({ ...own(options), ...of, from: year - 1, to: year, join: true }).ledgers);
	if (accounts !== undefined) {
		ends({ accounts });
		return [accounts];
	}
	const whole = WHOLE.find((of) => "ledgers" in attempt(of, () => ends({ accounts: of })));
	if (whole !== undefined) return [whole];
	ends({});
	return JOINED;
}

/** The change to a year. A change across a break is left out if `join` names the break, and refused if not. */
function yearly(year: number, accounts: readonly FiscalAccounts[], options: FinancingOptions): Found {
	const { join = false } = options;
	const what = `FY${year}`;
	const between = { ...own(options), from: year - 1, to: year };
	const tried = accounts.map((of) => attempt(what, () => whoPaid({ ...between, accounts: of }).ledgers));
	const found = tried.find((each) => "ledgers" in each);
	if (found !== undefined) return usable(found);
	const [of] = accounts;
	const across = attempt(
		what,
		() => whoPaid({ ...between, ...(accounts.length === 1 && { accounts: of }), join }).ledgers,
	);
	if ("ledgers" in across) {
		const joins = across.ledgers[0].joins.map(({ name }) => name);
		return { what, why: `the change crosses ${joins.join(" and ")}` };
	}
	if (across.error?.issues.some(({ path }) => path === "join")) throw across.error;
	return across;
}

/** Leave out ledgers of plans, and ledgers that do not show interest separately. */
function usable(found: Found): Found {
	if (!("ledgers" in found)) return found;
	const [{ status, missing }] = found.ledgers;
	if (!HAPPENED.includes(status)) {
		return { what: found.what, why: `its figures are a ${status}, not an outturn` };
	}
	return missing.length > 0 ? { what: found.what, why: missing.join("; ") } : found;
}

function attempt(what: string, find: () => readonly PaidLedger[]): Found {
	try {
		return { what, ledgers: find() };
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		return { what, why: error.issues.map(({ message }) => message).join("; "), error };
	}
}

function leftOut(found: Found): LeftOut[] {
	return "why" in found ? [{ what: found.what, why: found.why }] : [];
}

function askedFor({ needed }: PaidLedger): { readonly defence: number; readonly interest: number } {
	const change = (of: string) => needed.find(({ item }) => item === of)?.change ?? 0;
	return { defence: change("defence"), interest: change("interest") };
}

/** The options for `whoPaid`. */
function own({ defence, data }: Pick<FinancingOptions, "defence" | "data">): WhoPaidOptions {
	return { ...(defence && { defence }), ...(data && { data }) };
}

function words({ first, last }: YearSpan): string {
	return first === last ? `FY${first}` : `FY${first}-${last}`;
}
