import { fixed } from "../../charts/index.js";
import type { PaidLedger, WhoPaid } from "../../history/index.js";
import { type Block, table } from "../blocks/index.js";
import { DIGITS, partsOf, yearsOf } from "./parts.js";

/** How to read the tables. */
export const READING =
	"All in points of GDP. What defence and interest took in addition equals what the other columns gave. A minus means that an item took instead of giving. Spending gives by falling. Lines are education, health, subsidies and cash transfers, as far as the accounts split them.";

/** A column: its head, and the parts of a ledger that it sums. */
type Column = readonly [head: string, parts: readonly string[]];

const REVENUE: Column = ["revenue", ["taxes", "other revenue", "revenue"]];
const DEFICIT: Column = ["deficit", ["borrowing"]];
const PROVINCES: Column = ["provinces", ["provinces"]];

/** Each kind of spending in a column of its own. */
const DETAILED: readonly Column[] = [
	REVENUE,
	DEFICIT,
	PROVINCES,
	["devel.", ["development"]],
	["lines", ["lines"]],
	["other", ["other spending"]],
];

/** All spending in one column. */
const BRIEF: readonly Column[] = [
	REVENUE,
	DEFICIT,
	PROVINCES,
	["spending", ["development", "lines", "other spending"]],
];

/** The main ledger of each episode, one in each row. */
export function sideBySide(all: readonly WhoPaid[], caption: string): Block[] {
	return rowsOf(
		all.map(({ name, ledgers: [main] }) => [name, main] as const),
		{ caption, columns: DETAILED, amount: (value) => fixed(value, DIGITS) },
	);
}

/** The same for each point of change in defence, where it changed enough for a ratio. */
export function perPoint(all: readonly WhoPaid[], caption: string): Block[] {
	const main = all.flatMap(({ name, ledgers: [one] }) =>
		one.needed[0].perPoint === null ? [] : [[name, one] as const],
	);
	return rowsOf(main, {
		caption,
		columns: DETAILED,
		amount: (value, ledger) => fixed(value / ledger.needed[0].change, 1),
	});
}

/** Every window of the episodes, which shows how much the choice of years matters. */
export function windows(all: readonly WhoPaid[], caption: string): Block[] {
	return rowsOf(
		all.flatMap(({ ledgers }) => ledgers.map((ledger) => [yearsOf(ledger), ledger] as const)),
		{ caption, columns: BRIEF, amount: (value) => fixed(value, DIGITS) },
	);
}

function rowsOf(
	ledgers: readonly (readonly [string, PaidLedger])[],
	how: {
		readonly caption: string;
		readonly columns: readonly Column[];
		readonly amount: (value: number, ledger: PaidLedger) => string;
	},
): Block[] {
	const all = ledgers.map(([name, ledger]) => ({ name, ledger, parts: partsOf(ledger) }));
	const columns = how.columns.filter(([, names]) =>
		all.some(({ parts }) => parts.paid.some(({ name }) => names.includes(name))),
	);
	return table(
		how.caption,
		["", "defence", "interest", ...columns.map(([head]) => head)],
		all.map(({ name, ledger, parts }) => {
			const need = (item: string) => parts.needed.find((part) => part.name === item)?.amount;
			const paid = columns.map(([, names]) => {
				const own = parts.paid.filter((part) => names.includes(part.name));
				return own.length === 0 ? undefined : own.reduce((sum, { amount }) => sum + amount, 0);
			});
			const cells = [need("defence"), need("interest"), ...paid];
			return [name, ...cells.map((value) => (value === undefined ? "–" : how.amount(value, ledger)))];
		}),
	);
}
