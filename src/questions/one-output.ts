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

/** Single outputs of a pair of arms, without the rest of the result. */
export interface OutputReaders {
	/**
	 * Run both arms.
	 *
	 * @returns Whether every number of the result would surely be finite; where not, only the result tells.
	 * @throws {CrowdoutError} `run-failed`, as a result of it would be refused.
	 */
	readonly run: () => boolean;
	/**
	 * A reader of an output of the run that was made last, NaN where it has none.
	 *
	 * @param reduce Which year of a series.
	 * @returns `undefined` where only a result tells it.
	 */
	readonly reader: (output: string, reduce: "last" | "max" | "min") => (() => number) | undefined;
}

/** Readers of the outputs of a scenario, of arms that were compiled from it. */
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
			// The ends of a series of which some years have no value are what a result makes of them.
			if ((asked?.reduce ?? reduce) !== "last" && isNullable(asked?.inner ?? output)) return undefined;
			return read(output) ?? read(`${reduce}(${output})`);
		},
	};
}

/**
 * A number of the result of a scenario, of a series its last year; null where it has none.
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

/** A number as a result holds it: null where there is none, and never -0. */
export function plainNumber(value: number): number | null {
	return Number.isNaN(value) ? null : value + 0;
}

/** Steepest answer of an outcome to spending that no ratio of two numbers takes beyond the numbers. */
const STEEP = 0.9;

/** A figure so small that what is divided by it may leave the numbers. */
const TINY = 1e-30;

/** Whether no outcome can make a number of the result that is not finite. */
function staysFinite({ outcomes }: Scenario): boolean {
	return outcomes.every((outcome) =>
		outcome.kind === "opportunityCost"
			? [outcome.unitCost, ...(outcome.range ?? [])].every((cost) => cost > TINY)
			: [outcome.elasticity, ...(outcome.range ?? [])].every((elasticity) => Math.abs(elasticity) < STEEP),
	);
}

/** Tells whether every output of the run that was made last is surely finite: no line near nothing, no discount without bound. */
function ordinary({ arm, line }: Members, read: (name: string) => (() => number) | undefined): () => boolean {
	const least = arm.flatMap((run) => line.flatMap((name) => read(`min(${run}.lines.${name})`) ?? []));
	const ratio = read("crowdOut.ratio");
	const presentValue = read("crowdOut.total.presentValue");
	return () =>
		least.every((of) => of() > TINY) &&
		Math.abs(ratio?.() ?? 0) !== Number.POSITIVE_INFINITY &&
		Number.isFinite(presentValue?.() ?? 0);
}
