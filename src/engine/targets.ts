import { type FoundKey, keyAt, type TargetName } from "../scenario/index.js";
import { DERIVED } from "./derive.js";
import type { Plan } from "./plan.js";

/** Where a number or path of a scenario stands in a plan. */
export interface Target {
	/** The field of the plan. */
	readonly field: TargetName;
	/** Its place in an array by line, province or event; 0 of a number. */
	readonly place: number;
	/** What `derive` must work out again when it changes, as bits of `DERIVED`. */
	readonly derives: number;
	/** A number: overwrites it, and reads it. */
	readonly set?: (value: number) => void;
	readonly get?: () => number;
	/** A path: its values, year t at `first + t · step`. */
	readonly years?: { readonly values: Float64Array; readonly first: number; readonly step: number };
}

/**
 * Where what stands at a dotted path of a scenario stands in its plan.
 *
 * @returns `undefined` where the plan has none: a number that is never drawn, a line that is not there.
 */
export function planTarget(plan: Plan, path: string): Target | undefined {
	const key = keyAt(path);
	if (key?.target === undefined) return undefined;
	const field = key.target as TargetName;
	const held: number | Float64Array = plan[field];
	const values = typeof held === "number" ? undefined : held;
	const place = values === undefined ? 0 : placeOf(plan, key);
	if (values !== undefined && !(place >= 0 && place < values.length)) return undefined;
	const derives = derivesOf(path);
	if (values !== undefined && key.varies) {
		const years = { values, first: place, step: values.length / (plan.horizon + 1) };
		return { field, place, derives, years };
	}
	const numbers = (values ?? plan) as unknown as Record<string | number, number>;
	const at = values === undefined ? field : place;
	return {
		field,
		place,
		derives,
		set: (value) => {
			numbers[at] = value;
		},
		get: () => numbers[at],
	};
}

/** What follows from a block of the scenario. */
function derivesOf(path: string): number {
	if (path.startsWith("rival.partnership.events.")) return DERIVED.events | DERIVED.uplift;
	if (path.startsWith("rival.partnership.")) return DERIVED.uplift;
	if (/^(economy\.(growth|inflation|feedback)|budget\.(debt|interestRate|marginalRate)$)/.test(path))
		return DERIVED.economy;
	const ofBudget =
		/^(budget\.(?!revenueSharing|provincialSpending)|allocation\.|financing\.(burden\.|limits\.deficit$))/;
	return ofBudget.test(path) ? DERIVED.budget : 0;
}

/** Where a line, province or entry of a list stands among the values of a year; -1 where there is none. */
function placeOf(plan: Plan, { name, names }: FoundKey): number {
	const before = name.split(".*");
	let place = 0;
	names.forEach((of, k) => {
		const provincial = /(^|\.)(provinces|burden)$/.test(before[k]);
		const known = provincial ? plan.provinces : plan.lines;
		const at = before[k].endsWith("events") ? Number(of) : known.indexOf(of);
		place = place < 0 || at < 0 ? -1 : place * (k === 0 ? 1 : known.length) + at;
	});
	return place;
}
