// The reference case as one might write it first: the library's own result objects, a parsed scenario a draw.
import { PARAMETERS } from "./reference-case.mjs";

/** One draw by `crowdOut` of a scenario with the drawn numbers in it: objects, arrays and closures all the way. */
export function naiveKernel(library, job, parameters) {
	const { scenario } = job;
	const { baseYear, horizon } = scenario;
	return (i) => {
		const p = Object.fromEntries(PARAMETERS.map((path, k) => [path, parameters[i * PARAMETERS.length + k]]));
		const shifted = (path) =>
			Object.fromEntries(
				[...library.pathValues(path, baseYear, horizon)]
					.slice(1)
					.map((value, k) => [baseYear + k + 1, value + p["rival.growth"]]),
			);
		const drawn = {
			...scenario,
			rival: {
				...scenario.rival,
				growth: shifted(scenario.rival.growth),
				partnership: { ...scenario.rival.partnership, quality: p["rival.partnership.quality"] },
			},
			budget: {
				...scenario.budget,
				revenueSharing: p["budget.revenueSharing"],
				provincialSpending: p["budget.provincialSpending"],
			},
			defence: {
				...scenario.defence,
				shortRun: p["defence.shortRun"],
				longRun: p["defence.longRun"],
				incomeShortRun: p["defence.incomeShortRun"],
				momentum: p["defence.momentum"],
				adjustment: p["defence.adjustment"],
			},
			financing: {
				...scenario.financing,
				borrowing: p["financing.borrowing"],
				other: p["financing.other"],
				revenue: p["financing.revenue"],
			},
			counterfactual: {
				...scenario.counterfactual,
				rival: { ...scenario.counterfactual.rival, growth: shifted(scenario.counterfactual.rival.growth) },
			},
		};
		const { run } = library.crowdOut(drawn);
		const lines = Object.values(run.lines);
		return [run.defence, Float64Array.from({ length: 4 * horizon + 4 }, (_, k) => lines[k % 4][Math.floor(k / 4)])];
	};
}
