import { digitsFor, fixed } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { type CountryWords, countryWords } from "../../scenario/index.js";
import { type Block, heading } from "../blocks/index.js";
import { yearName } from "../words.js";

/** The words for the country of a result. */
export function wordsOf({ record }: Pick<CrowdOutResult, "record">): CountryWords {
	return countryWords(record.scenario);
}

/** `FY2026 to FY2031`: the simulated years. */
export function horizonInWords({ years, record }: CrowdOutResult): string {
	const name = (year: number) => yearName(year, wordsOf({ record }));
	const last = name(years[years.length - 1]);
	return years.length === 2 ? last : `${name(years[1])} to ${last}`;
}

/** The last simulated year by its name. */
export function lastYearName({ years, record }: CrowdOutResult): string {
	return yearName(years[years.length - 1], wordsOf({ record }));
}

/** Unit of that loss, on every chart of it. */
export function lostUnit({ symbol }: CountryWords): string {
	return `${symbol} bn lost by all lines over the horizon; a minus is a gain`;
}

/** Loss of all lines over the horizon [billions of base-year PKR]. */
export function lossOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.cumulativeMoney;
}

/** An amount of the country's money: `Rs 394.8 bn`. */
export function money({ symbol }: CountryWords, amount: number, digits = digitsFor([amount])): string {
	return `${symbol} ${fixed(amount, digits)} bn`;
}

/** The blocks of each result; several results have headings with their names, and captions that differ. */
export function perScenario(
	results: readonly CrowdOutResult[],
	make: (result: CrowdOutResult, k: number) => Block[],
): Block[] {
	if (results.length === 1) return make(results[0], 0);
	return results.flatMap((result, k) => {
		const own = make(result, k).map((block) =>
			block.kind === "table"
				? { ...block, table: { ...block.table, caption: `${result.scenario}: ${block.table.caption}` } }
				: block,
		);
		return own.length === 0 ? [] : [heading(result.scenario, 3), ...own];
	});
}
