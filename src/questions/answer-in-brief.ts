import { type CrowdOutResult, LOSS } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";

/** A number of the central run, and where nine of ten draws lie. */
export interface Ranged {
	/** The scenario's own numbers, nothing drawn. */
	readonly central: number;
	/** The 5th percentile, the median and the 95th percentile of the draws; absent without draws. */
	readonly draws?: readonly [low: number, median: number, high: number];
}

/** What every report opens with: the extra defence, what of each rupee of it the lines lose, and how sure that is. */
export interface AnswerInBrief {
	/** The central run itself. */
	readonly result: CrowdOutResult;
	/** First year in which the two budgets can differ: the one after the last known year [fiscal year]. */
	readonly firstYear: number;
	/** Extra defence over the horizon [billions of base-year PKR]. */
	readonly extraDefence: Ranged;
	/** Lost by all lines for each rupee of extra defence; absent where there is no extra defence. */
	readonly ratio?: Ranged;
	/** Lost by all lines over the horizon [billions of base-year PKR]. */
	readonly all: Ranged;
	/** Number of random draws behind the ranges; 0 for none. */
	readonly draws: number;
}

/** Random draws of a scenario, as far as an answer reads them: an `EnsembleResult` has it all. */
export interface Drawn {
	/** Number of draws. */
	readonly draws: number;
	/** Probabilities of the quantiles, in order [each 0–1]; a range needs 0.05, 0.5 and 0.95. */
	readonly quantiles: readonly number[];
	/** Over the horizon, by name such as `crowdOut.ratio`. */
	readonly scalars: Readonly<Record<string, { readonly quantiles: readonly ({ readonly value: number } | null)[] }>>;
}

/**
 * What every report opens with: the extra defence and what of each rupee of it the lines lose, with their ranges.
 *
 * @param drawn Random draws of the same scenario [none, and no ranges].
 * @example
 * ```ts
 * import { answerInBrief, crowdOut, ensemble } from "crowdout";
 *
 * const drawn = ensemble("us-india-partnership", { draws: 200 });
 * const { extraDefence, ratio } = answerInBrief(crowdOut("us-india-partnership"), drawn);
 * console.log(extraDefence.central, ratio?.draws);
 * ```
 */
export function answerInBrief(result: CrowdOutResult, drawn?: Drawn): AnswerInBrief {
	const { total, ratio } = result.crowdOut;
	const { scenario } = result.record;
	return {
		result,
		firstYear: Math.max(scenario.baseYear, ...knownYears(scenario)) + 1,
		extraDefence: ranged(drawn, "crowdOut.total.extraDefence", total.extraDefence),
		...(ratio === null ? {} : { ratio: ranged(drawn, "crowdOut.ratio", ratio) }),
		all: ranged(drawn, LOSS, total.cumulativeMoney),
		draws: drawn?.draws ?? 0,
	};
}

/** A central value with the 5th percentile, the median and the 95th percentile of the draws, where there are any. */
export function ranged(drawn: Drawn | undefined, path: string, central: number): Ranged {
	const found = drawn?.scalars[path];
	if (drawn === undefined || found === undefined) return { central };
	const at = (probability: number) => found.quantiles[drawn.quantiles.indexOf(probability)]?.value;
	const [low, median, high] = [at(0.05), at(0.5), at(0.95)];
	return low === undefined || median === undefined || high === undefined
		? { central }
		: { central, draws: [low, median, high] };
}

/** Simulated years whose defence is known. */
export function knownYears({ known, baseYear, horizon }: Scenario): number[] {
	return Object.keys(known?.defence ?? {})
		.map(Number)
		.filter((year) => year <= baseYear + horizon);
}
