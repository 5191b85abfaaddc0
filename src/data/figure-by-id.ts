import baseFigures from "../../data/base-figures.csv";
import budgetFigures from "../../data/budget-figures.csv";
import macro from "../../data/macro.csv";
import militaryExpenditure from "../../data/military-expenditure.csv";
import outcomes from "../../data/outcomes.csv";
import parameters from "../../data/parameters.csv";
import partnershipEvents from "../../data/partnership-events.csv";
import rivalrySeries from "../../data/rivalry-series.csv";
import scenarioFigures from "../../data/scenario-figures.csv";
import { type Row, tableRows } from "./rows.js";

/** The tables whose rows a derivation may name; an id stands in one of them only. */
const files: readonly (readonly [string, string])[] = [
	["base-figures", baseFigures],
	["budget-figures", budgetFigures],
	["macro", macro],
	["military-expenditure", militaryExpenditure],
	["outcomes", outcomes],
	["parameters", parameters],
	["partnership-events", partnershipEvents],
	["rivalry-series", rivalrySeries],
	["scenario-figures", scenarioFigures],
];

/**
 * The row with an id, and the table it stands in.
 *
 * @param id As in `fy2025.defence` or `pak.gdpNominal.2025`.
 * @returns `undefined` where there is none.
 */
export function figureById(id: string): { readonly table: string; readonly row: Row } | undefined {
	for (const [table, text] of files) {
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
	return new Map(files.flatMap(([table, text]) => tableRows(text).map((row) => [row.id, { table, row }] as const)));
}
