import { refuse } from "../refuse.js";
import { checkDesign, checkOnePerRun, columnsOf, type Inputs, outputsOf } from "./inputs.js";

/** One end of a bar. */
export interface TornadoEnd {
	/** The input's value. */
	readonly input: number;
	/** The output at this value. */
	readonly output: number;
}

/** Ranges of the output as one input after another goes from low to high. */
export interface Tornado {
	/** The output with every input at base. */
	readonly base: number;
	/** The bars, the widest first; bars of equal width in the order of names. */
	readonly bars: readonly {
		readonly name: string;
		readonly low: TornadoEnd;
		readonly high: TornadoEnd;
		/** Range of the outputs at base, low and high [≥ 0]. */
		readonly width: number;
	}[];
}

/**
 * A tornado of one-at-a-time ranges. It does not show effects of two inputs together, nor anything between low, base
 * and high.
 *
 * @param inputs A sample of `sampleOneAtATime`: base row, then low and high of each input.
 * @throws CrowdoutError `invalid-input` for another number of rows, a sample of another design, or outputs that are not
 * finite or not one for each row.
 * @example
 * ```ts
 * import { analyseTornado, evaluate, sampleOneAtATime } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleOneAtATime(problem, { base: [0.05, 0.5] });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * console.log(analyseTornado(sample, outputs).bars.map(({ name, width }) => `${name} ${width}`));
 * ```
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
