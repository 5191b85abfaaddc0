import { valueAt } from "../domain/index.js";
import { roundingOf } from "../numerics/index.js";
import { readReduced, rowNamed } from "./output-names.js";
import type { Measured } from "./output-path.js";
import type { Country } from "./output-row.js";
import { roundingOfRatio } from "./rounding.js";
import type { CrowdOutResult } from "./types.js";

/**
 * The value of a result at a path or at keys, or an output that is no part of the result; `undefined` where there is
 * none.
 */
export function outputAt(result: object, path: string | readonly string[]): unknown {
	const found = valueAt(result, path);
	const row = found === undefined ? rowNamed(typeof path === "string" ? path : path.join("."))?.row : undefined;
	if (row?.over !== "horizon" || row.ofResult === undefined || valueAt(result, "ledger.interest") === undefined) {
		return found;
	}
	const value = row.ofResult(result as Measured);
	return Number.isNaN(value) ? null : value;
}

/** Sizes that the rounding of a result's numbers is relative to. */
export interface Scale extends Country {
	/** Extra defence over the horizon, where it is known [billions of base-year PKR]. */
	readonly extraDefence?: number;
}

/** Possible rounding error of a number at a path of a result, as `roundingIn` for a run. */
export function roundingInResult(result: object, path: string): (value: number) => number {
	const { run, crowdOut, record } = result as Partial<CrowdOutResult>;
	const gdp = run?.gdp?.[0];
	if (run === undefined || gdp === undefined) return (value) => roundingOf(value, 1);
	return roundingOnScale(path)({
		gdp,
		population: run.population[0],
		exchangeRate: record?.scenario.economy.exchangeRate ?? 1,
		extraDefence: crowdOut?.total.extraDefence,
	});
}

/** The same for given sizes, for callers with many results. */
export function roundingOnScale(path: string): (scale: Scale) => (value: number) => number {
	const row = rowNamed((readReduced(path)?.inner ?? path).replace(/\.\d+$/, ""))?.row;
	if (row === undefined) return () => (value) => roundingOf(value, 1);
	return (scale) => {
		const extra = path === "crowdOut.ratio" ? scale.extraDefence : undefined;
		if (extra !== undefined) return (value) => roundingOfRatio(value, extra, scale.gdp);
		return (value) => roundingOf(value, row.unit.terms(scale));
	};
}
