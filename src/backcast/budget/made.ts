import { type FiscalFigure, figureById } from "../../data/index.js";
import type { FiscalCourse } from "../../history/index.js";

/** From weak to strong. */
const STATUSES = ["assumed", "projection", "budget", "revised", "actual"];

/** A number with its derivation from rows. */
export interface Made {
	/** In the unit of the scenario. */
	readonly value: number;
	/** Arithmetic over ids of rows. */
	readonly derivation: string;
	readonly rows: readonly { readonly status: string; readonly source: string }[];
}

/** The weakest status of some rows. */
export function weakest(rows: readonly { readonly status: string }[]): string {
	return STATUSES[Math.min(...rows.map(({ status }) => STATUSES.indexOf(status)))];
}

/** Whether growth and prices of a year were found. */
export function hasEconomy(year: number): boolean {
	return [`realGrowth.${year}`, `deflator.${year}`, `deflator.${year - 1}`].every(
		(id) => figureById(`pak.${id}`) !== undefined,
	);
}

/** A figure of Pakistan's economy from its table. */
export function macro(item: string, year: number): Made {
	const id = `pak.${item}.${year}`;
	const row = figureById(id)?.row;
	return {
		value: Number(row?.value),
		derivation: id,
		rows: row === undefined ? [] : [{ status: row.status, source: row.source }],
	};
}

/** Real growth of a year. */
export function growth(year: number): Made {
	const { value, derivation, rows } = macro("realGrowth", year);
	return { value: value / 100, derivation: `${derivation} / 100`, rows };
}

/** Growth of the deflator in a year. */
export function inflation(year: number): Made {
	const [before, after] = [macro("deflator", year - 1), macro("deflator", year)];
	return {
		value: after.value / before.value - 1,
		derivation: `${after.derivation} / ${before.derivation} - 1`,
		rows: [...before.rows, ...after.rows],
	};
}

/** The rate that gives the actual interest on last year's debt. */
export function interestRate(course: FiscalCourse, year: number): Made {
	const [interest, debt] = [course.of("interest", year), course.of("debt", year - 1)] as [FiscalFigure, FiscalFigure];
	const [real, prices] = [growth(year), inflation(year)];
	return {
		value: (interest.value / debt.value) * (1 + real.value) * (1 + prices.value),
		derivation: `( ${interest.id} / ${debt.id} ) * ( 1 + ${real.derivation} ) * ( 1 + ${prices.derivation} )`,
		rows: [interest, debt, ...real.rows, ...prices.rows],
	};
}
