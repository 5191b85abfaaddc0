import { baseFigures as table } from "./files.js";
import { numberIn, type Row } from "./rows.js";
import { unknownName } from "./unknown-name.js";

/** A number (or word) of a scenario, with all that is known of it. */
export interface Figure {
	/** Name of the table it stands in. */
	readonly table: string;
	/** Id of its row, as derivations name it. */
	readonly id: string;
	/** Dotted path in a scenario. */
	readonly path: string;
	/** Fiscal year, named by its end, where the path varies by year. */
	readonly year?: number;
	/** In the scenario's own unit: shares and rates are fractions. Text only where the unit is `word`. */
	readonly value: number | string;
	/** Unit of `value`, such as `share of GDP`, `per year` or `word`. */
	readonly unit: string;
	/** `actual`, `revised`, `budget`, `projection` or `assumed`; of a derived figure, the weakest of its inputs. */
	readonly status: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Arithmetic over row ids; `""` where the figure is copied or chosen. */
	readonly derivation: string;
	/** What to know before using it; always given where the status is `assumed`. */
	readonly note: string;
	/** Which twelve months a year names. */
	readonly yearBasis?: string;
	/** What the figure measures. */
	readonly definition?: string;
}

/** Names of the bundled bases: base year and definition of defence, as in `2025-budget`. */
export function baseNames(): readonly string[] {
	return [
		...new Set(
			table()
				.rows()
				.map(({ base }) => base),
		),
	].sort();
}

/**
 * The scenario numbers of a base: figures, paths, sources.
 *
 * @param base One of `baseChoices`.
 * @returns One figure for each path, or for each path and year.
 * @throws CrowdoutError `invalid-input` for an unknown base; the nearest one is offered.
 * @example
 * baseFigures("2025-budget").find(({ path }) => path === "budget.defence")?.value; // 0.0192…
 */
export function baseFigures(base: string): readonly Figure[] {
	const rows = table()
		.rows()
		.filter((row) => row.base === base && row.path !== "");
	if (rows.length === 0) throw unknownName("base", base, baseNames());
	return rows.map(figure);
}

function figure(row: Row): Figure {
	const year = numberIn(row, "year");
	return {
		table: "base-figures",
		id: row.id,
		path: row.path,
		...(year === undefined ? {} : { year }),
		value: row.unit === "word" ? row.value : Number(row.value),
		unit: row.unit,
		status: row.status,
		source: row.source,
		derivation: row.derivation,
		note: row.note,
		yearBasis: row.year_basis,
		definition: row.definition,
	};
}
