import type { Moved, ResultDiff } from "../measure/index.js";
import type { Attribution } from "../questions/index.js";
import { digitsFor, fixed, signed } from "./number.js";
import { textTable } from "./text-table.js";
import { listed } from "./words.js";
import { wrap } from "./wrap.js";

/** What is said beside the differences. */
export interface DiffReportOptions {
	/** Why the loss of all lines moved [left out]. */
	readonly attribution?: Attribution;
}

/** Numbers that a person reads first; the others are counted. */
const HEADLINES = /^crowdOut\.(ratio|cumulativeMoney\..*|presentValue\..*)$|^run\.(defence|interest|debt|lines\..*)$/;

/** What moved between two results, and because of which inputs; it ends with a line break. */
export function diffReport(diff: ResultDiff, { attribution }: DiffReportOptions = {}): string {
	const { moved, inputs, tables, version } = diff;
	if (moved.length + inputs.length + tables.length === 0 && version === undefined) return "Nothing differs.\n";
	const why = [
		...(version === undefined ? [] : [`- version ${version.before} before, ${version.after} after`]),
		...tables.map((table) => `- the table ${table} is another`),
		...inputs.map(({ path, before, after }) =>
			wrap(`${path}: ${shown(before)} before, ${shown(after)} after`, "  ", "- "),
		),
	];
	return `${[
		["WHAT DIFFERS IN THE INPUTS", ...(why.length === 0 ? ["nothing"] : why)].join("\n"),
		...(attribution === undefined ? [] : [causes(attribution)]),
		["WHAT MOVED", moved.length === 0 ? "nothing" : table(moved)].join("\n"),
	].join("\n\n")}\n`;
}

/** The loss of all lines, split among what differs. */
function causes({ from, to, parts }: Attribution): string {
	const digits = digitsFor([from, to, ...parts.map(({ amount }) => amount)]);
	const rows = [
		["before", fixed(from, digits)],
		...parts.map(({ cause, amount }) => [`  by ${cause}`, signed(amount, digits)]),
		["after", fixed(to, digits)],
	];
	return ["WHAT ALL LINES LOSE OVER THE HORIZON, RS BN, AND WHY IT MOVED", textTable(rows)].join("\n");
}

/** The headlines one a row, a series by its last year; how many numbers moved beside them. */
function table(moved: readonly Moved[]): string {
	const last = new Map<string, Moved>();
	for (const one of moved.filter(({ path }) => HEADLINES.test(path))) {
		const known = last.get(one.path);
		if (known === undefined || (one.year ?? 0) >= (known.year ?? 0)) last.set(one.path, one);
	}
	const rows = [...last.values()].map(({ path, year, before, after, change }) => [
		year === undefined ? path : `${path} FY${year}`,
		shown(before),
		shown(after),
		change === undefined ? "–" : shown(change),
	]);
	const others = moved.length - last.size;
	const blocks = [...new Set(moved.map(({ path }) => path.split(".")[0]))];
	const rest = `${others} other numbers moved too, in ${listed(blocks)}; --json has all of them.`;
	return [
		...(rows.length === 0 ? [] : [textTable([["", "before", "after", "change"], ...rows])]),
		...(others === 0 ? [] : [wrap(rest)]),
	].join("\n");
}

function shown(value: unknown): string {
	if (typeof value === "number") return String(Number(value.toPrecision(6)));
	return value === undefined ? "not there" : JSON.stringify(value);
}
