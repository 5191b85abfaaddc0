import { setOwn } from "../domain/index.js";
import { notFinite } from "./finite.js";
import { blocksByLine, type NamedOutput, outputsOf } from "./output-names.js";
import type { Measured } from "./output-path.js";
import type { Members } from "./output-row.js";
import type { Paired } from "./paired.js";
import { emptyTotals, readTotals, type Totals } from "./totals.js";

type Block = Record<string, unknown>;

type Value = number | null | (number | null)[] | Readonly<Record<string, never>>;

/**
 * Every listed output of the latest run, as in the result: plain numbers, null where there is no value.
 *
 * @throws {CrowdoutError} `run-failed` where one is not finite, with its name and the year.
 */
export function measure(paired: Paired, members: Members, totals = totalsOf(paired)): Measured {
	const result: Block = {};
	const values = new Float64Array(paired.plan.horizon + 1);
	for (const output of outputsOf(members)) {
		const { row, keys, place } = output;
		if (row.over === "horizon") {
			if (row.ofResult !== undefined) continue;
			const value = row.read(paired, totals, place)(0);
			put(result, keys, Number.isFinite(value) ? value + 0 : noValue(output, value, { paired }));
			continue;
		}
		row.read(paired, place)(values, 0, 0);
		const series: (number | null)[] = [];
		for (let t = 0; t < values.length; t++) {
			const value = values[t];
			// Plain numbers for JSON: -0 becomes 0.
			series.push(Number.isFinite(value) ? value + 0 : noValue(output, value, { paired, t }));
		}
		put(result, keys, series);
	}
	if (members.line.length === 0) for (const keys of blocksByLine(members)) put(result, keys, {});
	return result as unknown as Measured;
}

/** The sums over the horizon of the latest run. */
export function totalsOf(paired: Paired): Totals {
	const totals = emptyTotals(paired.plan.lines.length, paired.plan.horizon);
	readTotals(paired, totals);
	return totals;
}

/** Null for a number that is not finite, where the output may have no value. */
function noValue({ row, name }: NamedOutput, value: number, origin: Parameters<typeof notFinite>[2]): null {
	if (row.nullable && Number.isNaN(value)) return null;
	throw notFinite(value, name, origin);
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
