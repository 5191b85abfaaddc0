import type { DefenceDefinition } from "../model/index.js";

const DEFINITIONS: Readonly<Record<DefenceDefinition, string>> = {
	budget: "defence services as budgeted, without military pensions",
	"budget+pensions": "defence services as budgeted, with military pensions",
	sipri: "military expenditure as SIPRI counts it",
};

/** The definition of defence, in words. */
export function definitionInWords(definition: DefenceDefinition): string {
	return DEFINITIONS[definition];
}

/** A Pakistani fiscal year in words: `FY2025 (July 2024 to June 2025)`. */
export function yearInWords(year: number): string {
	return `FY${year} (July ${year - 1} to June ${year})`;
}

/** Names as a list in words: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
	return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
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
export function yearsInBrief(years: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const last = runs[runs.length - 1];
		if (last !== undefined && last[1] === year - 1) last[1] = year;
		else runs.push([year, year]);
	}
	return runs.map(([from, to]) => (from === to ? `FY${from}` : `FY${from} to FY${to}`)).join(", ");
}
