import { valueAt } from "../domain/index.js";
import { roundingOf } from "../numerics/index.js";
import { readReduced, rowNamed } from "./output-names.js";
import type { Measured } from "./output-path.js";
import type { Country } from "./output-row.js";
import { roundingOfRatio } from "./rounding.js";
import type { CrowdOutResult } from "./types.js";

/** What a result holds at a path or at its keys, or an output that is read by its name alone; `undefined` where there is none. */
export function outputAt(result: object, path: string | readonly string[]): unknown {
	const found = valueAt(result, path);
	const row = found === undefined ? rowNamed(typeof path === "string" ? path : path.join("."))?.row : undefined;
	if (row?.over !== "horizon" || row.ofResult === undefined || valueAt(result, "ledger.interest") === undefined) {
		return found;
	}
	const value = row.ofResult(result as Measured);
	return Number.isNaN(value) ? null : value;
}

/** What the rounding of a result's numbers is relative to. */
export interface Scale extends Country {
	/** Extra defence over the horizon, where it is known [billions of base-year PKR]. */
	readonly extraDefence?: number;
}

/** How far rounding may have moved a number that a path into a result names, as `roundingIn` tells of a run. */
export function roundingInResult(result: object, path: string): (value: number) => number {
	const { run, crowdOut, record } = result as Partial<CrowdOutResult>;
	const gdp = run?.gdp?.[0];
	if (run === undefined || gdp === undefined) return (value) => roundingOf(value, 1);
	return roundingAt(path)({
		gdp,
		population: run.population[0],
		exchangeRate: record?.scenario.economy.exchangeRate ?? 1,
		extraDefence: crowdOut?.total.extraDefence,
	});
}

/** The same by what it is relative to, for who asks it of many results. */
export function roundingAt(path: string): (scale: Scale) => (value: number) => number {
	const row = rowNamed((readReduced(path)?.inner ?? path).replace(/\.\d+$/, ""))?.row;
	if (row === undefined) return () => (value) => roundingOf(value, 1);
	return (scale) => {
		const extra = path === "crowdOut.ratio" ? scale.extraDefence : undefined;
		if (extra !== undefined) return (value) => roundingOfRatio(value, extra, scale.gdp);
		return (value) => roundingOf(value, row.unit.terms(scale));
	};
}
