import type { Source } from "../data/index.js";
import {
	type Explanation,
	explainAll,
	parseScenario,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { type AssumptionEffect, effectAt, lossesOf, rankAssumptions } from "./assumptions.js";

/** One parameter of a run: its value, its evidence, and its effect on the headline. */
export interface Assumption {
	/** Dotted path; a quantity that varies by year is listed once. */
	readonly path: string;
	/** The number; for one that varies by year its least and greatest value. */
	readonly value: number | readonly [number, number];
	/** Unit of `value`, where its table or the model states one. */
	readonly unit?: string;
	/** The scenario or preset that gives it. */
	readonly layer: string;
	/** `assumed`, `own-estimate`, `press`, `abstract`, `read-in-full`; `data` for a figure of a table; `given` by the user. */
	readonly grade: string;
	/** Why this number. */
	readonly basis: string;
	/** Where it comes from; empty where it is assumed. */
	readonly sources: readonly Source[];
	/** Effect of the plausible range on the headline; absent where no range is known. */
	readonly effect?: Effect;
}

type Effect = Pick<AssumptionEffect, "low" | "high" | "swing">;

/**
 * Every parameter that a scenario uses, unsourced ones first; within each group, those with the largest effect on the
 * headline come first. The headline is the loss of all lines over the horizon. Each parameter is set alone to both ends
 * of its range.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-scenario`.
 * @example
 * ```ts
 * import { assumptionList } from "crowdout";
 *
 * for (const { path, value, grade, effect } of assumptionList("us-india-partnership").slice(0, 5)) {
 * 	console.log(path, value, grade, effect?.swing);
 * }
 * ```
 */
export function assumptionList(input: ScenarioChoice, options: ScenarioOptions = {}): Assumption[] {
	const scenario = parseScenario(input, options);
	const effects = new Map(rankAssumptions(scenario).map((effect) => [effect.path, effect]));
	const lossAt = lossesOf(scenario);
	const byPath = new Map<string, Explanation[]>();
	for (const explanation of explainAll(input, options)) {
		const path = explanation.path.replace(/\.(values\.)?\d{4}$/, "");
		if (/^(counterfactual|outcomes|baseYear|horizon)(\.|$)/.test(path)) continue;
		byPath.set(path, [...(byPath.get(path) ?? []), explanation]);
	}
	const listed = [...byPath].map(([path, explanations]) =>
		assumption(path, explanations, effects.get(path) ?? overOwnRange(lossAt, path, explanations)),
	);
	const financing = effects.get("financing");
	if (financing !== undefined) listed.push(...regime(financing, listed));
	const weight = ({ grade, effect }: Assumption) => [UNSOURCED.includes(grade) ? 0 : 1, -(effect?.swing ?? -1)];
	return listed.sort((a, b) => {
		const [groupA, swingA] = weight(a);
		const [groupB, swingB] = weight(b);
		return groupA - groupB || swingA - swingB || (a.path < b.path ? -1 : 1);
	});
}

const UNSOURCED = ["assumed", "given", "default"];

function assumption(path: string, explanations: readonly Explanation[], effect?: Effect): Assumption {
	const [first] = explanations;
	const numbers = explanations.map(({ value }) => Number(value));
	const parameter = first.figures.find(({ table }) => table === "parameters")?.row;
	const assumed = explanations.some(({ status }) => status === "assumed");
	const known = parameter?.grade ?? (assumed ? "assumed" : "data");
	const reason = explanations.find(({ reason }) => reason !== undefined)?.reason;
	return {
		path,
		value: numbers.length === 1 ? numbers[0] : [Math.min(...numbers), Math.max(...numbers)],
		...(first.unit === undefined ? {} : { unit: first.unit }),
		layer: first.layer,
		grade: first.figures.length === 0 ? first.status : known,
		basis: reason ?? parameter?.basis ?? `a figure of the data, ${first.status}`,
		sources: first.sources,
		...(effect === undefined ? {} : { effect: { low: effect.low, high: effect.high, swing: effect.swing } }),
	};
}

/** The effect of the range of a number's own parameter, such as the uplift of an event. */
function overOwnRange(
	lossAt: ReturnType<typeof lossesOf>,
	path: string,
	[first]: readonly Explanation[],
): Effect | undefined {
	const row = first.figures.find(({ table }) => table === "parameters")?.row;
	if (row === undefined || row.low === "" || row.high === "" || path.startsWith("financing.")) return undefined;
	return effectAt(lossAt, path, [Number(row.low), Number(row.high)]);
}

/** One entry for all financing shares, which change together between the two regimes. */
function regime(effect: AssumptionEffect, listed: readonly Assumption[]): Assumption[] {
	const share = listed.find(({ path }) => path === "financing.borrowing");
	if (share === undefined) return [];
	const { low, high, swing, basis, sources, grade } = effect;
	return [{ ...share, path: "financing", grade, basis, sources, effect: { low, high, swing } }];
}
