import { readAmount, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { roundingOf } from "../numerics/index.js";
import { notAnOutput, outputUnit, readReduced } from "./output-names.js";
import { outputAt, roundingInResult } from "./output-of-result.js";
import { UNITS } from "./output-units.js";

/** A condition on a number of a result, or on a series in every year. */
export interface Condition {
	/** Dotted path into a result; an index picks one year of a series. */
	readonly path: string;
	/** How the two are compared, apart from rounding; `=` holds within 1e-9, relative to a value above 1. */
	readonly operator: Operator;
	/** The threshold, in the unit of the path. */
	readonly value: number;
}

/** Longest condition [characters]. */
const LONGEST = 500;

type Operator = "<" | "<=" | ">" | ">=" | "=";

/**
 * Read conditions such as `crowdOut.ratio >= 0.05 and run.lines.education >= 1.4%`. A series must meet its condition in
 * every simulated year. `last(path)` is its last year; `max(path)` and `min(path)` are its extremes.
 *
 * @param text At most 500 characters.
 * @throws {CrowdoutError} `invalid-input` where the text is no condition.
 * @example
 * ```ts
 * import { conditionsHold, crowdOut, readConditions } from "crowdout";
 *
 * const conditions = readConditions("crowdOut.ratio < 0.5 and last(run.defence) > 2%");
 * console.log(conditionsHold(crowdOut("us-india-partnership"), conditions)); // true
 * ```
 */
export function readConditions(text: string): Condition[] {
	if (text.length > LONGEST) {
		const message = `must be at most ${LONGEST} characters long, got ${text.length}; split it into several`;
		throw new CrowdoutError("invalid-input", [{ path: "condition", message }]);
	}
	const parts = text.trim().replace(/\s+/g, " ").split(" and ");
	return parts.map((part) => {
		const match = /^([\w.()-]+) ?(<=|>=|==?|<|>) ?(\S+(?: %)?)$/.exec(part);
		const value = match ? readAmount(match[3]) : undefined;
		if (!match || value === undefined) {
			throw new CrowdoutError("invalid-input", [
				{
					path: "condition",
					message: `must be like "run.lines.education >= 1.4%", got ${show(part)}; join several conditions by "and"`,
				},
			]);
		}
		if (Math.abs(value) > 1 && Math.abs(value) <= 100 && isShareOfGdp(match[1])) {
			const message = `must compare ${match[1]} with a share of GDP, got ${match[3]}; did you mean ${value}%`;
			throw new CrowdoutError("invalid-input", [{ path: "condition", message }]);
		}
		return { path: match[1], operator: (match[2] === "==" ? "=" : match[2]) as Operator, value };
	});
}

/** Whether an output is a share of GDP that cannot exceed 1; debt can. */
function isShareOfGdp(path: string): boolean {
	return outputUnit(path)?.name === UNITS.share.name && !/\bdebt\b/.test(path);
}

/**
 * Whether a result meets all conditions. A number that is null, such as a missing ratio, meets none.
 *
 * @throws {CrowdoutError} `invalid-input` for a condition on something that the result does not have.
 * @example
 * ```ts
 * import { conditionsHold, crowdOut, readConditions } from "crowdout";
 *
 * const conditions = readConditions("run.lines.education >= 1.4%");
 * console.log(conditionsHold(crowdOut("us-india-partnership"), conditions)); // true
 * ```
 */
export function conditionsHold(result: object, conditions: readonly Condition[]): boolean {
	return conditions.every((condition) => {
		const holds = comparison(condition);
		const rounding = roundingInResult(result, condition.path);
		return outputValues(result, condition.path).every((number) => number !== null && holds(number, rounding(number)));
	});
}

/**
 * Test whether a number meets a condition; a number that differs from the threshold only by rounding is equal to it.
 *
 * @returns A test of a number and its possible rounding error [≥ 0].
 */
export function comparison({ operator, value }: Condition): (number: number, rounding: number) => boolean {
	const own = roundingOf(value);
	switch (operator) {
		case "<":
			return (x, rounding) => x < value - Math.max(own, rounding);
		case "<=":
			return (x, rounding) => x <= value + Math.max(own, rounding);
		case ">":
			return (x, rounding) => x > value + Math.max(own, rounding);
		case ">=":
			return (x, rounding) => x >= value - Math.max(own, rounding);
		case "=":
			return (x, rounding) => Math.abs(x - value) <= Math.max(1e-9 * Math.max(1, Math.abs(value)), rounding);
	}
}

/**
 * The numbers at a path of a result: one number, or a series without its base year.
 *
 * @throws {CrowdoutError} `invalid-input` where the result has no such path; the nearest name is offered.
 * @example
 * ```ts
 * import { crowdOut, outputValues } from "crowdout";
 *
 * console.log(outputValues(crowdOut("us-india-partnership"), "crowdOut.money.education"));
 * ```
 */
export function outputValues(result: object, path: string): readonly (number | null)[] {
	const { reduce, inner } = readReduced(path) ?? { reduce: undefined, inner: path };
	const found = outputAt(result, inner);
	if (typeof found === "number" || found === null) return [found];
	if (Array.isArray(found) && found.every((entry) => typeof entry === "number" || entry === null)) {
		const values = found.slice(1) as (number | null)[];
		if (reduce === undefined) return values;
		if (reduce === "last") return values.slice(-1);
		const numbers = values.filter((entry) => entry !== null);
		return [reduce === "max" ? Math.max(...numbers) : Math.min(...numbers)];
	}
	const message = notAnOutput("a number or a series of the result", inner, outputPaths(result));
	throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
}

/**
 * Every path of a result that holds a number or a series.
 *
 * @param at Only paths below this one [default: all].
 * @example
 * ```ts
 * import { crowdOut, outputPaths, outputValues } from "crowdout";
 *
 * const result = crowdOut("us-india-partnership");
 * for (const path of outputPaths(result)) console.log(path, outputValues(result, path).at(-1));
 * ```
 */
export function outputPaths(result: object, at = ""): string[] {
	return Object.entries(result).flatMap(([key, value]) => {
		const here = at === "" ? key : `${at}.${key}`;
		if (["record", "rules", "events", "warnings"].includes(key)) return [];
		if (typeof value === "number" || value === null) return [here];
		if (Array.isArray(value)) return value.every((entry) => typeof entry === "number" || entry === null) ? [here] : [];
		return typeof value === "object" ? outputPaths(value, here) : [];
	});
}
