import { CrowdoutError } from "../../errors.js";
import { parseScenario } from "../../scenario/index.js";
import { type FoundBox, findBoxes, sampleLatinHypercube } from "../../sensitivity/index.js";
import { unitCubeModel } from "../ensemble/unit-cube.js";
import { outputsOf } from "./cube-outputs.js";
import { LOSS, type SensitivityOptions } from "./sensitivity.js";

/** What scenario discovery may be asked. */
export interface DiscoveryOptions extends Omit<SensitivityOptions, "method" | "level" | "resamples"> {
	/** What makes a run interesting: the output above, or below, this. */
	readonly above?: number;
	/** The same with the output below. */
	readonly below?: number;
	/** Most boxes [default 1]. */
	readonly boxes?: number;
}

/** Boxes of parameter values in which the interesting runs lie. */
export interface DiscoveryResult {
	/** Dotted path of the output. */
	readonly output: string;
	/** Runs of the pair of arms. */
	readonly runs: number;
	/** Runs that failed. */
	readonly failed: number;
	/** Share of interesting runs [0–1]. */
	readonly interesting: number;
	/** Boxes, in the order in which they were found. */
	readonly boxes: readonly FoundBox[];
}

/**
 * Scenario discovery by PRIM: where in the space of its uncertain parameters a scenario crosses a threshold.
 *
 * @throws {CrowdoutError} As `sensitivity`; and where neither `above` nor `below` is given.
 */
export function discover(input: unknown, options: DiscoveryOptions): DiscoveryResult {
	const { output = LOSS, samples = 2048, seed = 1, above, below, boxes = 1, onFailure, ...parse } = options;
	if ((above === undefined) === (below === undefined)) {
		throw new CrowdoutError("invalid-input", [{ path: "above", message: "must be given, or below, and not both" }]);
	}
	const model = unitCubeModel(parseScenario(input, parse), output);
	const problem = { names: model.names, bounds: model.names.map((): [number, number] => [0, 1]) };
	const sample = sampleLatinHypercube(problem, { count: samples, seed });
	const width = model.names.length;
	const drawn = new Float64Array(sample.points.length);
	const runs = outputsOf(model, sample, onFailure, (row, values) => drawn.set(values, row * width));
	const interest = Array.from(runs.values, (value) => (above !== undefined ? value > above : value < (below ?? 0)));
	const share = interest.filter((is) => is).length / interest.length;
	const found =
		share > 0 && share < 1
			? findBoxes({ names: [...model.names], points: rowsOf(drawn, width) }, interest, { boxes })
			: [];
	return { output, runs: runs.values.length, failed: runs.failed, interesting: share, boxes: found };
}

function rowsOf(values: Float64Array, width: number): number[][] {
	return Array.from({ length: values.length / width }, (_, row) => [
		...values.subarray(row * width, (row + 1) * width),
	]);
}
