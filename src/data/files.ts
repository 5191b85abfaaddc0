import baseFiguresText from "../../data/base-figures.csv";
import budgetFiguresText from "../../data/budget-figures.csv";
import claimsText from "../../data/claims.csv";
import contextFiguresText from "../../data/context-figures.csv";
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

// One function a table, and no call before it is asked for: a program carries only the tables that it can ask for.
export const baseFigures = () => bundledTable(baseFiguresText);
export const budgetFigures = () => bundledTable(budgetFiguresText);
export const claims = () => bundledTable(claimsText);
export const contextFigures = () => bundledTable(contextFiguresText);
export const macro = () => bundledTable(macroText);
export const mechanismClaims = () => bundledTable(mechanismClaimsText);
export const militaryExpenditure = () => bundledTable(militaryExpenditureText);
export const outcomes = () => bundledTable(outcomesText);
export const parameters = () => bundledTable(parametersText);
export const partnershipEvents = () => bundledTable(partnershipEventsText);
export const rivalrySeries = () => bundledTable(rivalrySeriesText);
export const scenarioFigures = () => bundledTable(scenarioFiguresText);
export const sources = () => bundledTable(sourcesText);
