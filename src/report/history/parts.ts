import type { LedgerPart, LedgersChart } from "../../charts/index.js";
import { fixed, roundedTo } from "../../charts/index.js";
import type { LedgerItem, PaidLedger, WhoPaid } from "../../history/index.js";

/** Decimals of points of GDP; the sources round to them. */
export const DIGITS = 2;

/** The needs, with their letters. */
const NEEDS = [
	["defence", "D"],
	["interest", "I"],
] as const;

/**
 * The payers, each with its letter and its items of a ledger; the most frequent first, since the first looks differ
 * most.
 */
const PAYERS = [
	["revenue", "R", ["revenue"]],
	["borrowing", "B", ["deficit"]],
	["other spending", "S", ["other"]],
	["provinces", "P", ["provinces"]],
	["taxes", "T", ["taxes"]],
	["development", "V", ["development"]],
	["lines", "L", ["education", "health", "subsidies", "bisp"]],
	["other revenue", "N", ["levies", "sbpProfit", "nonTax"]],
] as const;

/**
 * A ledger in a few parts, rounded so that both sides add up as shown; the residual of the accounts is its last part.
 */
export interface LedgerInParts {
	readonly needed: readonly LedgerPart[];
	readonly paid: readonly LedgerPart[];
	/** Residual of the accounts. */
	readonly open: number;
}

/** The parts of a ledger that its accounts have. */
export function partsOf({ needed, paid, residual }: PaidLedger): LedgerInParts {
	const sum = (items: readonly LedgerItem[]) => items.reduce((total, { change }) => total + change, 0);
	const needs = needed.map(({ item, change }) => ({ name: item, amount: Number(fixed(change, DIGITS)) }));
	const total = needs.reduce((all, { amount }) => all + amount, 0);
	const payers = PAYERS.flatMap(([name, , items]) => {
		const own = paid.filter(({ item }) => (items as readonly string[]).includes(item));
		return own.length === 0 ? [] : [{ name, amount: sum(own) }];
	});
	const rounded = roundedTo([...payers.map(({ amount }) => amount), residual.change], total, DIGITS);
	return {
		needed: needs,
		paid: payers.map(({ name }, k) => ({ name, amount: rounded[k] })),
		open: rounded[payers.length],
	};
}

/** Years in brief: `FY1963-65 to FY1966-67`. */
export function yearsOf({ from, to }: Pick<PaidLedger, "from" | "to">): string {
	return [from, to]
		.map(({ first, last }) => (first === last ? `FY${first}` : `FY${first}-${String(last).slice(-2)}`))
		.join(" to ");
}

/** The main ledger of each, one below the other. */
export function ledgersOf(all: readonly WhoPaid[], id: string): LedgersChart {
	const rows = all.map(({ name, dates, ledgers: [main] }) => {
		const { needed, paid } = partsOf(main);
		const isEpisode = dates !== "";
		return { name: isEpisode ? name : yearsOf(main), note: isEpisode ? yearsOf(main) : "", needed, paid };
	});
	const said = rows.map(({ name, needed, paid }) => {
		const words = (parts: readonly LedgerPart[]) =>
			parts.map((part) => `${part.name} ${fixed(part.amount, DIGITS)}`).join(", ");
		return `${name}: needed ${words(needed)}; paid by ${words(paid)}.`;
	});
	return {
		id,
		title: all.every(({ dates }) => dates === "") ? "Who paid" : "Who paid before",
		unit: "points of GDP",
		description: said.join(" "),
		needs: NEEDS,
		payers: PAYERS.map(([name, letter]) => [name, letter] as const),
		rows,
		digits: DIGITS,
	};
}
