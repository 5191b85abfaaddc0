import { sum } from "d3-array";
import { digitsFor, percent, worded } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { sentence } from "../words.js";
import type { RunReportOptions, Spread } from "./options.js";
import { horizonInWords, perScenario, wordsOf } from "./per-scenario.js";

/** What defence took and each line lost over the horizon: money, dollars, per head, present value, range of the draws. */
export function horizon(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	const title = `Over ${horizonInWords(results[0])}`;
	const { discountRate } = results[0].record.scenario;
	const { symbol } = wordsOf(results[0]);
	return section(title, [
		...perScenario(results, (result, k) => {
			const ranges = details[k]?.ensemble?.scalars ?? {};
			const drawn =
				rangeOf(ranges["crowdOut.total.cumulativeMoney"], 0) === undefined ? [] : [`${symbol} bn, range of the draws`];
			return table(
				title,
				["", `${symbol} bn`, "US$ bn", `${symbol} per head`, `present value, ${symbol} bn`, ...drawn],
				rows(result, drawn.length > 0 ? ranges : undefined),
			);
		}),
		paragraph(`Present value at ${percent(discountRate, 1)} % a year.`),
	]);
}

function rows({ crowdOut, record, run }: CrowdOutResult, ranges: Spread["scalars"] | undefined): string[][] {
	const { economy, discountRate } = record.scenario;
	const names = Object.keys(run.lines);
	const extra = crowdOut.extraDefenceMoney.slice(1);
	const defence = [
		crowdOut.total.extraDefence,
		crowdOut.total.extraDefence / economy.exchangeRate,
		sum(extra, (amount, k) => (amount * 1000) / run.population[k + 1]),
		sum(extra, (amount, k) => amount / (1 + discountRate) ** (k + 1)),
	];
	const perLine = names.map((line) => [
		crowdOut.cumulativeMoney[line],
		sum(crowdOut.usd[line].slice(1)),
		sum(crowdOut.perHead[line].slice(1)),
		crowdOut.presentValue[line],
	]);
	const total = [0, 1, 2, 3].map((k) => sum(perLine, (row) => row[k]));
	const digits = [0, 1, 2, 3].map((k) => digitsFor([defence[k], total[k], ...perLine.map((row) => row[k])]));
	const row = (
		[name, more, less]: readonly [string, string, string],
		amounts: readonly number[],
		scalar: string,
		sign = amounts[0] < 0 ? -1 : 1,
	) => [
		`${name} ${sign < 0 ? less : more}`,
		...amounts.map((amount, k) => worded(amount * sign, digits[k], ["", "the other way"])),
		...(ranges === undefined ? [] : [rangeOf(ranges[scalar], digits[0]) ?? "–"]),
	];
	return [
		row(["Defence takes", "more", "less"], defence, "crowdOut.total.extraDefence"),
		...names.map((line, k) => row([sentence(line), "loses", "gains"], perLine[k], `crowdOut.cumulativeMoney.${line}`)),
		row(["All lines", "lose", "gain"], total, "crowdOut.total.cumulativeMoney"),
	];
}

/** From the first to the last quantile; `undefined` with fewer than two. */
function rangeOf(scalar: Spread["scalars"][string] | undefined, digits: number): string | undefined {
	const found = scalar?.quantiles.map((estimate) => estimate?.value ?? null) ?? [];
	return found.length < 2
		? undefined
		: `${worded(found[0], digits, ["", "gained"])} to ${worded(found[found.length - 1], digits, ["", "gained"])}`;
}
