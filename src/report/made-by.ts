import type { QuestionRecord } from "../questions/index.js";
import { type Block, paragraph } from "./blocks/index.js";

/** What made a result, short enough for a line. */
export function recordInBrief({ version, scenarioHash }: Pick<QuestionRecord, "version" | "scenarioHash">): string {
	return `crowdout ${version}, record ${scenarioHash.slice(0, 12)}`;
}

/** What a question was asked of: the name of each scenario, and what made the answer. */
export function madeBy({ others = [], ...record }: QuestionRecord): Block {
	const names = [record, ...others].map(({ scenario }) => scenario.name);
	return paragraph(`${names.join(", ")} (${recordInBrief(record)})`);
}
