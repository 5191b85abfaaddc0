import { digitsFor, fixed, worded } from "../../charts/index.js";
import type { Answer, Ranged } from "../../questions/index.js";
import { keyInWords } from "../../scenario/index.js";
import { type Block, paragraph, table } from "../blocks/index.js";
import { listed, sentence } from "../words.js";
import { answerSentences, between } from "./answer-sentences.js";
import { wordsOf } from "./per-scenario.js";

/** What a run found, in words and with its range: the first thing that is read. */
export function found(answer: Answer): Block[] {
	return [
		...opening(answer),
		...regimes(`${sentence(perRupee(answer))}, by who pays`, answer),
		...lines("By line, over the horizon", answer),
		...tiers(answer),
		...remarks(answer),
	];
}

/** What a ratio counts: `paisa of each extra rupee out of the lines`. */
export function perRupee({ result }: Answer): string {
	const { hundredths, currency } = wordsOf(result);
	return result.crowdOut.total.extraDefence < 0
		? `${hundredths} of each ${currency} less to the lines`
		: `${hundredths} of each extra ${currency} out of the lines`;
}

/** The sentences that open every report. */
export function opening(answer: Answer): Block[] {
	return answerSentences(answer).map((words) => paragraph(words, "headline"));
}

/** The words after an amount above zero, and after one below. */
const LOST = ["lost", "gained"] as const;
const OUT_OF_LINES = ["", "gained"] as const;
const TO_LINES = ["", "lost"] as const;

/** How a financing regime is called in tables. */
export const REGIMES: Readonly<Record<Answer["regimes"][number]["financing"], string>> = {
	schedule: "the schedule",
	"mostly-borrowed": "mostly borrowed",
	"imf-programme": "under a programme",
	"as-budgeted-2027": "as budgeted for FY2027",
	"as-in-the-past": "as in past episodes, as estimated",
};

/** The ratio under each regime, and what the paper assumes. */
export function regimes(caption: string, { regimes: all, result }: Answer): Block[] {
	if (all.length === 0) return [];
	// Of a rupee less, what is above zero goes to the lines.
	const signs = result.crowdOut.total.extraDefence < 0 ? TO_LINES : OUT_OF_LINES;
	const rows = all.map(({ financing, ratio }) => [REGIMES[financing], worded(100 * ratio, 1, signs)]);
	return table(
		caption,
		["", wordsOf(result).hundredths],
		[...rows, ["the lines alone, as the paper assumes", fixed(100, 1)]],
	);
}

/** What each line loses or gains, the most first; nothing where none does. */
export function lines(caption: string, { lines: each, all, ratio, result }: Answer): Block[] {
	const ordered = Object.entries(each).sort(([, a], [, b]) => Math.abs(b.central) - Math.abs(a.central));
	const digits = digitsFor(ordered.map(([, { central }]) => central));
	if (ratio === undefined && ordered.every(([, { central }]) => fixed(central, digits) === fixed(0, digits))) return [];
	const drawn = all.draws !== undefined;
	const unit = `${wordsOf(result).symbol} bn`;
	const row = (name: string, { central, draws }: Ranged) => [
		name,
		fixed(Math.abs(central), digits),
		...(draws === undefined ? [] : [between(draws, digits, LOST)]),
	];
	return table(
		caption,
		["", ...(drawn ? [`${unit}, central run`, `${unit}, 90 % range`] : [unit])],
		[
			...ordered.map(([name, of]) => row(`${sentence(name)} ${verb(of.central, digits)}`, of)),
			row(`All lines ${verb(all.central, digits).replace(/s\b/g, "")}`, all),
		],
	);
}

/** What the lines of each tier lose or gain. */
function tiers({ tiers: all, result }: Answer): Block[] {
	const digits = digitsFor(Object.values(all));
	if (Object.values(all).every((lost) => fixed(lost, digits) === fixed(0, digits))) return [];
	return table(
		"By province and in the federation",
		["", `${wordsOf(result).symbol} bn`],
		Object.entries(all).map(([name, lost]) => [
			`${tierName(name)} ${verb(lost, digits)}`,
			fixed(Math.abs(lost), digits),
		]),
	);
}

/** A province such as `khyberPakhtunkhwa`, or the federation, in words. */
export function tierName(tier: string): string {
	return tier === "federation" ? "The federation" : sentence(tier.replace(/([a-z])([A-Z])/g, "$1 $2"));
}

function remarks(answer: Answer): Block[] {
	return howSure(answer, { keys: true }).map((words) => paragraph(words, "note"));
}

/**
 * What the ranges are of, whether they leave out who pays, and which numbers of the central run are at an end; nothing
 * where no line moves and no range is shown.
 *
 * @param options `keys`: give the key of such a number behind its words, for those who may set it [no].
 * @example
 * ```ts
 * import { answer } from "crowdout";
 * import { howSure } from "crowdout/report";
 *
 * console.log(howSure(answer("us-india-partnership", { draws: 200 })).join(" "));
 * ```
 */
export function howSure(
	{ atTheEnd, draws, extraDefence, result, ratio, lines: moved }: Answer,
	{ keys = false }: { readonly keys?: boolean } = {},
): string[] {
	if (draws === 0) return ["There are no ranges: nothing was drawn at random."];
	const [least, , most] = extraDefence.draws ?? [0, 0, 0];
	if (ratio === undefined && most - least <= 1e-9 && Object.values(moved).every(({ central }) => central === 0))
		return [];
	const { scenario } = result.record;
	const ends = atTheEnd.map(
		({ path, end }) => `"${keyInWords(path, scenario)}"${keys ? ` (${path})` : ""} is at the ${end} end`,
	);
	const { uncertainty = {} } = scenario;
	const drawsWhoPays = Object.entries(uncertainty).some(([path, entry]) => /^financing\b/.test(path) && entry !== null);
	return [
		`90 % range: the 5th to the 95th percentile of ${fixed(draws, 0)} random draws.`,
		...(drawsWhoPays ? [] : ["Who pays is fixed here, not drawn: the ranges leave out that doubt."]),
		...(ends.length === 0
			? []
			: [`In the central run ${listed(ends)} of the values drawn for ${ends.length === 1 ? "it" : "them"}.`]),
	];
}

/** `loses`, `gains`, or neither. */
function verb(amount: number, digits: number): string {
	return fixed(amount, digits) === fixed(0, digits) ? "neither loses nor gains" : amount < 0 ? "gains" : "loses";
}
