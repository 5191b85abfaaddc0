import { lineName } from "./budget.js";
import { identifier, sumOf, type Variable } from "./variable.js";

/** The names of the two runs in a model: what each of their variables begins with. */
export const ARMS = ["run", "counterfactual"] as const;

/**
 * Section 8: what the lines lose by the push, and what defence takes.
 *
 * @param money Unit of money, such as `PKR bn`.
 */
export function comparedOf(lines: readonly string[], money: string): Variable[] {
	const [run, other] = ARMS;
	const unit = `${money}, base-year prices`;
	const lost = (line: string) => identifier("crowdOut", "money", line);
	return [
		...lines.map(
			(line): Variable => ({
				name: lost(line),
				equation: `${other}_${lineName(line)} * ${other}_gdp - ${run}_${lineName(line)} * ${run}_gdp`,
				unit,
				doc: `What ${line} loses; below 0 it gains.`,
			}),
		),
		{
			name: "crowdOut_total_money",
			equation: sumOf(lines.map(lost)),
			unit,
			doc: "What all lines lose.",
		},
		{
			name: "crowdOut_extraDefenceMoney",
			equation: `${run}_defence * ${run}_gdp - ${other}_defence * ${other}_gdp`,
			unit,
			doc: "Defence beyond the counterfactual's.",
		},
		{
			name: "crowdOut_total_cumulativeMoney",
			start: "0",
			equation: "crowdOut_total_cumulativeMoney_before + crowdOut_total_money",
			unit,
			doc: "What all lines have lost since the base year.",
		},
		{
			name: "crowdOut_total_extraDefence",
			start: "0",
			equation: "crowdOut_total_extraDefence_before + crowdOut_extraDefenceMoney",
			unit,
			doc: "Extra defence since the base year.",
		},
	];
}
