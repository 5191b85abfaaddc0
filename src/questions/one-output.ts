import {
	crowdOut,
	emptyTotals,
	type Members,
	membersOf,
	outputValues,
	type Paired,
	pairOf,
	readReduced,
	readsTiers,
	readTotals,
	runOnce,
	scalarOf,
	seriesNamed,
} from "../measure/index.js";
import { counterfactualScenario, type Scenario } from "../scenario/index.js";

/** Single outputs of both runs, read without building the rest of the result. */
export interface OutputReaders {
	/**
	 * Run both arms.
	 *
	 * @returns Whether every number of the result is certain to be finite. Where false, the caller must build the result.
	 * @throws {CrowdoutError} `run-failed`, as where the result is built.
	 */
	readonly run: () => boolean;
	/**
	 * A reader of an output of the latest run; NaN where the output has no value.
	 *
	 * @param reduce Which year of a series.
	 * @returns `undefined` where the output can be read only from a result.
	 */
	readonly reader: (output: string, reduce: "last" | "max" | "min") => (() => number) | undefined;
}

/** Readers of the outputs of a scenario. @param paired The scenario and its counterfactual, compiled. */
export function outputReaders(scenario: Scenario, paired: Paired): OutputReaders {
	const members = membersOf(scenario);
	const totals = emptyTotals(members.line.length, scenario.horizon);
	const read = (name: string) => {
		const found = scalarOf(name, members)?.read(paired, totals);
		return found && (() => found(0));
	};
	const finite = staysFinite(scenario) ? ordinary(members, read) : () => false;
	const isNullable = (name: string) => seriesNamed(name, members)?.nullable === true;
	return {
		run: () => {
			runOnce(paired);
			readTotals(paired, totals);
			return finite();
		},
		reader: (output, reduce) => {
			const asked = readReduced(output);
			// A result decides how `max` and `min` treat years without a value, so these are read from a result.
			if ((asked?.reduce ?? reduce) !== "last" && isNullable(asked?.inner ?? output)) return undefined;
			return read(output) ?? read(`${reduce}(${output})`);
		},
	};
}

/**
 * A number of the result of a scenario; for a series its last year. Null where it has no value.
 *
 * @throws {CrowdoutError} As `crowdOut` and `outputValues`.
 */
export function numberOf(scenario: Scenario, output: string): number | null {
	const { run, reader } = outputReaders(
		scenario,
		pairOf(scenario, counterfactualScenario(scenario), { tiers: readsTiers(output) }),
	);
	const read = reader(output, "last");
	return read !== undefined && run() ? plainNumber(read()) : (outputValues(crowdOut(scenario), output).at(-1) ?? null);
}

/** A number as a result holds it: null for NaN, and 0 for -0. */
export function plainNumber(value: number): number | null {
	return Number.isNaN(value) ? null : value + 0;
}

/** Greatest elasticity of an outcome at which every ratio of two finite numbers gives a finite result. */
const STEEP = 0.9;

/** Division by a smaller figure may give an infinite number. */
const TINY = 1e-30;

/** Whether every outcome is certain to give finite numbers. */
function staysFinite({ outcomes }: Scenario): boolean {
	return outcomes.every((outcome) =>
		outcome.kind === "opportunityCost"
			? [outcome.unitCost, ...(outcome.range ?? [])].every((cost) => cost > TINY)
			: [outcome.elasticity, ...(outcome.range ?? [])].every((elasticity) => Math.abs(elasticity) < STEEP),
	);
}

/** A test that every output of the latest run is certain to be finite: no line near 0, ratio and present value finite. */
function ordinary({ arm, line }: Members, read: (name: string) => (() => number) | undefined): () => boolean {
	const least = arm.flatMap((run) => line.flatMap((name) => read(`min(${run}.lines.${name})`) ?? []));
	const ratio = read("crowdOut.ratio");
	const presentValue = read("crowdOut.total.presentValue");
	return () =>
		least.every((of) => of() > TINY) &&
		Math.abs(ratio?.() ?? 0) !== Number.POSITIVE_INFINITY &&
		Number.isFinite(presentValue?.() ?? 0);
}
