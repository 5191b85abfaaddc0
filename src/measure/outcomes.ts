import { sum } from "d3-array";
import type { Outcome } from "../model/index.js";
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
	return outcomes.map((outcome) => {
		const { id, line, unit, source } = outcome;
		if (outcome.kind === "opportunityCost") {
			const byYear = crowdOut.money[line].map((money) => (outcome.efficiency * money * 1e9) / outcome.unitCost);
			return { id, kind: outcome.kind, line, unit, source, byYear, cumulative: sum(byYear.slice(1)) };
		}
		const perHead = (series: RunSeries, t: number) => (series.lines[line][t] * series.gdp[t]) / series.population[t];
		const byYear = run.gdp.map((_, t) => {
			const ratio = perHead(run, t) / perHead(other, t);
			return ratio > 0 && Number.isFinite(ratio) ? pow(ratio, outcome.elasticity * outcome.efficiency) : null;
		});
		return { id, kind: outcome.kind, line, unit, source, byYear };
	});
}
