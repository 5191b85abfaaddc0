import type { Parameter } from "../data/index.js";
import { type Path, readPath } from "../domain/index.js";
import type { FinancingRule } from "../model/index.js";
import { type FinancingPreset, financingPresets, type Scenario } from "../scenario/index.js";

/**
 * The range of who pays: from the one financing preset to the other.
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
	const sources = known
		.filter(({ id }) => id.startsWith("financing.") && !id.includes("developmentCut"))
		.flatMap(({ source }) => source.split(" "));
	return [
		{
			path: "financing",
			value: `borrowing ${shown(borrowing)}, taxes ${shown(taxes)}, levies ${shown(levies)}; of the cut other ${shown(cuts.other)}, provinces ${shown(cuts.provinces)}`,
			low: end("fiscal-space"),
			high: end("imf-programme"),
			grade: "assumed",
			basis: "shares as in past build-ups, or as a programme that hardly lends would leave them",
			source: [...new Set(sources)].join(" "),
		},
	];
}

function said(): string {
	return "by year";
}
