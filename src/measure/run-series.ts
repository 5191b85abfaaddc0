import type { Arm, Plan } from "../engine/index.js";
import type { ByLine, ProvinceSeries, RunSeries } from "./types.js";

/** The arrays of an arm as plain numbers, by name. */
export function runSeries(plan: Plan, arm: Arm): RunSeries {
	const lines = byLine(plan, arm.lines);
	const social = lines.education !== undefined && lines.health !== undefined;
	return {
		gdp: [...arm.gdp],
		rivalSpending: [...arm.rivalSpending],
		capability: [...arm.capability],
		threat: [...arm.threat],
		defence: [...arm.defence],
		interest: [...arm.interest],
		other: [...arm.other],
		revenue: [...arm.revenue],
		deficit: [...arm.deficit],
		debt: [...arm.debt],
		gap: [...arm.gap],
		unfunded: [...arm.unfunded],
		population: [...arm.population],
		militaryToSocial: [...arm.defence].map((defence, t) => {
			const spending = social ? lines.education[t] + lines.health[t] : 0;
			return spending > 0 ? defence / spending : null;
		}),
		lines,
		taxes: [...arm.taxes],
		levies: [...arm.levies],
		primaryBalance: [...arm.interest].map((interest, t) => interest - arm.deficit[t]),
		federalOther: [...arm.federalOther],
		federalLines: byLine(plan, arm.federalLines),
		...(plan.hasProvinces ? { provinces: byProvince(plan, arm) } : {}),
	};
}

/** Each province by year. */
function byProvince(plan: Plan, arm: Arm): Readonly<Record<string, ProvinceSeries>> {
	const provinces = plan.provinces.length;
	const count = plan.lines.length;
	const years = Array.from({ length: plan.horizon + 1 }, (_, t) => t);
	return Object.fromEntries(
		plan.provinces.map((province, p) => {
			const at = (values: Float64Array) => years.map((t) => values[t * provinces + p]);
			const lines = plan.lines.map((line, j) => [
				line,
				years.map((t) => arm.provincialLines[(t * provinces + p) * count + j]),
			]);
			return [
				province,
				{
					windfall: at(arm.windfall),
					spent: at(arm.spent),
					cut: at(arm.cut),
					other: at(arm.provincialOther),
					lines: Object.fromEntries(lines),
				},
			];
		}),
	);
}

/** Split an array of year by line into one array a line. */
export function byLine(plan: Plan, values: Float64Array): ByLine<number[]> {
	const count = plan.lines.length;
	return Object.fromEntries(
		plan.lines.map((line, j) => [line, Array.from({ length: plan.horizon + 1 }, (_, t) => values[t * count + j])]),
	);
}
