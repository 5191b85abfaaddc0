import baseFiguresText from "../../data/base-figures.csv";
import budgetFiguresText from "../../data/budget-figures.csv";
import claimsText from "../../data/claims.csv";
import macroText from "../../data/macro.csv";
import mechanismClaimsText from "../../data/mechanism-claims.csv";
import militaryExpenditureText from "../../data/military-expenditure.csv";
import outcomesText from "../../data/outcomes.csv";
import parametersText from "../../data/parameters.csv";
import partnershipEventsText from "../../data/partnership-events.csv";
import rivalrySeriesText from "../../data/rivalry-series.csv";
import scenarioFiguresText from "../../data/scenario-figures.csv";
import sourcesText from "../../data/sources.csv";
import { bundledTable } from "./rows.js";

// One constant a table: a program carries only those that it can ask for.
export const baseFigures = /* @__PURE__ */ bundledTable(baseFiguresText);
export const budgetFigures = /* @__PURE__ */ bundledTable(budgetFiguresText);
export const claims = /* @__PURE__ */ bundledTable(claimsText);
export const macro = /* @__PURE__ */ bundledTable(macroText);
export const mechanismClaims = /* @__PURE__ */ bundledTable(mechanismClaimsText);
export const militaryExpenditure = /* @__PURE__ */ bundledTable(militaryExpenditureText);
export const outcomes = /* @__PURE__ */ bundledTable(outcomesText);
export const parameters = /* @__PURE__ */ bundledTable(parametersText);
export const partnershipEvents = /* @__PURE__ */ bundledTable(partnershipEventsText);
export const rivalrySeries = /* @__PURE__ */ bundledTable(rivalrySeriesText);
export const scenarioFigures = /* @__PURE__ */ bundledTable(scenarioFiguresText);
export const sources = /* @__PURE__ */ bundledTable(sourcesText);
