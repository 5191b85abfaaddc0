import { files } from "./files.js";
import { type Row, tableRows } from "./rows.js";

/** Tables whose ids are names of their own kind, not figures that a derivation may name. */
const NOT_FIGURES = ["claims", "mechanism-claims", "sources"];

/** The tables whose rows a derivation may name; an id stands in one of them only. */
const figureFiles = () => [...files].filter(([table]) => !NOT_FIGURES.includes(table));

/**
 * The row with an id, and the table it stands in.
 *
 * @param id As in `fy2025.defence` or `pak.gdpNominal.2025`.
 * @returns `undefined` where there is none.
 */
export function figureById(id: string): { readonly table: string; readonly row: Row } | undefined {
	for (const [table, text] of figureFiles()) {
		if (!text.includes(`\n${id},`)) continue;
		const row = tableRows(text).find((candidate) => candidate.id === id);
		if (row !== undefined) return { table, row };
	}
	return undefined;
}

/**
 * Every row that a derivation may name, by id: for whoever looks up many.
 *
 * Reading the tables takes some milliseconds, so keep the map while it is needed.
 */
export function figureIndex(): ReadonlyMap<string, { readonly table: string; readonly row: Row }> {
	return new Map(
		figureFiles().flatMap(([table, text]) => tableRows(text).map((row) => [row.id, { table, row }] as const)),
	);
}
