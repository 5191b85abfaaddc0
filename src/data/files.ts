import baseFigures from "../../data/base-figures.csv";
import budgetFigures from "../../data/budget-figures.csv";
import claims from "../../data/claims.csv";
import macro from "../../data/macro.csv";
import mechanismClaims from "../../data/mechanism-claims.csv";
import militaryExpenditure from "../../data/military-expenditure.csv";
import outcomes from "../../data/outcomes.csv";
import parameters from "../../data/parameters.csv";
import partnershipEvents from "../../data/partnership-events.csv";
import rivalrySeries from "../../data/rivalry-series.csv";
import scenarioFigures from "../../data/scenario-figures.csv";
import sources from "../../data/sources.csv";

/** The bundled tables as text, by name. */
export const files: ReadonlyMap<string, string> = new Map([
	["base-figures", baseFigures],
	["budget-figures", budgetFigures],
	["claims", claims],
	["macro", macro],
	["mechanism-claims", mechanismClaims],
	["military-expenditure", militaryExpenditure],
	["outcomes", outcomes],
	["parameters", parameters],
	["partnership-events", partnershipEvents],
	["rivalry-series", rivalrySeries],
	["scenario-figures", scenarioFigures],
	["sources", sources],
]);
