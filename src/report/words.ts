import type { DefenceDefinition } from "../model/index.js";
import { type CountryWords, MONTHS } from "../scenario/index.js";

export { listed } from "../domain/index.js";

const DEFINITIONS: Readonly<Record<DefenceDefinition, string>> = {
	budget: "defence services as budgeted, without military pensions",
	"budget+pensions": "defence services as budgeted, with military pensions",
	sipri: "military expenditure as SIPRI counts it",
};

/** The definition of defence, in words. */
export function definitionInWords(definition: DefenceDefinition): string {
	return DEFINITIONS[definition];
}

/** A fiscal year by its name: `FY2025`; where it is the calendar year, `2025`. */
export function yearName(year: number, { yearPrefix }: Pick<CountryWords, "yearPrefix">): string {
	return `${yearPrefix}${year}`;
}

/** A fiscal year in words: `FY2025 (July 2024 to June 2025)`; where it is the calendar year, `2025 (January to December)`. */
export function yearInWords(year: number, words: CountryWords): string {
	const { firstMonth } = words;
	const [first, last] = [MONTHS[firstMonth], MONTHS[(firstMonth + 11) % 12]];
	const span = firstMonth === 0 ? `${first} to ${last}` : `${first} ${year - 1} to ${last} ${year}`;
	return `${yearName(year, words)} (${span})`;
}

/** A text with a capital first letter. */
export function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small whole number in words. */
export function count(value: number): string {
	return COUNTS[value] ?? String(value);
}

/** Fiscal years in brief: `FY2026 to FY2029, FY2031`. */
export function yearsInBrief(
	years: readonly number[],
	words: Pick<CountryWords, "yearPrefix"> = { yearPrefix: "FY" },
): string {
	const runs: [number, number][] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const last = runs[runs.length - 1];
		if (last !== undefined && last[1] === year - 1) last[1] = year;
		else runs.push([year, year]);
	}
	const name = (year: number) => yearName(year, words);
	return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)} to ${name(to)}`)).join(", ");
}
