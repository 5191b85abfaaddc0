import { outputsOf } from "./output-names.js";
import type { Members, Read } from "./output-row.js";
import type { Paired } from "./paired.js";
import { type Rounding, roundingIn } from "./rounding.js";
import type { Totals } from "./totals.js";

/** One output by year. */
export interface Series {
	readonly name: string;
	/** Whether a year may have no value (NaN). */
	readonly nullable: boolean;
	readonly read: (paired: Paired) => Read;
	/** How far rounding may have moved a value of the run that was made last. */
	readonly rounding: (paired: Paired, totals: Totals) => Rounding;
}

/** Every output by year, in the order of MODEL.md, section 11. */
export function allSeries(members: Members): Series[] {
	return outputsOf(members).flatMap(({ name, row, place }): Series[] =>
		row.over === "horizon"
			? []
			: [
					{
						name,
						nullable: row.nullable === true,
						read: (paired) => row.read(paired, place),
						rounding: (paired, totals) => roundingIn(row, paired, row.parts?.(paired, totals, place)),
					},
				],
	);
}
