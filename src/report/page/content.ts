import { CrowdoutError } from "../../errors.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { requireComparable } from "../compare.js";
import { otherAnswers } from "./assumptions.js";
import type { Block } from "./blocks.js";
import { byLine } from "./by-line.js";
import { chain } from "./chain.js";
import { assumptions, definitions, happened, record, sources } from "./closing.js";
import { opening } from "./opening.js";
import { overTime } from "./over-time.js";
import type { ReportOptions } from "./types.js";
import { whoPaid } from "./who-paid.js";

/** A report as blocks: the body, and what made it. */
export interface Content {
	readonly body: readonly Block[];
	readonly footer: readonly Block[];
}

/**
 * All that a report says, in its order.
 *
 * @throws {CrowdoutError} `invalid-input` where there is no result, or definition, base year, horizon or lines differ.
 */
export function content(results: readonly CrowdOutResult[], options: ReportOptions): Content {
	if (results.length === 0) {
		throw new CrowdoutError("invalid-input", [{ path: "results", message: "must be at least one result, got none" }]);
	}
	requireComparable(results);
	const lines = results.map(({ run }) => Object.keys(run.lines).join(", "));
	if (new Set(lines).size > 1) {
		const message = `must be the same in all, got ${lines.join(" and ")}; a chart has one scale for each line`;
		throw new CrowdoutError("invalid-input", [{ path: "budget.lines", message }]);
	}
	return {
		body: [
			...opening(results, options),
			...chain(results),
			...overTime(results, options),
			...whoPaid(results),
			...byLine(results, options),
			...otherAnswers(results, options),
			...happened(results),
			...assumptions(results, options),
			...definitions(results),
			...sources(results, options),
		],
		footer: record(results, options),
	};
}

/** Every figure of a report, in its order. */
export function figuresOf(blocks: readonly Block[]) {
	return blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));
}
