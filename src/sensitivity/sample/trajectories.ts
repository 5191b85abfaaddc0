import { type Stream, stream, uniform } from "../../numerics/index.js";
import { checkProblem } from "../problem/check-problem.js";
import { placer } from "../problem/placer.js";
import { groupsOf, type Movers, moversOf, type Problem } from "../problem/problem.js";
import { checkSeed, checkWhole, refuse } from "../refuse.js";
import { checkIndependent } from "./check-independent.js";
import type { Sample, SampleOptions } from "./sample.js";
import { spreadOut, type Trajectory } from "./spread-out.js";

/** A sample for `analyseMorris`. */
export interface TrajectorySample extends Sample {
	/** Size of each step, as a share of the input's range (of its probability, for a distribution). */
	readonly step: number;
	/**
	 * Number of the input that each step moves, from 1, negative for a step down: `names.length` numbers for each
	 * trajectory. For groups it is the number of the group, always positive.
	 */
	readonly moves: Int32Array;
	/** The group of each input, where the problem has groups. */
	readonly groups?: readonly string[];
}

/**
 * Morris's trajectories: random walks over a grid of levels that move each input once, by half the levels. With groups
 * they move each group once, its inputs up or down at random.
 *
 * @param options `count`: number of trajectories, each with one row more than there are inputs; `levels`: levels of the
 * grid [even, default 4]; `candidates`: number of drawn trajectories, of which those furthest apart are kept [default:
 * `count`, all kept].
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from or whose inputs are correlated, an odd
 * number of levels, fewer candidates than trajectories.
 * @example
 * ```ts
 * import { sampleTrajectories } from "crowdout/sensitivity";
 *
 * const sample = sampleTrajectories({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 10, candidates: 40 });
 * console.log(sample.count); // 30
 * ```
 * @see Morris, M.D. (1991), Technometrics 33; Campolongo, Cariboni and Saltelli (2007), Environmental Modelling &
 * Software 22, for trajectories far apart
 */
export function sampleTrajectories(
	problem: Problem,
	{
		count,
		seed = 0,
		levels = 4,
		candidates = count,
	}: SampleOptions & { readonly levels?: number; readonly candidates?: number },
): TrajectorySample {
	checkProblem(problem);
	checkIndependent(problem, "a trajectory");
	checkWhole("count", count, { least: 1 });
	checkWhole("levels", levels, { least: 2 });
	if (levels % 2 === 1) refuse("levels", `must be even, got ${levels}`);
	checkWhole("candidates", candidates, { least: count, note: " (the number of trajectories to keep)" });
	checkSeed(seed);
	const n = problem.names.length;
	const movers = moversOf(problem);
	const m = movers.names.length;
	const chance = stream(seed, "trajectories");
	const drawn = Array.from({ length: candidates }, (_, t) => walk(t, { movers, levels, chance }));
	const kept = candidates === count ? drawn : spreadOut(drawn, { count, n });
	const points = new Float64Array(count * (m + 1) * n);
	const moves = new Int32Array(count * m);
	const put = placer(problem);
	const u = new Float64Array(n);
	const place = (level: number) => (problem.bounds === undefined ? (level + 0.5) / levels : level / (levels - 1));
	for (const [t, trajectory] of kept.entries()) {
		moves.set(trajectory.moves, t * m);
		for (let row = 0; row <= m; row++) {
			for (let j = 0; j < n; j++) u[j] = place(trajectory.levels[row * n + j]);
			put(u, points, t * (m + 1) + row);
		}
	}
	const step = problem.bounds === undefined ? 0.5 : levels / (2 * (levels - 1));
	return {
		...{ names: problem.names, count: count * (m + 1), points, step, moves },
		design: "trajectories",
		...groupsOf(problem),
	};
}

/** Trajectory t uses random numbers 3nt and following: the order of steps, then the level and direction of each input. */
function walk(
	t: number,
	{ movers, levels, chance }: { readonly movers: Movers; readonly levels: number; readonly chance: Stream },
): Trajectory {
	const n = movers.of.length;
	const m = movers.names.length;
	const from = 3 * n * t;
	const half = levels / 2;
	const moves = Int32Array.from({ length: m }, (_, j) => j + 1);
	for (let j = m - 1; j > 0; j--) {
		const k = Math.floor(uniform(chance, from + j) * (j + 1));
		[moves[j], moves[k]] = [moves[k], moves[j]];
	}
	const rows = new Float64Array((m + 1) * n);
	for (let step = 0; step < m; step++) {
		const mover = moves[step] - 1;
		for (let j = 0; j < n; j++) {
			if (movers.of[j] !== mover) continue;
			const low = Math.floor(uniform(chance, from + n + j) * half);
			const up = uniform(chance, from + 2 * n + j) < 0.5;
			for (let row = 0; row <= m; row++) rows[row * n + j] = low + (row > step === up ? half : 0);
			if (!up && m === n) moves[step] = -(mover + 1);
		}
	}
	return { levels: rows, moves };
}
