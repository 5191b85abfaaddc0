import { digitsFor, type HeatMap, heatMap, heatTable, worded } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { PresetOutcome } from "../../questions/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, type Figure, figures, paragraph, section } from "../blocks/index.js";
import type { RunReportOptions } from "./options.js";
import { wordsOf } from "./per-scenario.js";

/** The same push under every pair of presets: ratio and loss; no block without a push. */
export function samePushes(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	const of = (scenario: string) => (results.length > 1 ? `: ${scenario}` : "");
	const maps = results.flatMap((result, k) =>
		mapsOf(details[k]?.samePush ?? [], of(result.scenario), { k, words: wordsOf(result) }),
	);
	if (maps.length === 0) return [];
	const { country, rival } = wordsOf(results[0]);
	return section("The same push under other assumptions", [
		paragraph(`Down: ${country} answers ${rival} more strongly. Across: less is borrowed, more is cut.`),
		...figures(maps),
	]);
}

function mapsOf(
	outcomes: readonly PresetOutcome[],
	of: string,
	{ k, words }: { readonly k: number; readonly words: CountryWords },
): Figure[] {
	if (outcomes.every(({ ratio, loss }) => ratio === null && loss === 0)) return [];
	const rows = [...new Set(outcomes.map(({ reaction }) => reaction))];
	const columns = [...new Set(outcomes.map(({ financing }) => financing))];
	const cell = (value: (outcome: PresetOutcome) => number | null) =>
		rows.map((row) =>
			columns.map((column) => {
				const found = outcomes.find(({ reaction, financing }) => reaction === row && financing === column);
				return found === undefined ? null : value(found);
			}),
		);
	const common = { rows, columns, rowTitle: "reaction", columnTitle: "financing" };
	const losses = outcomes.map(({ loss }) => loss);
	const digits = digitsFor(losses);
	const range = `from ${worded(Math.min(...losses), digits, ["", "gained"])} to ${worded(Math.max(...losses), digits, ["", "gained"])}`;
	const maps: HeatMap[] = [
		{
			...common,
			id: `presets-loss-${k}`,
			title: `Lost by all lines${of}`,
			unit: `${words.symbol} bn over the horizon`,
			description: `The loss of all lines under each pair of presets, ${range} billion ${words.currencies}.`,
			values: cell(({ loss }) => loss),
			digits,
		},
		{
			...common,
			id: `presets-ratio-${k}`,
			title: `Crowd-out ratio${of}`,
			unit: `${words.hundredths} out of the lines per extra ${words.currency} of defence`,
			description: `The crowd-out ratio under each pair of presets, in ${words.hundredths} per ${words.currency}.`,
			values: cell(({ ratio }) => (ratio === null ? null : 100 * ratio)),
			digits: 1,
		},
	];
	return maps.map((map) => ({ title: map.title, svg: heatMap(map), table: heatTable(map) }));
}
