import { type ResultRecord, resultRecord } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";

/** Record from which the answer to a question can be made again, as `verifyResult` does. */
export interface QuestionRecord extends ResultRecord {
	/** Name of the question. */
	readonly question: string;
	/** Its options, with defaults filled in. */
	readonly asked: object;
	/** The scenarios after the first, in the order given; absent for a question about one scenario. */
	readonly others?: readonly OtherScenario[];
}

/** A further scenario of a question. */
export interface OtherScenario {
	/** The scenario in full, as it ran. */
	readonly scenario: Scenario;
	/** sha256 of the scenario in canonical JSON. */
	readonly scenarioHash: string;
}

/** The record of an answer: its question, options and scenarios. */
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
