// The reference case as one might write it first: the library's own result objects, a parsed scenario a draw.
import { DATES, PARAMETERS } from "./reference-case.mjs";

/** One draw by `crowdOut` of a scenario with the drawn numbers in it: objects, arrays and closures all the way. */
export function naiveKernel(library, { scenario, parameters }) {
	const { baseYear, horizon } = scenario;
	const years = Array.from({ length: horizon }, (_, k) => baseYear + k + 1);
	const byYear = (value) => Object.fromEntries(years.map((year) => [year, value(year)]));
	const pathOf = (path) => library.pathValues(path, baseYear, horizon);
	const [growth, sharing] = [pathOf(scenario.rival.growth), pathOf(scenario.budget.revenueSharing)];
	return (i) => {
		const p = PARAMETERS.map((_, k) => parameters[i * PARAMETERS.length + k]);
		const regime = (k) => byYear((year) => p[year >= DATES.regime ? 5 + k : k]);
		const drawn = {
			...scenario,
			rival: {
				...scenario.rival,
				growth: byYear((year) => (year >= DATES.growth ? p[10] : growth[year - baseYear])),
				partnership: { ...scenario.rival.partnership, quality: p[11] },
			},
			budget: {
				...scenario.budget,
				revenueSharing: byYear((year) =>
					year >= DATES.sharing[0] && year <= DATES.sharing[1] ? p[12] : sharing[year - baseYear],
				),
				provincialSpending: p[13],
			},
			defence: {
				...scenario.defence,
				shortRun: p[14],
				longRun: p[15],
				incomeShortRun: p[16],
				momentum: p[17],
				adjustment: p[18],
			},
			financing: {
				...scenario.financing,
				taxes: regime(0),
				levies: regime(1),
				borrowing: regime(2),
				cuts: { other: regime(3), provinces: regime(4) },
			},
		};
		const { run } = library.crowdOut(drawn);
		const lines = Object.values(run.lines);
		return [run.defence, Float64Array.from({ length: 4 * horizon + 4 }, (_, k) => lines[k % 4][Math.floor(k / 4)])];
	};
}
