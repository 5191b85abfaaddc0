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

/** The ratio of the central run under one judged regime, or under the measured one. */
export interface RegimeRatio {
	/** The preset; of the mix of past episodes, as estimated, the bundled scenario that has it. */
	readonly financing: FinancingPreset | "as-in-the-past";
	/** Lost by all lines for each rupee of extra defence. */
	readonly ratio: number;
}

/** An uncertain number whose central value lies at an end of what is drawn. */
export interface AtTheEnd {
	/** Dotted path of the number. */
	readonly path: string;
	/** At the 5th percentile or below it, or at the 95th or above. */
	readonly end: "low" | "high";
}

/** What a run found, in the order in which a report says it. */
export interface Answer extends AnswerInBrief {
	/**
	 * The same against a rival that does in the known years what the scenario says, and then what the baseline says: what
	 * a further push adds [billions of base-year PKR]; absent where the question does not arise.
	 */
	readonly furtherPush?: number;
	/** Part of the extra defence that is due to the partnership's events [share]; absent without events. */
	readonly partnership?: number;
	/** The ratio in the central run of each financing preset, and of the mix of past episodes. */
	readonly regimes: readonly RegimeRatio[];
	/** Lost by each line over the horizon [billions of base-year PKR]. */
	readonly lines: ByLine<Ranged>;
	/** Lost by the lines of each tier over the horizon [billions of base-year PKR]: the provinces, and `federation`. */
	readonly tiers: Readonly<Record<string, number>>;
	/** Uncertain numbers whose central value lies at an end of what is drawn. */
	readonly atTheEnd: readonly AtTheEnd[];
}

/** How an answer is made, beside what `parseScenario` takes. */
export interface AnswerOptions extends ScenarioOptions {
	/** Number of draws for the ranges [whole, ≥ 0; default 2,000; 0 for none]. */
	readonly draws?: number;
	/** Seed of the draws [whole, ≥ 0; default 1]. */
	readonly seed?: number;
	/** Draws of this scenario that are there already, such as an `EnsembleResult`; `draws` and `seed` are then not read. */
	readonly drawn?: Drawn;
}

const OPTIONS: OwnOptions<AnswerOptions> = { draws: true, seed: true, drawn: true };

/** The bundled scenario whose financing is estimated from past episodes. */
const MEASURED = "as-in-the-past";

/** Draws behind a range where nothing else is asked. */
const DRAWS = 2000;

/** What an answer reads of the draws. */
const OUTPUTS = ["crowdOut.total", "crowdOut.cumulativeMoney", "crowdOut.ratio"] as const;

/**
 * What a run found: the extra defence, what of it answers years that are known, who pays under which regime, by line and
 * by tier, and how sure.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-scenario`; `run-failed` where the central run or a draw leaves its range.
 */
export function answer(input: ScenarioChoice, options: AnswerOptions = {}): Answer {
	requireOptions(options, OPTIONS);
	const { draws, seed, drawn: given, ...parse } = options;
	const scenario = parseScenario(input, parse);
	const result = crowdOut(scenario);
	const { total, ratio, cumulativeMoney } = result.crowdOut;
	const drawn = given ?? drawnOf(scenario, { draws, seed });
	const against = (preset: CounterfactualPreset) =>
		central(input, { ...parse, against: preset }, "crowdOut.total.extraDefence") ?? undefined;
	const known = knownYears(scenario);
	// What is a part of the push is asked only where the push is compared with the baseline's pace.
	const whole = (parse.against ?? "pace") === "pace" && isPush(scenario);
	const further = whole && known.length > 0 ? against("further") : undefined;
	const without = whole && scenario.rival.partnership.events.length > 0 ? against("without-events") : undefined;
	return {
		...answerInBrief(result, drawn),
		...(further === undefined ? {} : { furtherPush: further }),
		...(without === undefined || ratio === null ? {} : { partnership: without / total.extraDefence }),
		regimes: ratio === null ? [] : regimesOf(input, parse),
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

/** The draws behind the ranges of an answer; `undefined` where none are asked for or nothing is uncertain. */
function drawnOf(
	scenario: Scenario,
	{ draws = DRAWS, seed = 1 }: Pick<AnswerOptions, "draws" | "seed">,
): Drawn | undefined {
	return draws > 0 && isUncertain(scenario) ? ensemble(scenario, { draws, seed, outputs: OUTPUTS }) : undefined;
}

function isUncertain({ uncertainty = {} }: Scenario): boolean {
	return Object.values(uncertainty).some((entry) => entry !== null);
}

/** Whether the scenario is a push on `rival` against the baseline's pace. */
function isPush({ counterfactual }: Scenario): boolean {
	return Object.keys(counterfactual).every((key) => key === "rival");
}

/** The same push in the central run of each financing preset, and with the mix of past episodes laid over the scenario. */
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

/** A number of a central run; `undefined` where the options do not go with the scenario. */
function central(input: ScenarioChoice, options: ScenarioOptions, output: string): number | null | undefined {
	try {
		return numberOf(parseScenario(input, options), output);
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}

/** What the lines of each province lose, and those of the federation: what is left of all lines. */
function tiersOf({ crowdOut: { provinces = {}, total } }: CrowdOutResult): Record<string, number> {
	const names = Object.keys(provinces);
	if (names.length === 0) return {};
	const tiers = Object.fromEntries(names.map((name) => [name, sum(Object.values(provinces[name].cumulativeMoney))]));
	return { ...tiers, federation: total.cumulativeMoney - sum(Object.values(tiers)) };
}

/** What is drawn by itself and stands, in the central run, at the 5th percentile or below it, or at the 95th or above. */
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
