// Past 200 lines: the search and its result belong together.
import { ascending } from "d3-array";
import { CrowdoutError } from "../errors.js";
import {
	type Condition,
	type CrowdOutResult,
	crowdOut,
	outputValues,
	readConditions,
	roundingInResult,
	roundingOnScale,
} from "../measure/index.js";
import { allRoots, roundingOf, stretches } from "../numerics/index.js";
import {
	parseScenario,
	pathRule,
	requireOptions,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { checkNumericPaths, checkOutputs, refuse, resultAt } from "./at.js";
import { compilePoints, type Side } from "./points.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** Default number of steps of a search. */
export const STEPS = 60;

/** Options of `solve`. */
export interface SolveOptions extends ScenarioOptions {
	/** Range of the search, the lower end first. */
	readonly between: readonly [number, number];
	/** Number of steps in which the range is searched for crossings [whole, ≥ 2; default 60]. */
	readonly steps?: number;
}

/** Where a condition starts or stops holding. */
export interface SolveResult {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** The condition, as given. */
	readonly condition: string;
	/** The range of the search, the lower end first. */
	readonly between: readonly [number, number];
	/** Whether the condition holds anywhere in the range. */
	readonly found: boolean;
	/**
	 * Every value at which the condition starts or stops holding, in order; for an equality every solution. Where the
	 * output is constant at the wanted value, apart from rounding, the ends of that interval within the range.
	 */
	readonly roots: readonly number[];
	/**
	 * Ranges in which the condition holds; solutions of an equality are points, or intervals where the output is
	 * constant.
	 */
	readonly holds: readonly (readonly [number, number])[];
	/** Where nothing was found: the nearest value; null where no run had the output. */
	readonly nearest: {
		/** Value of the number that is sought. */
		readonly value: number;
		/** The output there. */
		readonly output: number;
		/** Its distance from the condition [≥ 0]. */
		readonly misses: number;
	} | null;
	/** Where nothing was found and the nearest value is an end of the range: that end. */
	readonly blockedBy?: "lower end" | "upper end";
	/** Values of the range at which the run failed, with the reason of the first. */
	readonly failed: {
		/** Number of values. */
		readonly count: number;
		/** Message of the first; absent where there is none. */
		readonly first?: string;
	};
	/** Record from which it can be made again. */
	readonly record: SolveRecord;
}

/** The question of a solution. */
export interface SolveAsked extends Required<Pick<SolveOptions, "between" | "steps">> {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** The condition, as given. */
	readonly soThat: string;
}

/** Record of a solution. */
export interface SolveRecord extends QuestionRecord {
	readonly question: "solve";
	/** The question, and the options with their defaults. */
	readonly asked: SolveAsked;
}

/**
 * Solve a scenario backwards: for which values of one number does a condition on the result hold? A series must meet an
 * inequality in every year; an equality uses its last year.
 *
 * @param input As for `parseScenario`.
 * @param path Dotted path of the number that is sought.
 * @param soThat One condition, such as `crowdOut.cumulativeMoney.education = 500` or `run.lines.education >= 1.4%`.
 * @throws {CrowdoutError} `invalid-input` for an invalid path, condition or range.
 * @example
 * ```ts
 * import { solve } from "crowdout";
 *
 * const between = [0.02, 0.15] as const;
 * const { found, roots } = solve("us-india-partnership", "rival.growth", "crowdOut.total.cumulativeMoney = 50", { between });
 * console.log(found, roots);
 * ```
 */
export function solve(input: ScenarioChoice, path: string, soThat: string, options: SolveOptions): SolveResult {
	requireOptions(options, { between: true, steps: true });
	const { between, steps = STEPS, ...parse } = options;
	const [low, high] = between;
	const conditions = readConditions(soThat);
	const scenario = parseScenario(input, parse);
	refuse([
		...checkNumericPaths(input, parse, [path], scenario),
		...checkOutputs(
			crowdOut(scenario),
			conditions.map((condition) => condition.path),
		),
		...(low < high ? [] : [{ path: "between", message: `must have the lower end first, got ${low}..${high}` }]),
		...(conditions.length === 1
			? []
			: [{ path: "so that", message: `must be one condition, got ${conditions.length}` }]),
		...[low, high].flatMap((end) => {
			const rule = pathRule(path);
			return rule === undefined || rule.holds(end)
				? []
				: [{ path: "between", message: `must be ${rule.must}, got ${end}` }];
		}),
	]);
	const [condition] = conditions;
	const quick = quickMargin(input, parse, { path, low, high }, condition);
	const failures: string[] = [];
	const seen = new Map<number, Margin>();
	const look = (value: number): Margin => {
		const known = seen.get(value);
		if (known !== undefined) return known;
		let found: Margin = { by: Number.NaN, rounding: 0 };
		try {
			found = quick?.(value) ?? marginOf(resultAt(input, parse, { [path]: value }), condition);
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			failures.push(error.issues[0].message);
		}
		seen.set(value, found);
		return found;
	};
	// Where the output equals the threshold over an interval, apart from rounding, only the interval's ends are roots.
	const level = stretches((value) => Math.abs(look(value).by) <= look(value).rounding, low, high, steps);
	const isLevel = (value: number) => level.some(([from, to]) => value >= from && value <= to);
	const crossed = allRoots((value) => (isLevel(value) ? 0 : look(value).by), low, high, steps).filter(
		(value) => !isLevel(value),
	);
	const inside = level.flat().filter((end) => end > low && end < high);
	const roots = [...crossed, ...inside].sort(ascending);
	const equal = condition.operator === "=";
	const points = crossed.map((value): [number, number] => [value, value]);
	const holds = equal
		? [...points, ...level].sort((a, b) => a[0] - b[0])
		: rangesOf((value) => isMet(look(value), condition), low, high, roots);
	const nearest = nearestOf(seen, condition);
	return {
		path,
		condition: soThat,
		between,
		found: holds.length > 0,
		roots,
		holds,
		nearest,
		...(holds.length === 0 && nearest?.value === low ? { blockedBy: "lower end" as const } : {}),
		...(holds.length === 0 && nearest?.value === high ? { blockedBy: "upper end" as const } : {}),
		failed: { count: failures.length, ...(failures.length > 0 ? { first: failures[0] } : {}) },
		record: questionRecord("solve", { path, soThat, between, steps }, [scenario]),
	};
}

/** Distance of an output from the threshold of a condition, positive where it holds, and the possible rounding error. */
interface Margin {
	readonly by: number;
	readonly rounding: number;
}

/** The margin from plans that are compiled only once; `undefined` where that is not possible. */
function quickMargin(
	input: ScenarioChoice,
	options: ScenarioOptions,
	side: Side,
	{ path, operator, value }: Condition,
): ((at: number) => Margin | undefined) | undefined {
	const compiled = compilePoints(input, options, [side], [path]);
	const sign = operator === "<" || operator === "<=" ? -1 : 1;
	const read = compiled?.reader(path, operator === "=" ? "last" : sign < 0 ? "max" : "min");
	if (compiled === undefined || read === undefined) return undefined;
	const roundingOfPath = roundingOnScale(path);
	return (at) => {
		if (!compiled.run([at])) return undefined;
		const by = sign * (read() + 0 - value);
		return { by, rounding: Math.max(roundingOf(value), roundingOfPath(compiled.scale())(value + sign * by)) };
	};
}

/** The margin from a result. A series counts by its worst year, for an equality by its last year. */
function marginOf(result: CrowdOutResult, { path, operator, value }: Condition): Margin {
	const values = outputValues(result, path).map((entry) => entry ?? Number.NaN);
	const sign = operator === "<" || operator === "<=" ? -1 : 1;
	const margins = values.map((entry) => sign * (entry - value));
	const by = operator === "=" ? (margins.at(-1) ?? Number.NaN) : Math.min(...margins);
	return { by, rounding: Math.max(roundingOf(value), roundingInResult(result, path)(value + sign * by)) };
}

function isMet({ by, rounding }: Margin, { operator }: Condition): boolean {
	return operator === ">" || operator === "<" ? by > rounding : by >= -rounding;
}

/** The ranges in which a condition is met, between roots. */
function rangesOf(met: (x: number) => boolean, low: number, high: number, roots: readonly number[]) {
	const ends = [low, ...roots.filter((value) => value > low && value < high), high];
	const ranges: [number, number][] = [];
	for (let k = 0; k + 1 < ends.length; k++) {
		if (!met((ends[k] + ends[k + 1]) / 2)) continue;
		const last = ranges.at(-1);
		if (last !== undefined && last[1] === ends[k]) last[1] = ends[k + 1];
		else ranges.push([ends[k], ends[k + 1]]);
	}
	return ranges;
}

function nearestOf(seen: ReadonlyMap<number, Margin>, { operator, value }: Condition): SolveResult["nearest"] {
	let best: SolveResult["nearest"] = null;
	const sign = operator === "<" || operator === "<=" ? -1 : 1;
	for (const [at, { by: margin }] of seen) {
		const misses = operator === "=" ? Math.abs(margin) : Math.max(0, -margin);
		if (misses < (best?.misses ?? Number.POSITIVE_INFINITY))
			best = { value: at, output: value + sign * margin, misses };
	}
	return best;
}
