import { digitsFor, short, worded } from "../../charts/index.js";
import type { Answer, AssumptionEffect, RangeEnd } from "../../questions/index.js";
import { type Block, heading, paragraph, section, wholeTable } from "../blocks/index.js";
import { recordInBrief } from "../made-by.js";
import { failedChecks } from "./checks.js";
import { howSure, lines, opening, perRupee, regimes } from "./found.js";
import { warnings } from "./opening.js";
import { horizonInWords } from "./per-scenario.js";
import { LIMIT_OF_CLAIM } from "./ratio.js";

/** What an answer on one screen shows beside the answer itself. */
export interface AnswerReportOptions {
	/** Assumptions by how far each alone moves the loss, the most first; three are shown [none]. */
	readonly tornado?: readonly AssumptionEffect[];
	/** What to ask next: a command, and what it shows [none]. */
	readonly next?: readonly (readonly [command: string, shows: string])[];
}

/** Assumptions that are shown. */
const SHOWN = 3;

/**
 * A run on one screen: the answer, who pays, each line, how sure that is, and what to ask next.
 *
 * @example
 * ```ts
 * import { answer } from "crowdout";
 * import { answerReport, text } from "crowdout/report";
 *
 * console.log(text(answerReport(answer("us-india-partnership", { draws: 200 }))));
 * ```
 */
export function answerReport(answer: Answer, { tornado = [], next = [] }: AnswerReportOptions = {}): Block[] {
	const { result } = answer;
	const byPayer = `Who pays: ${perRupee(answer)}`;
	const byLine = `By line, over ${horizonInWords(result)}`;
	return [
		heading(result.record.scenario.title ?? result.scenario, 1),
		...warnings([result]),
		...failedChecks(result).map((words) => paragraph(words, "note")),
		...opening(answer),
		...section(byPayer, regimes(byPayer, answer)),
		...section(byLine, lines(byLine, answer)),
		...section("How sure", [
			...howSure(answer, { keys: true }).map((words) => paragraph(words)),
			...leading(tornado),
			paragraph(LIMIT_OF_CLAIM, "note"),
		]),
		...section("Ask next", wholeTable("Ask next", ["", ""], next, [1])),
		paragraph(recordInBrief(result.record), "small"),
	];
}

/** What the lines lose with one assumption alone at either end of its range. */
function leading(tornado: readonly AssumptionEffect[]): Block[] {
	const shown = tornado.filter(({ swing }) => swing > 0).slice(0, SHOWN);
	const digits = digitsFor(shown.flatMap(({ low, high }) => [low.loss, high.loss]));
	const end = ({ value, loss }: RangeEnd) => [
		typeof value === "number" ? short(value) : value,
		worded(loss, digits, ["", "gained"]),
	];
	const caption = "All lines lose, with one assumption alone at the end of its range";
	const rows = shown.map(({ path, low, high }) => [path, ...end(low), ...end(high)]);
	return wholeTable(caption, ["", "at low", "Rs bn", "at high", "Rs bn"], rows);
}
