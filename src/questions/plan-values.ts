import { derive, type Plan, planTarget } from "../engine/index.js";

/**
 * Remember the values at some paths of a plan.
 *
 * @param paths Dotted paths; those that a plan does not hold are skipped.
 * @returns A function that restores the values and everything that is derived from them.
 */
export function keepValues(plan: Plan, paths: readonly string[]): () => void {
	let all = 0;
	const puts = paths.flatMap((path) => {
		const { set, get, years, derives = 0 } = planTarget(plan, path) ?? {};
		all |= derives;
		if (years !== undefined) {
			const { values, first, step } = years;
			const kept = Array.from({ length: plan.horizon + 1 }, (_, t) => values[first + t * step]);
			return [
				() => {
					for (let t = 0; t < kept.length; t++) values[first + t * step] = kept[t];
				},
			];
		}
		if (set === undefined || get === undefined) return [];
		const kept = get();
		return [() => set(kept)];
	});
	return () => {
		for (const put of puts) put();
		derive(plan, all);
	};
}

/**
 * Set a number of a plan; a quantity that varies by year becomes a constant.
 *
 * @returns Whether the plan holds it.
 */
export function setValue(plan: Plan, path: string, value: number): boolean {
	const { set, years, derives = 0 } = planTarget(plan, path) ?? {};
	if (set === undefined && years === undefined) return false;
	set?.(value);
	if (years !== undefined) {
		for (let t = 0; t <= plan.horizon; t++) years.values[years.first + t * years.step] = value;
	}
	derive(plan, derives);
	return true;
}
