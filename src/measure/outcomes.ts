import type { OpportunityCost, Outcome, Response } from "../model/index.js";
import { pow } from "../numerics/index.js";
import { notFinite } from "./finite.js";
import type { Measured } from "./output-path.js";
import type { Paired } from "./paired.js";
import type { OutcomeResult, RunSeries } from "./types.js";

/**
 * What each loss would have bought, and how each level responds to spending per head.
 *
 * @throws {CrowdoutError} `run-failed` where a figure is not finite.
 * @see MODEL.md, section 9
 */
export function outcomeResults(outcomes: readonly Outcome[], lost: Measured, paired: Paired): OutcomeResult[] {
	return outcomes.map((outcome) => {
		const result = outcome.kind === "opportunityCost" ? bought(outcome, lost) : answered(outcome, lost);
		requireFinite(outcome, result, paired);
		return result;
	});
}

/** Costs near 0 and steep elasticities can turn a finite loss into an infinite number. */
function requireFinite(outcome: Outcome, result: OutcomeResult, paired: Paired): void {
	const check = (value: number | null, t?: number) => {
		if (value === null || Number.isFinite(value)) return;
		const inputs = [
			outcome.kind === "opportunityCost" ? `unitCost ${outcome.unitCost}` : `elasticity ${outcome.elasticity}`,
			`efficiency ${outcome.efficiency}`,
			...(outcome.range === undefined ? [] : [`range ${outcome.range.join(" to ")}`]),
		];
		throw notFinite(value, `outcomes.${outcome.id}`, { paired, t, inputs });
	};
	for (let t = 0; t < result.byYear.length; t++) check(result.byYear[t], t);
	if (result.kind === "opportunityCost") check(result.cumulative);
	for (const value of result.range ?? []) check(value);
}

function bought(outcome: OpportunityCost, { crowdOut }: Measured): OutcomeResult {
	const { id, kind, line, unit, source, efficiency, range } = outcome;
	const money = crowdOut.money[line];
	const at = (unitCost: number, t: number) => (efficiency * money[t] * 1e9) / unitCost;
	const total = (unitCost: number) => {
		let sum = 0;
		for (let t = 1; t < money.length; t++) sum += at(unitCost, t);
		return sum;
	};
	return {
		id,
		line,
		unit,
		source,
		efficiency,
		kind,
		byYear: money.map((_, t) => at(outcome.unitCost, t)),
		cumulative: total(outcome.unitCost),
		...(range === undefined ? {} : { range: inOrder(range.map(total)) }),
	};
}

function answered(outcome: Response, { run, counterfactualRun: other }: Measured): OutcomeResult {
	const { id, kind, line, unit, source, efficiency, range } = outcome;
	const perHead = (series: RunSeries, t: number) => (series.lines[line][t] * series.gdp[t]) / series.population[t];
	const at = (elasticity: number, t: number) => {
		const ratio = perHead(run, t) / perHead(other, t);
		return ratio > 0 && Number.isFinite(ratio) ? pow(ratio, elasticity * efficiency) : null;
	};
	const last = run.gdp.length - 1;
	const ends = (range ?? []).flatMap((elasticity) => at(elasticity, last) ?? []);
	return {
		id,
		line,
		unit,
		source,
		efficiency,
		kind,
		byYear: run.gdp.map((_, t) => at(outcome.elasticity, t)),
		...(ends.length === 2 ? { range: inOrder(ends) } : {}),
	};
}

function inOrder(ends: readonly number[]): [number, number] {
	const [a, b] = ends;
	return a > b ? [b, a] : [a, b];
}
