/**
 * Inverse of a triangular distribution.
 *
 * @param bounds `min` ≤ `mode` ≤ `max`; all equal gives that value.
 * @returns Function of u [0–1].
 */
export function triangularQuantile({ min, mode, max }: ThreePoint): (u: number) => number {
	const width = max - min;
	const below = width > 0 ? (mode - min) / width : 0;
	return (u) =>
		u < below
			? min + Math.sqrt(u * width * (mode - min))
			: Math.max(mode, max - Math.sqrt((1 - u) * width * (max - mode)));
}

/** A range and the likeliest value in it. */
export interface ThreePoint {
	readonly min: number;
	readonly mode: number;
	readonly max: number;
}
