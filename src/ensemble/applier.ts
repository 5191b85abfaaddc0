// Past 200 lines: every way in which a drawn number goes into an arm.

import { sameData, valueAt } from "../domain/index.js";
import {
	type Arm,
	DERIVED,
	DERIVED_INPUTS,
	derive,
	type InputName,
	ownColumn,
	type Plan,
	planTarget,
	type Target,
} from "../engine/index.js";
import type { Paired } from "../measure/index.js";
import { drawRule, type Rule, type Scenario } from "../scenario/index.js";
import type { Quantity } from "./sampler.js";

/** Writes the values of draws into both arms, a row a draw. */
export interface Applier {
	/**
	 * Write the values of draws, index value · rows + row.
	 *
	 * @returns By row the first quantity that left its legal range, or -1.
	 */
	readonly apply: (values: Float64Array) => Int32Array;
	/** What each quantity must satisfy, in words. */
	readonly must: readonly string[];
}

/** Both arms, with the scenarios that they were compiled from. */
export interface Arms {
	readonly scenario: Scenario;
	readonly counterfactual: Scenario;
	readonly paired: Paired;
}

/** A plan and the arm that runs it. */
interface Own {
	readonly plan: Plan;
	readonly arm: Arm;
}

/**
 * How each drawn quantity goes into the arms: into the scenario's always; into the counterfactual's too, unless the
 * counterfactual has a value of its own there and `arms: both` is not asked.
 *
 * A counterfactual that is a whole scenario has a value of its own where it differs.
 */
export function createApplier(arms: Arms, quantities: readonly Quantity[]): Applier {
	const { plan, otherPlan, arm, otherArm } = arms.paired;
	const both = quantities.map((quantity) => inBothArms(arms, quantity));
	const rules = quantities.map(({ path }) => drawRule(path));
	const own = writerOf({ plan, arm }, quantities, rules);
	const other = writerOf(
		{ plan: otherPlan, arm: otherArm },
		quantities.map((quantity, k) => (both[k] ? quantity : undefined)),
		rules,
	);
	const illegal = new Int32Array(arm.rows);
	const shares = quantities.some(
		({ path, shareOf }) =>
			shareOf === undefined && /^financing\.(taxes|levies|borrowing|cuts\.(other|provinces))$/.test(path),
	);
	const first = quantities.findIndex(({ path }) => path.startsWith("financing."));
	return {
		apply: (values) => {
			illegal.fill(-1);
			own(values, illegal);
			other(values, illegal);
			if (shares) {
				for (let i = 0; i < illegal.length; i++) {
					if (illegal[i] < 0 && !(sharesHold(plan, arm, i) && sharesHold(otherPlan, otherArm, i))) illegal[i] = first;
				}
			}
			return illegal;
		},
		must: rules.map((rule, k) =>
			shares && k === first
				? `${rule?.must ?? ""}, and the shares of financing together at most 1`
				: (rule?.must ?? ""),
		),
	};
}

/** Writes values into one arm, and notes the first quantity of a row that left its range. */
type Writer = (values: Float64Array, illegal: Int32Array) => void;

/** A quantity in one arm: what it goes into, and from which value in which years. */
interface Placed {
	readonly k: number;
	readonly target: Target;
	readonly rule: Rule;
	/** Index of its first value, and how many there are. */
	readonly at: number;
	readonly size: number;
	/** Years since the base year in which it holds; [0] for a number. */
	readonly years: readonly number[];
	/** What the draw is added to, by year; absent where nothing else is added. */
	readonly base?: Float64Array;
}

function writerOf(
	{ plan, arm }: Own,
	quantities: readonly (Quantity | undefined)[],
	rules: readonly (Rule | undefined)[],
): Writer {
	const placed = quantities.flatMap((quantity, k) => {
		const target = quantity && planTarget(plan, quantity.path);
		const rule = rules[k];
		return quantity && target && rule ? [placedIn(plan, quantity, target, rule, k)] : [];
	});
	const columns = placed.filter(({ target }) => isInput(arm, target)).map((each) => columnWriter(arm, each));
	const derived = placed.filter(({ target }) => !isInput(arm, target) || isDerivedFrom(plan, target));
	const derives = derived.reduce((bits, { target }) => bits | target.derives, 0);
	const copies = derived.length === 0 ? [] : derivedColumns(plan, arm, derives);
	const feedback = placed.some(({ target }) => target.field.startsWith("feedback"));
	const load = (values: Float64Array, i: number) => {
		for (let n = 0; n < derived.length; n++) writeToPlan(derived[n], values, arm.rows, i);
		if (derives !== 0) derive(plan, derives);
		if (feedback) plan.derived.steady = false;
	};
	if (feedback) plan.derived.steady = false;
	// Of the plan itself `closeRow` reads elasticities and what the budget is divided by.
	const onlyPlan = derived.some(
		({ target: { field, derives: bits } }) => field === "elasticity" || (bits & DERIVED.budget) !== 0,
	);
	return (values, illegal) => {
		for (let n = 0; n < columns.length; n++) columns[n](values, illegal);
		if (derived.length === 0) return;
		for (const each of derived) if (!isInput(arm, each.target)) noteIllegal(each, values, illegal);
		for (let i = 0; i < arm.rows; i++) {
			load(values, i);
			for (let n = 0; n < copies.length; n++) copies[n](i);
		}
		if (onlyPlan) arm.reload = (i) => load(values, i);
	};
}

function placedIn(plan: Plan, quantity: Quantity, target: Target, rule: Rule, k: number): Placed {
	const { distribution, at, size } = quantity;
	const { baseYear, horizon } = plan;
	const from = Math.max(1, (quantity.since ?? baseYear) - baseYear);
	const to = Math.min(horizon, (quantity.until ?? baseYear + horizon) - baseYear);
	const years =
		target.years === undefined ? [0] : Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
	const common = { k, target, rule, at, size, years };
	if (distribution === undefined || !isShift(distribution)) return common;
	const { years: held } = target;
	const base = Float64Array.from({ length: to + 1 }, (_, t) =>
		held === undefined ? (target.get?.() ?? 0) : held.values[held.first + t * held.step],
	);
	return { ...common, base };
}

/** Which of a draw's values holds in year t. */
function placeOf({ at, size }: Placed, t: number): number {
	return size === 1 ? at : at + t - 1;
}

/** The value that a row has in year t. */
function valueIn(placed: Placed, values: Float64Array, rows: number, i: number, t: number): number {
	const value = values[placeOf(placed, t) * rows + i];
	return placed.base === undefined ? value : placed.base[t] + value;
}

/** Whether the years read the number from its column: a plan holds it as it is drawn, by year or for all years. */
function isInput(arm: Arm, { field, years }: Target): boolean {
	return field in arm.inputs && (years === undefined || years.step === 1) && !/^(interest|marginal)Rate$/.test(field);
}

/** Whether what `derive` works out changes with it. */
function isDerivedFrom({ interestRate }: Plan, { derives, field }: Target): boolean {
	return derives === DERIVED.economy && /^(growth|inflation|debtBase|feedback.*)$/.test(field)
		? interestRate.some(Number.isNaN) && !field.startsWith("feedback")
		: derives !== 0;
}

/** Writes a quantity row by row where the years read it; what is the same in several years is written once. */
function columnWriter(arm: Arm, placed: Placed): Writer {
	const { target, rule, size, base, years } = placed;
	const { state, rows } = arm;
	const name = target.field as InputName;
	const once = target.years === undefined || (size === 1 && base === undefined);
	const groups = once ? [[...years]] : years.map((t) => [t]);
	const columns = groups
		.filter((group) => group.length > 0)
		.map((group) => ({
			t: group[0],
			column: ownColumn(arm, name, target.years === undefined ? [target.place] : group),
		}));
	return (values, illegal) => {
		for (let n = 0; n < columns.length; n++) {
			const { t, column } = columns[n];
			const added = base === undefined ? 0 : base[t];
			const from = placeOf(placed, t) * rows;
			let least = Number.POSITIVE_INFINITY;
			let greatest = Number.NEGATIVE_INFINITY;
			for (let i = 0; i < rows; i++) {
				const value = added + values[from + i];
				state[column + i] = value;
				least = Math.min(least, value);
				greatest = Math.max(greatest, value);
			}
			// What a rule allows is an interval: where it holds the ends, it holds all between them.
			if (!(rule.holds(least) && rule.holds(greatest))) noteIllegal(placed, values, illegal);
		}
	};
}

function noteIllegal(placed: Placed, values: Float64Array, illegal: Int32Array): void {
	const { k, rule, years } = placed;
	const rows = illegal.length;
	for (let i = 0; i < rows; i++) {
		for (const t of years) {
			if (!rule.holds(valueIn(placed, values, rows, i, t))) illegal[i] = illegal[i] < 0 ? k : Math.min(k, illegal[i]);
		}
	}
}

function writeToPlan(placed: Placed, values: Float64Array, rows: number, i: number): void {
	const { target, years } = placed;
	const { set, years: held } = target;
	if (set !== undefined) set(valueIn(placed, values, rows, i, 0));
	if (held === undefined) return;
	for (const t of years) held.values[held.first + t * held.step] = valueIn(placed, values, rows, i, t);
}

/** Copies what is derived of a plan into a row. */
function derivedColumns(plan: Plan, arm: Arm, derives: number): ((row: number) => void)[] {
	const names = (["uplift", "economy", "budget"] as const).flatMap((part): readonly InputName[] =>
		(derives & DERIVED[part]) === 0 ? [] : DERIVED_INPUTS[part],
	);
	return names.map((name) => {
		const values = plan.derived[name as keyof Plan["derived"]] as Float64Array;
		const columns = Array.from(values, (_, place) => ownColumn(arm, name, [place]));
		return (row) => {
			for (let place = 0; place < columns.length; place++) arm.state[columns[place] + row] = values[place];
		};
	});
}

/** Whether a draw is added to the number that is already there. */
function isShift(distribution: NonNullable<Quantity["distribution"]>): boolean {
	return ("apply" in distribution && distribution.apply === "add") || distribution.mode === "add";
}

/** Whether, in every year, no more than the gap of a row is paid and no more than its cut is borne. */
function sharesHold({ horizon }: Plan, { state, inputs }: Arm, row: number): boolean {
	const sum = (t: number, names: readonly InputName[]) =>
		names.reduce((all, name) => all + state[inputs[name].at[t] + (row & inputs[name].mask[t])], 0);
	for (let t = 1; t <= horizon; t++) {
		if (sum(t, ["payTaxes", "payLevies", "payBorrowing"]) > 1 + 1e-12) return false;
		if (sum(t, ["cutOther", "cutProvinces"]) > 1 + 1e-12) return false;
	}
	return true;
}

/** Whether a draw goes into the counterfactual too. */
export function inBothArms({ scenario, counterfactual }: Omit<Arms, "paired">, quantity: Quantity): boolean {
	const { path, shareOf, distribution } = quantity;
	if ((shareOf ?? distribution)?.arms === "both") return true;
	const override = scenario.counterfactual;
	const places = shareOf ? ["financing"] : [path];
	if (override.extends === null)
		return places.every((place) => sameData(valueAt(scenario, place), valueAt(counterfactual, place)));
	if (shareOf) return valueAt(override, "financing") === undefined;
	return valueAt(override, path) === undefined && !kindDiffers(scenario, counterfactual, path);
}

function kindDiffers(scenario: Scenario, counterfactual: Scenario, path: string): boolean {
	const kind = `${path.split(".")[0]}.kind`;
	return valueAt(scenario, kind) !== valueAt(counterfactual, kind);
}
