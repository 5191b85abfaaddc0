import type { TableDiff } from "../../backcast/index.js";
import { fixed, signed } from "../../charts/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";

/** Greatest number of changes shown; the result has all. */
const MOST_ROWS = 20;

/**
 * Report of the differences between two tables and their effect on the headline.
 *
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 * import { compareTables } from "crowdout/reaction";
 * import { tableDiffReport, text } from "crowdout/report";
 *
 * const { rows } = dataTable("military-expenditure");
 * const revised = rows.map((row, k) => (k === 0 ? { ...row, value: "1" } : row));
 * console.log(text(tableDiffReport(compareTables(rows, revised))));
 * ```
 */
export function tableDiffReport(diff: TableDiff): Block[] {
	const { rows, added, removed, changes } = diff;
	const shown = changes.slice(0, MOST_ROWS);
	const rest = changes.length - shown.length;
	const names = (ids: readonly string[]) =>
		ids.length === 0 ? "none" : `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? ` and ${ids.length - 5} more` : ""}`;
	return [
		...section("What changed", [
			paragraph(
				`${rows[0]} rows before, ${rows[1]} after; ${changes.length} ${changes.length === 1 ? "cell" : "cells"} changed.`,
			),
			paragraph(`Added (${added.length}): ${names(added)}.`),
			paragraph(`Removed (${removed.length}): ${names(removed)}.`),
			...table(
				"What changed",
				["row", "column", "was", "is", "change"],
				shown.map(({ id, column, was, is, relative }) => [
					id,
					column,
					was,
					is,
					relative === null ? "–" : `${signed(100 * relative, 2)} %`,
				]),
				[1, 2, 3],
			),
			...(rest > 0 ? [paragraph(`and ${rest} more; --json has them all.`)] : []),
		]),
		...section("The headline", [paragraph(headline(diff))]),
	];
}

function headline({ headline: move }: TableDiff): string {
	if (!move.ok) return `Does not move: ${move.why}.`.replace("Does not move: us", "Not known: us");
	const { scenario, was, is, paths, notCarried } = move;
	const by = was === 0 ? "" : `, ${signed((100 * (is - was)) / Math.abs(was), 2)} %`;
	const left = notCarried.length > 0 ? ` Not carried: ${notCarried.join(", ")}.` : "";
	return `All lines of ${scenario} lose Rs ${fixed(was, 2)} bn with the old figures and Rs ${fixed(is, 2)} bn with the new (${signed(is - was, 2)} bn${by}), through ${paths.join(", ")}.${left}`;
}
