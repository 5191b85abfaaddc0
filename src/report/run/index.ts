import type { CrowdOutResult } from "../../measure/index.js";
import type { AssumptionEffect, PresetOutcome } from "../../questions/index.js";
import { styleOf } from "../style.js";
import { wrap } from "../wrap.js";
import { assumptions } from "./assumptions.js";
import { events } from "./events.js";
import { horizon } from "./horizon.js";
import { lastYear } from "./last-year.js";
import { whoPaid } from "./ledger.js";
import { opening } from "./opening.js";
import { outcomes } from "./outcomes.js";
import { push } from "./push.js";
import { ratio } from "./ratio.js";
import { samePushTable } from "./same-push.js";

/** What a report shows beside the result itself. */
export interface RunReportOptions {
	/** The same push under other presets [none]. */
	readonly samePush?: readonly PresetOutcome[];
	/** Assumptions by how much they move the headline; the first three are shown [none]. */
	readonly assumptions?: readonly AssumptionEffect[];
	/** Bold headings, as terminals know them [false]. */
	readonly colour?: boolean;
}

/** A result as a person reads it, in 80 columns; it ends with a line break. */
export function runReport(result: CrowdOutResult, options: RunReportOptions = {}): string {
	const { samePush = [], assumptions: effects = [], colour = false } = options;
	const style = styleOf(colour);
	const { version, scenarioHash } = result.record;
	const sections = [
		opening(result, style),
		...result.warnings.map((warning) => wrap(`Note: ${warning}.`)),
		push(result, style),
		lastYear(result, style),
		horizon(result, style),
		ratio(result, style),
		whoPaid(result, style),
		outcomes(result, style),
		events(result, style),
		samePushTable(samePush, style),
		assumptions(effects, style),
		style.faint(`crowdout ${version}, record ${scenarioHash.slice(0, 12)}`),
	];
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
