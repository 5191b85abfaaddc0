import { type FiscalFigure, unknownName } from "../data/index.js";
import { ACCOUNTS, DEFENCE } from "./choose.js";
import { crossed, indexOf } from "./data.js";
import { defenceFigure, SERIES } from "./entries.js";
import { named } from "./fiscal-history.js";
import { accepted, refuseCrossing } from "./join.js";
import type { DefenceDefinition, FiscalAccounts, FiscalJoin, WhoPaidOptions } from "./types.js";

/** The accounts that a course is read from. */
export interface FiscalCourseOptions extends Pick<WhoPaidOptions, "join" | "data"> {
	/** Whose accounts. */
	readonly accounts: FiscalAccounts;
	/** What counts as defence. */
	readonly defence: DefenceDefinition;
}

/** One kind of accounts year by year, with defence, debt and series besides them. */
export interface FiscalCourse {
	/** The figure of an item of the accounts, of `defence`, or of `debt`; `undefined` where it was not found. */
	readonly of: (item: string, year: number) => FiscalFigure | undefined;
	/** The figure of an item of another series, such as `wdi`. */
	readonly beside: (series: string, item: string, year: number) => FiscalFigure | undefined;
	/** The breaks between some figures. */
	readonly breaks: (figures: readonly FiscalFigure[]) => readonly FiscalJoin[];
	/** Those of them that `join` does not allow; definitions that differ in every year do not count. */
	readonly forbidden: (figures: readonly FiscalFigure[]) => readonly FiscalJoin[];
	/**
	 * Refuse figures that cross a break which `join` does not allow.
	 *
	 * @throws CrowdoutError `invalid-input`, one issue for each break, with the remedy.
	 */
	readonly refuse: (figures: readonly FiscalFigure[], years: string) => void;
}

/**
 * Accounts to be read year by year.
 *
 * @throws CrowdoutError `invalid-input` for unknown accounts, definitions or breaks; the nearest is offered.
 */
export function fiscalCourse({ accounts, defence, join = false, data }: FiscalCourseOptions): FiscalCourse {
	if (!ACCOUNTS.includes(accounts)) throw unknownName("accounts", String(accounts), ACCOUNTS);
	if (!DEFENCE.includes(defence)) throw unknownName("defence", String(defence), DEFENCE);
	const index = indexOf(data);
	const may = accepted(join, index.breaks);
	const barred = (figures: readonly FiscalFigure[]) =>
		crossed(figures, index.breaks).filter(({ name, kind }) => kind !== "basis" && !may(name));
	return {
		of: (item, year) => {
			if (item === "defence") return defenceFigure(index, defence, year);
			const own = index.find(SERIES[accounts], item, year);
			return own ?? (item === "debt" ? index.find(SERIES.general, item, year) : undefined);
		},
		beside: index.find,
		breaks: (figures) => crossed(figures, index.breaks).map(named),
		forbidden: (figures) => barred(figures).map(named),
		refuse: (figures, years) => refuseCrossing(barred(figures), years),
	};
}
