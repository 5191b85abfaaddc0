import { percent } from "../../charts/index.js";
import type { EnsembleResult } from "../../ensemble/index.js";
import { type Block, section, table } from "../blocks/index.js";
import { boundsInWords, plusMinus } from "../probability.js";

/** Probability of each event; no block where none was asked for. */
export function eventsTable({ events, draws, failed }: EnsembleResult): Block[] {
	const shown = events.map(({ someYear, everyYear, byYear }) => [someYear, everyYear, byYear[byYear.length - 1]]);
	const rows = events.map(({ condition }, k) => [
		condition,
		...shown[k].flatMap((probability) => [percent(probability.value, 1), plusMinus(probability)]),
	]);
	const head = ["% of draws", "some year", "±", "every year", "±", "last year", "±"];
	return section("How probable", [
		...table("How probable", head, rows),
		...boundsInWords(shown.flat(), draws - failed),
	]);
}
