import { baseFigures as table } from "./files.js";
import { numberIn, type Row } from "./rows.js";
import { unknownName } from "./unknown-name.js";

/** A number (or word) of a scenario with its unit, status and sources. */
export interface Figure {
	/** Name of its table. */
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
	/** `actual`, `revised`, `budget`, `projection` or `assumed`; a derived figure has the weakest status of its inputs. */
	readonly status: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Arithmetic over row ids; `""` where the figure is copied or chosen. */
	readonly derivation: string;
	/** What to know before you use it; always given where the status is `assumed`. */
	readonly note: string;
	/** The twelve months that a year stands for. */
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
 * ```ts
 * import { baseFigures } from "crowdout";
 *
 * const defence = baseFigures("2025-budget").find(({ path }) => path === "budget.defence");
 * console.log(defence?.value, defence?.unit, defence?.source);
 * ```
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
