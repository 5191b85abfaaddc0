import type { EnsembleResult } from "../../ensemble/index.js";
import { percent } from "../number.js";
import type { Style } from "../style.js";
import { fittingTable } from "./fitting-table.js";

/** How probable each event is; empty where none was asked for. */
export function eventsTable({ events }: EnsembleResult, style: Style): string {
	if (events.length === 0) return "";
	const rows = events.map(({ condition, someYear, everyYear, byYear }) => [
		condition,
		...[someYear, everyYear, byYear[byYear.length - 1]].map((probability) => percent(probability?.value, 1)),
		percent(someYear.error, 1),
	]);
	return [
		style.heading("HOW PROBABLE"),
		fittingTable(["% of draws", "some year", "every year", "last year", "±"], rows),
	].join("\n");
}
