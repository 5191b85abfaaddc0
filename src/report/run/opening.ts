import type { CrowdOutResult } from "../../measure/index.js";
import { fixed } from "../number.js";
import { rulesInWords } from "../rules.js";
import type { Style } from "../style.js";
import { textTable } from "../text-table.js";
import { definitionInWords, yearInWords } from "../words.js";
import { wrap } from "../wrap.js";

/** Title, question, and what the figures are: definition, base year, horizon, money. */
export function opening(result: CrowdOutResult, style: Style): string {
	const { title, question, horizon, economy } = result.record.scenario;
	const chosen = result.record.scenario.lineage
		.filter((layer) => layer.includes("="))
		.reverse()
		.join(", ");
	const last = result.years[result.years.length - 1];
	const facts = textTable(
		[
			["Scenario", result.scenario],
			...(chosen === "" ? [] : [["Chosen", chosen]]),
			["Against", result.counterfactual],
			["Defence", definitionInWords(result.definition)],
			["Rules", rulesInWords(result.record.scenario)],
			["Base year", yearInWords(result.baseYear)],
			["Horizon", `${horizon} ${horizon === 1 ? "year" : "years"}, to FY${last}`],
			["Money", `rupees of the base year (Rs); Rs ${fixed(economy.exchangeRate, 1)} to the US$`],
		],
		["left", "left"],
	);
	const words = [...(title ? [style.heading(wrap(title))] : []), ...(question ? [wrap(question)] : [])];
	return [...words, ...(words.length > 0 ? [""] : []), facts].join("\n");
}
