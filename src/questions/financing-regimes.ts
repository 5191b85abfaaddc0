import type { Parameter } from "../data/index.js";
import { type Path, readPath } from "../domain/index.js";
import type { FinancingRule } from "../model/index.js";
import { bundledScenarios, type FinancingPreset, financingPresets, type Scenario } from "../scenario/index.js";

/**
 * The range of the financing, from mostly borrowed to nothing borrowed.
 *
 * @param known The table `parameters`, for the sources.
 * @returns One range, or none where the scenario's rule has no shares or nothing is provincial.
 */
export function regimes({ financing, budget }: Scenario, known: readonly Parameter[]) {
	const provincial = [budget.other, ...Object.values(budget.lines)].some((item) => item.federalShare < 1);
	if (financing.kind !== "channels" || !provincial) return [];
	const end = (name: FinancingPreset) => ({
		name,
		at: { ...(financingPresets[name].financing as FinancingRule), limits: financing.limits },
	});
	const shown = (path: Path) =>
		readPath(path, { constant: String, table: said, ramp: said, points: said, formula: said });
	const { borrowing, taxes, levies, cuts } = financing;
	const measured = bundledScenarios["as-in-the-past"].financing as { readonly borrowing: number };
	const sources = known.filter(({ id }) => id.startsWith("regime.")).flatMap(({ source }) => source.split(" "));
	return [
		{
			path: "financing",
			value: `borrowing ${shown(borrowing)}, taxes ${shown(taxes)}, levies ${shown(levies)}; of the cut other ${shown(cuts.other)}, provinces ${shown(cuts.provinces)}`,
			low: end("mostly-borrowed"),
			high: end("as-budgeted-2027"),
			grade: "assumed",
			basis: `mostly borrowed, or as the budget of FY2027 was closed; the mix of past episodes, as estimated (as-in-the-past), borrows ${measured.borrowing.toFixed(2)}`,
			source: [...new Set(sources)].join(" "),
		},
	];
}

function said(): string {
	return "by year";
}
