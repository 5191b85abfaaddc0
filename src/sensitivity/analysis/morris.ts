import type { Movers } from "../problem/problem.js";
import { checkBetween, checkWhole, refuse } from "../refuse.js";
import { estimateOf, type IntervalEstimate, type ResampleOptions, resampling } from "./estimate.js";
import {
	checkDesign,
	checkEnough,
	checkedMovers,
	checkOnePerRun,
	columnsOf,
	type Inputs,
	outputsOf,
} from "./inputs.js";
import { rowCounts } from "./resample.js";

/** Elementary effects: change of the output over change of one input, as a share of its range. */
export interface MorrisEffects {
	/** One entry for each input, in the order of the names. */
	readonly inputs: readonly {
		readonly name: string;
		/**
		 * Mean effect (μ). Its sign is the direction; it is near 0 also where effects of both signs cancel, as for a group,
		 * whose inputs move up and down at random.
		 */
		readonly mean: number;
		/** Mean size of the effects (μ*), by which inputs are ranked. */
		readonly absoluteMean: IntervalEstimate;
		/** Standard deviation of the effects (σ): large where the effect is nonlinear or depends on other inputs. */
		readonly standardDeviation: number;
	}[];
	/** Number of trajectories. */
	readonly trajectories: number;
}

/** The design of trajectories: a sample of `sampleTrajectories`, or any matrix in which each step moves one input. */
export interface TrajectoryDesign extends Inputs {
	/** Size of each step, as a share of the range [> 0; default 2/3, as with 4 levels]. */
	readonly step?: number;
	/** Number of the input that each step moves, from 1, negative for down [default: found from the points]. */
	readonly moves?: Int32Array;
	/** The group of each input, where groups were moved together; the effects are then those of groups. */
	readonly groups?: readonly string[];
}

/**
 * Morris's screening from the outputs of trajectories, with SALib's numbers for the same points and outputs.
 *
 * @param outputs One for each row. A constant output gives zeros.
 * @throws CrowdoutError `invalid-input` for fewer than two trajectories, steps that do not move exactly one input, each
 * once in a trajectory, outputs that are not finite, or options out of range.
 * @example
 * ```ts
 * import { analyseMorris, evaluate, sampleTrajectories } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleTrajectories(problem, { count: 20 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * console.log(analyseMorris(sample, outputs).inputs.map(({ name, absoluteMean }) => `${name} ${absoluteMean.value}`));
 * ```
 * @see Morris, M.D. (1991), Technometrics 33; Campolongo, Cariboni and Saltelli (2007), Environmental Modelling &
 * Software 22, for μ*
 */
export function analyseMorris(
	design: TrajectoryDesign,
	outputs: ArrayLike<number>,
	options: ResampleOptions = {},
): MorrisEffects {
	const { resamples, level, seed } = resampling(options);
	const { step = 2 / 3 } = design;
	checkDesign(design, "trajectories", "Morris's effects");
	const movers = checkedMovers(design);
	const { names } = movers;
	checkBetween("step", step, [0, Number.POSITIVE_INFINITY]);
	const columns = columnsOf(design);
	const y = outputsOf(outputs);
	checkOnePerRun(y, columns[0].length);
	const n = names.length;
	checkEnough(y.length, 2 * (n + 1), `Morris's effects (two trajectories of ${n + 1} rows)`);
	const trajectories = y.length / (n + 1);
	checkWhole("trajectories", trajectories, { least: 2, note: `, outputs / ${n + 1} (rows of a trajectory)` });
	const moves = design.moves ?? movesOf(columns, movers);
	if (moves.length !== trajectories * n)
		refuse("moves", `must have ${trajectories * n} entries, one for each step, got ${moves.length}`);
	const effects = new Float64Array(trajectories * n);
	for (let t = 0; t < trajectories; t++) {
		for (let s = 0; s < n; s++) {
			const row = t * (n + 1) + s;
			const move = moves[t * n + s];
			effects[t * n + Math.abs(move) - 1] = (y[row + 1] - y[row]) / (move > 0 ? step : -step);
		}
	}
	const absolute = effects.map(Math.abs);
	const weights = new Float64Array(trajectories).fill(1);
	const sizes = new Float64Array(n);
	meanSizes(absolute, weights, sizes);
	const draws = new Float64Array(resamples * n);
	const draw = rowCounts(seed, "morris");
	for (let r = 0; r < resamples; r++) {
		draw(r, weights);
		meanSizes(absolute, weights, draws.subarray(r * n, (r + 1) * n));
	}
	return {
		inputs: names.map((name, j) => {
			const own = Float64Array.from({ length: trajectories }, (_, t) => effects[t * n + j]);
			const mean = own.reduce((sum, effect) => sum + effect, 0) / trajectories;
			const squares = own.reduce((sum, effect) => sum + (effect - mean) ** 2, 0);
			const absoluteMean = estimateOf(sizes[j], draws, { width: n, column: j, level });
			return { name, mean, absoluteMean, standardDeviation: Math.sqrt(squares / (trajectories - 1)) };
		}),
		trajectories,
	};
}

/** Mean absolute effect of each input over the trajectories, each counted `weights` times. */
function meanSizes(absolute: Float64Array, weights: Float64Array, into: Float64Array): void {
	const n = into.length;
	into.fill(0);
	for (let t = 0; t < weights.length; t++) {
		const weight = weights[t];
		if (weight === 0) continue;
		for (let j = 0; j < n; j++) into[j] += weight * absolute[t * n + j];
	}
	for (let j = 0; j < n; j++) into[j] /= weights.length;
}

/** Which input each step moves, and its sign. */
function movesOf(columns: readonly Float64Array[], { names, of }: Movers): Int32Array {
	const n = names.length;
	const trajectories = columns[0].length / (n + 1);
	const moves = new Int32Array(trajectories * n);
	for (let t = 0; t < trajectories; t++) {
		const seen = new Set<number>();
		for (let s = 0; s < n; s++) {
			const row = t * (n + 1) + s;
			const changed = columns.flatMap((column, j) => (column[row + 1] !== column[row] ? [j] : []));
			const moved = [...new Set(changed.map((j) => of[j]))];
			if (moved.length !== 1)
				refuse(`points.${row + 1}`, `must differ from the row before in exactly one input, got ${moved.length}`);
			const [j] = moved;
			if (seen.has(j))
				refuse(`points.${row + 1}`, `must move an input that has not moved in its trajectory, got ${names[j]}`);
			seen.add(j);
			const down = n === columns.length && columns[changed[0]][row + 1] < columns[changed[0]][row];
			moves[t * n + s] = down ? -(j + 1) : j + 1;
		}
	}
	return moves;
}
