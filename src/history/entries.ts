import type { FiscalFigure } from "../data/index.js";
import type { FiscalIndex } from "./data.js";
import type { DefenceDefinition, FiscalAccounts } from "./types.js";

/** Series of the table for each kind of accounts. */
export const SERIES: Readonly<Record<FiscalAccounts, string>> = {
	central: "imf-history",
	general: "weo",
	consolidated: "sbp",
	federal: "federal",
};

/** Series for each definition of defence. Of several, the first that has the year is used. */
const DEFENCE_SERIES: Readonly<Record<DefenceDefinition, readonly string[]>> = {
	sipri: ["sipri"],
	"sipri-weo": ["sipri-weo"],
	services: ["services", "budget"],
	"with-pensions": ["with-pensions"],
	budget: ["budget"],
};

/** An entry of a ledger: the amount that it needs, or pays, in a year. */
export interface Entry {
	/** Name of the item. */
	readonly item: string;
	/** Title in words. */
	readonly title: string;
	/** 1 where a rise needs money or pays, -1 where a fall pays. */
	readonly sign: 1 | -1;
	/** Its level in a year [% of GDP]; NaN where it was not found. */
	readonly level: (year: number) => number;
}

/** A ledger before its years are compared. */
export interface Entries {
	readonly needed: readonly Entry[];
	readonly paid: readonly Entry[];
	readonly residual: Entry;
	/** Total revenue. */
	readonly revenue: Entry;
	/** Figures that were not found, in words. */
	readonly missing: readonly string[];
	/** Figures of a year. */
	readonly figures: (year: number) => readonly FiscalFigure[];
}

/** The figure of defence in a year. */
export function defenceFigure(index: FiscalIndex, defence: DefenceDefinition, year: number): FiscalFigure | undefined {
	return DEFENCE_SERIES[defence].flatMap((series) => index.find(series, "defence", year) ?? [])[0];
}

/** Whether accounts have the figures that a ledger needs. */
export function hasAccounts(index: FiscalIndex, accounts: FiscalAccounts, year: number): boolean {
	const has = (item: string) => index.find(SERIES[accounts], item, year) !== undefined;
	return has("spending") && has("deficit") && (has("revenue") || (has("taxes") && has("nonTax")));
}

/**
 * The entries of a ledger, as detailed as every year of it allows.
 *
 * @param of.accounts The accounts of a year.
 * @param of.years Years in which every entry must be found.
 * @param of.lines Items of the World Bank that become lines of their own.
 */
export function entriesOf(
	index: FiscalIndex,
	of: {
		readonly accounts: (year: number) => FiscalAccounts;
		readonly defence: DefenceDefinition;
		readonly years: readonly number[];
		readonly lines: readonly string[];
	},
): Entries {
	const { accounts, defence, years, lines } = of;
	const own = (item: string) => (year: number) => index.find(SERIES[accounts(year)], item, year);
	const has = (item: string) => years.every((year) => own(item)(year) !== undefined);
	const level = (figure: (year: number) => FiscalFigure | undefined) => (year: number) =>
		figure(year)?.value ?? Number.NaN;
	const entry = (item: string, title: string, sign: 1 | -1 = 1): Entry => ({
		item,
		title,
		sign,
		level: level(own(item)),
	});

	const isSplit = has("taxes") && has("nonTax");
	const levies = [entry("levies", "petroleum levy"), entry("sbpProfit", "profit of the State Bank")].filter(
		({ item }) => isSplit && has(item),
	);
	const nonTax = entry("nonTax", levies.length > 0 ? "other revenue" : "levies and other revenue");
	const receipts = isSplit
		? [
				entry("taxes", "taxes"),
				...levies,
				{ ...nonTax, level: (year: number) => nonTax.level(year) - sumAt(levies, year) },
				...(has("provinces") ? [entry("provinces", "the provinces")] : []),
			]
		: [entry("revenue", "revenue")];
	const deficit = entry("deficit", "borrowing (deficit)");

	const defenceEntry: Entry = {
		item: "defence",
		title: "defence",
		sign: 1,
		level: level((year) => defenceFigure(index, defence, year)),
	};
	const interest = has("interest") ? [entry("interest", "interest")] : [];
	const parts = [
		entry("development", "development", -1),
		entry("subsidies", "subsidies", -1),
		entry("bisp", "cash transfers (BISP)", -1),
	].filter(({ item }) => has(item));
	const social = lines.map(
		(item): Entry => ({ item, title: item, sign: -1, level: level((year) => index.find("wdi", item, year)) }),
	);
	const spending = entry("spending", "all spending");
	const named = [defenceEntry, ...interest, ...parts, ...social];
	const other: Entry = {
		item: "other",
		title: interest.length > 0 ? "all other spending" : "all other spending, with interest",
		sign: -1,
		level: (year) => spending.level(year) - sumAt(named, year),
	};
	const residual: Entry = {
		item: "residual",
		title: "left open by the accounts",
		sign: 1,
		level: (year) => spending.level(year) - sumAt([...receipts, deficit], year),
	};
	const revenue: Entry = {
		item: "revenue",
		title: "all revenue",
		sign: 1,
		level: (year) =>
			sumAt(
				receipts.filter(({ item }) => item !== "provinces"),
				year,
			),
	};
	return {
		needed: [defenceEntry, ...interest],
		paid: [...receipts, deficit, ...parts, ...social, other],
		residual,
		revenue,
		missing:
			interest.length > 0 ? [] : [notFound("interest", "all other spending", years, (year) => own("interest")(year))],
		figures: (year) => {
			const items = [...receipts, deficit, ...interest, ...parts, spending].map(({ item }) => own(item)(year));
			const rest = [defenceFigure(index, defence, year), ...lines.map((item) => index.find("wdi", item, year))];
			return [...items, ...rest].flatMap((figure) => figure ?? []);
		},
	};
}

function sumAt(entries: readonly Entry[], year: number): number {
	return entries.reduce((sum, { level }) => sum + level(year), 0);
}

function notFound(
	item: string,
	where: string,
	years: readonly number[],
	find: (year: number) => FiscalFigure | undefined,
): string {
	const gone = years.filter((year) => find(year) === undefined).map((year) => `FY${year}`);
	return `${item} of ${gone.join(", ")} was not found, and is part of ${where}`;
}
