import { sum } from "d3-array";
import type { CrowdOutResult } from "../../measure/index.js";
import { digitsFor, fixed, percent } from "../number.js";
import type { Style } from "../style.js";
import { textTable } from "../text-table.js";
import { sentence } from "../words.js";
import { wrap } from "../wrap.js";

/** What defence took and each line lost over the horizon: rupees, dollars, per head, present value. */
export function horizon(result: CrowdOutResult, style: Style): string {
	const { crowdOut, years, record, run } = result;
	const { economy, discountRate } = record.scenario;
	const names = Object.keys(run.lines);
	const over = (money: readonly number[]) => {
		const simulated = money.slice(1);
		return [
			sum(simulated),
			sum(simulated) / economy.exchangeRate,
			sum(simulated, (amount, k) => (amount * 1000) / run.population[k + 1]),
			sum(simulated, (amount, k) => amount / (1 + discountRate) ** (k + 1)),
		];
	};
	const perLine = names.map((line) => [
		crowdOut.cumulativeMoney[line],
		sum(crowdOut.usd[line].slice(1)),
		sum(crowdOut.perHead[line].slice(1)),
		crowdOut.presentValue[line],
	]);
	const total = [0, 1, 2, 3].map((k) => sum(perLine, (row) => row[k]));
	const defence = over(crowdOut.extraDefenceMoney);
	const digits = [0, 1, 2, 3].map((k) => digitsFor([defence[k], total[k], ...perLine.map((row) => row[k])]));
	const row = (name: string, amounts: readonly number[]) => [
		name,
		...amounts.map((amount, k) => fixed(amount, digits[k])),
	];
	const table = textTable([
		["", "Rs bn", "US$ bn", "Rs per head", "present value, Rs bn"],
		row("Extra defence", defence),
		...names.map((line, k) => row(`${sentence(line)} lost`, perLine[k])),
		row("All lines lost", total),
	]);
	return [
		style.heading(`OVER FY${years[1]} TO FY${years[years.length - 1]}`),
		table,
		wrap(`A negative loss is a gain. Present value at ${percent(discountRate, 1)} % a year.`),
	].join("\n");
}
