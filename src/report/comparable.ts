import { CrowdoutError } from "../errors.js";
import type { CrowdOutResult } from "../measure/index.js";

/**
 * Refuse results that cannot be compared in one table.
 *
 * @throws {CrowdoutError} `invalid-input` where definition, currency, fiscal year, base year or horizon differ.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { requireComparable } from "crowdout/report";
 *
 * requireComparable([crowdOut("us-india-partnership"), crowdOut("india-surge")]);
 * ```
 */
export function requireComparable(results: readonly CrowdOutResult[]): void {
	const facts: [string, string, (result: CrowdOutResult) => string | number][] = [
		["definition", "different counts of defence are never compared; give --definition", (of) => of.definition],
		["currency", "amounts in different money are never compared", ({ record }) => record.scenario.currency.code],
		[
			"fiscal year",
			"years that begin in different months are not the same",
			({ record }) => record.scenario.fiscalYear,
		],
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
