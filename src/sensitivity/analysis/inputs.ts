import { show } from "../../domain/index.js";
import { CrowdoutError } from "../../errors.js";
import { groupFaults, nameFaults } from "../problem/check-problem.js";
import { type Movers, moversOf, type Problem } from "../problem/problem.js";
import { refuse } from "../refuse.js";
import type { SampleDesign } from "../sample/sample.js";

/** The inputs of runs: a sample of this door, or any matrix. */
export interface Inputs {
	/** Names of the inputs, the columns. */
	readonly names: readonly string[];
	/** One row for each run; in a single array, input j of run i at index i · names.length + j. */
	readonly points: Float64Array | readonly (readonly number[])[];
	/** Design of the sample, where known. */
	readonly design?: SampleDesign;
}

/** Check that names are valid and all different. @throws CrowdoutError `invalid-input` where they are not. */
export function checkNames(names: readonly string[]): void {
	const faults = nameFaults(names);
	if (faults.length > 0) throw new CrowdoutError("invalid-input", faults);
}

/**
 * The inputs or groups that a design moves one by one. @throws CrowdoutError `invalid-input` for invalid names or
 * groups.
 */
export function checkedMovers(design: Pick<Problem, "names" | "groups">): Movers {
	checkNames(design.names);
	const faults = groupFaults(design);
	if (faults.length > 0) throw new CrowdoutError("invalid-input", faults);
	return moversOf(design);
}

/** The sampler of each design that an analysis may need. */
const SAMPLERS = {
	saltelli: "sampleSaltelli",
	trajectories: "sampleTrajectories",
	"finite-differences": "sampleFiniteDifferences",
	"one-at-a-time": "sampleOneAtATime",
} as const;

/**
 * Check that a sample has the design of an analysis, where the design is known.
 *
 * @throws CrowdoutError `invalid-input` for a sample of another design, whose rows have another meaning.
 */
export function checkDesign(
	{ design }: { readonly design?: SampleDesign },
	wanted: keyof typeof SAMPLERS,
	analysis: string,
): void {
	if (design === undefined || design === wanted) return;
	refuse("design", `must be ${wanted} for ${analysis}, got ${show(design)}; draw the sample with ${SAMPLERS[wanted]}`);
}

/**
 * A matrix by columns.
 *
 * @returns Column j holds input j of every run.
 * @throws CrowdoutError `invalid-input` for rows of another length than names, or a value that is not finite.
 */
export function columnsOf({ names, points }: Inputs): Float64Array[] {
	checkNames(names);
	const n = names.length;
	const flat = points instanceof Float64Array;
	if (flat && points.length % n !== 0)
		refuse("points", `must be whole rows of ${n} numbers, one for each input, got ${points.length} numbers`);
	const count = flat ? points.length / n : points.length;
	const columns = names.map(() => new Float64Array(count));
	for (let i = 0; i < count; i++) {
		if (!flat && points[i].length !== n) refuse(`points.${i}`, `must hold ${n} numbers, got ${points[i].length}`);
		for (let j = 0; j < n; j++) {
			const value = flat ? points[i * n + j] : points[i][j];
			if (!Number.isFinite(value)) refuse(`points.${i}.${names[j]}`, `must be a finite number, got ${show(value)}`);
			columns[j][i] = value;
		}
	}
	return columns;
}

/**
 * Outputs as one checked array.
 *
 * @throws CrowdoutError `invalid-input` where one is not a finite number; a failed run is never dropped silently.
 */
export function outputsOf(outputs: ArrayLike<number>): Float64Array {
	const values = Float64Array.from(outputs);
	const wrong = values.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
	if (wrong > 0) {
		const first = values.findIndex((value) => !Number.isFinite(value));
		const message = `must be finite numbers, got ${wrong} that are not, first ${values[first]} at run ${first}`;
		refuse("outputs", `${message}; drop such runs with their points, or correct them`);
	}
	return values;
}

/** Check that there is one output for each run. @throws CrowdoutError `invalid-input` where there is not. */
export function checkOnePerRun(outputs: Float64Array, runs: number): void {
	if (outputs.length !== runs) refuse("outputs", `must have one entry for each of ${runs} runs, got ${outputs.length}`);
}

/**
 * Check that there are enough runs for a method.
 *
 * @param method Name of the method, and the reason. @throws CrowdoutError `invalid-input` where there are fewer.
 */
export function checkEnough(runs: number, least: number, method: string): void {
	if (runs < least) refuse("outputs", `must be at least ${least} for ${method}, got ${runs}; run more points`);
}

/** Whether every output is the same. */
export function isConstant(outputs: Float64Array): boolean {
	return outputs.every((value) => value === outputs[0]);
}
