import { isPlainObject, type Path, type PlainObject, readAmount, valueAt } from "../domain/index.js";
import { KEYS, keyNames, placesOf } from "./keys.js";
import { pathValues } from "./path-values.js";
import type { Scenario } from "./types.js";

/** Ratio to the parent's number above which a number looks like a mistake of its unit. */
const FAR = 10;

/** Possible mistakes of the unit, in the order of the tests: the text to write, and its value. */
const SLIPS: readonly ((value: number) => readonly [written: string, value: number])[] = [
	(value) => [`${value}%`, value / 100],
	(value) => [`${short(value * 1000)}, a thousand times as much`, value * 1000],
	(value) => [`${short(value / 1e6)}, in millions`, value / 1e6],
	(value) => [`${short(1 / value)}, the other way round`, 1 / value],
	(value) => [`${short(value / 1000)}, a thousandth`, value / 1000],
];

/**
 * Find numbers that differ by more than ten times from the value below the user's own blocks: a percentage for a share,
 * trillions for billions, an inverted exchange rate.
 *
 * @param name Name of the layer directly below the user's own.
 * @param merged Merge of that layer and those below it.
 * @param own Whether the user's own block gives the value at a path.
 * @param touched The blocks that the user's own layers change.
 * @returns One line for each, with the value that may have been meant.
 */
export function unlikeParent(
	name: string,
	merged: PlainObject,
	scenario: Scenario,
	own: (at: string) => boolean,
	touched: ReadonlySet<string>,
): string[] {
	const { baseYear, horizon } = scenario;
	const read = (block: unknown, at: string): Float64Array | undefined => {
		const there = valueAt(block, at) ?? valueAt(block, at.replace(/\.path$/, ".base"));
		if (there === undefined || there === null) return undefined;
		// A formula of the parent has no values yet.
		if (isPlainObject(there) && "formula" in there && !("values" in there)) return undefined;
		return pathValues(there as Path, baseYear, horizon);
	};
	const warn = (at: string, got: number, was: number) => {
		const [meant] = SLIPS.map((slip) => slip(got)).find(([, value]) => !isFar(value, was, 3)) ?? [];
		const hint = meant === undefined ? "" : `; did you mean ${meant}`;
		return `${at}: ${got} lies more than ten times from the ${short(was)} of ${name}${hint}`;
	};
	const numbers = keyNames.flatMap((key) =>
		touched.has(key.split(".", 1)[0]) && ("target" in KEYS[key] || key.endsWith(".base"))
			? placesOf(scenario, key).flatMap((at) => {
					const [values, before] = own(at) ? [read(scenario, at), read(merged, at)] : [];
					if (values === undefined || before === undefined) return [];
					const far = values.findIndex((value, t) => t > 0 && isFar(value, before[t], FAR));
					return far < 0 ? [] : [warn(at, values[far], before[far])];
				})
			: [],
	);
	const draws = Object.entries(own("uncertainty") ? (scenario.uncertainty ?? {}) : {}).flatMap(([path, given]) => {
		const now = read(scenario, path);
		if (now === undefined || !isPlainObject(given) || given.mode === "add" || given.apply === "add") return [];
		return ["mean", "median"].flatMap((key) => {
			const value = readAmount(given[key]);
			if (value === undefined || !isFar(value, now[1], FAR)) return [];
			return [
				warn(`uncertainty.${path}.${key}`, value, now[1]).replace(/ of [^;]*(?=;|$)/, " that stands at its path"),
			];
		});
	});
	return [...numbers, ...draws];
}

/** Whether one of two numbers is more than so many times the other; 0 is close to every number. */
function isFar(a: number, b: number, times: number): boolean {
	const ratio = Math.abs(a / b);
	return Number.isFinite(ratio) && ratio > 0 && (ratio > times || ratio < 1 / times);
}

function short(value: number): string {
	return String(Number(value.toPrecision(6)));
}
