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

/** A scenario that is compiled once and run at many points: the same bits as a parse of each would give. */
export interface Points {
	/**
	 * Set the numbers and run both arms.
	 *
	 * @param at One number a side.
	 * @returns Whether it could be done; where not, a parse tells what is wrong, or gives the result.
	 */
	readonly run: (at: readonly number[]) => boolean;
	/** As `OutputReaders` has it. */
	readonly reader: OutputReaders["reader"];
	/** What rounding in the run that was made last is relative to. */
	readonly scale: () => Scale;
}

/** More numbers than this have too many corners to parse. */
const MOST_SIDES = 6;

/**
 * Compile a scenario and its counterfactual for a box of numbers.
 *
 * The corners are parsed. What a parse refuses, it refuses beyond a bound on something that rises or falls with each
 * number, so that a box whose corners are legal is legal inside. A value of a plan is taken for the number itself where
 * both are equal at every corner, in both arms, whatever presets and parents made of it. (A change of a number may drop its
 * distribution; that makes nothing illegal.)
 *
 * @param input A scenario that a parse with these options takes.
 * @param outputs What will be read.
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
	const held = (path: string) => planTarget(plan, path)?.get?.() ?? Number.NaN;
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
			gdp: held("economy.gdp"),
			population: held("economy.population"),
			exchangeRate: held("economy.exchangeRate"),
			extraDefence: extraDefence?.(),
		}),
	};
}

/** Whether a dotted path, or what it is a part of, stands in a plan. */
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
 * Writes a point into a plan.
 *
 * @param plans The plan that is written to, and those of the other corners.
 * @returns `undefined` where something else in the plans varies.
 */
function writerOf(
	scenario: Scenario,
	plans: readonly Plan[],
	corners: readonly (readonly number[])[],
): ((at: readonly number[]) => void) | undefined {
	const writes: ((at: readonly number[]) => void)[] = [];
	let derives = 0;
	/** Which number stands at a place of the plans: -1 for none, `undefined` for something else that varies. */
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
