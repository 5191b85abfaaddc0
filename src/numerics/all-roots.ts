import { rootBetween } from "./root.js";

/**
 * Every crossing of zero that a grid of equal steps separates, in rising order.
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
		const x = gridPoint(low, high, i, samples);
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

function gridPoint(low: number, high: number, i: number, samples: number): number {
	return i === samples ? high : low + ((high - low) * i) / samples;
}

/**
 * The stretches on which a condition holds, in rising order. A grid of equal steps finds a stretch where the condition
 * holds at two neighbouring points; halving then finds its ends.
 *
 * @param samples Number of steps [whole, ≥ 1].
 */
export function stretches(
	holds: (x: number) => boolean,
	low: number,
	high: number,
	samples: number,
): [from: number, to: number][] {
	const found: [number, number][] = [];
	const at = (i: number) => gridPoint(low, high, i, samples);
	for (let from = 0, to = 0; from <= samples; from = to + 1) {
		to = from;
		if (!holds(at(from))) continue;
		while (to < samples && holds(at(to + 1))) to++;
		if (to === from) continue;
		const start = from === 0 ? low : lastThatHolds(holds, at(from), at(from - 1));
		found.push([start, to === samples ? high : lastThatHolds(holds, at(to), at(to + 1))]);
	}
	return found;
}

/** Number of times that a step is halved. The part that remains is smaller than any digit that is printed. */
const HALVINGS = 30;

function lastThatHolds(holds: (x: number) => boolean, inside: number, outside: number): number {
	let [yes, no] = [inside, outside];
	for (let k = 0; k < HALVINGS; k++) {
		const middle = (yes + no) / 2;
		if (holds(middle)) yes = middle;
		else no = middle;
	}
	return yes;
}
