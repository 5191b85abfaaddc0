import { stream, uniform } from "../../numerics/index.js";
import { checkWhole } from "../refuse.js";
import { estimateOf, type IntervalEstimate, type ResampleOptions, resampling } from "./estimate.js";
import { checkEnough, checkOnePerRun, columnsOf, type Inputs, isConstant, outputsOf } from "./inputs.js";
import { orderOf } from "./order.js";
import { rowCounts } from "./resample.js";

/** First order indices by random balance designs. */
export interface RbdFastIndices {
	/** One entry for each input, in the order of the names. */
	readonly inputs: readonly {
		readonly name: string;
		/** Share of the variance that the input causes alone; an estimate may fall a little below 0. */
		readonly first: IntervalEstimate;
	}[];
}

/**
 * First order indices from any points of independent inputs and their outputs: the outputs are sorted by one input, up
 * and down again; the index is the share of low frequencies in their spectrum, corrected for bias. The numbers are
 * SALib's where no two points share an input's value; points that do are put in random order.
 *
 * Resamples have half as many points, so that fewer are copies, and their spread is scaled to all points. SALib does
 * not scale it, so its intervals are wider by √2.
 *
 * @param options `harmonics`: number of frequencies [whole, ≥ 1, default 10].
 * @throws CrowdoutError `invalid-input` for 4 · harmonics points or fewer, outputs that are not finite or not one for
 * each point, or options out of range.
 * @example
 * ```ts
 * import { analyseRbdFast, evaluate, sampleLatinHypercube } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleLatinHypercube(problem, { count: 500 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * console.log(analyseRbdFast(sample, outputs).inputs.map(({ name, first }) => `${name} ${first.value}`));
 * ```
 * @see Tarantola, Gatelli and Mara (2006), Reliability Engineering & System Safety 91; Plischke, E. (2010), ibid. 95,
 * for given data; Tissot, J.-Y. and Prieur, C. (2012), ibid. 107, for the bias
 */
export function analyseRbdFast(
	inputs: Inputs,
	outputs: ArrayLike<number>,
	options: ResampleOptions & { readonly harmonics?: number } = {},
): RbdFastIndices {
	const { resamples, level, seed } = resampling(options);
	const harmonics = options.harmonics ?? 10;
	checkWhole("harmonics", harmonics, { least: 1 });
	const columns = columnsOf(inputs);
	const y = outputsOf(outputs);
	checkOnePerRun(y, columns[0].length);
	checkEnough(y.length, 4 * harmonics + 2, `RBD-FAST with ${harmonics} harmonics`);
	const n = columns.length;
	const chance = stream(seed, "rbd-fast ties");
	const among = Float64Array.from(y, (_, i) => uniform(chance, i));
	const orders = columns.map((column) => orderOf(column, among));
	const values = new Float64Array(n);
	const draws = new Float64Array(resamples * n);
	if (!isConstant(y)) {
		const share = lowFrequencies(y.length, harmonics);
		for (let j = 0; j < n; j++) values[j] = share(Float64Array.from(orders[j], (row) => y[row]));
		const half = Math.floor(y.length / 2);
		const shareOfHalf = lowFrequencies(half, harmonics);
		const scale = Math.sqrt(half / y.length);
		const drawn = new Float64Array(half);
		const counts = new Float64Array(y.length);
		const draw = rowCounts(seed, "rbd-fast");
		for (let r = 0; r < resamples; r++) {
			draw(r, counts, half);
			for (let j = 0; j < n; j++) {
				let k = 0;
				for (const row of orders[j]) for (let c = counts[row]; c > 0; c--) drawn[k++] = y[row];
				draws[r * n + j] = scale * shareOfHalf(drawn);
			}
		}
	}
	return {
		inputs: inputs.names.map((name, j) => ({
			name,
			first: estimateOf(values[j], draws, { width: n, column: j, level }),
		})),
	};
}

/**
 * The lowest frequencies' share of the variance, corrected for bias.
 *
 * @param count Number of outputs. @returns Function of the outputs, sorted by an input; 0 where they do not vary.
 */
function lowFrequencies(count: number, harmonics: number): (inOrder: Float64Array) => number {
	const cosine = Float64Array.from({ length: count }, (_, i) => Math.cos((2 * Math.PI * i) / count));
	const sine = Float64Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * i) / count));
	const bias = (2 * harmonics) / count;
	const z = new Float64Array(count);
	return (inOrder) => {
		const mean = inOrder.reduce((sum, value) => sum + value, 0) / count;
		let all = 0;
		for (let i = 0; i < count; i++) {
			// Outputs with even index in rising order, then those with odd index in falling order: the input makes one wave.
			const place = i % 2 === 0 ? i / 2 : count - (i + 1) / 2;
			z[place] = inOrder[i] - mean;
			all += z[place] * z[place];
		}
		if (!(all > 0)) return 0;
		let low = 0;
		for (let k = 1; k <= harmonics; k++) {
			let real = 0;
			let imaginary = 0;
			for (let i = 0, at = 0; i < count; i++) {
				real += z[i] * cosine[at];
				imaginary += z[i] * sine[at];
				at += k;
				if (at >= count) at -= count;
			}
			low += real * real + imaginary * imaginary;
		}
		const share = (2 * low) / (count * all);
		return share - (bias / (1 - bias)) * (1 - share);
	};
}
