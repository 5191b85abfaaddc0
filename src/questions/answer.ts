import { sum } from "d3-array";
import { type Path, valueAt } from "../domain/index.js";
import { drawnIn, ensemble } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { type ByLine, type CrowdOutResult, crowdOut } from "../measure/index.js";
import { inverseCdf } from "../numerics/index.js";
import {
	bundledScenarios,
	type CounterfactualPreset,
	type FinancingPreset,
	financingPresets,
	isBundledCountry,
	type OwnOptions,
	parseScenario,
	pathValues,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { type AnswerInBrief, answerInBrief, type Drawn, knownYears, type Ranged, ranged } from "./answer-in-brief.js";
import { numberOf } from "./one-output.js";

/** The crowd-out ratio of the central run under one financing regime. */
export interface RegimeRatio {
	/** The financing preset, or the bundled scenario with the estimated mix of past episodes. */
	readonly financing: FinancingPreset | "as-in-the-past";
	/** Loss of all lines per rupee of extra defence. */
	readonly ratio: number;
}

/** An uncertain number whose central value lies at an end of its distribution. */
export interface AtTheEnd {
	/** Dotted path of the number. */
	readonly path: string;
	/** `low`: at or below the 5th percentile; `high`: at or above the 95th. */
	readonly end: "low" | "high";
}

/** What a run found, in the order in which a report says it. */
export interface Answer extends AnswerInBrief {
	/**
	 * Extra defence due to a further push alone: compared with a rival that follows the scenario in the known years and
	 * the baseline afterwards [billions of base-year PKR]; absent where the question does not arise.
	 */
	readonly furtherPush?: number;
	/** Share of the extra defence that is due to the partnership's events [0–1]; absent without events. */
	readonly partnership?: number;
	/** The ratio in the central run of each financing preset, and of the mix of past episodes; none for a country other than Pakistan, whose they are. */
	readonly regimes: readonly RegimeRatio[];
	/** Loss of each line over the horizon [billions of base-year PKR]. */
	readonly lines: ByLine<Ranged>;
	/** Loss of the lines in each tier over the horizon: the provinces, and `federation` [billions of base-year PKR]. */
	readonly tiers: Readonly<Record<string, number>>;
	/** Uncertain numbers whose central value lies at an end of their distribution. */
	readonly atTheEnd: readonly AtTheEnd[];
}

/** Options of `answer`. */
export interface AnswerOptions extends ScenarioOptions {
	/** Number of draws for the ranges [whole, ≥ 0; default 2,000; 0 for none]. */
	readonly draws?: number;
	/** Seed of the draws [whole, ≥ 0; default 1]. */
	readonly seed?: number;
	/** Draws of this scenario that exist already, such as an `EnsembleResult`; `draws` and `seed` are then not read. */
	readonly drawn?: Drawn;
}

const OPTIONS: OwnOptions<AnswerOptions> = { draws: true, seed: true, drawn: true };

/** The bundled scenario whose financing is estimated from past episodes. */
const MEASURED = "as-in-the-past";

/** Default number of draws. */
const DRAWS = 2000;

/** Outputs that an answer needs from the draws. */
const OUTPUTS = ["crowdOut.total", "crowdOut.cumulativeMoney", "crowdOut.ratio"] as const;

/**
 * The answer of a scenario: the extra defence, the part of it that answers known years, the ratio under each financing
 * regime, the loss by line and by tier, and the ranges.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-scenario`; `run-failed` where the central run or a draw leaves its range.
 * @example
 * ```ts
 * import { answer } from "crowdout";
 *
 * const { extraDefence, ratio, all, draws } = answer("us-india-partnership", { draws: 500 });
 * console.log(extraDefence.central, ratio?.central, all.draws, draws);
 * ```
 */
export function answer(input: ScenarioChoice, options: AnswerOptions = {}): Answer {
	requireOptions(options, OPTIONS);
	const { draws, seed, drawn: given, ...parse } = options;
	const scenario = parseScenario(input, parse);
	const result = crowdOut(scenario);
	const { ratio, cumulativeMoney } = result.crowdOut;
	const drawn = given ?? drawnOf(scenario, { draws, seed });
	return {
		...answerInBrief(result, drawn),
		...partsOfPush(input, parse, scenario, result),
		regimes: ratio === null || !isBundledCountry(scenario) ? [] : regimesOf(input, parse),
		lines: Object.fromEntries(
			Object.entries(cumulativeMoney).map(([line, lost]) => [
				line,
				ranged(drawn, `crowdOut.cumulativeMoney.${line}`, lost),
			]),
		),
		tiers: tiersOf(result),
		atTheEnd: drawn === undefined ? [] : ends(scenario),
	};
}

/**
 * What a further push alone adds to defence, and the part of the partnership's events, as in `Answer`; each left out
 * where the question does not arise.
 *
 * @param scenario What `input` and `options` are parsed to. @param result Its result.
 */
export function partsOfPush(
	input: ScenarioChoice,
	options: ScenarioOptions,
	scenario: Scenario,
	{ crowdOut: { total, ratio } }: CrowdOutResult,
): Pick<Answer, "furtherPush" | "partnership"> {
	// The parts exist only where the counterfactual has the baseline's pace.
	if ((options.against ?? "pace") !== "pace" || !isPush(scenario)) return {};
	const against = (preset: CounterfactualPreset) =>
		central(input, { ...options, against: preset }, "crowdOut.total.extraDefence") ?? undefined;
	const further = knownYears(scenario).length > 0 ? against("further") : undefined;
	const events = scenario.rival.partnership.events.length > 0;
	const partnership = events && ratio !== null ? against("without-events") : undefined;
	return {
		...(further === undefined ? {} : { furtherPush: further }),
		...(partnership === undefined ? {} : { partnership: partnership / total.extraDefence }),
	};
}

/** The draws behind the ranges of an answer; `undefined` for 0 draws, and where nothing is uncertain. */
function drawnOf(
	scenario: Scenario,
	{ draws = DRAWS, seed = 1 }: Pick<AnswerOptions, "draws" | "seed">,
): Drawn | undefined {
	return draws > 0 && isUncertain(scenario) ? ensemble(scenario, { draws, seed, outputs: OUTPUTS }) : undefined;
}

function isUncertain({ uncertainty = {} }: Scenario): boolean {
	return Object.values(uncertainty).some((entry) => entry !== null);
}

/** Whether the counterfactual changes nothing but `rival`. */
function isPush({ counterfactual }: Scenario): boolean {
	return Object.keys(counterfactual).every((key) => key === "rival");
}

/** The same push in the central run under each financing preset, and under the mix of past episodes. */
function regimesOf(input: ScenarioChoice, options: ScenarioOptions): RegimeRatio[] {
	const { financing: measured } = bundledScenarios[MEASURED];
	const { set = {} } = options;
	const all: readonly (readonly [RegimeRatio["financing"], ScenarioOptions])[] = [
		...(Object.keys(financingPresets) as FinancingPreset[]).map((financing) => [financing, { financing }] as const),
		[MEASURED, { financing: "schedule", set: { ...set, financing: { ...measured, ...set.financing } } }],
	];
	return all.flatMap(([financing, chosen]): RegimeRatio[] => {
		const ratio = central(input, { ...options, ...chosen }, "crowdOut.ratio");
		return ratio === undefined || ratio === null ? [] : [{ financing, ratio }];
	});
}

/** A number of a central run; `undefined` where the options do not fit the scenario. */
function central(input: ScenarioChoice, options: ScenarioOptions, output: string): number | null | undefined {
	try {
		return numberOf(parseScenario(input, options), output);
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}

/** Loss of the lines in each tier. The federation's is the loss of all lines less that of the provinces. */
function tiersOf({ crowdOut: { provinces = {}, total } }: CrowdOutResult): Record<string, number> {
	const names = Object.keys(provinces);
	if (names.length === 0) return {};
	const tiers = Object.fromEntries(names.map((name) => [name, sum(Object.values(provinces[name].cumulativeMoney))]));
	return { ...tiers, federation: total.cumulativeMoney - sum(Object.values(tiers)) };
}

/** Independently drawn numbers whose central value is at or below the 5th percentile, or at or above the 95th. */
function ends(scenario: Scenario): AtTheEnd[] {
	const { baseYear, horizon } = scenario;
	return drawnIn(scenario).quantities.flatMap(({ path, distribution, since }): AtTheEnd[] => {
		if (distribution === undefined || distribution.mode === "add" || "apply" in distribution) return [];
		const t = Math.min(horizon, Math.max(1, (since ?? baseYear) - baseYear));
		const there = valueAt(scenario, path);
		const value = typeof there === "number" ? there : pathValues(there as Path, baseYear, horizon)[t];
		const quantile = inverseCdf(distribution);
		if (value <= quantile(0.05)) return [{ path, end: "low" }];
		return value >= quantile(0.95) ? [{ path, end: "high" }] : [];
	});
}
