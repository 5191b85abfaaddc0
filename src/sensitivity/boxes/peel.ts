import { type Box, type Cases, inBox, tally, withLimit } from "./box.js";
import { roundBetween } from "./round-between.js";

/**
 * The best peel of a box: from the side of the input that leaves the highest share of runs of interest for each run
 * removed.
 *
 * @param share Share of runs to remove [0–1]; more where runs share a value.
 * @returns The smaller box, or `undefined` where every input has one value left.
 * @see Friedman, J.H. and Fisher, N.I. (1999), Bump hunting in high-dimensional data, Statistics and Computing 9
 */
export function peel(cases: Cases, box: Box, share: number): Box | undefined {
	const inside = inBox(cases, box);
	const { cases: count, hits } = tally(cases, inside);
	const density = hits / count;
	let best: Box | undefined;
	let highest = Number.NEGATIVE_INFINITY;
	for (const [j, column] of cases.columns.entries()) {
		const rows = cases.orders[j].filter((row) => inside[row] === 1);
		const many = Math.max(1, Math.floor(share * count));
		for (const side of ["lower", "upper"] as const) {
			const fromEdge = side === "lower" ? rows : rows.slice().reverse();
			const cut = column[fromEdge[many - 1]];
			let peeled = 0;
			let hitsPeeled = 0;
			while (peeled < count && (peeled < many || column[fromEdge[peeled]] === cut))
				hitsPeeled += cases.interest[fromEdge[peeled++]];
			if (peeled === count) continue;
			const gain = ((hits - hitsPeeled) / (count - peeled) - density) / peeled;
			if (gain <= highest) continue;
			highest = gain;
			const kept = column[fromEdge[peeled]];
			best = withLimit(box, j, { side, limit: limitBetween(cut, kept) });
		}
	}
	return best;
}

/** A limit between one value inside and one outside: strictly between, or the one outside. */
export function limitBetween(out: number, kept: number): number {
	const limit = roundBetween(Math.min(out, kept), Math.max(out, kept));
	return limit === kept ? out : limit;
}
