import { valueAt, withValueAt } from "../domain/index.js";
import { compile, derive, type Plan, planTarget } from "../engine/index.js";
import { CrowdoutError } from "../errors.js";
import { pairOf, readsTiers, type Scale, safeParseScenario } from "../measure/index.js";
import { drawablePaths, keyAt, type Scenario, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";
import { type OutputReaders, outputReaders } from "./one-output.js";

/** A number of a scenario, and the range in which it will be set. */
export interface Side {
	/** Dotted path. */
	readonly path: string;
	readonly low: number;
	readonly high: number;
}

/** A scenario that is compiled once and run at many points. The results are the same bits as with a parse for each. */
export interface Points {
	/**
	 * Set the numbers and run both arms.
	 *
	 * @param at One number for each side.
	 * @returns Whether the run is valid. Where false, parse the point: that gives the error, or the result.
	 */
	readonly run: (at: readonly number[]) => boolean;
	/** As in `OutputReaders`. */
	readonly reader: OutputReaders["reader"];
	/** Sizes that rounding in the latest run is relative to. */
	readonly scale: () => Scale;
}

/** Greatest number of sides: every corner is parsed, and each side doubles their number. */
const MOST_SIDES = 6;

/**
 * Compile a scenario and its counterfactual for a box of numbers.
 *
 * Only the corners are parsed. Every rule of the parser is a bound on something that rises or falls with each number, so
 * that a box is legal if its corners are. A value of a plan counts as one of the numbers where the two are equal at every
 * corner, in both arms. This holds whatever presets and parents do with the number. (A changed number may lose its
 * distribution, which makes nothing illegal.)
 *
 * @param input A scenario that is valid with these options.
 * @param outputs The outputs that will be read.
 * @returns `undefined` where a plan does not hold a number unchanged, or a corner is refused.
 */
export function compilePoints(
	input: ScenarioChoice,
	options: ScenarioOptions,
	sides: readonly Side[],
	outputs: readonly string[],
): Points | undefined {
	const { set = {} } = options;
	const isFree = ({ path, low, high }: Side) => inPlan(path) && valueAt(set, path) === undefined && low < high;
	if (sides.length > MOST_SIDES || !sides.every(isFree)) return undefined;
	const corners = cornersOf(sides);
	const parsed = corners.flatMap((corner) => {
		const laid = sides.reduce((block, { path }, k) => withValueAt(block, path, corner[k]), set);
		const result = safeParseScenario(input, { ...options, set: laid });
		return result.ok ? [result] : [];
	});
	if (parsed.length < corners.length) return undefined;
	const [{ scenario, counterfactual }, ...others] = parsed;
	const paired = pairOf(scenario, counterfactual, { tiers: outputs.some(readsTiers) });
	const { plan, otherPlan } = paired;
	const own = writerOf(scenario, [plan, ...others.map((other) => compile(other.scenario))], corners);
	const without = writerOf(
		counterfactual,
		[otherPlan, ...others.map((other) => compile(other.counterfactual))],
		corners,
	);
	if (own === undefined || without === undefined) return undefined;
	const { run, reader } = outputReaders(scenario, paired);
	const extraDefence = reader("crowdOut.total.extraDefence", "last");
	return {
		run: (at) => {
			if (!sides.every(({ low, high }, k) => at[k] >= low && at[k] <= high)) return false;
			own(at);
			without(at);
			try {
				return run();
			} catch (error) {
				if (error instanceof CrowdoutError) return false;
				throw error;
			}
		},
		reader,
		scale: () => ({
			gdp: plan.gdp,
			population: plan.population,
			exchangeRate: plan.exchangeRate,
			extraDefence: extraDefence?.(),
		}),
	};
}

/** Whether a plan holds a dotted path, or a block that contains it. */
function inPlan(path: string): boolean {
	return path.split(".").some((_, k, keys) => keyAt(keys.slice(0, k + 1).join("."))?.target !== undefined);
}

/** Every choice of the low or the high end of each side. */
function cornersOf(sides: readonly Side[]): number[][] {
	return sides.reduce<number[][]>(
		(corners, { low, high }) =>
			corners.flatMap((corner) => [
				[...corner, low],
				[...corner, high],
			]),
		[[]],
	);
}

/**
 * A function that writes a point into a plan.
 *
 * @param plans The plan that is written to, then those of the other corners.
 * @returns `undefined` where the plans differ in anything but the numbers of the point.
 */
function writerOf(
	scenario: Scenario,
	plans: readonly Plan[],
	corners: readonly (readonly number[])[],
): ((at: readonly number[]) => void) | undefined {
	const writes: ((at: readonly number[]) => void)[] = [];
	let derives = 0;
	/** The side whose number the plans hold at a place: -1 where the plans are equal, `undefined` where something else varies. */
	const sideOf = (values: readonly number[]): number | undefined => {
		if (values.every((value) => Object.is(value, values[0]))) return -1;
		const k = corners[0].findIndex((_, side) => values.every((value, i) => Object.is(value, corners[i][side])));
		return k < 0 ? undefined : k;
	};
	for (const path of drawablePaths(scenario)) {
		const targets = plans.flatMap((plan) => planTarget(plan, path) ?? []);
		if (targets.length === 0) continue;
		if (targets.length < plans.length) return undefined;
		const [{ set, years }] = targets;
		const before = writes.length;
		if (set !== undefined) {
			const side = sideOf(targets.map(({ get }) => get?.() ?? Number.NaN));
			if (side === undefined) return undefined;
			if (side >= 0) writes.push((at) => set(at[side]));
		}
		if (years !== undefined) {
			const { values, first, step } = years;
			for (let t = 0; t <= plans[0].horizon; t++) {
				const i = first + t * step;
				const side = sideOf(targets.map((target) => target.years?.values[i] ?? Number.NaN));
				if (side === undefined) return undefined;
				if (side >= 0) {
					writes.push((at) => {
						values[i] = at[side];
					});
				}
			}
		}
		if (writes.length > before) derives |= targets[0].derives;
	}
	return (at) => {
		for (let k = 0; k < writes.length; k++) writes[k](at);
		if (derives !== 0) derive(plans[0], derives);
	};
}
