import { isPlainObject, type PlainObject, setOwn } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { type CrowdOutResult, crowdOut } from "../measure/index.js";
import { type Scenario, safeParseScenario } from "../scenario/index.js";
import { shapley } from "./shapley.js";

/** What two scenarios may differ in. */
export type Cause =
	| "rival growth"
	| "partnership"
	| "reaction"
	| "financing"
	| "allocation"
	| "economy"
	| "tiers"
	| "data"
	| "counterfactual";

/** How the change of a number between two scenarios is split among the blocks in which they differ. */
export interface Attribution {
	/** The number in the scenario that it starts from. */
	readonly from: number;
	/** The number in the scenario that it ends at. */
	readonly to: number;
	/** Each cause with its exact Shapley value, the largest first; together they are `to - from`, to rounding. */
	readonly parts: readonly {
		readonly cause: Cause;
		/** What it adds to the number, in the number's own unit. */
		readonly amount: number;
	}[];
}

/** Which cause a key belongs to; the first pattern that fits. */
const CAUSES: readonly (readonly [RegExp, Cause])[] = [
	[/^rival\.partnership(\.|$)/, "partnership"],
	[/^rival\./, "rival growth"],
	[/^(defence|threat)(\.|$)/, "reaction"],
	[/^financing$/, "financing"],
	[/^allocation$/, "allocation"],
	[/^(economy|discountRate)(\.|$)/, "economy"],
	[/^budget\.(revenueSharing|provincialSpending)$|\.federalShare$/, "tiers"],
	[/^(budget|baseYear|horizon)(\.|$)/, "data"],
	[/^counterfactual$/, "counterfactual"],
];

/** Rules are exchanged whole: half of one and half of another is neither. */
const WHOLE = /^(defence|financing|allocation|counterfactual|rival\.partnership|rival\.\w+|threat\.\w+|economy\.\w+)$/;

/**
 * Split the change of a number between two scenarios among the blocks in which they differ, by exact Shapley values.
 *
 * Every mixture of the two is run: 2 to the number of causes.
 *
 * @param output The number, from a result; such as `(result) => result.crowdOut.cumulativeMoney.education`.
 * @throws {CrowdoutError} `invalid-input` where a mixture is no scenario or has no such number; `run-failed` where one does not run.
 */
export function attribute(from: Scenario, to: Scenario, output: (result: CrowdOutResult) => number): Attribution {
	const causes = differences(from, to);
	const worth = (coalition: number) => {
		const taken = causes.filter((_, k) => (coalition & (2 ** k)) !== 0);
		const value = output(crowdOut(mixture(from, to, taken)));
		if (Number.isFinite(value)) return value;
		const message = `must be a number in every mixture, got none in ${between(from, to, taken)}`;
		throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
	};
	const amounts = shapley(causes.length, worth);
	return {
		from: worth(0),
		to: worth(2 ** causes.length - 1),
		parts: causes
			.map((cause, k) => ({ cause, amount: amounts[k] }))
			.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
	};
}

/** The causes in which two scenarios differ. */
function differences(from: Scenario, to: Scenario): Cause[] {
	const found = new Set<Cause>();
	walk(from as unknown as PlainObject, to as unknown as PlainObject, "", (path, mine, theirs) => {
		const cause = causeOf(path);
		if (cause !== undefined && JSON.stringify(mine) !== JSON.stringify(theirs)) found.add(cause);
		return mine;
	});
	return [...found];
}

/** The first scenario with the blocks of some causes from the second. */
function mixture(from: Scenario, to: Scenario, taken: readonly Cause[]): Scenario {
	const block = walk(from as unknown as PlainObject, to as unknown as PlainObject, "", (path, mine, theirs) => {
		const cause = causeOf(path);
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
function between(from: Scenario, to: Scenario, taken: readonly Cause[]): string {
	return taken.length === 0 ? from.name : `${from.name} with ${taken.join(", ")} of ${to.name}`;
}

function causeOf(path: string): Cause | undefined {
	return CAUSES.find(([pattern]) => pattern.test(path))?.[1];
}

/** Go through two blocks together; what `choose` returns is kept. */
function walk(
	mine: PlainObject,
	theirs: PlainObject,
	at: string,
	choose: (path: string, mine: unknown, theirs: unknown) => unknown,
): PlainObject {
	const result: Record<string, unknown> = {};
	for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
		const path = at === "" ? key : `${at}.${key}`;
		const [a, b] = [mine[key], theirs[key]];
		const both = isPlainObject(a) && isPlainObject(b) && !WHOLE.test(path) && !path.endsWith(".path");
		const chosen = both ? walk(a, b, path, choose) : choose(path, a, b);
		if (chosen !== undefined) setOwn(result, key, chosen);
	}
	return result;
}
