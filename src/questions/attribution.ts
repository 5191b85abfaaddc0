// Past 200 lines: the split, its mixtures, and the error where a mixture has no number.

import { isPlainObject, type PlainObject, setOwn, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { type CrowdOutResult, crowdOut } from "../measure/index.js";
import {
	isReplacedWhole,
	parseScenario,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	safeParseScenario,
} from "../scenario/index.js";
import { causeOf } from "./causes.js";
import { numberOf } from "./one-output.js";
import { type QuestionRecord, questionRecord } from "./record.js";
import { sampledShapley } from "./sampled-shapley.js";
import { shapley } from "./shapley.js";

/** The change of a number between two scenarios, split among the blocks or paths in which they differ. */
export interface AttributionSplit {
	/** The number in the first scenario. */
	readonly from: number;
	/** The number in the second scenario. */
	readonly to: number;
	/** Each cause with its Shapley value, the largest first; apart from rounding they add up to `to - from`. */
	readonly parts: readonly {
		/** Name of the block, or dotted path; `data` for base figures, which change together since they must close. */
		readonly cause: string;
		/** Its contribution, in the unit of the number. */
		readonly amount: number;
		/** Standard error from sampling [≥ 0]; absent where the value is exact. */
		readonly standardError?: number;
	}[];
}

/** An attribution with its record. */
export interface Attribution extends AttributionSplit {
	/** Record from which it can be made again: the first scenario, and the second as the other one. */
	readonly record: AttributionRecord;
}

/** Record of an attribution. */
export interface AttributionRecord extends QuestionRecord {
	readonly question: "attribute";
	/** The options with their defaults. */
	readonly asked: Required<Pick<AttributionOptions, "by" | "orders" | "seed">> & {
		/** Dotted path of the number; absent where a function gave it. */
		readonly output?: string;
	};
}

/** Options of `attribute`. */
export interface AttributionOptions extends ScenarioOptions {
	/** Split among blocks, or among the single paths in which the two differ [default `block`]. */
	readonly by?: "block" | "path";
	/**
	 * Number of random orders, each with its reverse, for estimates with more than twelve causes [whole, ≥ 2; default
	 * 40].
	 */
	readonly orders?: number;
	/** Seed of these orders [default 1]. */
	readonly seed?: number;
}

/** Greatest number of causes for which every mixture is run. */
const MOST_EXACT = 12;

/** Blocks that are exchanged as a whole: a mixture of two rules would be a third rule. */
const WHOLE = /^(defence|financing|allocation|counterfactual|rival\.partnership|rival\.\w+|threat\.\w+|economy\.\w+)$/;

/**
 * Split the change of a number between two scenarios among the blocks in which they differ, by exact Shapley values.
 *
 * Every mixture of the two is run: 2 to the power of the number of causes. With more than twelve causes, which only
 * paths can give, values are estimated from random orders, with their standard error.
 *
 * @param start As for `crowdOut`. @param end The same.
 * @param output Dotted path of the number; a series gives its last year. Or a function of a result, such as `(result)
 * => result.crowdOut.cumulativeMoney.education`, which the record cannot hold.
 * @throws {CrowdoutError} `invalid-input` where a mixture is no valid scenario or has no such number; `run-failed`
 * where one does not run.
 * @example
 * ```ts
 * import { attribute } from "crowdout";
 *
 * const { from, to, parts } = attribute("paper-thesis", "paper-corrected", "crowdOut.total.cumulativeMoney");
 * console.log(from, to, parts.map(({ cause, amount }) => `${cause} ${amount}`));
 * ```
 */
export function attribute(
	start: ScenarioChoice,
	end: ScenarioChoice,
	output: string | ((result: CrowdOutResult) => number),
	options: AttributionOptions = {},
): Attribution {
	requireOptions(options, { by: true, orders: true, seed: true });
	const { by = "block", orders = 40, seed = 1, ...parse } = options;
	const from = parseScenario(start, parse);
	const to = parseScenario(end, parse);
	if (from.country !== to.country) {
		const message = `must be the same in both, got ${show(from.country)} and ${show(to.country)}; compare scenarios of one country`;
		throw new CrowdoutError("invalid-input", [{ path: "country", message }]);
	}
	if (!(Number.isInteger(orders) && orders >= 2)) {
		const message = `must be a whole number of at least 2, got ${orders}`;
		throw new CrowdoutError("invalid-input", [{ path: "orders", message }]);
	}
	const split = by === "block" ? BLOCKS : pathsOf(from, to);
	const causes = differences(from, to, split);
	const amountOf = (mixed: Scenario) =>
		typeof output === "string" ? (numberOf(mixed, output) ?? Number.NaN) : output(crowdOut(mixed));
	const worth = (taken: readonly string[]) => {
		const value = amountOf(mixture(from, to, taken, split));
		if (Number.isFinite(value)) return value;
		const message = `must be a number in every mixture, got none in ${between(from, to, taken)}`;
		throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
	};
	const exact = causes.length <= MOST_EXACT;
	const values = exact
		? shapley(causes.length, (coalition) => worth(causes.filter((_, k) => (coalition & (2 ** k)) !== 0))).map(
				(amount) => ({ amount }),
			)
		: sampledShapley(causes.length, (joined) => worth(causes.filter((_, k) => joined[k])), { pairs: orders, seed });
	return {
		from: worth([]),
		to: worth(causes),
		parts: causes.map((cause, k) => ({ cause, ...values[k] })).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
		record: questionRecord("attribute", { ...(typeof output === "string" ? { output } : {}), by, orders, seed }, [
			from,
			to,
		]),
	};
}

/** How the differences of two scenarios are grouped. */
interface Split {
	/** Cause of a key. */
	readonly causeOf: (path: string) => string | undefined;
	/** Whether a block is exchanged as a whole. */
	readonly isWhole: (path: string) => boolean;
}

const BLOCKS: Split = { causeOf, isWhole: (path) => WHOLE.test(path) || path.endsWith(".path") };

/** Split by single paths. Base figures (they must close), shares with a fixed sum and rules of two kinds stay together. */
function pathsOf(from: Scenario, to: Scenario): Split {
	const wholes = ["financing", "allocation", ...(from.defence.kind === to.defence.kind ? [] : ["defence"])];
	return {
		causeOf: (path) => {
			const cause = causeOf(path);
			return cause === undefined || cause === "data" ? cause : path;
		},
		isWhole: (path) => wholes.includes(path) || isReplacedWhole(path),
	};
}

/** The causes in which two scenarios differ. */
function differences(from: Scenario, to: Scenario, split: Split): string[] {
	const found = new Set<string>();
	walk([from, to], "", split, (path, mine, theirs) => {
		const cause = split.causeOf(path);
		if (cause !== undefined && JSON.stringify(mine) !== JSON.stringify(theirs)) found.add(cause);
		return mine;
	});
	return [...found];
}

/** The first scenario with the blocks of some causes from the second. */
function mixture(from: Scenario, to: Scenario, taken: readonly string[], split: Split): Scenario {
	const block = walk([from, to], "", split, (path, mine, theirs) => {
		const cause = split.causeOf(path);
		return cause !== undefined && taken.includes(cause) ? theirs : mine;
	});
	// `uncertainty` is left out: it is not a cause, and may name a number that the mixture does not have.
	const { uncertainty: _, ...certain } = block;
	const parsed = safeParseScenario(certain);
	if (!parsed.ok) {
		throw new CrowdoutError(
			"invalid-input",
			parsed.issues.map(({ path, message }) => ({ path, message: `${message} (in ${between(from, to, taken)})` })),
		);
	}
	return parsed.scenario;
}

/** A mixture in words. */
function between(from: Scenario, to: Scenario, taken: readonly string[]): string {
	return taken.length === 0 ? from.name : `${from.name} with ${taken.join(", ")} of ${to.name}`;
}

/** Merge two blocks; `choose` returns the value to keep. */
function walk(
	[mine, theirs]: readonly [object, object],
	at: string,
	split: Split,
	choose: (path: string, mine: unknown, theirs: unknown) => unknown,
): PlainObject {
	const result: Record<string, unknown> = {};
	for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
		const path = at === "" ? key : `${at}.${key}`;
		const [a, b] = [(mine as PlainObject)[key], (theirs as PlainObject)[key]];
		const both = isPlainObject(a) && isPlainObject(b) && !split.isWhole(path);
		const chosen = both ? walk([a, b], path, split, choose) : choose(path, a, b);
		if (chosen !== undefined) setOwn(result, key, chosen);
	}
	return result;
}
