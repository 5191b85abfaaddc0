/** The runs in which boxes are sought. */
export interface Cases {
	readonly names: readonly string[];
	/** Input j of every run. */
	readonly columns: readonly Float64Array[];
	/** 1 for a run of interest, 0 for any other. */
	readonly interest: Uint8Array;
	/** Rows by each input, in ascending order. */
	readonly orders: readonly Uint32Array[];
	/** 1 for a run that may be in a box, 0 for those of earlier boxes. */
	readonly open: Uint8Array;
}

/** A box: an input is in it above its lower and below its upper limit, each of which may be infinite. */
export interface Box {
	readonly lower: readonly number[];
	readonly upper: readonly number[];
}

/** The box that holds everything. */
export function wholeBox(inputs: number): Box {
	return {
		lower: Array<number>(inputs).fill(Number.NEGATIVE_INFINITY),
		upper: Array<number>(inputs).fill(Number.POSITIVE_INFINITY),
	};
}

/** A box with one limit moved. */
export function withLimit(box: Box, j: number, { side, limit }: { side: "lower" | "upper"; limit: number }): Box {
	return { ...box, [side]: box[side].map((old, k) => (k === j ? limit : old)) };
}

/** The open runs in a box, without regard to input `but` [default: all inputs count]. */
export function inBox({ columns, open }: Cases, { lower, upper }: Box, but = -1): Uint8Array {
	return open.map((isOpen, i) => {
		if (isOpen === 0) return 0;
		for (const [j, column] of columns.entries())
			if (j !== but && !(column[i] > lower[j] && column[i] < upper[j])) return 0;
		return 1;
	});
}

/** Number of runs, and of runs of interest. */
export function tally({ interest }: Cases, inside: Uint8Array): { cases: number; hits: number } {
	let cases = 0;
	let hits = 0;
	for (let i = 0; i < inside.length; i++) {
		if (inside[i] === 0) continue;
		cases++;
		hits += interest[i];
	}
	return { cases, hits };
}
