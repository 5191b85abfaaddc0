import { type ResultRecord, resultRecord } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";

/** What made the answer to a question, so that it can be made again: `verifyResult` does. */
export interface QuestionRecord extends ResultRecord {
	/** Which question it answers. */
	readonly question: string;
	/** How it was asked beside its scenarios, defaults filled in. */
	readonly asked: object;
	/** The scenarios after the first, in the order given; absent where the question is of one. */
	readonly others?: readonly OtherScenario[];
}

/** A further scenario of a question. */
export interface OtherScenario {
	/** The scenario in full, as it ran. */
	readonly scenario: Scenario;
	/** sha256 of the scenario in canonical JSON. */
	readonly scenarioHash: string;
}

/** What makes an answer: its question, how it was asked, and its scenarios. */
export function questionRecord<Question extends string, Asked extends object>(
	question: Question,
	asked: Asked,
	[first, ...rest]: readonly Scenario[],
): QuestionRecord & { readonly question: Question; readonly asked: Asked } {
	const record = resultRecord(first);
	const others = rest.map(resultRecord);
	return {
		...record,
		data: Object.assign({}, record.data, ...others.map(({ data }) => data)),
		question,
		asked,
		...(others.length === 0
			? {}
			: { others: others.map(({ scenario, scenarioHash }) => ({ scenario, scenarioHash })) }),
	};
}
