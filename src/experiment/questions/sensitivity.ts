import { CrowdoutError } from "../../errors.js";
import { type ParseOptions, parseScenario } from "../../scenario/index.js";
import {
	analyseDelta,
	analyseMorris,
	analysePawn,
	analyseRbdFast,
	analyseSobol,
	type Estimate,
	type FoundBox,
	findBoxes,
	type SobolIndices,
	sampleLatinHypercube,
	sampleSaltelli,
	sampleTrajectories,
} from "../../sensitivity/index.js";
import { type UnitCubeModel, unitCubeModel } from "../ensemble/unit-cube.js";

/** How a sensitivity is told. */
export type SensitivityMethod = "sobol" | "morris" | "pawn" | "delta" | "rbd-fast";

/** What a sensitivity analysis may be asked beside the scenario. */
export interface SensitivityOptions extends ParseOptions {
	/** [default `sobol`] */
	readonly method?: SensitivityMethod;
	/** A number a draw [default: what all lines lose over the horizon]. */
	readonly output?: string;
	/** Base points of Sobol' (a power of two), trajectories of Morris, points of the others [default 1024; Morris 100]. */
	readonly samples?: number;
	readonly seed?: number;
	/** Level of the intervals [0–1, default 0.95]. */
	readonly level?: number;
	/** Bootstrap resamples [default 100]. */
	readonly resamples?: number;
	/** Refuse an analysis with a run that fails, or put the mean of the others in its place and say so [default `error`]. */
	readonly onFailure?: "error" | "drop";
}

/** How much of an output each uncertain parameter accounts for. */
export interface SensitivityResult {
	readonly method: SensitivityMethod;
	readonly output: string;
	readonly seed: number;
	/** Runs of the pair of arms. */
	readonly runs: number;
	readonly failed: number;
	/** The largest first. `main` is the index of the method, `total` Sobol's total or Morris' spread. */
	readonly inputs: readonly { readonly path: string; readonly main: Estimate; readonly total?: Estimate }[];
	/** Second-order indices of Sobol', the largest first. */
	readonly pairs?: SobolIndices["pairs"];
}

/** What all lines lose over the horizon. */
const LOSS = "crowdOut.cumulativeMoney";

/**
 * Which uncertain parameters a result hangs on: global sensitivity of one output, on the scenario's own uncertainty.
 *
 * Points are drawn in the unit cube behind the distributions, so that Morris' effects are
 * over the middle 98 % of each distribution.
 * Scenario and counterfactual share every point.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an output that is none, too few samples, or nothing uncertain; `run-failed`
 * with the count where runs fail.
 */
export function sensitivity(input: unknown, options: SensitivityOptions = {}): SensitivityResult {
	const { method = "sobol", output = LOSS, seed = 1, level = 0.95, resamples = 100, onFailure, ...rest } = options;
	const { samples = method === "morris" ? 100 : 1024, ...parse } = rest;
	const model = unitCubeModel(parseScenario(input, parse), output);
	const problem = { names: model.names, bounds: model.names.map((): [number, number] => [0, 1]) };
	const analysis = { level, resamples, seed };
	const told = (sample: { points: Float64Array; count: number }) => outputsOf(model, sample, onFailure);
	const result = (
		inputs: SensitivityResult["inputs"],
		runs: Outputs,
		pairs?: SobolIndices["pairs"],
	): SensitivityResult => ({
		method,
		output,
		seed,
		runs: runs.values.length,
		failed: runs.failed,
		inputs: [...inputs].sort((a, b) => size(b) - size(a)),
		...(pairs === undefined ? {} : { pairs }),
	});
	if (method === "sobol") {
		const sample = sampleSaltelli(problem, { count: samples, seed, secondOrder: true });
		const runs = told(sample);
		const { inputs, pairs = [] } = analyseSobol(sample, runs.values, analysis);
		const sorted = [...pairs].sort((a, b) => Math.abs(b.second.value) - Math.abs(a.second.value));
		return result(
			inputs.map(({ name, first, total }) => ({ path: name, main: first, total })),
			runs,
			sorted,
		);
	}
	if (method === "morris") {
		// Its grid stands on the ends, where a distribution without bounds has none: the middle 98 % instead.
		const inner = { ...problem, bounds: model.names.map((): [number, number] => [0.01, 0.99]) };
		const sample = sampleTrajectories(inner, { count: samples, seed });
		const runs = told(sample);
		const { inputs } = analyseMorris(sample, runs.values, analysis);
		const spread = (value: number): Estimate => ({ value, standardError: 0, lower: value, upper: value });
		return result(
			inputs.map(({ name, absoluteMean, standardDeviation }) => ({
				path: name,
				main: absoluteMean,
				total: spread(standardDeviation),
			})),
			runs,
		);
	}
	const sample = sampleLatinHypercube(problem, { count: samples, seed });
	const runs = told(sample);
	if (method === "pawn")
		return result(
			analysePawn(sample, runs.values, analysis).inputs.map(({ name, median }) => ({ path: name, main: median })),
			runs,
		);
	if (method === "delta")
		return result(
			analyseDelta(sample, runs.values, analysis).inputs.map(({ name, delta }) => ({ path: name, main: delta })),
			runs,
		);
	return result(
		analyseRbdFast(sample, runs.values, analysis).inputs.map(({ name, first }) => ({ path: name, main: first })),
		runs,
	);
}

/** What scenario discovery may be asked. */
export interface DiscoveryOptions extends Omit<SensitivityOptions, "method" | "level" | "resamples"> {
	/** What makes a run interesting: the output above, or below, this. */
	readonly above?: number;
	readonly below?: number;
	/** Most boxes [default 1]. */
	readonly boxes?: number;
}

/** Boxes of parameter values in which the interesting runs lie. */
export interface DiscoveryResult {
	readonly output: string;
	readonly runs: number;
	readonly failed: number;
	/** Share of interesting runs [0–1]. */
	readonly interesting: number;
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

interface Outputs {
	readonly values: Float64Array;
	readonly failed: number;
}

function outputsOf(
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

function rowsOf(values: Float64Array, width: number): number[][] {
	return Array.from({ length: values.length / width }, (_, row) => [
		...values.subarray(row * width, (row + 1) * width),
	]);
}

function size({ main, total }: { main: Estimate; total?: Estimate }): number {
	return Math.max(Math.abs(main.value), total === undefined ? 0 : Math.abs(total.value));
}
