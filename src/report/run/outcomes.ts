import { worded } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { isBundledCountry } from "../../scenario/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { sentence } from "../words.js";
import { horizonInWords, lastYearName, perScenario } from "./per-scenario.js";

/** What the losses would have bought, and how levels such as enrolment would respond; no block without outcomes. */
export function outcomes(results: readonly CrowdOutResult[]): Block[] {
	const found = [...bought(results), ...answered(results)];
	const bundled = results.every(({ record }) => isBundledCountry(record.scenario));
	const sources = results.flatMap(({ outcomes: all }) =>
		all.map(({ source }) => (bundled ? source.split(":")[0] : source)),
	);
	const where = bundled ? " crowdout data outcomes has each with year and price basis." : "";
	const cited = `Sources: ${[...new Set(sources)].join(bundled ? ", " : "; ")}.${where}`;
	return found.length === 0 ? [] : [...found, paragraph(cited)];
}

function bought(results: readonly CrowdOutResult[]): Block[] {
	const title = `What the money buys: lost, gained, ${horizonInWords(results[0])}`;
	const tables = perScenario(results, ({ outcomes }) => {
		const rows = outcomes.flatMap((outcome) => {
			if (outcome.kind !== "opportunityCost") return [];
			const { line, unit, cumulative, range } = outcome;
			return [[sentence(line), unit, inThousands(cumulative), ends(range, inThousands)]];
		});
		return table(title, ["line", "thousands of", "central", "range"], rows, [1]);
	});
	if (tables.length === 0) return [];
	return section(title, [
		...tables,
		paragraph(
			"Opportunity cost only: what the money buys at the unit cost, not what it would have been spent on. Items of one line are alternatives; do not add them.",
		),
	]);
}

function answered(results: readonly CrowdOutResult[]): Block[] {
	const last = results[0].years.length - 1;
	const title = `How levels would answer in ${lastYearName(results[0])}, % of the level without the push`;
	const tables = perScenario(results, ({ outcomes }) => {
		const rows = outcomes.flatMap(({ kind, line, id, byYear, range, efficiency }) =>
			kind === "response"
				? [[sentence(line), id.replaceAll("-", " "), change(byYear[last]), ends(range, change), String(efficiency)]]
				: [],
		);
		return table(title, ["line", "level", "central", "range", "efficiency"], rows, [1]);
	});
	return section(title, tables);
}

function ends(range: readonly [number, number] | undefined, show: (end: number) => string): string {
	return range === undefined ? "–" : `${show(range[0])} to ${show(range[1])}`;
}

function inThousands(value: number): string {
	return worded(value / 1000, 1, ["", "gained"]);
}

/** A multiple as a change in percent. */
function change(multiple: number | null): string {
	return worded(multiple === null ? null : 100 * (multiple - 1), 3, ["higher", "lower"]);
}
