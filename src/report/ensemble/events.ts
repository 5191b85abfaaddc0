import type { EnsembleResult } from "../../ensemble/index.js";
import { type Block, section, table } from "../blocks/index.js";
import { percent } from "../number.js";

/** How probable each event is; nothing where none was asked for. */
export function eventsTable({ events }: EnsembleResult): Block[] {
	const rows = events.map(({ condition, someYear, everyYear, byYear }) => [
		condition,
		...[someYear, everyYear, byYear[byYear.length - 1]].map((probability) => percent(probability?.value, 1)),
		percent(someYear.error, 1),
	]);
	return section(
		"How probable",
		table("How probable", ["% of draws", "some year", "every year", "last year", "±"], rows),
	);
}
