// Past 200 lines: the search, what it found and the curve of break-even points are one question asked twice.
import { ascending } from "d3-array";
import { withValueAt } from "../domain/index.js";
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

/** How finely a range is looked through where nothing else is asked. */
const STEPS = 60;

/** What is sought. */
export interface SolveOptions extends ScenarioOptions {
	/** Range that is searched, the lower end first. */
	readonly between: readonly [number, number];
	/** How finely the range is looked through for crossings [whole, ≥ 2; default 60]. */
	readonly steps?: number;
}

/** Where a condition begins or ends to hold. */
export interface SolveResult {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** The condition as it was asked. */
	readonly condition: string;
	/** The range that was searched, the lower end first. */
	readonly between: readonly [number, number];
	/** Whether the target is reached anywhere in the range. */
	readonly found: boolean;
	/**
	 * Every value at which the condition turns, in order: for an equality, every solution. Where the output stays at the
	 * value that is sought, up to rounding, the ends of that stretch within the range.
	 */
	readonly roots: readonly number[];
	/** Ranges in which the condition holds; the solutions of an equality as points, or as the stretch on which it stays. */
	readonly holds: readonly (readonly [number, number])[];
	/** Where nothing was found: what comes nearest; null where no run had the output. */
	readonly nearest: {
		/** Value of the number that is sought. */
		readonly value: number;
		/** The output there. */
		readonly output: number;
		/** What it misses by [≥ 0]. */
		readonly misses: number;
	} | null;
	/** Where nothing was found and the nearest value is an end of the range: the end that blocks. */
	readonly blockedBy?: "lower end" | "upper end";
	/** Values of the range at which the run failed, and why the first did. */
	readonly failed: {
		/** How many. */
		readonly count: number;
		/** What was said of the first; absent where there is none. */
		readonly first?: string;
	};
	/** What made it. */
	readonly record: SolveRecord;
}

/** How a scenario was solved backwards. */
export interface SolveAsked extends Required<Pick<SolveOptions, "between" | "steps">> {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** The condition as it was asked. */
	readonly soThat: string;
}

/** What made a solution. */
export interface SolveRecord extends QuestionRecord {
	readonly question: "solve";
	/** What was sought, and the options with their defaults. */
	readonly asked: SolveAsked;
}

/**
 * Solve a scenario backwards: for which values of one number does a condition on the result hold?
 *
 * A series must meet an inequality in every year; an equality takes its last year.
 *
 * @param input As for `parseScenario`.
 * @param path Dotted path of the number that is sought.
 * @param soThat One condition, such as `crowdOut.cumulativeMoney.education = 500` or `run.lines.education >= 1.4%`.
 * @throws {CrowdoutError} `invalid-input` for an invalid path, condition or range.
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
	// Where the output stays at the value sought, up to rounding, it turns at the ends alone.
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

/** How far a condition is from turning: above 0 it holds; and how far rounding may have moved that. */
interface Margin {
	readonly by: number;
	readonly rounding: number;
}

/** The same read off plans that were compiled once; `undefined` where that cannot be done. */
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

/** Of a series in its worst year; of an equality in its last. */
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

/** The ranges between turning points in which a condition is met. */
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

/** What is sought, and over what. */
export interface BreakEvenOptions extends SolveOptions {
	/** The number that is given, by its dotted path, and its values. */
	readonly over: {
		/** Dotted path of the number that is given. */
		readonly path: string;
		/** Its values, in order. */
		readonly values: readonly number[];
	};
}

/** A break-even curve: for each value of one number, where a condition turns in the other. */
export interface BreakEvenCurve {
	/** Dotted path of the number that is sought. */
	readonly path: string;
	/** Dotted path of the number that is given. */
	readonly over: string;
	/** The condition as it was asked. */
	readonly condition: string;
	/** For each value of `over`: the values of `path` at which the condition turns, and whether it is met anywhere. */
	readonly points: readonly {
		/** Value of the number at `over`. */
		readonly over: number;
		/** Every value of the number at `path` at which the condition turns, in order. */
		readonly roots: readonly number[];
		/** Whether the condition holds anywhere in the range. */
		readonly found: boolean;
	}[];
	/** What made it. */
	readonly record: BreakEvenRecord;
}

/** What made a break-even curve. */
export interface BreakEvenRecord extends QuestionRecord {
	readonly question: "break-even";
	/** What was sought over what, and the options with their defaults. */
	readonly asked: SolveAsked & Pick<BreakEvenOptions, "over">;
}

/**
 * The break-even curve of two numbers: for each value of `over`, the values of `path` at which a condition turns.
 *
 * @throws {CrowdoutError} As `solve` does.
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
