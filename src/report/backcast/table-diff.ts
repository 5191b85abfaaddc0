import type { TableDiff } from "../../backcast/index.js";
import { fixed, signed } from "../number.js";
import { styleOf } from "../style.js";
import { textTable } from "../text-table.js";
import { wrap } from "../wrap.js";

/** Most changes shown; all are in the result. */
const MOST_ROWS = 20;

/** Widest cell shown [characters]. */
const WIDEST = 16;

/** What changed between two tables, and how far the headline moves; it ends with a line break. */
export function tableDiffReport(diff: TableDiff, options: { readonly colour?: boolean } = {}): string {
	const style = styleOf(options.colour ?? false);
	const { rows, added, removed, changes } = diff;
	const shown = changes.slice(0, MOST_ROWS);
	const table = textTable(
		[
			["row", "column", "was", "is", "change"],
			...shown.map(({ id, column, was, is, relative }) => [
				brief(id, 34),
				brief(column, 12),
				brief(was, WIDEST),
				brief(is, WIDEST),
				relative === null ? "–" : `${signed(100 * relative, 2)} %`,
			]),
		],
		["left", "left"],
	);
	const rest = changes.length - shown.length;
	const names = (ids: readonly string[]) =>
		ids.length === 0 ? "none" : `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? ` and ${ids.length - 5} more` : ""}`;
	return `${[
		style.heading("WHAT CHANGED"),
		`${rows[0]} rows before, ${rows[1]} after; ${changes.length} ${changes.length === 1 ? "cell" : "cells"} changed.`,
		wrap(`Added (${added.length}): ${names(added)}.`),
		wrap(`Removed (${removed.length}): ${names(removed)}.`),
		...(shown.length > 0 ? ["", table] : []),
		...(rest > 0 ? [`and ${rest} more; --json has them all.`] : []),
		"",
		style.heading("THE HEADLINE"),
		wrap(headline(diff)),
	].join("\n")}\n`;
}

function headline({ headline: move }: TableDiff): string {
	if (!move.ok) return `Does not move: ${move.why}.`.replace("Does not move: us", "Not known: us");
	const { scenario, was, is, paths, notCarried } = move;
	const by = was === 0 ? "" : `, ${signed((100 * (is - was)) / Math.abs(was), 2)} %`;
	const left = notCarried.length > 0 ? ` Not carried: ${notCarried.join(", ")}.` : "";
	return `All lines of ${scenario} lose Rs ${fixed(was, 2)} bn with the old figures and Rs ${fixed(is, 2)} bn with the new (${signed(is - was, 2)} bn${by}), through ${paths.join(", ")}.${left}`;
}

function brief(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
