import { digitsFor, fixed, signed } from "../charts/index.js";
import type { Moved, ResultDiff } from "../measure/index.js";
import type { AttributionSplit } from "../questions/index.js";
import { type CountryWords, countryWords, type OfCountry } from "../scenario/index.js";
import { type Block, list, paragraph, section, table } from "./blocks/index.js";
import { listed, yearName } from "./words.js";

/** Options of `diffReport`. */
export interface DiffReportOptions {
	/** Attribution of the change in the loss of all lines [default none]. */
	readonly attribution?: AttributionSplit;
	/** The scenario of the second result: its country's money and years [a scenario of Pakistan]. */
	readonly scenario?: OfCountry;
}

/** The headline numbers; of the others only the count is shown. */
const HEADLINES = /^crowdOut\.(ratio|cumulativeMoney\..*|presentValue\..*)$|^run\.(defence|interest|debt|lines\..*)$/;

/**
 * Report of the differences between two results, and the inputs that differ.
 *
 * @example
 * ```ts
 * import { crowdOut, diffResults } from "crowdout";
 * import { diffReport, text } from "crowdout/report";
 *
 * const [before, after] = [crowdOut("paper-thesis"), crowdOut("paper-corrected")];
 * console.log(text(diffReport(diffResults(before, after))));
 * ```
 */
export function diffReport(diff: ResultDiff, { attribution, scenario }: DiffReportOptions = {}): Block[] {
	const { moved, inputs, tables, version } = diff;
	if (moved.length + inputs.length + tables.length === 0 && version === undefined) {
		return [paragraph("Nothing differs.")];
	}
	const words = countryWords(scenario);
	const why = [
		...(version === undefined ? [] : [`version ${version.before} before, ${version.after} after`]),
		...tables.map((name) => `the table ${name} differs`),
		...inputs.map(({ path, before, after }) => `${path}: ${shown(before)} before, ${shown(after)} after`),
	];
	return [
		...section("What differs in the inputs", why.length === 0 ? [paragraph("nothing")] : list(why)),
		...(attribution === undefined ? [] : causes(attribution, words)),
		...section("What moved", moved.length === 0 ? [paragraph("nothing")] : headlines(moved, words)),
	];
}

/** The loss of all lines, split among what differs. */
function causes({ from, to, parts }: AttributionSplit, { symbol }: CountryWords): Block[] {
	const digits = digitsFor([from, to, ...parts.map(({ amount }) => amount)]);
	const title = `What all lines lose over the horizon, ${symbol} bn, and why it moved`;
	const rows = [
		["before", fixed(from, digits)],
		...parts.map(({ cause, amount }) => [`  by ${cause}`, signed(amount, digits)]),
		["after", fixed(to, digits)],
	];
	return section(title, table(title, ["", ""], rows));
}

/** The headline numbers, one in each row, a series by its last year; then the count of the other differences. */
function headlines(moved: readonly Moved[], words: CountryWords): Block[] {
	const last = new Map<string, Moved>();
	for (const one of moved.filter(({ path }) => HEADLINES.test(path))) {
		const known = last.get(one.path);
		if (known === undefined || (one.year ?? 0) >= (known.year ?? 0)) last.set(one.path, one);
	}
	const rows = [...last.values()].map(({ path, year, before, after, change }) => [
		year === undefined ? path : `${path} ${yearName(year, words)}`,
		shown(before),
		shown(after),
		change === undefined ? "–" : shown(change),
	]);
	const others = moved.length - last.size;
	const parts = [...new Set(moved.map(({ path }) => path.split(".")[0]))];
	return [
		...table("What moved", ["", "before", "after", "change"], rows),
		...(others === 0
			? []
			: [paragraph(`${others} other numbers moved too, in ${listed(parts)}; --json has all of them.`)]),
	];
}

function shown(value: unknown): string {
	if (typeof value === "number") return String(Number(value.toPrecision(6)));
	return value === undefined ? "missing" : JSON.stringify(value);
}
