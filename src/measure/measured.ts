import { setOwn } from "../domain/index.js";
import { blocksByLine, outputsOf } from "./output-names.js";
import type { Measured } from "./output-path.js";
import type { Members, OutputRow } from "./output-row.js";
import type { Paired } from "./paired.js";
import { emptyTotals, readTotals, type Totals } from "./totals.js";

type Block = Record<string, unknown>;

type Value = number | null | (number | null)[] | Readonly<Record<string, never>>;

/** Every listed output of the run that was made last, as the result holds them: plain numbers, null where there is none. */
export function measure(paired: Paired, members: Members): Measured {
	const totals = totalsOf(paired);
	const result: Block = {};
	const values = new Float64Array(paired.plan.horizon + 1);
	for (const { row, keys, place } of outputsOf(members)) {
		if (row.over === "horizon") {
			if (row.ofResult === undefined) put(result, keys, orNull(row, row.read(paired, totals, place)()));
			continue;
		}
		row.read(paired, place)(values, 0, 1, 0);
		const series: (number | null)[] = [];
		for (const value of values) series.push(orNull(row, value));
		put(result, keys, series);
	}
	if (members.line.length === 0) for (const keys of blocksByLine(members)) put(result, keys, {});
	return result as unknown as Measured;
}

/** The sums over the horizon of the run that was made last. */
export function totalsOf(paired: Paired): Totals {
	const totals = emptyTotals(paired.plan.lines.length, paired.plan.horizon);
	readTotals(paired, totals);
	return totals;
}

function orNull({ nullable }: OutputRow, value: number): number | null {
	// Plain numbers, as JSON can hold them: none is -0.
	return nullable && Number.isNaN(value) ? null : value + 0;
}

function put(result: Block, keys: readonly string[], value: Value): void {
	let block = result;
	const last = keys.length - 1;
	for (let k = 0; k < last; k++) {
		if (!Object.hasOwn(block, keys[k])) setOwn(block, keys[k], {});
		block = block[keys[k]] as Block;
	}
	block[keys[last]] = value;
}
