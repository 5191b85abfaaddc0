import { valueAt } from "../domain/index.js";
import { DERIVED, derive, type Plan, planTarget, type Target } from "../engine/index.js";
import { canonicalJson } from "../numerics/index.js";
import { drawRule, type Rule, type Scenario } from "../scenario/index.js";
import type { Quantity } from "./sampler.js";

/** Writes the values of a draw into the plans of both arms. */
export interface Applier {
	/** Write a draw's values; the first quantity that left its legal range, or -1. */
	readonly apply: (values: Float64Array) => number;
	/** Whether GDP and population are the same in every draw. */
	readonly economyKept: boolean;
	/** What each quantity must satisfy, in words. */
	readonly must: readonly string[];
}

/** The plans of both arms, with the scenarios that they were compiled from. */
export interface Arms {
	readonly scenario: Scenario;
	readonly counterfactual: Scenario;
	readonly plan: Plan;
	readonly otherPlan: Plan;
}

/**
 * How each drawn quantity goes into the plans: into the scenario's always; into the counterfactual's too, unless the
 * counterfactual has a value of its own there and `arms: both` is not asked.
 *
 * A counterfactual that is a whole scenario has a value of its own where it differs.
 */
export function createApplier(arms: Arms, quantities: readonly Quantity[]): Applier {
	const { plan, otherPlan } = arms;
	const writers = quantities.map((quantity) => {
		const both = inBothArms(arms, quantity);
		const rule = drawRule(quantity.path);
		const targets = [plan, ...(both ? [otherPlan] : [])].flatMap((of) => writerOf(of, quantity, rule));
		return { quantity, both, targets, must: rule?.must ?? "" };
	});
	const writes = writers.map(({ targets }) => targets.map(({ write }) => write));
	const derives = (own: boolean) =>
		writers.reduce((bits, { both, targets }) => (own || both ? bits | (targets[0]?.derives ?? 0) : bits), 0);
	const [ownBits, otherBits] = [derives(true), derives(false)];
	const shares = quantities.some(
		({ path, shareOf }) =>
			shareOf === undefined && /^financing\.(taxes|levies|borrowing|cuts\.(other|provinces))$/.test(path),
	);
	const first = quantities.findIndex(({ path }) => path.startsWith("financing."));
	return {
		apply: (values) => {
			for (let k = 0; k < writes.length; k++) {
				const list = writes[k];
				for (let i = 0; i < list.length; i++) if (!list[i](values)) return k;
			}
			if (shares && !(sharesHold(plan) && sharesHold(otherPlan))) return first;
			if (ownBits !== 0) derive(plan, ownBits);
			if (otherBits !== 0) derive(otherPlan, otherBits);
			return -1;
		},
		economyKept: ((ownBits | otherBits) & DERIVED.economy) === 0,
		must: writers.map(({ must }, k) =>
			shares && k === first ? `${must}, and the shares of financing together at most 1` : must,
		),
	};
}

interface Writer {
	readonly derives: number;
	/** Writes, and tells whether the value is legal. */
	readonly write: (values: Float64Array) => boolean;
}

function writerOf(plan: Plan, quantity: Quantity, rule: Rule | undefined): Writer[] {
	const target = planTarget(plan, quantity.path);
	if (target === undefined || rule === undefined) return [];
	const { distribution, at, size } = quantity;
	const { baseYear, horizon } = plan;
	const from = Math.max(1, (quantity.since ?? baseYear) - baseYear);
	const to = Math.min(horizon, (quantity.until ?? baseYear + horizon) - baseYear);
	const holds = rule.holds;
	const adds = distribution !== undefined && isShift(distribution);
	if (target.set !== undefined) {
		const { set } = target;
		const base = adds ? (target.get?.() ?? 0) : 0;
		return [
			{
				derives: target.derives,
				write: (values) => {
					const value = base + values[at];
					set(value);
					return holds(value);
				},
			},
		];
	}
	return target.years === undefined ? [] : [yearWriter(target, target.years, { at, size, adds, holds, from, to })];
}

/** A quantity as a writer needs it: where its values stand, and the first and last year that they are written to. */
interface Written {
	readonly at: number;
	readonly size: number;
	readonly adds: boolean;
	readonly holds: Rule["holds"];
	readonly from: number;
	readonly to: number;
}

function yearWriter(
	{ derives }: Target,
	{ values: years, first, step }: NonNullable<Target["years"]>,
	{ at, size, adds, holds, from, to }: Written,
): Writer {
	const base = Float64Array.from({ length: to + 1 }, (_, t) => (adds ? years[first + t * step] : 0));
	return {
		derives,
		write: (values) => {
			let legal = true;
			for (let t = from; t <= to; t++) {
				const value = base[t] + values[size === 1 ? at : at + t - 1];
				years[first + t * step] = value;
				legal = legal && holds(value);
			}
			return legal;
		},
	};
}

/** Whether a draw is added to what stands there. */
function isShift(distribution: NonNullable<Quantity["distribution"]>): boolean {
	return ("apply" in distribution && distribution.apply === "add") || distribution.mode === "add";
}

/** Whether, in every year, no more than the gap is paid and no more than the cut is borne. */
function sharesHold({ horizon, payTaxes, payLevies, payBorrowing, cutOther, cutProvinces }: Plan): boolean {
	for (let t = 1; t <= horizon; t++) {
		if (payTaxes[t] + payLevies[t] + payBorrowing[t] > 1 + 1e-12) return false;
		if (cutOther[t] + cutProvinces[t] > 1 + 1e-12) return false;
	}
	return true;
}

/** Whether a draw goes into the counterfactual too. */
export function inBothArms(
	{ scenario, counterfactual }: Omit<Arms, "plan" | "otherPlan">,
	quantity: Quantity,
): boolean {
	const { path, shareOf, distribution } = quantity;
	if ((shareOf ?? distribution)?.arms === "both") return true;
	const override = scenario.counterfactual;
	const places = shareOf ? ["financing"] : [path];
	if (override.extends === null)
		return places.every((place) => same(valueAt(scenario, place), valueAt(counterfactual, place)));
	if (shareOf) return valueAt(override, "financing") === undefined;
	return valueAt(override, path) === undefined && !kindDiffers(scenario, counterfactual, path);
}

function kindDiffers(scenario: Scenario, counterfactual: Scenario, path: string): boolean {
	const kind = `${path.split(".")[0]}.kind`;
	return valueAt(scenario, kind) !== valueAt(counterfactual, kind);
}

function same(a: unknown, b: unknown): boolean {
	return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}
