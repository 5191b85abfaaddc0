/**
 * Where a function crosses zero between two bounds, by Brent's method. A jump across zero counts as a crossing.
 *
 * @param f Continuous for the answer to be a root.
 * @param low @param high Bounds, either order.
 * @returns The root to about 4 units in the last place, or null where f has the same sign at both bounds or is not a number.
 * @see Brent, R.P. (1973), Algorithms for minimization without derivatives, chapter 4
 */
export function root(f: (x: number) => number, low: number, high: number): number | null {
	return rootBetween(f, { x: low, y: f(low) }, { x: high, y: f(high) });
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/** `root` for bounds where f is already known. */
export function rootBetween(f: (x: number) => number, low: Point, high: Point): number | null {
	if (low.y === 0) return low.x;
	if (high.y === 0) return high.x;
	if (!(low.y < 0 !== high.y < 0) || Number.isNaN(low.y) || Number.isNaN(high.y)) return null;
	let best = high; // f is nearest to zero here
	let last = low; // `best` of the step before
	let other = low; // f has the opposite sign here
	let step = high.x - low.x;
	let stepBefore = step;
	for (let i = 0; i < 200; i++) {
		if (best.y > 0 === other.y > 0) {
			other = last;
			step = best.x - last.x;
			stepBefore = step;
		}
		if (Math.abs(other.y) < Math.abs(best.y)) {
			last = best;
			best = other;
			other = last;
		}
		const tolerance = 4.440892098500626e-16 * Math.abs(best.x) + 5e-324;
		const half = 0.5 * (other.x - best.x);
		if (best.y === 0 || Math.abs(half) <= tolerance) return best.x;
		const bends = Math.abs(stepBefore) >= tolerance && Math.abs(last.y) > Math.abs(best.y);
		const guess = bends ? bend(best, last, other) : Number.NaN;
		const fits = guess / half > 0 && Math.abs(guess) < Math.min(0.5 * Math.abs(stepBefore), 1.5 * Math.abs(half));
		stepBefore = fits ? step : half;
		step = fits ? guess : half;
		last = best;
		const x = best.x + (Math.abs(step) > tolerance ? step : half > 0 ? tolerance : -tolerance);
		best = { x, y: f(x) };
		if (Number.isNaN(best.y)) return null;
	}
	return best.x;
}

/** Step from `best` to y = 0 on the parabola x(y) through three points, or on the line through two. */
function bend(best: Point, last: Point, other: Point): number {
	const s = best.y / last.y;
	if (last.x === other.x) return ((other.x - best.x) * s) / (s - 1);
	const q = last.y / other.y;
	const r = best.y / other.y;
	return (-s * ((other.x - best.x) * q * (q - r) - (best.x - last.x) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
