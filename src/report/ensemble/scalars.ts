import type { EnsembleResult, Estimate, ScalarSummary } from "../../ensemble/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { fixed, percent } from "../number.js";
import { LIMIT_OF_CLAIM } from "../run/ratio.js";
import { chosenQuantiles } from "./chosen-quantiles.js";

/** Scalars that stand in tables of their own, and those by province, too many for a page: JSON and CSV have them. */
const ELSEWHERE = /^crowdOut\.(ratio|cumulativeMoney\.|presentValue\.|provinces\.|total\.cumulativeMoney$)/;

/** Names in words, and how many times the number is shown. */
const WORDS: Readonly<Record<string, readonly [string, number]>> = {
	"crowdOut.ratio": ["Crowd-out, paisa per rupee", 100],
	"crowdOut.total.presentValue": ["Present value lost, Rs bn", 1],
	"crowdOut.total.extraDefence": ["Extra defence, Rs bn", 1],
	"ledger.interestShare": ["Interest in what is paid, %", 100],
	"last(run.interest)": ["Interest, last year, % of GDP", 100],
	"last(run.militaryToSocial)": ["Military to social, last year", 1],
};

/** The crowd-out ratio as a band, and the other scalars. */
export function otherNumbers(result: EnsembleResult): Block[] {
	const { scalars } = result;
	const { places, heads } = chosenQuantiles(result.quantiles);
	const names = ["crowdOut.ratio", ...Object.keys(scalars).filter((name) => !ELSEWHERE.test(name))];
	const row = (name: string) => {
		const [words, times] = WORDS[name] ?? [name, 1];
		return cells(words, scalars[name], places, times);
	};
	const rows = names.flatMap((name) => {
		const { mean, ofTotals } = scalars[name];
		return [row(name), ...(mean === null && ofTotals ? [totalsOf(ofTotals, WORDS[name]?.[1] ?? 1, places)] : [])];
	});
	const meanless = names.filter((name) => scalars[name].mean === null && scalars[name].ofTotals);
	const same = names.filter((name) => scalars[name].sd?.value === 0).map((name) => WORDS[name]?.[0] ?? name);
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

/** Why a ratio stands without a mean. */
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
