import type { Arm, Plan } from "../engine/index.js";
import type { ByLine, ProvinceSeries, RunSeries } from "./types.js";

/** The arrays of an arm as plain numbers, by name. */
export function runSeries(plan: Plan, arm: Arm): RunSeries {
	const lines = byLine(plan, arm.lines);
	const social = lines.education !== undefined && lines.health !== undefined;
	return {
		gdp: numbers(arm.gdp),
		rivalSpending: numbers(arm.rivalSpending),
		capability: numbers(arm.capability),
		threat: numbers(arm.threat),
		defence: numbers(arm.defence),
		interest: numbers(arm.interest),
		other: numbers(arm.other),
		revenue: numbers(arm.revenue),
		deficit: numbers(arm.deficit),
		debt: numbers(arm.debt),
		gap: numbers(arm.gap),
		unfunded: numbers(arm.unfunded),
		population: numbers(arm.population),
		militaryToSocial: numbers(arm.defence).map((defence, t) => {
			const spending = social ? lines.education[t] + lines.health[t] : 0;
			return spending > 0 ? defence / spending : null;
		}),
		lines,
		taxes: numbers(arm.taxes),
		levies: numbers(arm.levies),
		primaryBalance: numbers(arm.interest).map((interest, t) => interest - arm.deficit[t]),
		federalOther: numbers(arm.federalOther),
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
			const at = (values: Float64Array) => years.map((t) => values[t * provinces + p] + 0);
			const lines = plan.lines.map((line, j) => [
				line,
				years.map((t) => arm.provincialLines[(t * provinces + p) * count + j] + 0),
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

/** Plain numbers, as JSON can hold them: none is -0. */
function numbers(values: Float64Array): number[] {
	return Array.from(values, (value) => value + 0);
}

/** Split an array of year by line into one array a line. */
export function byLine(plan: Plan, values: Float64Array): ByLine<number[]> {
	const count = plan.lines.length;
	return Object.fromEntries(
		plan.lines.map((line, j) => [line, Array.from({ length: plan.horizon + 1 }, (_, t) => values[t * count + j])]),
	);
}
