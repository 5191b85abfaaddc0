import { figureIndex, type Source, sourcesOf, sourceTitle } from "../../data/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { isBundledCountry } from "../../scenario/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { cited } from "../cited.js";
import type { RunReportOptions } from "./options.js";

/** Sources of the figures, with links. */
export function sources(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	const rows = figureIndex();
	const ids = results.flatMap(({ outcomes, record }) =>
		isBundledCountry(record.scenario) ? outcomes.map(({ id }) => rows.get(id)?.row.source ?? "") : [],
	);
	const all = new Map<string, Source>();
	for (const { assumptions: list = [] } of details) {
		for (const assumption of list) for (const source of assumption.sources) all.set(source.id, source);
	}
	for (const source of sourcesOf([...new Set(ids)].join(" "))) all.set(source.id, source);
	const references = [...new Set(results.flatMap(({ record }) => record.scenario.references ?? []))];
	const titled = [...all.values()].map((source) => ({ source, title: sourceTitle(source) }));
	titled.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
	return section("Sources", list([...titled.map(({ source }) => cited(source)), ...references]));
}
