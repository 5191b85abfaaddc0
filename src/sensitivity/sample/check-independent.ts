import type { Problem } from "../problem/problem.js";
import { refuse } from "../refuse.js";

/** Check that no inputs are correlated; a design that moves one input alone could leave their joint range. */
export function checkIndependent({ correlation }: Problem, design: string): void {
	if (correlation === undefined || correlation.every((row, i) => row.every((value, j) => i === j || value === 0)))
		return;
	const advice = "draw a Latin hypercube or Sobol' points, and analyse them with PAWN or delta";
	refuse("correlation", `must be left out, since ${design} moves one input alone; ${advice}`);
}
