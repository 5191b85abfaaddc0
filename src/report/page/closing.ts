import { figureIndex, type Source, sourcesOf } from "../../data/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { fixed, percent } from "../number.js";
import { events } from "../run/events.js";
import { styleOf } from "../style.js";
import { definitionInWords, listed, yearInWords } from "../words.js";
import { assumptionTable } from "./assumptions.js";
import { type Block, heading, type Inline, paragraph } from "./blocks.js";
import type { ReportOptions } from "./types.js";
import { bulletsOf, horizonInWords } from "./words.js";

/** What bound in a run, in words; left out where nothing did. */
export function happened(results: readonly CrowdOutResult[]): Block[] {
	const found = results.flatMap((result): Block[] => {
		const items = bulletsOf(events(result, styleOf(false)));
		if (items.length === 0) return [];
		return [
			...(results.length > 1 ? [heading(result.scenario, 3)] : []),
			{ kind: "list", items: items.map((item) => [item]) },
		];
	});
	return found.length === 0 ? [] : [heading("What bound or happened"), ...found];
}

/** How many assumptions stand in the open; the others can be unfolded. */
const OPEN = 12;

/** The assumptions of each scenario, least known first. */
export function assumptions(results: readonly CrowdOutResult[], { details = [] }: ReportOptions): Block[] {
	const found = results.flatMap(({ scenario }, k): Block[] => {
		const list = details[k]?.assumptions ?? [];
		if (list.length === 0) return [];
		const table = (part: typeof list, caption: string): Block => ({
			kind: "table",
			table: assumptionTable(part, caption),
		});
		const rest = list.slice(OPEN);
		return [
			table(list.slice(0, OPEN), `Assumptions of ${scenario}, least known first`),
			...(rest.length === 0
				? []
				: [
						{
							kind: "more" as const,
							summary: `${rest.length} more of ${scenario}`,
							blocks: [table(rest, `Other assumptions of ${scenario}`)],
						},
					]),
		];
	});
	if (found.length === 0) return [];
	const grades =
		"Evidence: assumed (no source), given (by the user), press (an account of a source), abstract, own-estimate (from data here), read-in-full; data (a figure of a table). Unsourced ones stand first, and among them those that move the loss most.";
	return [heading("Assumptions, least known first"), paragraph(grades), ...found];
}

/** What the words and figures mean. */
export function definitions(results: readonly CrowdOutResult[]): Block[] {
	const [{ definition, baseYear, record, run }] = results;
	const { economy, discountRate, horizon } = record.scenario;
	return [
		heading("Definitions and base year"),
		{
			kind: "facts",
			facts: [
				...results.map(({ scenario, counterfactual }): [string, string] => [
					scenario,
					`compared with ${counterfactual}`,
				]),
				["Defence", definitionInWords(definition)],
				["The lines", listed(Object.keys(run.lines))],
				["Base year", yearInWords(baseYear)],
				["Horizon", `${horizon} ${horizon === 1 ? "year" : "years"}, ${horizonInWords(results[0])}`],
				[
					"Money",
					`rupees of the base year; Rs ${fixed(economy.exchangeRate, 1)} to the US$; present value at ${percent(discountRate, 1)} % a year`,
				],
				[
					"Without the push",
					"the counterfactual: the same country and rules, and the rival as in the baseline, unless said otherwise",
				],
				["Crowd-out", "what a line has without the push, less what it has with it; a minus is a gain"],
				["Crowd-out ratio", "what all lines lose over the horizon for each rupee of extra defence"],
				["Points", "percentage points of GDP"],
			],
		},
	];
}

/** What the figures come from, with links. */
export function sources(results: readonly CrowdOutResult[], { details = [] }: ReportOptions): Block[] {
	const rows = figureIndex();
	const ids = results.flatMap(({ outcomes }) => outcomes.map(({ id }) => rows.get(id)?.row.source ?? ""));
	const all = new Map<string, Source>();
	for (const { assumptions: list = [] } of details) {
		for (const assumption of list) for (const source of assumption.sources) all.set(source.id, source);
	}
	for (const source of sourcesOf([...new Set(ids)].join(" "))) all.set(source.id, source);
	const references = [...new Set(results.flatMap(({ record }) => record.scenario.references ?? []))];
	if (all.size + references.length === 0) return [];
	const item = ({ title, publisher, vintage, url }: Source): Inline[] => [
		/^https?:\/\//.test(url) ? { text: title, href: url } : title,
		`, ${[publisher, vintage].filter((part) => part !== "").join(", ")}`,
	];
	const sorted = [...all.values()].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
	return [
		heading("Sources"),
		{ kind: "list", items: [...sorted.map(item), ...references.map((reference): Inline[] => [reference])] },
	];
}

/** What made the results, so that they can be made again. */
export function record(results: readonly CrowdOutResult[], { details = [] }: ReportOptions): Block[] {
	return results.flatMap(({ scenario, record: { version, scenarioHash, data } }, k): Block[] => {
		const seed = details[k]?.ensemble?.record;
		const facts: [string, string][] = [
			[scenario, `crowdout ${version}`],
			["record", scenarioHash],
			...(seed === undefined
				? []
				: [
						["draws", `${details[k]?.ensemble?.draws} of seed ${seed.seed}, ${seed.sampler}, ${seed.mode}`] as [
							string,
							string,
						],
					]),
			...Object.entries(data).map(([table, hash]): [string, string] => [`data ${table}`, hash]),
		];
		return [{ kind: "facts", facts }];
	});
}
