import { type Parameter, parameters, type Source, sourcesOf } from "../data/index.js";
import { valueAt, withValueAt } from "../domain/index.js";
import { drawnIn } from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { headline, pairOf, runOnce, totalsOf } from "../measure/index.js";
import { canonicalJson, inverseCdf } from "../numerics/index.js";
import {
	type BundledName,
	bundledScenarios,
	counterfactualScenario,
	isBundledCountry,
	parseScenario,
	pathRule,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { regimes } from "./financing-regimes.js";
import { keepValues, setValue } from "./plan-values.js";

/** One end of a range, and the loss of all lines there. */
export interface RangeEnd {
	/** A number, or the name of a preset. */
	readonly value: number | string;
	/** Loss of all lines over the horizon [billions of base-year PKR]. */
	readonly loss: number;
}

/** Effect of one assumption on the headline, from one end of its range to the other. */
export interface AssumptionEffect {
	/** Dotted path in the scenario. */
	readonly path: string;
	/** Value in the scenario; a path that varies by year as written. */
	readonly value: unknown;
	/** The lower end of its plausible range. */
	readonly low: RangeEnd;
	/** The upper end of its plausible range. */
	readonly high: RangeEnd;
	/** Distance between the two losses [billions of base-year PKR]. */
	readonly swing: number;
	/** Grade of the evidence: `read-in-full`, `abstract`, `press`, `own-estimate` or `assumed`. */
	readonly grade: string;
	/** Why this value and range. */
	readonly basis: string;
	/** Sources of value and range; empty where they are assumed. */
	readonly sources: readonly Source[];
}

/** Rows that give another value of a parameter, for a preset or a stress test. They do not give its range. */
const OTHER_VALUES = /\.(stress|symmetric|backcast|noise|war|clash|securitised|imf-programme|fan|fan-poorer)$/;

/**
 * The assumptions of a scenario, ranked by their effect on the headline, the loss of all lines over the horizon.
 *
 * Each assumption is set alone to the low and to the high end of its range: the 5th and the 95th percentile where the
 * scenario of a user gives it a distribution, else the range in the table `parameters`. The financing goes to the two
 * regimes. Everything else is unchanged. On a path that varies by year the value replaces the whole path.
 * The counterfactual changes too, unless it has its own value there. Effects of two assumptions together are not seen.
 *
 * @param input As for `crowdOut`.
 * @returns The largest swing first, without assumptions that the scenario's rules do not use or under which it fails.
 * @example
 * ```ts
 * import { rankAssumptions } from "crowdout";
 *
 * const [first] = rankAssumptions("us-india-partnership");
 * console.log(first.path, first.low, first.high, first.swing);
 * ```
 */
export function rankAssumptions(input: ScenarioChoice, options: ScenarioOptions = {}): AssumptionEffect[] {
	const scenario = parseScenario(input, options);
	const lossAt = lossesOf(scenario);
	const known = parameters();
	const own = ownRanges(scenario);
	const ranges = isBundledCountry(scenario)
		? [
				...own,
				...asked(scenario, known, new Set(own.map(({ path }) => path))).map(fromParameter),
				...regimes(scenario, known),
			]
		: own;
	const sources = new Map(sourcesOf(ranges.map(({ source }) => source).join(" ")).map((source) => [source.id, source]));
	const effects = ranges.flatMap((range) => {
		const low = lossAt(range.path, range.low.at);
		const high = lossAt(range.path, range.high.at);
		if (low === undefined || high === undefined) return [];
		const { path, grade, basis, source } = range;
		return [
			{
				path,
				value: range.value ?? valueAt(scenario, path),
				low: { value: range.low.name, loss: low },
				high: { value: range.high.name, loss: high },
				swing: Math.abs(high - low),
				grade,
				basis,
				sources: source.split(" ").flatMap((id) => sources.get(id) ?? []),
			},
		];
	});
	return effects.sort((a, b) => b.swing - a.swing || (a.path < b.path ? -1 : 1));
}

/** The parameters that the scenario uses and that have a range, except those on some paths; the first of each path. */
function asked(scenario: Scenario, known: readonly Parameter[], without: ReadonlySet<string>): Parameter[] {
	const found = new Map<string, Parameter>();
	for (const parameter of known) {
		const { id, path, low, high } = parameter;
		if (OTHER_VALUES.test(id) || path === "" || low === undefined || high === undefined || without.has(path)) continue;
		if (!found.has(path) && valueAt(scenario, path) !== undefined) found.set(path, parameter);
	}
	return [...found.values()];
}

function fromParameter({ path, low, high, grade, basis, source }: Parameter) {
	const end = (value = 0) => ({ name: value, at: value });
	return { path, value: undefined, low: end(low), high: end(high), grade, basis, source };
}

/** A range from the 5th to the 95th percentile for each number for which the user gives a distribution. */
function ownRanges(scenario: Scenario) {
	const bundled = new Set(drawnAsBundled(scenario).map(drawnAs));
	const own = drawnIn(scenario).quantities.filter((quantity) => !bundled.has(drawnAs(quantity)));
	return own.flatMap(({ path, distribution }) => {
		if (distribution === undefined || distribution.mode === "add" || "apply" in distribution) return [];
		const quantile = inverseCdf(distribution);
		const end = (probability: number) => ({ name: quantile(probability), at: quantile(probability) });
		const basis = "the 5th and the 95th percentile of its distribution, given by you";
		return [{ path, value: undefined, low: end(0.05), high: end(0.95), grade: "given", basis, source: "" }];
	});
}

/** The quantities that the nearest bundled parent draws under the chosen presets; empty without such a parent. */
function drawnAsBundled({ lineage }: Scenario) {
	const nearest = lineage.find((name) => Object.hasOwn(bundledScenarios, name));
	if (nearest === undefined) return [];
	const presets = Object.fromEntries(lineage.filter((name) => name.includes("=")).map((name) => name.split("=")));
	return drawnIn(parseScenario(nearest as BundledName, presets)).quantities;
}

/** Text that is the same for the same path and distribution. */
function drawnAs({ path, distribution }: ReturnType<typeof drawnAsBundled>[number]): string {
	return canonicalJson([path, distribution ?? null]);
}

/**
 * Loss of all lines with one number at each end of a range; `undefined` where a run fails.
 *
 * @param lossAt From `lossesOf`.
 * @param path Dotted path of a number.
 */
export function effectAt(
	lossAt: ReturnType<typeof lossesOf>,
	path: string,
	[low, high]: readonly [number, number],
): Pick<AssumptionEffect, "low" | "high" | "swing"> | undefined {
	const atLow = lossAt(path, low);
	const atHigh = lossAt(path, high);
	if (atLow === undefined || atHigh === undefined) return undefined;
	return {
		low: { value: low, loss: atLow },
		high: { value: high, loss: atHigh },
		swing: Math.abs(atHigh - atLow),
	};
}

/**
 * Loss of all lines with another value at a dotted path; `undefined` where a run fails.
 *
 * A number that the plans hold is set there; for any other value the scenario is compiled again.
 */
export function lossesOf(scenario: Scenario): (path: string, value: unknown) => number | undefined {
	const { counterfactual } = scenario;
	const other = counterfactualScenario(scenario);
	const { plan, otherPlan, ...arms } = pairOf(scenario, other, { tiers: false });
	/** Whether the path is a number or a quantity that varies by year, not a block. */
	const isNumber = (of: Scenario, path: string) =>
		typeof valueAt(of, path) === "number" || pathRule(path) !== undefined;
	return (path, value) => {
		const follows =
			counterfactual.extends !== null &&
			valueAt(counterfactual, path) === undefined &&
			valueAt(other, path) !== undefined;
		const plans = follows ? [plan, otherPlan] : [plan];
		const quick = typeof value === "number" && isNumber(scenario, path) && (!follows || isNumber(other, path));
		const back = quick ? plans.map((of) => keepValues(of, [path])) : [];
		try {
			if (quick && plans.every((of) => setValue(of, path, value))) {
				return totalsOf(runOnce({ plan, otherPlan, ...arms })).lossOfAll[0];
			}
			return headline(withValueAt(scenario, path, value), follows ? withValueAt(other, path, value) : other).loss;
		} catch (error) {
			if (error instanceof CrowdoutError) return undefined;
			throw error;
		} finally {
			for (const put of back) put();
		}
	};
}
