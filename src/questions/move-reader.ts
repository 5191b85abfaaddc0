import { createApplier, type Quantity, runPair } from "../ensemble/index.js";
import { emptyTotals, membersOf, pairOf, readTotals, scalarOf } from "../measure/index.js";
import { around, type Common } from "../numerics/index.js";
import { counterfactualScenario, type Scenario } from "../scenario/index.js";
import { keepValues } from "./plan-values.js";

/** An output, and the numbers that it may be up to rounding. */
export interface Reading {
	readonly value: number;
	/** The numbers that `value` may be. */
	readonly common: Common;
}

/** Runs both arms, with values of some quantities written over the scenario; why it failed, where it did. */
export function moveReader(scenario: Scenario, output: string) {
	const members = membersOf(scenario);
	const counterfactual = counterfactualScenario(scenario);
	const paired = pairOf(scenario, counterfactual);
	const { plan, otherPlan } = paired;
	const totals = emptyTotals(members.line.length, scenario.horizon);
	const scalar = scalarOf(output, members);
	return (quantities: readonly Quantity[], values: readonly number[]): Reading | string => {
		const paths = quantities.map(({ path }) => path);
		const back = [plan, otherPlan].map((of) => keepValues(of, paths));
		try {
			const applier = createApplier({ scenario, counterfactual, plan, otherPlan }, quantities);
			const left = applier.apply(Float64Array.from(values));
			if (left >= 0) return `${quantities[left].path}: must be ${applier.must[left]}`;
			const failure = runPair(paired, false);
			if (failure !== undefined) return failure.cause;
			readTotals(paired, totals);
			const found = scalar?.read(paired, totals)() ?? Number.NaN;
			if (scalar === undefined || !Number.isFinite(found)) return "the output has no value";
			return { value: found, common: around(found, scalar.rounding(paired, totals)(found)) };
		} finally {
			for (const put of back) put();
		}
	};
}
