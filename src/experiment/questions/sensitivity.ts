import { type ParseOptions, parseScenario } from "../../scenario/index.js";
import {
	analyseDelta,
	analyseMorris,
	analysePawn,
	analyseRbdFast,
	analyseSobol,
	type Estimate,
	type SobolIndices,
	sampleLatinHypercube,
	sampleSaltelli,
	sampleTrajectories,
} from "../../sensitivity/index.js";
import { unitCubeModel } from "../ensemble/unit-cube.js";
import { type Outputs, outputsOf } from "./cube-outputs.js";

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
	/** Seed of points and resamples [whole, default 1]. */
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
	/** How it is told. */
	readonly method: SensitivityMethod;
	/** Dotted path of the output. */
	readonly output: string;
	/** Seed of points and resamples. */
	readonly seed: number;
	/** Runs of the pair of arms. */
	readonly runs: number;
	/** Runs that failed; the mean of the others stands in their place. */
	readonly failed: number;
	/** The largest first. `main` is the index of the method, `total` Sobol's total or Morris' spread. */
	readonly inputs: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		readonly main: Estimate;
		readonly total?: Estimate;
	}[];
	/** Second-order indices of Sobol', the largest first. */
	readonly pairs?: SobolIndices["pairs"];
}

/** What all lines lose over the horizon. */
export const LOSS = "crowdOut.cumulativeMoney";

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

function size({ main, total }: { main: Estimate; total?: Estimate }): number {
	return Math.max(Math.abs(main.value), total === undefined ? 0 : Math.abs(total.value));
}
