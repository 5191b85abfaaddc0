import { membersOf, type NamedOutput, outputsOf, readReduced, unitInWords } from "../measure/index.js";
import { countryWords, type Scenario } from "../scenario/index.js";
import { unitOf } from "./output-unit.js";

/** The columns that say which number a row has: the same in every table of results, so that they can be joined. */
export const PLACE = ["scenario", "run", "series", "line", "province", "year"] as const;

/** Which output a row has, without scenario and year. */
export interface Place {
	/** `run`, `counterfactual`, or `difference` for what compares the two; empty for a condition. */
	readonly run: string;
	/** The series, such as `defence`, or `line` for a line's own spending; a condition as it was asked. */
	readonly series: string;
	/** Empty where the output is of no line. */
	readonly line: string;
	/** Empty where the output is of no province. */
	readonly province: string;
	/** As `tidyCsv` says it, such as `share of GDP`. */
	readonly unit: string;
	/** Whether it has a value a year, one of the last year, or one over the horizon. */
	readonly over: "years" | "last" | "horizon";
}

/** How the column `run` says an arm. */
const RUNS: Readonly<Record<string, string>> = { counterfactualRun: "counterfactual" };

/** The place that a table gives an output. */
export function placeOf(
	{ series, member: { arm, line = "", province = "" }, row }: NamedOutput,
	words: ReturnType<typeof countryWords>,
): Place {
	return {
		run: arm === undefined ? "difference" : (RUNS[arm] ?? arm),
		// A line's own spending is the series `line`.
		series: series === "lines" ? "line" : series,
		line,
		province,
		unit: unitInWords(row.unit, words).name,
		over: row.over,
	};
}

/**
 * Reads names of outputs of a scenario, such as `crowdOut.money.food`, `last(run.debt)` and conditions.
 *
 * `last(…)` is its series in the last year, `max(…)` and `min(…)` are series of that name without a year.
 */
export function placesIn(scenario: Scenario): (output: string) => Place {
	const known = new Map(outputsOf(membersOf(scenario)).map((output) => [output.name, output]));
	const words = countryWords(scenario);
	return (output) => {
		const reduced = readReduced(output);
		const found = known.get(reduced?.inner ?? output);
		if (found === undefined) {
			return {
				run: "",
				series: output,
				line: "",
				province: "",
				unit: unitOf(output, { scenario }) ?? "",
				over: "horizon",
			};
		}
		const place = placeOf(found, words);
		if (reduced === undefined) return place;
		return reduced.reduce === "last"
			? { ...place, over: "last" }
			: { ...place, series: `${reduced.reduce}(${place.series})`, over: "horizon" };
	};
}
