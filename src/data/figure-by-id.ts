import type { Row } from "./rows.js";
import { tables } from "./tables.js";

/** Tables whose rows are not figures. No derivation may name their ids. */
const NOT_FIGURES = ["claims", "fiscal-episodes", "mechanism-claims", "published-findings", "sources"];

/** The tables whose rows a derivation may name; an id is in only one of them. */
const figureTables = () => [...tables()].filter(([name]) => !NOT_FIGURES.includes(name));

/**
 * The row with an id, and its table.
 *
 * @param id As in `fy2025.defence` or `pak.gdpNominal.2025`.
 * @returns `undefined` where there is none.
 */
export function figureById(id: string): { readonly table: string; readonly row: Row } | undefined {
	for (const [table, { row: rowOf }] of figureTables()) {
		const row = rowOf(id);
		if (row !== undefined) return { table, row };
	}
	return undefined;
}

/**
 * Every row that a derivation may name, by id; faster than `figureById` for many look-ups.
 *
 * Reading all tables takes some milliseconds the first time, so keep the map while it is needed.
 */
export function figureIndex(): ReadonlyMap<string, { readonly table: string; readonly row: Row }> {
	return new Map(figureTables().flatMap(([table, { rows }]) => rows().map((row) => [row.id, { table, row }] as const)));
}
