import { checkDesign } from "../linear/check-design.js";
import { checkWhole } from "../linear/check-number.js";
import type { Design } from "../linear/design.js";
import { factorise } from "../linear/factorise.js";
import { solveOnce } from "../linear/refine.js";
import { scaleColumns } from "../linear/scaled-columns.js";
import type { Bootstrap, Uniform } from "./uniform.js";

/**
 * Moving-block bootstrap of the coefficients: blocks of successive rows, y and regressors together, are drawn with
 * replacement until there are as many rows as in the design. It is valid where errors are correlated over a few years
 * or have unequal variance. In short samples it draws the ends of the series less often than the middle.
 *
 * @param options.replications Number of draws [whole, ≥ 1].
 * @param options.uniform Source of random numbers: draw, block → [0, 1).
 * @param options.blockLength Rows in a block [whole, 1 to rows; default: the cube root of the rows, rounded up].
 * @throws CrowdoutError `invalid-input` for a block length out of range, or a design that cannot be estimated.
 * @example
 * ```ts
 * import { blockBootstrap, bootstrapIntervals, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const hash = (x: number) => x - Math.floor(x);
 * const uniform = (draw: number, k: number) => hash(43758.5453 * Math.sin(12.9898 * draw + 78.233 * k));
 * const bootstrap = blockBootstrap(design, { replications: 200, uniform });
 * console.log(bootstrapIntervals(bootstrap));
 * ```
 * @see Künsch, H.R. (1989), Annals of Statistics 17; Fitzenberger, B. (1998), Journal of Econometrics 82
 */
export function blockBootstrap(
	design: Design,
	{
		replications,
		uniform,
		blockLength = cubeRootUp(design.y.length),
	}: { replications: number; uniform: Uniform; blockLength?: number },
): Bootstrap {
	checkDesign(design);
	const rows = design.y.length;
	checkWhole("blockLength", blockLength, { least: 1, most: rows, note: " (rows)" });
	checkWhole("replications", replications, { least: 1 });
	const coefficients: number[][] = [];
	for (let draw = 0; draw < replications; draw++) {
		const chosen = Array.from({ length: rows }, (_, i) => {
			const block = Math.floor(i / blockLength);
			return Math.floor(uniform(draw, block) * (rows - blockLength + 1)) + (i % blockLength);
		});
		const estimate = quickCoefficients(design, chosen);
		if (estimate) coefficients.push(estimate);
	}
	return { names: design.names, coefficients, refused: replications - coefficients.length };
}

/** The cube root of n, rounded up. */
function cubeRootUp(n: number): number {
	let root = 1;
	while (root ** 3 < n) root++;
	return root;
}

/** Least squares of chosen rows, without refinement; null where columns are collinear in these rows. */
function quickCoefficients({ names, y, X }: Design, chosen: readonly number[]): number[] | null {
	const rows = chosen.map((i) => X[i]);
	const columns = scaleColumns(rows, names.length);
	const factors = factorise(columns.matrix, columns.rows, columns.columns);
	if (factors.rank < names.length) return null;
	const solution = new Float64Array(names.length);
	const explained = Float64Array.from(chosen, (i) => y[i]);
	solveOnce(factors, explained, solution);
	return Array.from(solution, (value, j) => value * columns.scale[j]);
}
