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

/** How the change of a number between two scenarios is split among the blocks, or paths, in which they differ. */
export interface AttributionSplit {
	/** The number in the scenario that it starts from. */
	readonly from: number;
	/** The number in the scenario that it ends at. */
	readonly to: number;
	/** Each cause with its Shapley value, the largest first; together they are `to - from`, to rounding. */
	readonly parts: readonly {
		/** A block, or by path a dotted path; `data` for base figures, which must close together. */
		readonly cause: string;
		/** What it adds to the number, in the number's own unit. */
		readonly amount: number;
		/** Standard error by sampling [≥ 0]; absent where the value is exact. */
		readonly standardError?: number;
	}[];
}

/** The same with what made it. */
export interface Attribution extends AttributionSplit {
	/** What made it: the scenario that it starts from, and as the other that at which it ends. */
	readonly record: AttributionRecord;
}

/** What made an attribution. */
export interface AttributionRecord extends QuestionRecord {
	readonly question: "attribute";
	/** The options with their defaults. */
	readonly asked: Required<Pick<AttributionOptions, "by" | "orders" | "seed">> & {
		/** Dotted path of the number; absent where a function gave it. */
		readonly output?: string;
	};
}

/** How a change is split, and what is chosen beside both scenarios. */
export interface AttributionOptions extends ScenarioOptions {
	/** Among blocks, or among the single paths in which the two differ [default `block`]. */
	readonly by?: "block" | "path";
	/** Above twelve causes values are estimated from so many orders and their reverses [whole, ≥ 2; default 40]. */
	readonly orders?: number;
	/** Of those orders [default 1]. */
	readonly seed?: number;
}

/** Causes up to which every mixture is run. */
const MOST_EXACT = 12;

/** Rules are exchanged whole: half of one and half of another is neither. */
const WHOLE = /^(defence|financing|allocation|counterfactual|rival\.partnership|rival\.\w+|threat\.\w+|economy\.\w+)$/;

/**
 * Split the change of a number between two scenarios among the blocks in which they differ, by exact Shapley values.
 *
 * Every mixture of the two is run: 2 to the number of causes. Above twelve causes, which only paths can be, values are
 * estimated from orders of chance, with their standard error.
 *
 * @param start As for `crowdOut`. @param end The same.
 * @param output The number: its dotted path, where a series gives its last year; or a function of a result, such as
 * `(result) => result.crowdOut.cumulativeMoney.education`, which no record can hold.
 * @throws {CrowdoutError} `invalid-input` where a mixture is no scenario or has no such number; `run-failed` where one does not run.
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
		const message = `must be the same in both, got ${show(from.country)} and ${show(to.country)}; only like can be split`;
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

/** How two scenarios are taken apart. */
interface Split {
	/** What a key belongs to. */
	readonly causeOf: (path: string) => string | undefined;
	/** Whether a block is exchanged whole. */
	readonly isWhole: (path: string) => boolean;
}

const BLOCKS: Split = { causeOf, isWhole: (path) => WHOLE.test(path) || path.endsWith(".path") };

/** Paths one by one, but for base figures, which must close together, shares that sum, and rules of another kind. */
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
	// What is uncertain is no cause, and may name a number that the mixture does not have.
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

/** Go through two blocks together; what `choose` returns is kept. */
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
