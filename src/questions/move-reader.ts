import { createArm } from "../engine/index.js";
import { createApplier, failureIn, type Quantity, runPair } from "../ensemble/index.js";
import { emptyTotals, membersOf, pairOf, readsTiers, readTotals, roundingAt, scalarOf } from "../measure/index.js";
import { around, type Common } from "../numerics/index.js";
import { counterfactualScenario, type Scenario } from "../scenario/index.js";
import { keepValues } from "./plan-values.js";

/** An output, and the numbers that equal it up to rounding. */
export interface Reading {
	readonly value: number;
	/** The numbers that equal `value` up to rounding. */
	readonly common: Common;
}

/** A function that runs both arms with other values of some quantities. It returns the output, or why the run failed. */
export function moveReader(scenario: Scenario, output: string) {
	const members = membersOf(scenario);
	const counterfactual = counterfactualScenario(scenario);
	const shape = { tiers: readsTiers(output) };
	const paired = pairOf(scenario, counterfactual, shape);
	const { plan, otherPlan } = paired;
	const totals = emptyTotals(members.line.length, scenario.horizon);
	const scalar = scalarOf(output, members);
	return (quantities: readonly Quantity[], values: readonly number[]): Reading | string => {
		const paths = quantities.map(({ path }) => path);
		const back = [plan, otherPlan].map((of) => keepValues(of, paths));
		try {
			// New arms for each reading: the applier changes where an arm reads its numbers.
			const moved = { ...paired, arm: createArm(plan, shape), otherArm: createArm(otherPlan, shape) };
			const applier = createApplier({ scenario, counterfactual, paired: moved }, quantities);
			const [left] = applier.apply(Float64Array.from(values));
			if (left >= 0) return `${quantities[left].path}: must be ${applier.must[left]}`;
			runPair(moved);
			const failure = failureIn(moved, 0);
			if (failure !== undefined) return failure.cause;
			readTotals(moved, totals);
			const found = scalar?.read(moved, totals)(0) ?? Number.NaN;
			if (scalar === undefined || !Number.isFinite(found)) return "the output has no value";
			return { value: found, common: around(found, roundingAt(scalar.rounding(moved, totals), found, 0)) };
		} finally {
			for (const put of back) put();
		}
	};
}
