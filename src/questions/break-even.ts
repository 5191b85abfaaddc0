import { withValueAt } from "../domain/index.js";
import { parseScenario, requireOptions, type ScenarioChoice } from "../scenario/index.js";
import { checkNumericPaths, refuse } from "./at.js";
import { type QuestionRecord, questionRecord } from "./record.js";
import { type SolveAsked, type SolveOptions, STEPS, solve } from "./solve.js";

/** Options of `breakEven`. */
export interface BreakEvenOptions extends SolveOptions {
	/** The given number and its values. */
	readonly over: {
		/** Dotted path of the number that is given. */
		readonly path: string;
		/** Its values, in order. */
		readonly values: readonly number[];
	};
}

/** A break-even curve: for each value of one number, the threshold of the other. */
export interface BreakEvenCurve {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** Dotted path of the number that is given. */
	readonly over: string;
	/** The condition, as given. */
	readonly condition: string;
	/**
	 * For each value of `over`: the values of `path` at which the condition starts or stops holding, and whether it holds
	 * anywhere.
	 */
	readonly points: readonly {
		/** Value of the number at `over`. */
		readonly over: number;
		/** Every value of `path` at which the condition starts or stops holding, in order. */
		readonly roots: readonly number[];
		/** Whether the condition holds anywhere in the range. */
		readonly found: boolean;
	}[];
	/** Record from which it can be made again. */
	readonly record: BreakEvenRecord;
}

/** Record of a break-even curve. */
export interface BreakEvenRecord extends QuestionRecord {
	readonly question: "break-even";
	/** The question, and the options with their defaults. */
	readonly asked: SolveAsked & Pick<BreakEvenOptions, "over">;
}

/**
 * The break-even curve of two numbers: for each value of `over`, the values of `path` at which a condition starts or
 * stops holding.
 *
 * @throws {CrowdoutError} As `solve`.
 * @example
 * ```ts
 * import { breakEven } from "crowdout";
 *
 * const over = { path: "defence.longRun", values: [0.25, 0.5, 1] };
 * const options = { between: [0.02, 0.15] as const, over };
 * const { points } = breakEven("us-india-partnership", "rival.growth", "crowdOut.total.cumulativeMoney = 50", options);
 * for (const { over, roots } of points) console.log(over, roots);
 * ```
 */
export function breakEven(
	input: ScenarioChoice,
	path: string,
	soThat: string,
	options: BreakEvenOptions,
): BreakEvenCurve {
	requireOptions(options, { over: true, between: true, steps: true });
	const { over, ...rest } = options;
	const { between, steps = STEPS, ...parse } = rest;
	refuse(checkNumericPaths(input, parse, [over.path]));
	const points = over.values.map((value) => {
		const set = withValueAt(rest.set ?? {}, over.path, value);
		const { roots, found } = solve(input, path, soThat, { ...rest, set });
		return { over: value, roots, found };
	});
	const asked = { path, soThat, over, between, steps };
	const record = questionRecord("break-even", asked, [parseScenario(input, parse)]);
	return { path, over: over.path, condition: soThat, points, record };
}
