/**
 * Coordinate of the Halton sequence: the digits of the index in the dimension's prime, mirrored at the point.
 *
 * @param index Which point [whole, 0 to 2^53 - 1]; point 0 is the origin.
 * @param dimension Which prime, from 0 for 2 [whole, ≥ 0]. Above 10 or so the first points lie on lines: prefer `sobol`.
 * @returns [0 ≤ u < 1]
 * @see Halton, J.H. (1960), Numerische Mathematik 2
 */
export function halton(index: number, dimension: number): number {
	const base = prime(dimension);
	let digits = 0;
	let scale = 1;
	for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
		digits = digits * base + (rest % base);
		scale *= base;
	}
	return digits / scale;
}

/** The nth prime, from 0. */
function prime(n: number): number {
	let found = 2;
	for (let left = n; left > 0; ) {
		found++;
		let divisor = 2;
		while (divisor * divisor <= found && found % divisor !== 0) divisor++;
		if (divisor * divisor > found) left--;
	}
	return found;
}
