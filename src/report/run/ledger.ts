import { mean } from "d3-array";
import type { CrowdOutResult, Ledger } from "../../measure/index.js";
import { fixed, roundedTo } from "../number.js";
import type { Style } from "../style.js";
import { textTable } from "../text-table.js";
import { listed } from "../words.js";
import { wrap } from "../wrap.js";

const DIGITS = 3;
const PAID_BY = ["revenue", "deficit", "other", "lines"] as const;

/** Who paid: a sentence, and rows in which defence and interest add up to what pays for them. */
export function whoPaid({ ledger, years }: CrowdOutResult, style: Style): string {
	const last = years.length - 1;
	const end = percents(ledger, (values) => values[last]);
	const average = percents(ledger, (values) => mean(values.slice(1)) ?? 0);
	const table = textTable([
		["points of GDP", "defence", "+", "interest", "=", "revenue", "+", "deficit", "+", "other", "+", "lines"],
		row(`FY${years[last]}`, end),
		row("average", average),
	]);
	return [style.heading("WHO PAID"), wrap(inWords(end, years[last])), table].join("\n");
}

type Entry = Readonly<Record<"defence" | "interest" | (typeof PAID_BY)[number], number>>;

/** In percent of GDP, rounded so that the two sides are equal as shown. */
function percents(ledger: Ledger, pick: (values: readonly number[]) => number): Entry {
	const shown = (value: number) => Number((100 * value).toFixed(DIGITS));
	const defence = shown(pick(ledger.defence));
	const interest = shown(pick(ledger.interest));
	const parts = roundedTo(
		PAID_BY.map((item) => 100 * pick(ledger[item])),
		defence + interest,
		DIGITS,
	);
	const [revenue, deficit, other, lines] = parts;
	return { defence, interest, revenue, deficit, other, lines };
}

function row(name: string, entry: Entry): string[] {
	const cell = (item: keyof Entry) => fixed(entry[item], DIGITS);
	return [
		name,
		cell("defence"),
		"+",
		cell("interest"),
		"=",
		cell("revenue"),
		"+",
		cell("deficit"),
		"+",
		cell("other"),
		"+",
		cell("lines"),
	];
}

function inWords(entry: Entry, year: number): string {
	const words = { revenue: "new revenue", deficit: "borrowing", other: "other spending", lines: "the lines" };
	const took = [`defence takes ${change(entry.defence)}`, `interest ${change(entry.interest)}`];
	const paid = PAID_BY.map((item) => `${fixed(entry[item], DIGITS)} from ${words[item]}`);
	const minus = PAID_BY.some((item) => /^-/.test(fixed(entry[item], DIGITS)));
	return `In FY${year}, in percentage points of GDP, ${listed(took)} than without the push. Of that comes ${listed(paid)}${minus ? " (a minus: it got more, or gave less)" : ""}.`;
}

function change(value: number): string {
	return `${fixed(Math.abs(value), DIGITS)} ${value < 0 ? "less" : "more"}`;
}
