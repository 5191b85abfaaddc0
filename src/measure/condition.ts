import { readAmount, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { roundingOf } from "../numerics/index.js";
import { notAnOutput, outputUnit, readReduced } from "./output-names.js";
import { outputAt, roundingInResult } from "./output-of-result.js";
import { UNITS } from "./output-units.js";

/** What must hold of a number of a result, or of a series in every year. */
export interface Condition {
	/** Dotted path into a result; an index picks one year of a series. */
	readonly path: string;
	/** How the two are compared, up to rounding; `=` holds within 1e-9, relative to a value above 1. */
	readonly operator: Operator;
	/** What it is compared with, in the unit of the path. */
	readonly value: number;
}

/** Longest condition [characters]. */
const LONGEST = 500;

type Operator = "<" | "<=" | ">" | ">=" | "=";

/**
 * Read conditions such as `crowdOut.ratio >= 0.05 and run.lines.education >= 1.4%`.
 *
 * A series stands for every simulated year; `last(path)` for its last year, `max(path)` and `min(path)` for its ends.
 *
 * @param text At most 500 characters.
 * @throws {CrowdoutError} `invalid-input` where the text is none.
 */
export function readConditions(text: string): Condition[] {
	if (text.length > LONGEST) {
		const message = `must be at most ${LONGEST} characters long, got ${text.length}; ask several`;
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
					message: `must be like "run.lines.education >= 1.4%", got ${show(part)}; join several by "and"`,
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

/** Whether an output is a share of GDP that cannot exceed 1, as debt can. */
function isShareOfGdp(path: string): boolean {
	return outputUnit(path)?.name === UNITS.share.name && !/\bdebt\b/.test(path);
}

/** Whether conditions hold of a result. A number that is null (no ratio, say) meets none. */
export function conditionsHold(result: object, conditions: readonly Condition[]): boolean {
	return conditions.every((condition) => {
		const holds = comparison(condition);
		const rounding = roundingInResult(result, condition.path);
		return outputValues(result, condition.path).every((number) => number !== null && holds(number, rounding(number)));
	});
}

/**
 * Whether a number meets a condition: what differs from the threshold by rounding alone is equal to it.
 *
 * @returns A test of a number and of how far rounding may have moved it [≥ 0].
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
 * The numbers that a path into a result names: one, or a series without its base year.
 *
 * @throws {CrowdoutError} `invalid-input` where there is none; the nearest name is offered.
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

/** Every path of a result that names a number or a series. */
export function outputPaths(result: object, at = ""): string[] {
	return Object.entries(result).flatMap(([key, value]) => {
		const here = at === "" ? key : `${at}.${key}`;
		if (["record", "rules", "events", "warnings"].includes(key)) return [];
		if (typeof value === "number" || value === null) return [here];
		if (Array.isArray(value)) return value.every((entry) => typeof entry === "number" || entry === null) ? [here] : [];
		return typeof value === "object" ? outputPaths(value, here) : [];
	});
}
