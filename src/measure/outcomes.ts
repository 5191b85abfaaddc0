import { ascending, sum } from "d3-array";
import type { OpportunityCost, Outcome, Response } from "../model/index.js";
import { pow } from "../numerics/index.js";
import type { CrowdOut, OutcomeResult, RunSeries } from "./types.js";

/**
 * What each loss would have bought, and how each level answers spending per head.
 *
 * @see MODEL.md, section 9
 */
export function outcomeResults(
	outcomes: readonly Outcome[],
	crowdOut: CrowdOut,
	run: RunSeries,
	other: RunSeries,
): OutcomeResult[] {
	return outcomes.map((outcome) =>
		outcome.kind === "opportunityCost" ? bought(outcome, crowdOut) : answered(outcome, run, other),
	);
}

function bought(outcome: OpportunityCost, crowdOut: CrowdOut): OutcomeResult {
	const { id, kind, line, unit, source, efficiency, range } = outcome;
	const at = (unitCost: number) => crowdOut.money[line].map((money) => (efficiency * money * 1e9) / unitCost);
	const total = (unitCost: number) => sum(at(unitCost).slice(1));
	const common = { id, line, unit, source, efficiency };
	return {
		...common,
		kind,
		byYear: at(outcome.unitCost),
		cumulative: total(outcome.unitCost),
		...(range === undefined ? {} : { range: inOrder(range.map(total)) }),
	};
}

function answered(outcome: Response, run: RunSeries, other: RunSeries): OutcomeResult {
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
