import { fixed, percent } from "../../charts/index.js";
import type { EnsembleResult, Estimate, ScalarSummary } from "../../ensemble/index.js";
import { countryWords, inCountryWords } from "../../scenario/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { LIMIT_OF_CLAIM } from "../run/ratio.js";
import { chosenQuantiles } from "./chosen-quantiles.js";

/** Scalars that have tables of their own, and those by province, which only JSON and CSV show. */
const ELSEWHERE = /^crowdOut\.(ratio|cumulativeMoney\.|presentValue\.|provinces\.|total\.cumulativeMoney$)/;

/** Names in words, those of `CountryWords` in braces, and how many times the number is shown. */
const WORDS: Readonly<Record<string, readonly [string, number]>> = {
	"crowdOut.ratio": ["Crowd-out, {hundredths} per {currency}", 100],
	"crowdOut.total.presentValue": ["Present value lost, {symbol} bn", 1],
	"crowdOut.total.extraDefence": ["Extra defence, {symbol} bn", 1],
	"ledger.interestShare": ["Interest in what is paid, %", 100],
	"last(run.interest)": ["Interest, last year, % of GDP", 100],
	"last(run.militaryToSocial)": ["Military to social, last year", 1],
};

/** The crowd-out ratio as a band, and the other scalars. */
export function otherNumbers(result: EnsembleResult): Block[] {
	const { scalars } = result;
	const { places, heads } = chosenQuantiles(result.quantiles);
	const names = ["crowdOut.ratio", ...Object.keys(scalars).filter((name) => !ELSEWHERE.test(name))];
	const country = countryWords(result.record.scenario);
	const inWords = (name: string) => inCountryWords(WORDS[name]?.[0] ?? name, country);
	const row = (name: string) => cells(inWords(name), scalars[name], places, WORDS[name]?.[1] ?? 1);
	const rows = names.flatMap((name) => {
		const { mean, ofTotals } = scalars[name];
		return [row(name), ...(mean === null && ofTotals ? [totalsOf(ofTotals, WORDS[name]?.[1] ?? 1, places)] : [])];
	});
	const meanless = names.filter((name) => scalars[name].mean === null && scalars[name].ofTotals);
	const same = names.filter((name) => scalars[name].sd?.value === 0).map(inWords);
	const { nulls } = scalars["crowdOut.ratio"];
	const without = `In ${percent(nulls / result.draws, 1)} % of the draws no defence is added, so there is no ratio. `;
	const title = "The crowd-out ratio and other numbers";
	return section(title, [
		...table(title, ["", "mean", "± error", "sd", ...heads], rows),
		...(meanless.length > 0 ? [paragraph(NO_MEAN)] : []),
		...(same.length > 0 ? [paragraph(`Nothing varies, up to rounding, in: ${same.join("; ")}.`)] : []),
		paragraph(`${nulls > 0 ? without : ""}${LIMIT_OF_CLAIM}`),
	]);
}

/** Why a ratio has no mean. */
const NO_MEAN =
	"A ratio whose denominator comes near 0 has no mean and no standard deviation: a single draw would decide them. The row below gives the ratio of the totals over all draws, with its error.";

function totalsOf({ value, error }: Estimate, times: number, places: readonly number[]): string[] {
	return ["  ratio of the totals", short(times * value), short(times * error), "–", ...places.map(() => "–")];
}

function cells(name: string, summary: ScalarSummary, places: readonly number[], times: number): string[] {
	const { mean, sd, quantiles } = summary;
	const number = (value: number | undefined) => short(value === undefined ? undefined : times * value);
	return [
		name,
		number(mean?.value),
		number(mean?.error),
		number(sd?.value),
		...places.map((k) => number(quantiles[k]?.value)),
	];
}

/** About four figures. */
function short(value: number | undefined): string {
	if (value === undefined) return "–";
	const size = Math.abs(value);
	return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 5);
}
