import { refuse } from "../refuse.js";
import { checkDesign, checkOnePerRun, columnsOf, type Inputs, outputsOf } from "./inputs.js";

/** One end of a bar. */
export interface TornadoEnd {
	/** The input's value. */
	readonly input: number;
	/** The output with it. */
	readonly output: number;
}

/** Ranges of the output as one input after another goes from low to high. */
export interface Tornado {
	/** The output with every input at base. */
	readonly base: number;
	/** Widest first; bars of equal width in the order of names. */
	readonly bars: readonly {
		readonly name: string;
		readonly low: TornadoEnd;
		readonly high: TornadoEnd;
		/** From the least to the greatest of base, low and high [≥ 0]. */
		readonly width: number;
	}[];
}

/**
 * A tornado of one-at-a-time ranges. It sees no effect of two inputs together, and nothing between low, base and high.
 *
 * @param inputs A sample of `sampleOneAtATime`: base row, then low and high of each input.
 * @throws CrowdoutError `invalid-input` for another number of rows, a sample of another design, or outputs that are not finite or not one a row.
 */
export function analyseTornado(inputs: Inputs, outputs: ArrayLike<number>): Tornado {
	checkDesign(inputs, "one-at-a-time", "a tornado");
	const columns = columnsOf(inputs);
	const y = outputsOf(outputs);
	checkOnePerRun(y, columns[0].length);
	const rows = 2 * columns.length + 1;
	if (y.length !== rows)
		refuse("outputs", `must be ${rows} for a tornado (base, low and high of each), got ${y.length}`);
	const bars = inputs.names.map((name, j) => {
		const end = (row: number): TornadoEnd => ({ input: columns[j][row], output: y[row] });
		const [low, high] = [end(2 * j + 1), end(2 * j + 2)];
		const outcomes = [y[0], low.output, high.output];
		return { name, low, high, width: Math.max(...outcomes) - Math.min(...outcomes) };
	});
	return { base: y[0], bars: bars.sort((a, b) => b.width - a.width) };
}
