import type { Answer } from "../../questions/index.js";
import { type Block, paragraph } from "../blocks/index.js";
import { yearName } from "../words.js";
import { answerSentences } from "./answer-sentences.js";
import { howSure, lines } from "./found.js";
import { horizonInWords, wordsOf } from "./per-scenario.js";

/**
 * The answer in brief: its sentences, and what each line loses or gains, with ranges where there are draws. The
 * caption of its table names the years and the unit.
 *
 * @param answer Made by `answer`.
 * @returns Paragraphs and, unless nothing moves, one table.
 * @example
 * ```ts
 * import { answer } from "crowdout";
 * import { answerTable, text } from "crowdout/report";
 *
 * console.log(text(answerTable(answer("us-india-partnership", { draws: 0 }))));
 * ```
 */
export function answerTable(answer: Answer): Block[] {
	const { result } = answer;
	const words = wordsOf(result);
	const money = `${words.symbol} bn of ${yearName(result.baseYear, words)}`;
	return [
		...answerSentences(answer).map((sentence) => paragraph(sentence, "headline")),
		...lines(`By line, over ${horizonInWords(result)}, ${money}`, answer),
		...howSure(answer).map((sentence) => paragraph(sentence, "note")),
	];
}
