import { ascending, sum } from "d3-array";
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
	const inputs = [
		outcome.kind === "opportunityCost" ? `unitCost ${outcome.unitCost}` : `elasticity ${outcome.elasticity}`,
		`efficiency ${outcome.efficiency}`,
		...(outcome.range === undefined ? [] : [`range ${outcome.range.join(" to ")}`]),
	];
	const name = `outcomes.${outcome.id}`;
	result.byYear.forEach((value, t) => {
		if (value !== null && !Number.isFinite(value)) throw notFinite(value, name, { paired, t, inputs });
	});
	const whole = result.kind === "opportunityCost" ? [result.cumulative] : [];
	for (const value of [...whole, ...(result.range ?? [])]) {
		if (!Number.isFinite(value)) throw notFinite(value, name, { paired, inputs });
	}
}

function bought(outcome: OpportunityCost, { crowdOut }: Measured): OutcomeResult {
	const { id, kind, line, unit, source, efficiency, range } = outcome;
	const at = (unitCost: number) => crowdOut.money[line].map((money) => (efficiency * money * 1e9) / unitCost);
	const total = (byYear: readonly number[]) => sum(byYear.slice(1));
	const byYear = at(outcome.unitCost);
	const common = { id, line, unit, source, efficiency };
	return {
		...common,
		kind,
		byYear,
		cumulative: total(byYear),
		...(range === undefined ? {} : { range: inOrder(range.map((unitCost) => total(at(unitCost)))) }),
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
	const [low, high] = [...ends].sort(ascending);
	return [low, high];
}
