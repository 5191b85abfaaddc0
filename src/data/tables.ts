import {
	baseFigures,
	budgetFigures,
	claims,
	contextFigures,
	fiscalEpisodes,
	fiscalHistory,
	imfArrangements,
	macro,
	mechanismClaims,
	militaryExpenditure,
	nowcastFigures,
	outcomes,
	parameters,
	partnershipEvents,
	publishedFindings,
	rivalrySeries,
	scenarioFigures,
	sources,
} from "./files.js";
import type { Table } from "./rows.js";

/**
 * The bundled tables, by name. They are listed one by one, since a namespace import would keep all of them in every
 * bundle.
 */
export function tables(): ReadonlyMap<string, Table> {
	return new Map([
		["base-figures", baseFigures()],
		["budget-figures", budgetFigures()],
		["claims", claims()],
		["context-figures", contextFigures()],
		["fiscal-episodes", fiscalEpisodes()],
		["fiscal-history", fiscalHistory()],
		["imf-arrangements", imfArrangements()],
		["macro", macro()],
		["mechanism-claims", mechanismClaims()],
		["military-expenditure", militaryExpenditure()],
		["nowcast-figures", nowcastFigures()],
		["outcomes", outcomes()],
		["parameters", parameters()],
		["partnership-events", partnershipEvents()],
		["published-findings", publishedFindings()],
		["rivalry-series", rivalrySeries()],
		["scenario-figures", scenarioFigures()],
		["sources", sources()],
	]);
}
