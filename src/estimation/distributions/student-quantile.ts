import { studentTwoSided } from "./tails.js";

/**
 * The t that |T| exceeds with a given probability, by doubling and bisection.
 *
 * @param probability In both tails together [0–1]. @param degreesOfFreedom [> 0].
 * @returns Infinity at 0, 0 at 1; between them right to the last digits that the tail itself has.
 */
export function studentTwoSidedQuantile(probability: number, degreesOfFreedom: number): number {
	if (probability <= 0) return Number.POSITIVE_INFINITY;
	if (probability >= 1) return 0;
	let high = 1;
	while (studentTwoSided(high, degreesOfFreedom) > probability) high *= 2;
	let low = high === 1 ? 0 : high / 2;
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return middle;
		if (studentTwoSided(middle, degreesOfFreedom) > probability) low = middle;
		else high = middle;
	}
}
