import type { Parameter } from "../data/index.js";
import { type Path, readPath } from "../domain/index.js";
import type { FinancingRule } from "../model/index.js";
import { type FinancingPreset, financingPresets, type Scenario } from "../scenario/index.js";

/**
 * The range of who pays: from mostly borrowed to nothing borrowed.
 *
 * @param known The table `parameters`, for the sources.
 * @returns One range, or none where the scenario's rule is not of shares or nothing is provincial.
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
	const sources = known.filter(({ id }) => id.startsWith("regime.")).flatMap(({ source }) => source.split(" "));
	return [
		{
			path: "financing",
			value: `borrowing ${shown(borrowing)}, taxes ${shown(taxes)}, levies ${shown(levies)}; of the cut other ${shown(cuts.other)}, provinces ${shown(cuts.provinces)}`,
			low: end("mostly-borrowed"),
			high: end("as-budgeted-2027"),
			grade: "assumed",
			basis: "mostly borrowed, as past build-ups were, or as the budget of FY2027 was closed",
			source: [...new Set(sources)].join(" "),
		},
	];
}

function said(): string {
	return "by year";
}
