import { sum } from "d3-array";
import { fixed, percent, worded } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, type ChainLink, heading, paragraph } from "../blocks/index.js";
import { sentence } from "../words.js";
import { lastYearName, money, perScenario, wordsOf } from "./per-scenario.js";

/** The chain from the push to the people, with the numbers of the last year on each link. */
export function chain(results: readonly CrowdOutResult[]): Block[] {
	return [
		heading("From the push to the people"),
		paragraph(`Each link in ${lastYearName(results[0])}, with the push and without it.`),
		...perScenario(results, (result) => [{ kind: "chain", links: linksOf(result) }]),
	];
}

function linksOf({ run, counterfactualRun: other, crowdOut, ledger, years, record }: CrowdOutResult): ChainLink[] {
	const words = wordsOf({ record });
	const last = years.length - 1;
	const points = (values: readonly number[]) => worded(100 * values[last], 3, ["", "the other way"]);
	const names = Object.keys(run.lines);
	const lines = (of: Readonly<Record<string, readonly number[]>>) => sum(names, (line) => of[line][last]);
	return [
		{
			name: `${sentence(words.rival)} spends`,
			value: `US$ ${fixed(run.rivalSpending[last], 1)} bn`,
			note: `without the push US$ ${fixed(other.rivalSpending[last], 1)} bn`,
		},
		{
			name: "Its effective capability",
			value: `${fixed(run.capability[last], 3)} times the base year`,
			note: `without the push ${fixed(other.capability[last], 3)}; partners and focus included`,
		},
		{
			name: `Threat as ${words.country} reads it`,
			value: `${fixed(run.threat[last], 3)} times the base year`,
			note: `without the push ${fixed(other.threat[last], 3)}`,
		},
		{
			name: `${words.countrys} defence`,
			value: `${percent(run.defence[last], 3)} % of GDP`,
			note: `without the push ${percent(other.defence[last], 3)}; ${money(words, Math.abs(crowdOut.extraDefenceMoney[last]))} ${crowdOut.extraDefenceMoney[last] < 0 ? "less" : "more"} in the year`,
		},
		{
			name: "Interest",
			value: `${percent(run.interest[last], 3)} % of GDP`,
			note: `without the push ${percent(other.interest[last], 3)}; debt ${percent(run.debt[last], 1)} against ${percent(other.debt[last], 1)} % of GDP`,
		},
		{
			name: "Who pays",
			value: `${points(ledger.defence.map((value, t) => value + ledger.interest[t]))} points of GDP`,
			note: `revenue ${points(ledger.revenue)}, lenders ${points(ledger.deficit)}, other spending ${points(ledger.other)}, lines ${points(ledger.lines)}`,
		},
		{
			name: "The lines",
			value: `${percent(lines(run.lines), 3)} % of GDP`,
			note: `without the push ${percent(lines(other.lines), 3)}; ${worded(100 * ledger.lines[last], 3, ["points lost", "points gained"])}`,
		},
		{
			name: "Per person",
			value: `${words.symbol} ${worded(lines(crowdOut.perHead), 1, ["lost", "gained"])} in the year`,
			note: names.map((line) => `${line} ${worded(crowdOut.perHead[line][last], 1, ["lost", "gained"])}`).join(", "),
		},
	];
}
