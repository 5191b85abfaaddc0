import { checkDesign } from "../linear/check-design.js";
import { checkWhole } from "../linear/check-number.js";
import type { Design } from "../linear/design.js";
import { factorise } from "../linear/factorise.js";
import { solveOnce } from "../linear/refine.js";
import { scaleColumns } from "../linear/scaled-columns.js";
import type { Bootstrap, Uniform } from "./uniform.js";

/**
 * Moving-block bootstrap of the coefficients: runs of neighbouring rows, y and regressors together, drawn with
 * replacement until as many rows as the design has; right where errors are correlated over a few years or of unequal
 * variance. In short samples the ends of the series are drawn less often than its middle.
 *
 * @param options.replications [whole, ≥ 1].
 * @param options.uniform Source of chance; draw, block → [0, 1).
 * @param options.blockLength Rows a block [whole, 1 to rows; default: the cube root of the rows, rounded up].
 * @throws CrowdoutError `invalid-input` for a block length out of range, or a design that is no regression at all.
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

/** The least whole number whose cube is at least n. */
function cubeRootUp(n: number): number {
	let root = 1;
	while (root ** 3 < n) root++;
	return root;
}

/** Least squares in plain doubles over chosen rows; null where a column is made up by others there. */
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
