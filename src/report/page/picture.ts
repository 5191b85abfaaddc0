import type { CrowdOutResult } from "../../measure/index.js";
import { chartSheet } from "../charts/index.js";
import { content, figuresOf } from "./content.js";
import { titleOf } from "./opening.js";
import type { ReportOptions } from "./types.js";

/**
 * Every chart of a report, one SVG text each, in the order of the page.
 *
 * @throws {CrowdoutError} `invalid-input` where the results cannot stand beside each other.
 */
export function reportCharts(results: readonly CrowdOutResult[], options: ReportOptions = {}): string[] {
	return figuresOf(content(results, options).body).map(({ svg }) => svg);
}

/**
 * All charts of a report as one picture.
 *
 * @throws {CrowdoutError} `invalid-input` where the results cannot stand beside each other.
 */
export function svgReport(results: readonly CrowdOutResult[], options: ReportOptions = {}): string {
	const columns = results.length > 1 ? results.length : 3;
	return chartSheet(reportCharts(results, options), titleOf(results, options), columns);
}
