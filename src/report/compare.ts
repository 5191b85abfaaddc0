import { CrowdoutError } from "../errors.js";
import type { CrowdOutResult } from "../measure/index.js";
import { digitsFor, fixed, percent } from "./number.js";
import { LIMIT_OF_CLAIM } from "./run/ratio.js";
import { styleOf } from "./style.js";
import { textTable } from "./text-table.js";
import { definitionInWords, sentence, yearInWords } from "./words.js";
import { wrap } from "./wrap.js";

/**
 * Refuse results that cannot stand in one table.
 *
 * @throws {CrowdoutError} `invalid-input` where definition, base year or horizon differ.
 */
export function requireComparable(results: readonly CrowdOutResult[]): void {
	const facts: [string, string, (result: CrowdOutResult) => string | number][] = [
		["definition", "different counts of defence are never compared; give --definition", (of) => of.definition],
		["base year", "shares and prices are of the base year; give --base-year", (of) => of.baseYear],
		["horizon", "sums over the horizon would not be of the same years; give --years", (of) => of.years.length - 1],
	];
	const issues = facts.flatMap(([path, why, fact]) =>
		new Set(results.map(fact)).size === 1
			? []
			: [
					{
						path,
						message: `must be the same in all, got ${results.map((result) => `${fact(result)} in ${result.scenario}`).join(", ")}; ${why}`,
					},
				],
	);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

/** Several scenarios side by side, one column each; it ends with a line break. */
export function compareReport(results: readonly CrowdOutResult[], options: { readonly colour?: boolean } = {}): string {
	const style = styleOf(options.colour ?? false);
	requireComparable(results);
	const [first] = results;
	const last = first.years.length - 1;
	const lines = [...new Set(results.flatMap(({ run }) => Object.keys(run.lines)))];
	const each = (name: string, cell: (result: CrowdOutResult) => string) => [name, ...results.map(cell)];
	const total = (result: CrowdOutResult) => result.crowdOut.total.cumulativeMoney;
	const extra = (result: CrowdOutResult) => result.crowdOut.total.extraDefence;
	const digits = digitsFor(results.flatMap((result) => [extra(result), total(result)]));
	const table = textTable([
		each("", (_) => `[${results.indexOf(_) + 1}]`),
		each(`Threat, FY${first.years[last]}, base year 1`, ({ run }) => fixed(run.threat[last], 3)),
		each(`Defence, FY${first.years[last]}, % of GDP`, ({ run }) => percent(run.defence[last], 3)),
		each("  without the push", ({ counterfactualRun }) => percent(counterfactualRun.defence[last], 3)),
		each("Extra defence, Rs bn", (result) => fixed(extra(result), digits)),
		...lines.map((line) =>
			each(`${sentence(line)} lost, Rs bn`, ({ crowdOut }) => fixed(crowdOut.cumulativeMoney[line], digits)),
		),
		each("All lines lost, Rs bn", (result) => fixed(total(result), digits)),
		each("  present value", ({ crowdOut }) => fixed(crowdOut.total.presentValue, digits)),
		each("Crowd-out ratio, paisa per rupee", ({ crowdOut }) =>
			crowdOut.ratio === null ? "–" : fixed(100 * crowdOut.ratio, 1),
		),
	]);
	return `${[
		style.heading("SIDE BY SIDE"),
		...results.map(({ scenario, counterfactual }, k) =>
			wrap(`${scenario}, against ${counterfactual}`, "    ", `[${k + 1}] `),
		),
		"",
		wrap(`Defence: ${definitionInWords(first.definition)}. Base year ${yearInWords(first.baseYear)}.`),
		wrap(
			`Money over FY${first.years[1]} to FY${first.years[last]} in rupees of the base year; a negative loss is a gain.`,
		),
		"",
		table,
		"",
		wrap(LIMIT_OF_CLAIM),
	].join("\n")}\n`;
}
