import { CrowdoutError } from "../../errors.js";
import type { UnitCubeModel } from "../ensemble/unit-cube.js";

/** Outputs at the points of a sample. */
export interface Outputs {
	readonly values: Float64Array;
	readonly failed: number;
}

/**
 * Run a model at every point of a sample.
 *
 * @param onFailure Refuse, or put the mean of the others in the place of a run that fails.
 * @param seen Is given each row's parameter values.
 * @throws {CrowdoutError} `run-failed` with the count and the commonest cause.
 */
export function outputsOf(
	model: UnitCubeModel,
	{ points, count }: { points: Float64Array; count: number },
	onFailure: "error" | "drop" = "error",
	seen: (row: number, values: Float64Array) => void = () => {},
): Outputs {
	const width = model.names.length;
	const values = new Float64Array(count);
	const causes = new Map<string, number>();
	let sum = 0;
	for (let row = 0; row < count; row++) {
		values[row] = model.output(points.subarray(row * width, (row + 1) * width));
		seen(row, model.values);
		if (Number.isFinite(values[row])) sum += values[row];
		else {
			const cause = model.failure() ?? "the output has no value";
			causes.set(cause, (causes.get(cause) ?? 0) + 1);
		}
	}
	const failed = [...causes.values()].reduce((total, times) => total + times, 0);
	if (failed > 0 && onFailure === "error") {
		const [[cause]] = [...causes].sort((a, b) => b[1] - a[1]);
		throw new CrowdoutError("run-failed", [
			{
				path: "sensitivity",
				message: `${failed} of ${count} runs failed, most often: ${cause}; truncate the distribution or drop failures`,
			},
		]);
	}
	if (failed > 0) {
		const mean = failed < count ? sum / (count - failed) : 0;
		for (let row = 0; row < count; row++) if (!Number.isFinite(values[row])) values[row] = mean;
	}
	return { values, failed };
}
