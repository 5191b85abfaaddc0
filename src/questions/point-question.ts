import { type CubeJob, type PointOutputs, runPoints, unitCubeModel } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { constantOf } from "../numerics/index.js";
import type { Sample } from "../sensitivity/index.js";

/**
 * A question about the points of a sample. Sampling, running and answering are separate, so that any machine can run
 * the points.
 */
export interface PointQuestion<Answer, Points extends Sample = Sample> {
	readonly cube: CubeJob;
	/** Number of points. */
	readonly count: number;
	readonly sample: () => Points;
	readonly answer: (sample: Points, runs: PointOutputs) => Answer;
}

/** Sample, run and answer in this thread. */
export function askHere<Answer, Points extends Sample>({
	cube,
	sample,
	answer,
}: PointQuestion<Answer, Points>): Answer {
	const drawn = sample();
	return answer(drawn, runPoints(unitCubeModel(cube), drawn.points));
}

/** The runs that are kept. */
export interface KeptRuns {
	/** Outputs of the kept rows; all equal where they differ only by rounding. */
	readonly values: Float64Array;
	/** The value of all outputs where they are equal, apart from rounding; absent where they differ. */
	readonly constant?: number;
	/** Indices of the kept rows; `undefined` for all. */
	readonly rows?: readonly number[];
	/** Number of runs that failed. */
	readonly failed: number;
	/** Number of runs left out: those that failed, and those that cannot be used without them. */
	readonly dropped: number;
}

/**
 * Refuse failed runs, or leave them out with those that cannot be used without them.
 *
 * @param together Number of rows that are kept or dropped together, such as those of a base point or a trajectory [≥
 * 1].
 * @throws {CrowdoutError} `run-failed` with the count and the most frequent cause; also where no run is left.
 */
export function keptRuns(
	{ values: found, common, causes }: PointOutputs,
	{ onFailure = "error", together = 1 }: { readonly onFailure?: "error" | "drop"; readonly together?: number },
): KeptRuns {
	const failed = causes.reduce((total, [, times]) => total + times, 0);
	const constant = constantOf(common);
	const values = constant === undefined ? found : found.map((value) => (Number.isNaN(value) ? value : constant));
	const told = constant === undefined ? {} : { constant };
	if (failed === 0) return { values, ...told, failed, dropped: 0 };
	const rows: number[] = [];
	for (let from = 0; from < values.length; from += together) {
		const group = Array.from({ length: together }, (_, k) => from + k);
		if (group.every((row) => Number.isFinite(values[row]))) rows.push(...group);
	}
	if (onFailure === "error" || rows.length === 0) {
		const [[cause]] = [...causes].sort((a, b) => b[1] - a[1]);
		const [path, said] = cause.includes(": ")
			? [cause.split(": ")[0], cause.slice(cause.indexOf(": ") + 2)]
			: ["output", cause];
		const advice = onFailure === "error" ? "truncate the distribution or drop failures" : "no run is left";
		throw new CrowdoutError("run-failed", [
			{ path, message: `${said}; failed in ${failed} of ${values.length} runs; ${advice}` },
		]);
	}
	return {
		values: Float64Array.from(rows, (row) => values[row]),
		...told,
		rows,
		failed,
		dropped: values.length - rows.length,
	};
}

/** Some rows of a sample. */
export function rowsOf(points: Float64Array, width: number, rows: readonly number[] | undefined): Float64Array {
	if (rows === undefined) return points;
	const kept = new Float64Array(rows.length * width);
	rows.forEach((row, k) => {
		kept.set(points.subarray(row * width, (row + 1) * width), k * width);
	});
	return kept;
}

/** The parameters' values at points of the unit cube. */
export function placed(cube: CubeJob, points: Float64Array): Float64Array {
	return unitCubeModel(cube).placed(points);
}
