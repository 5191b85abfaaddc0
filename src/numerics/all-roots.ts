import { rootBetween } from "./root.js";

/**
 * Every crossing of zero that a grid of equal steps tells apart, in rising order.
 * Two roots within one step, or one that touches zero without crossing off the grid, are missed; take more samples.
 *
 * @param samples Number of steps [whole, ≥ 1].
 * @returns None where f never changes sign. Where f is zero on a stretch, the grid points of the stretch.
 */
export function allRoots(f: (x: number) => number, low: number, high: number, samples: number): number[] {
	const roots: number[] = [];
	let left = { x: low, y: f(low) };
	if (left.y === 0) roots.push(low);
	for (let i = 1; i <= samples; i++) {
		const x = i === samples ? high : low + ((high - low) * i) / samples;
		const right = { x, y: f(x) };
		if (right.y === 0) roots.push(x);
		else if (left.y !== 0) {
			const found = rootBetween(f, left, right);
			if (found !== null) roots.push(found);
		}
		left = right;
	}
	return roots;
}
