import { digitsFor, fixed, worded } from "../../charts/index.js";
import { valueAt } from "../../domain/index.js";
import type { Answer, AnswerInBrief, Ranged } from "../../questions/index.js";
import { listed, sentence, yearName } from "../words.js";
import { money, wordsOf } from "./per-scenario.js";

/** The words after an amount above zero, and after one below. */
type Signs = readonly [above: string, below: string];

/** An answer, with the parts of its extra defence where they are known. */
type AnswerWithParts = Parameters<typeof answerSentences>[0];

/**
 * The sentences that open every report: what defence takes, and what of each rupee of it comes out of the lines, each
 * with its 90 % range where there are draws. Without extra defence the last says what the lines lose, if they do.
 *
 * @param answer Made by `answerInBrief` or `answer`; only the second says between them what a further push adds, and
 * what the partnership.
 * @returns One sentence to four.
 * @example
 * ```ts
 * import { answerInBrief, crowdOut } from "crowdout";
 * import { answerSentences } from "crowdout/report";
 *
 * console.log(answerSentences(answerInBrief(crowdOut("us-india-partnership"))).join(" "));
 * ```
 */
export function answerSentences(answer: AnswerInBrief & Pick<Answer, "furtherPush" | "partnership">): string[] {
	return [
		`${comparison(answer)}, ${defence(answer)}`,
		...parts(answer),
		...(answer.ratio === undefined ? loss(answer) : [ratio(answer)]),
	];
}

/** `If India's military spending grows by 5.0 to 9.0 % a year instead of 4.0 %`, or what else is compared. */
function comparison({ result }: AnswerInBrief): string {
	const { run, counterfactualRun: other, counterfactual } = result;
	const [own, without] = [growthInWords(run.rivalSpending), growthInWords(other.rivalSpending)];
	return own === without
		? `Compared with ${isOfEvents(result) ? "the same growth without the partnership's events" : counterfactual}`
		: `If ${wordsOf(result).rival}'s military spending grows by ${own} a year instead of ${without}`;
}

/** Whether the counterfactual leaves out events of the partnership, and changes nothing but the rival. */
function isOfEvents({ record: { scenario } }: AnswerInBrief["result"]): boolean {
	const { counterfactual, rival } = scenario;
	const events = valueAt(counterfactual, "rival.partnership.events");
	if (!Array.isArray(events) || events.length >= rival.partnership.events.length) return false;
	return Object.keys(counterfactual).every((key) => key === "rival");
}

/** Growth a year: `8.9, 5.4, then 5.0 %` in the order of the years, the least and the greatest where there are more. */
function growthInWords(spending: readonly number[]): string {
	const rates = spending.slice(1).map((value, k) => fixed(100 * (value / spending[k] - 1), 1));
	const changes = rates.filter((rate, k) => rate !== rates[k - 1]);
	const last = changes[changes.length - 1];
	if (changes.length === 1) return `${last} %`;
	if (changes.length <= 3) return `${changes.slice(0, -1).join(", ")}, then ${last} %`;
	const sorted = changes.sort((a, b) => Number(a) - Number(b));
	return `${sorted[0]} to ${sorted[sorted.length - 1]} %`;
}

function defence({ result, extraDefence, ratio: of, firstYear, draws }: AnswerInBrief): string {
	const words = wordsOf(result);
	const { central } = extraDefence;
	const range = rangeInWords(extraDefence, draws, of === undefined ? 1 : digitsFor([central]), ["more", "less"]);
	if (of === undefined) return `${words.countrys} defence takes no more and no less${range}.`;
	const last = result.years[result.years.length - 1];
	const when =
		firstYear >= last
			? `in ${yearName(last, words)}`
			: `over ${yearName(firstYear, words)} to ${yearName(last, words)}`;
	return `${words.countrys} defence takes ${money(words, Math.abs(central))} ${central < 0 ? "less" : "more"} ${when}${range}.`;
}

/** What of the extra defence answers years that are known, what a further push adds, and what the partnership. */
function parts(answer: AnswerWithParts): string[] {
	const { ratio, partnership = 0 } = answer;
	if (ratio === undefined) return [];
	const percent = fixed(100 * partnership, 0);
	const isPart = Number(percent) > 0 && Number(percent) < 100;
	return [
		...inTime(answer),
		...(isPart ? [`The partnership's events account for ${percent} % of it, at the same growth.`] : []),
	];
}

function inTime({ result, extraDefence, furtherPush, firstYear }: AnswerWithParts): string[] {
	if (furtherPush === undefined) return [];
	const known = result.years.filter((year) => year > result.baseYear && year < firstYear);
	const digits = digitsFor([extraDefence.central]);
	const words = wordsOf(result);
	const growth = `${words.rival}'s growth of ${listed(known.map((year) => yearName(year, words)))}`;
	// Both parts of what defence takes less are amounts of that. As they are shown, they add up.
	const shown = (amount: number) => Number((extraDefence.central < 0 ? -amount : amount).toFixed(digits));
	const further = shown(furtherPush);
	const answered = shown(extraDefence.central) - further;
	const part = (amount: number) => money(words, Math.abs(amount), digits);
	if (further < 0)
		return [`${growth} adds ${part(answered)} to this, and its growth after that takes ${part(further)} off.`];
	if (answered < 0) return [`A further push adds ${part(further)} to this, and ${growth} takes ${part(answered)} off.`];
	return [`Of this, ${part(answered)} answer ${growth}, and ${part(further)} a further push.`];
}

/** What of each rupee of defence, more or less, the lines lose. */
function ratio({ result, ratio: of = { central: 0 }, draws: count }: AnswerInBrief): string {
	const { central, draws } = of;
	const more = result.crowdOut.total.extraDefence > 0;
	const names = listed(Object.keys(result.run.lines));
	const { currency, hundredths } = wordsOf(result);
	const part = `${fixed(Math.abs(100 * central), 1)} ${hundredths}`;
	const inHundredths: Ranged = { central: 100 * central, ...(draws && { draws: scaled(draws, 100) }) };
	const range = rangeInWords(inHundredths, count, 1, more ? ["lost", "gained"] : ["gained", "lost"]);
	if (more) {
		return central < 0
			? `With each extra ${currency} for defence, ${names} gain ${part}${range}.`
			: `Of each extra ${currency} for defence, ${part} come out of ${names}${range}.`;
	}
	return central < 0
		? `With each ${currency} less for defence, ${names} lose ${part}${range}.`
		: `Of each ${currency} less for defence, ${part} go to ${names}${range}.`;
}

/** What the lines lose where defence does not move: of interest, say. */
function loss({ result, all, draws }: AnswerInBrief): string[] {
	const digits = digitsFor([all.central]);
	if (fixed(all.central, digits) === fixed(0, digits)) return [];
	const verb = all.central < 0 ? "gain" : "lose";
	const range = rangeInWords(all, draws, digits, ["lost", "gained"]);
	return [
		`${sentence(listed(Object.keys(result.run.lines)))} together ${verb} ${money(wordsOf(result), Math.abs(all.central))}${range}.`,
	];
}

/**
 * The name of a range, with the draws that it rests on: `90 % range of 2,000 draws`.
 *
 * @param draws Number of draws; with 0 the name alone.
 * @example
 * ```ts
 * import { rangeName } from "crowdout/report";
 *
 * console.log(rangeName(500)); // 90 % range of 500 draws
 * ```
 */
export function rangeName(draws: number): string {
	return `90 % range${draws > 0 ? ` of ${fixed(draws, 0)} draws` : ""}`;
}

/** ` (90 % range of 2,000 draws: 0.1 gained to 29.4 lost; median 10.4)`; nothing without draws, or where they are all alike. */
function rangeInWords({ draws }: Ranged, count: number, digits: number, signs: Signs): string {
	if (draws === undefined || draws[2] - draws[0] <= 1e-9) return "";
	return ` (${rangeName(count)}: ${between(draws, digits, signs)}; median ${signed(draws[1], digits, signs)})`;
}

/** The 5th and the 95th percentile of an amount: a word says the sign where it is not the same at both. */
export function between([low, , high]: readonly number[], digits: number, signs: Signs): string {
	const [from, to] = [low, high].map((end) => signed(end, digits, signs));
	const crosses = from.endsWith(signs[1]) && /[1-9]/.test(to) && high > 0;
	return crosses ? `${from} to ${to} ${signs[0]}` : `${from} to ${to}`;
}

/** An amount with a word where it is below zero. */
function signed(amount: number, digits: number, [, below]: Signs): string {
	return worded(amount, digits, ["", below]);
}

function scaled([low, middle, high]: readonly [number, number, number], by: number): readonly [number, number, number] {
	return [by * low, by * middle, by * high];
}
