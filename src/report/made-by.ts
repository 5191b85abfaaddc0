import type { QuestionRecord } from "../questions/index.js";
import { type Block, paragraph } from "./blocks/index.js";

/** Version and hash of a result, on one line. */
export function recordInBrief({ version, scenarioHash }: Pick<QuestionRecord, "version" | "scenarioHash">): string {
	return `crowdout ${version}, record ${scenarioHash.slice(0, 12)}`;
}

/** The names of a question's scenarios, and the version and hash of its answer. */
export function madeBy({ others = [], ...record }: QuestionRecord): Block {
	const names = [record, ...others].map(({ scenario }) => scenario.name);
	return paragraph(`${names.join(", ")} (${recordInBrief(record)})`);
}
