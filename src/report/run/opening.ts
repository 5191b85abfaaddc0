import { fixed, percent } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { type CountryWords, isBundledCountry } from "../../scenario/index.js";
import { type Block, facts, heading, paragraph } from "../blocks/index.js";
import { rulesInWords } from "../rules.js";
import { count, definitionInWords, listed, sentence, yearInWords } from "../words.js";
import type { RunReportOptions } from "./options.js";
import { horizonInWords, perScenario, wordsOf } from "./per-scenario.js";

/** Title and question. */
export function opening(results: readonly CrowdOutResult[], { title }: RunReportOptions): Block[] {
	const questions = [...new Set(results.flatMap(({ record }) => record.scenario.question ?? []))];
	return [heading(title ?? titleFor(results), 1), ...questions.map((question) => paragraph(question, "lead"))];
}

/** The scenario's own title, or the names of all. */
function titleFor(results: readonly CrowdOutResult[]): string {
	const [{ scenario, record }] = results;
	if (results.length === 1) return record.scenario.title ?? scenario;
	return `${sentence(count(results.length))} scenarios: ${listed(results.map((result) => result.scenario))}`;
}

/** Warnings to read before the numbers. */
export function warnings(results: readonly CrowdOutResult[]): Block[] {
	return perScenario(results, (result) => result.warnings.map((warning) => paragraph(`Note: ${warning}.`, "note")));
}

/** The comparison, and the meaning of words and figures; in brief without a heading and without technical terms. */
export function definitions(results: readonly CrowdOutResult[], { brief = false }: RunReportOptions): Block[] {
	const [{ definition, baseYear, record, run }] = results;
	const { economy, discountRate, horizon } = record.scenario;
	const words = wordsOf(results[0]);
	const all = facts([
		...results.flatMap(({ scenario, counterfactual, record }): [string, string][] => [
			["Scenario", scenario],
			["Chosen", chosen(record.scenario.lineage)],
			["Against", counterfactual],
		]),
		["Defence", definitionInWords(definition)],
		["Rules", rulesInWords(record.scenario)],
		["Base year", yearInWords(baseYear, words)],
		["Horizon", `${horizon} ${horizon === 1 ? "year" : "years"}, ${horizonInWords(results[0])}`],
		[
			"Money",
			`${words.currencies} of the base year (${words.symbol}); ${words.symbol} ${fixed(economy.exchangeRate, economy.exchangeRate < 10 ? 4 : 1)} to the US$; present value at ${percent(discountRate, 1)} % a year`,
		],
		...(brief ? [] : glossary(Object.keys(run.lines), words)),
	]);
	return brief ? [all] : [heading("Definitions and base year"), all];
}

/** Presets and values of the options, as given. */
function chosen(lineage: readonly string[]): string {
	return lineage
		.filter((layer) => layer.includes("="))
		.reverse()
		.join(", ");
}

function glossary(lines: readonly string[], { country, currency }: CountryWords): [string, string][] {
	const other = isBundledCountry({ country })
		? "as in the baseline, unless said otherwise"
		: "as the scenario's counterfactual has it";
	return [
		["The lines", listed(lines)],
		["Without the push", `the counterfactual: the same country and rules, and the rival ${other}`],
		["Crowd-out", "what a line has without the push, less what it has with it; a minus is a gain"],
		["Crowd-out ratio", `what all lines lose over the horizon for each ${currency} of extra defence`],
		["Points", "percentage points of GDP"],
	];
}
