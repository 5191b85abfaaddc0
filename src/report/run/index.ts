import { CrowdoutError } from "../../errors.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { Block } from "../blocks/index.js";
import { requireComparable } from "../comparable.js";
import { answers } from "./answers.js";
import { assumptions } from "./assumptions.js";
import { whyItDiffers } from "./attribution.js";
import { byProvince } from "./by-province.js";
import { chain } from "./chain.js";
import { checks } from "./checks.js";
import { events } from "./events.js";
import { horizon } from "./horizon.js";
import { lastYear } from "./last-year.js";
import { leading } from "./leading.js";
import { definitions, opening, warnings } from "./opening.js";
import type { RunReportOptions, Section } from "./options.js";
import { outcomes } from "./outcomes.js";
import { overTime } from "./over-time.js";
import { push } from "./push.js";
import { record } from "./record.js";
import { rulesKept } from "./rules-kept.js";
import { samePushes } from "./same-push.js";
import { sources } from "./sources.js";
import { whoPaid } from "./who-paid.js";
import { whoPaidBefore } from "./who-paid-before.js";

export type { ReportDetails, RunReportOptions, Spread } from "./options.js";

/** Every section in order, and the report that has it; a section without content gives no block. */
const SECTIONS: readonly (readonly [Section, "both" | "brief" | "full"])[] = [
	[opening, "both"],
	[answers, "both"],
	[definitions, "brief"],
	[warnings, "both"],
	[push, "both"],
	[horizon, "full"],
	[byProvince, "full"],
	[chain, "full"],
	[lastYear, "both"],
	[overTime, "full"],
	[horizon, "brief"],
	[whoPaid, "both"],
	[whoPaidBefore, "full"],
	[outcomes, "both"],
	[events, "both"],
	[rulesKept, "both"],
	[checks, "brief"],
	[samePushes, "both"],
	[whyItDiffers, "full"],
	[leading, "both"],
	[assumptions, "full"],
	[definitions, "full"],
	[sources, "full"],
	[record, "both"],
];

/**
 * Report of one or more runs: the push, defence and the lines with and without it, who paid, and which assumptions
 * decide the answer.
 *
 * @param results One result, or several with one definition, base year, horizon and set of lines.
 * @throws {CrowdoutError} `invalid-input` where there is no result, or where they cannot be compared.
 * @example
 * ```ts
 * import { assumptionList, crowdOut } from "crowdout";
 * import { html, runReport } from "crowdout/report";
 *
 * const details = [{ assumptions: assumptionList("us-india-partnership") }];
 * console.log(html(runReport(crowdOut("us-india-partnership"), { details })).length);
 * ```
 */
export function runReport(
	results: CrowdOutResult | readonly CrowdOutResult[],
	options: RunReportOptions = {},
): Block[] {
	const all = "record" in results ? [results] : results;
	requireOneScale(all);
	const own = options.brief ? "brief" : "full";
	return SECTIONS.flatMap(([section, where]) => (where === "both" || where === own ? section(all, options) : []));
}

/** A chart has one scale for each line. */
function requireOneScale(results: readonly CrowdOutResult[]): void {
	if (results.length === 0) {
		throw new CrowdoutError("invalid-input", [{ path: "results", message: "must be at least one result, got none" }]);
	}
	requireComparable(results);
	const lines = results.map(({ run }) => Object.keys(run.lines).join(", "));
	if (new Set(lines).size > 1) {
		const message = `must be the same in all, got ${lines.join(" and ")}; a chart has one scale for each line`;
		throw new CrowdoutError("invalid-input", [{ path: "budget.lines", message }]);
	}
}
