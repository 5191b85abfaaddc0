import type { Answer } from "../../questions/index.js";
import { type Block, paragraph } from "../blocks/index.js";
import { answerSentences } from "./answer-sentences.js";
import { howSure, lines } from "./found.js";

/**
 * The answer in brief: its sentences, and what each line loses or gains, with ranges where there are draws.
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
	return [
		...answerSentences(answer).map((words) => paragraph(words, "headline")),
		...lines("By line, over the horizon", answer),
		...howSure(answer).map((words) => paragraph(words, "note")),
	];
}
