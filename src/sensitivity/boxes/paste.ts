import { type Box, type Cases, inBox, tally, withLimit } from "./box.js";
import { limitBetween } from "./peel.js";

/**
 * The best paste onto a box: the limit that, moved outwards over a share of runs, adds runs of interest without
 * lowering the density of the box.
 *
 * @param share Share of runs to add, relative to those in the box [0–1]; more where runs share a value.
 * @returns The larger box, or `undefined` where no limit can be moved in this way.
 * @see Friedman, J.H. and Fisher, N.I. (1999), Statistics and Computing 9, section 8.2
 */
export function paste(cases: Cases, box: Box, share: number): Box | undefined {
	const { cases: count, hits } = tally(cases, inBox(cases, box));
	const many = Math.max(1, Math.floor(share * count));
	let best: Box | undefined;
	let densest = hits / count;
	let mostHits = hits;
	for (const [j, column] of cases.columns.entries()) {
		const without = inBox(cases, box, j);
		for (const side of ["lower", "upper"] as const) {
			const limit = box[side][j];
			if (!Number.isFinite(limit)) continue;
			const beyond = cases.orders[j].filter(
				(row) => without[row] === 1 && (side === "lower" ? column[row] <= limit : column[row] >= limit),
			);
			const outward = side === "lower" ? beyond.reverse() : beyond;
			const last = column[outward[Math.min(many, outward.length) - 1]];
			let taken = 0;
			let hitsTaken = 0;
			while (taken < outward.length && (taken < many || column[outward[taken]] === last))
				hitsTaken += cases.interest[outward[taken++]];
			const density = (hits + hitsTaken) / (count + taken);
			const better = density > densest || (density === densest && hits + hitsTaken > mostHits);
			if (hitsTaken === 0 || !better) continue;
			densest = density;
			mostHits = hits + hitsTaken;
			const open = side === "lower" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
			const next = taken < outward.length ? limitBetween(column[outward[taken]], last) : open;
			best = withLimit(box, j, { side, limit: next });
		}
	}
	return best;
}
