import { type NamedOutput, outputsOf } from "./output-names.js";
import type { Members, Read, ValueAt } from "./output-row.js";
import type { Paired } from "./paired.js";
import { type Rounding, roundingIn } from "./rounding.js";
import type { Totals } from "./totals.js";

/** One output by year. */
export interface Series {
	readonly name: string;
	/** Whether a year may have no value (NaN). */
	readonly nullable: boolean;
	readonly value: (paired: Paired) => ValueAt;
	readonly read: (paired: Paired) => Read;
	/** Possible rounding error of a value of the latest runs. */
	readonly rounding: (paired: Paired, totals: Totals) => Rounding;
}

/** Every output by year, in the order of MODEL.md, section 11. */
export function allSeries(members: Members): Series[] {
	return outputsOf(members).flatMap((output) => seriesOf(output) ?? []);
}

/** The output by year of a name; `undefined` where there is none. */
export function seriesNamed(name: string, members: Members): Series | undefined {
	const found = outputsOf(members).find((output) => output.name === name);
	return found && seriesOf(found);
}

function seriesOf({ name, row, place }: NamedOutput): Series | undefined {
	if (row.over === "horizon") return undefined;
	return {
		name,
		nullable: row.nullable === true,
		value: (paired) => row.value(paired, place),
		read: (paired) => row.read(paired, place),
		rounding: (paired, totals) => roundingIn(row, paired, row.parts?.(paired, totals, place)),
	};
}
