import { withValueAt } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { crowdOut, outputValues } from "../measure/index.js";
import {
	drawRule,
	parseScenario,
	requireOptions,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { checkNumericPaths, checkOutputs, refuse, resultAt } from "./at.js";
import { plainNumber } from "./one-output.js";
import { compilePoints } from "./points.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** One direction of a grid. */
export interface SweepAxis {
	/** Dotted path of a number in the scenario. */
	readonly path: string;
	/** Values to set, in order; at least one. */
	readonly values: readonly number[];
}

/** One point of a grid. */
export interface SweepRow {
	/** Value of each axis, in their order. */
	readonly at: readonly number[];
	/** Value of each output, in their order; null where the result has none, or where the run failed. */
	readonly outputs: readonly (number | null)[];
	/** Why the run failed, where it did and `onFailure` is `drop`. */
	readonly failure?: string;
}

/** A grid of runs. */
export interface SweepResult {
	/** Dotted path of each axis. */
	readonly paths: readonly string[];
	/** Dotted path of each output. */
	readonly outputs: readonly string[];
	/** One row for each point; the last axis varies fastest. */
	readonly rows: readonly SweepRow[];
	/** Number of points whose run failed. */
	readonly failed: number;
	/** Record from which it can be made again. */
	readonly record: SweepRecord;
}

/** Record of a sweep. */
export interface SweepRecord extends QuestionRecord {
	readonly question: "sweep";
	/** Its axes, and the options with their defaults. */
	readonly asked: { readonly axes: readonly SweepAxis[] } & Required<Pick<SweepOptions, "outputs" | "onFailure">>;
}

/** Options of `sweep`. */
export interface SweepOptions extends ScenarioOptions {
	/**
	 * Outputs, such as `crowdOut.ratio` or `last(run.defence)`; a series gives its last year [default: loss of each line,
	 * ratio, defence].
	 */
	readonly outputs?: readonly string[];
	/** Refuse a sweep with a point that cannot be run, or keep its row empty and say so [default `error`]. */
	readonly onFailure?: "error" | "drop";
}

/** Greatest number of points. More are likely to be a mistake. */
const MOST = 100_000;

/**
 * Run a scenario on a grid over any of its numbers.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an unknown path or output, an empty axis, or too large a grid;
 * `run-failed` with the count where runs fail and are not dropped.
 * @example
 * ```ts
 * import { sweep } from "crowdout";
 *
 * const axes = [{ path: "defence.longRun", values: [0, 0.5, 1] }];
 * const { rows } = sweep("us-india-partnership", axes, { outputs: ["crowdOut.ratio", "last(run.defence)"] });
 * for (const { at, outputs } of rows) console.log(at, outputs);
 * ```
 */
export function sweep(input: ScenarioChoice, axes: readonly SweepAxis[], options: SweepOptions = {}): SweepResult {
	requireOptions(options, { outputs: true, onFailure: true });
	const { outputs: asked, onFailure = "error", ...parse } = options;
	const paths = axes.map(({ path }) => path);
	const points = axes.reduce((count, { values }) => count * values.length, 1);
	const scenario = parseScenario(input, parse);
	const first = crowdOut(scenario);
	const outputs = asked ?? [
		...Object.keys(first.crowdOut.cumulativeMoney).map((line) => `crowdOut.cumulativeMoney.${line}`),
		"crowdOut.ratio",
		"last(run.defence)",
	];
	refuse([
		...checkNumericPaths(input, parse, paths, scenario),
		...checkOutputs(first, outputs),
		...axes.flatMap(({ path, values }) =>
			values.length > 0 ? [] : [{ path, message: "must have at least one value, got none" }],
		),
		...axes.flatMap(({ path, values }) =>
			new Set(values).size === values.length
				? []
				: [{ path, message: `must have each value once, got ${twice(values)} twice` }],
		),
		...(new Set(paths).size === paths.length ? [] : [{ path: twice(paths), message: "must be on one axis, got two" }]),
		...(points <= MOST ? [] : [{ path: "sweep", message: `must have at most ${MOST} points, got ${points}` }]),
	]);
	const quick = quickRow(input, parse, axes, outputs);
	const errors: CrowdoutError[] = [];
	const rows = grid(axes).map((at) => quick?.(at) ?? row(input, parse, paths, at, outputs, errors));
	if (errors.length > 0 && onFailure === "error") throw failedPoints(errors, rows.length);
	const record = questionRecord("sweep", { axes, outputs, onFailure }, [scenario]);
	return { paths, outputs, rows, failed: errors.length, record };
}

/** The error for points that cannot be run: each illegal path with its count; if there is none, the count of failed runs. */
function failedPoints(errors: readonly CrowdoutError[], points: number): CrowdoutError {
	const refused = new Map<string, Issue[]>();
	for (const { code, issues } of errors) {
		const [first] = issues;
		if (code !== "run-failed") refused.set(first.path, [...(refused.get(first.path) ?? []), first]);
	}
	const advice = "narrow the axes or drop failures";
	const counted = [...refused.values()].map((issues) => ({
		...issues[0],
		message: `${issues[0].message}; this is so at ${issues.length} of ${points} points; ${advice}`,
	}));
	if (counted.length > 0) return new CrowdoutError("invalid-input", counted);
	const message = `${errors.length} of ${points} runs failed, the first with: ${errors[0].issues[0].message}; ${advice}`;
	return new CrowdoutError("run-failed", [{ path: "sweep", message }]);
}

function twice<Value>(values: readonly Value[]): Value {
	return values.find((value, k) => values.indexOf(value) < k) as Value;
}

/** A function that computes a row from plans that are compiled only once; `undefined` where that is slower or impossible. */
function quickRow(
	input: ScenarioChoice,
	options: ScenarioOptions,
	axes: readonly SweepAxis[],
	outputs: readonly string[],
): ((at: readonly number[]) => SweepRow | undefined) | undefined {
	const moved = axes.flatMap(({ path, values }, axis) => {
		const rule = drawRule(path);
		const legal = values.filter((value) => Number.isFinite(value) && rule?.holds(value) !== false);
		return values.length === 1 ? [] : [{ path, low: Math.min(...legal), high: Math.max(...legal), axis }];
	});
	const points = axes.reduce((count, { values }) => count * values.length, 1);
	if (points < 2 * 2 ** moved.length) return undefined;
	const held = axes.filter(({ values }) => values.length === 1);
	const set = held.reduce((block, { path, values }) => withValueAt(block, path, values[0]), options.set ?? {});
	const compiled = compilePoints(input, held.length === 0 ? options : { ...options, set }, moved, outputs);
	const readers = outputs.flatMap((output) => compiled?.reader(output, "last") ?? []);
	if (compiled === undefined || readers.length < outputs.length) return undefined;
	return (at) => {
		if (!compiled.run(moved.map(({ axis }) => at[axis]))) return undefined;
		return { at, outputs: readers.map((read) => plainNumber(read())) };
	};
}

function row(
	input: ScenarioChoice,
	options: ScenarioOptions,
	paths: readonly string[],
	at: readonly number[],
	outputs: readonly string[],
	errors: CrowdoutError[],
): SweepRow {
	try {
		const result = resultAt(input, options, Object.fromEntries(paths.map((path, k) => [path, at[k]])));
		return { at, outputs: outputs.map((output) => outputValues(result, output).at(-1) ?? null) };
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		errors.push(error);
		return { at, outputs: outputs.map(() => null), failure: error.issues[0].message };
	}
}

function grid(axes: readonly SweepAxis[]): number[][] {
	return axes.reduce<number[][]>(
		(points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
		[[]],
	);
}
