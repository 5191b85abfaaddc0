import { mergeFailures } from "./failures.js";
import type { BlockSums } from "./types.js";

/**
 * Put together what runs over neighbouring blocks left. Counts are whole numbers and sums stay by block, so the order
 * of work changes no bit.
 *
 * @param parts In the order of their blocks, each beginning where the last ended [at least one].
 */
export function joinSums(parts: readonly BlockSums[]): BlockSums {
	if (parts.length === 1) return parts[0];
	return {
		from: parts[0].from,
		to: parts[parts.length - 1].to,
		counts: added(parts.map(({ counts }) => counts)),
		scalarCounts: added(parts.map(({ scalarCounts }) => scalarCounts)),
		nulls: added(parts.map(({ nulls }) => nulls)),
		scalarNulls: added(parts.map(({ scalarNulls }) => scalarNulls)),
		least: extremes(
			parts.map(({ least }) => least),
			Math.min,
		),
		greatest: extremes(
			parts.map(({ greatest }) => greatest),
			Math.max,
		),
		succeeded: inARow(parts.map(({ succeeded }) => succeeded)),
		powers: inARow(parts.map(({ powers }) => powers)),
		products: inARow(parts.map(({ products }) => products)),
		low: extremes(
			parts.map(({ low }) => low),
			Math.max,
		),
		high: extremes(
			parts.map(({ high }) => high),
			Math.min,
		),
		positive: added(parts.map(({ positive }) => positive)),
		events: added(parts.map(({ events }) => events)),
		failures: mergeFailures(parts.map(({ failures }) => failures)),
	};
}

function added(arrays: readonly Uint32Array[]): Uint32Array {
	const total = arrays[0].slice();
	for (const array of arrays.slice(1)) {
		for (let i = 0; i < total.length; i++) total[i] += array[i];
	}
	return total;
}

function extremes(arrays: readonly Float64Array[], pick: (a: number, b: number) => number): Float64Array {
	return arrays[0].map((first, i) => arrays.reduce((found, array) => pick(found, array[i]), first));
}

function inARow(arrays: readonly Float64Array[]): Float64Array {
	const all = new Float64Array(arrays.reduce((length, array) => length + array.length, 0));
	let at = 0;
	for (const array of arrays) {
		all.set(array, at);
		at += array.length;
	}
	return all;
}
