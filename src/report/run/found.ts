import type { Answer, Ranged } from "../../questions/index.js";
import { type Block, paragraph, table } from "../blocks/index.js";
import { digitsFor, fixed, worded } from "../number.js";
import { listed, sentence, yearName } from "../words.js";
import { money, wordsOf } from "./per-scenario.js";

/** What a run found, in words and with its range: the first thing that is read. */
export function found(answer: Answer): Block[] {
	const { result, ratio } = answer;
	const words = wordsOf(result);
	if (ratio === undefined) {
		return [paragraph(`${comparison(answer)} ${words.countrys} defence takes no more and no less.`, "headline")];
	}
	const names = listed(Object.keys(result.run.lines));
	const share = `${fixed(Math.abs(100 * ratio.central), 1)} ${words.hundredths}`;
	const gained = ratio.central < 0;
	const out =
		result.crowdOut.total.extraDefence > 0
			? `Of each extra ${words.currency}, ${share} ${gained ? "go to" : "come out of"} ${names}`
			: `Of each ${words.currency} less, ${share} ${gained ? "come out of" : "go to"} ${names}`;
	const range =
		ratio.draws === undefined
			? ""
			: ` (90 % of draws: ${between(scaled(ratio.draws, 100), 1)}; the middle one ${either(100 * ratio.draws[1], 1)})`;
	return [
		paragraph(`${comparison(answer)} ${defence(answer)}`, "headline"),
		...parts(answer),
		paragraph(`${out}${range}.`, "headline"),
		...regimes(answer),
		...lines(answer),
		...tiers(answer),
		...remarks(answer),
	];
}

/** `India at 5.0 to 9.0 % a year instead of 4.0 %:`, or what else is compared. */
function comparison({ result }: Answer): string {
	const { run, counterfactualRun: other, record, counterfactual } = result;
	const { rival } = wordsOf({ record });
	const growth = (spending: readonly number[]) => {
		const rates = spending.slice(1).map((value, k) => fixed(100 * (value / spending[k] - 1), 1));
		const sorted = [...rates].sort((a, b) => Number(a) - Number(b));
		const [low, high] = [sorted[0], sorted[sorted.length - 1]];
		return low === high ? `${low} %` : `${low} to ${high} %`;
	};
	const [own, without] = [growth(run.rivalSpending), growth(other.rivalSpending)];
	return own === without ? `Against ${counterfactual}:` : `${sentence(rival)} at ${own} a year instead of ${without}:`;
}

function defence({ result, extraDefence, firstYear }: Answer): string {
	const { years } = result;
	const last = years[years.length - 1];
	const words = wordsOf(result);
	const amount = money(words, Math.abs(extraDefence.central));
	const spread = extraDefence.draws !== undefined && extraDefence.draws[2] - extraDefence.draws[0] > 1e-9;
	const range =
		extraDefence.draws === undefined || !spread
			? ""
			: ` (90 % of draws: ${moreOrLess(extraDefence.draws, digitsFor([extraDefence.central]))})`;
	const name = (year: number) => yearName(year, words);
	const when = firstYear >= last ? name(last) : `${name(firstYear)} to ${name(last)}`;
	return `${words.countrys} defence takes ${amount} ${extraDefence.central < 0 ? "less" : "more"}${range}, ${when}.`;
}

/** What of the extra defence answers years that are known, and what a further push adds. */
function parts({ result, extraDefence, furtherPush, firstYear }: Answer): Block[] {
	if (furtherPush === undefined) return [];
	const known = result.years.filter((year) => year > result.baseYear && year < firstYear);
	const digits = digitsFor([extraDefence.central]);
	const words = wordsOf(result);
	const before = money(words, extraDefence.central - furtherPush, digits);
	return [
		paragraph(
			`Of it ${before} answer ${words.rival}'s growth of ${listed(known.map((year) => yearName(year, words)))}, a further push ${money(words, furtherPush, digits)}.`,
		),
	];
}

const REGIMES: Readonly<Record<Answer["regimes"][number]["financing"], string>> = {
	schedule: "the schedule",
	"mostly-borrowed": "mostly borrowed",
	"imf-programme": "under a programme",
	"as-budgeted-2027": "as budgeted for FY2027",
	"as-in-the-past": "as in past episodes, as estimated",
};

/** The ratio under each regime, and what the paper assumes. */
function regimes({ regimes: all, result }: Answer): Block[] {
	if (all.length === 0) return [];
	const rows = all.map(({ financing, ratio }) => [REGIMES[financing], either(100 * ratio, 1)]);
	const { hundredths, currency } = wordsOf(result);
	return table(
		`${sentence(hundredths)} of each extra ${currency} out of the lines, by who pays`,
		["Who pays", hundredths],
		[...rows, ["the lines alone, as the paper assumes", either(100, 1)]],
	);
}

/** What each line loses or gains, the most first. */
function lines({ lines: each, all, result }: Answer): Block[] {
	const ordered = Object.entries(each).sort(([, a], [, b]) => Math.abs(b.central) - Math.abs(a.central));
	const digits = digitsFor(ordered.map(([, { central }]) => central));
	const drawn = all.draws !== undefined;
	const row = (name: string, { central, draws }: Ranged) => [
		name,
		fixed(Math.abs(central), digits),
		...(draws === undefined ? [] : [between(draws, digits)]),
	];
	return table(
		"By line, over the horizon",
		["", `${wordsOf(result).symbol} bn`, ...(drawn ? ["90 % of draws"] : [])],
		[
			...ordered.map(([name, of]) => row(`${sentence(name)} ${verb(of.central, digits)}`, of)),
			row(`All lines ${verb(all.central, digits).replace(/s\b/, "")}`, all),
		],
	);
}

/** What the lines of each tier lose or gain. */
function tiers({ tiers: all, result }: Answer): Block[] {
	const digits = digitsFor(Object.values(all));
	return table(
		"By province and in the federation",
		["", `${wordsOf(result).symbol} bn`],
		Object.entries(all).map(([name, lost]) => [`${nameOf(name)} ${verb(lost, digits)}`, fixed(Math.abs(lost), digits)]),
	);
}

/** `khyberPakhtunkhwa` in words. */
function nameOf(tier: string): string {
	return tier === "federation" ? "The federation" : sentence(tier.replace(/([a-z])([A-Z])/g, "$1 $2"));
}

function remarks({ partnership, atTheEnd, draws }: Answer): Block[] {
	return [
		...(partnership === undefined
			? []
			: [
					paragraph(
						`The partnership's own part, against the same growth without its events, is ${fixed(100 * partnership, 0)} % of the extra defence.`,
					),
				]),
		...(atTheEnd.length === 0
			? []
			: [
					paragraph(
						`The central run has ${listed(atTheEnd.map(({ path, end }) => `${path} at the ${end} end of what is drawn`))}.`,
						"note",
					),
				]),
		...(draws === 0 ? [paragraph("No draws were made: these are the central runs alone.", "note")] : []),
	];
}

/** `loses`, `gains`, or neither. */
function verb(amount: number, digits: number): string {
	return fixed(amount, digits) === fixed(0, digits) ? "keeps its own" : amount < 0 ? "gains" : "loses";
}

/** An amount that is lost unless it says that it is gained. */
function either(amount: number, digits: number): string {
	return worded(amount, digits, ["", "gained"]);
}

function between([low, , high]: readonly [number, number, number], digits: number): string {
	const [from, to] = [either(low, digits), either(high, digits)];
	return low < 0 && high > 0 && from.endsWith("gained") ? `${from} to ${to} lost` : `${from} to ${to}`;
}

/** A range of what may be more or less. */
function moreOrLess([low, , high]: readonly [number, number, number], digits: number): string {
	return `${worded(low, digits, ["", "less"])} to ${worded(high, digits, ["", "less"])}`;
}

function scaled([low, middle, high]: readonly [number, number, number], by: number): readonly [number, number, number] {
	return [by * low, by * middle, by * high];
}
