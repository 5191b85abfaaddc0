import type { FiscalFigure } from "../../data/index.js";
import type { DefenceDefinition, FiscalCourse } from "../../history/index.js";
import { parseScenario } from "../../measure/index.js";
import type { DefenceDefinition as BudgetDefinition } from "../../model/index.js";
import type { Scenario } from "../../scenario/index.js";
import { financingOf } from "./financing.js";
import { growth, inflation, interestRate, type Made, macro, weakest } from "./made.js";
import type { BudgetBaseFigure, BudgetRegime } from "./types.js";
import type { Line } from "./variables.js";

/** The scenario with known tiers of each line; other years take the composition of their lines from it. */
export const tiersScenario = () => parseScenario("base-2023-budget");

const DEFINITIONS: Readonly<Record<DefenceDefinition, BudgetDefinition>> = {
	services: "budget",
	budget: "budget",
	"with-pensions": "budget+pensions",
	sipri: "sipri",
	"sipri-weo": "sipri",
};

/** The parts of a base-year scenario. */
export interface Base {
	readonly origin: number;
	readonly lines: readonly Line[];
	/** Every number that it is given. */
	readonly figures: readonly BudgetBaseFigure[];
	/** The scenario under a regime. */
	readonly scenario: (regime: BudgetRegime) => Scenario;
}

/**
 * A scenario whose base year is a year of the accounts, driven by the actual course afterwards.
 *
 * Actual: defence, revenue, real growth, prices, and the mean interest rate. Held at the base year's share of GDP until
 * the gap moves them: every line, all other spending, and the deficit. The parts of federation, provinces and
 * development in a line are those of FY2023 in every base year.
 *
 * @param of.years Simulated years, in order; the accounts have them all.
 * @param of.tiers The composition of each line, see `tiersScenario`.
 */
export function baseOf(
	course: FiscalCourse,
	{
		origin,
		years,
		lines,
		defence,
		tiers,
	}: {
		origin: number;
		years: readonly number[];
		lines: readonly Line[];
		defence: DefenceDefinition;
		tiers: Scenario;
	},
): Base {
	const share = (figure: FiscalFigure): Made => ({
		value: figure.value / 100,
		derivation: `${figure.id} / 100`,
		rows: [figure],
	});
	const own = (item: string, year = origin) => share(course.of(item, year) as FiscalFigure);
	const [revenue, deficit] = [own("revenue"), own("deficit")];
	const spent = { defence: own("defence"), interest: own("interest") };
	const ofLines = Object.fromEntries(lines.map(({ item, base }) => [item, share(base)]));
	const parts = [...Object.values(spent), ...Object.values(ofLines)];
	const other: Made = {
		value: revenue.value + deficit.value - parts.reduce((sum, { value }) => sum + value, 0),
		derivation: [
			"revenue.base + deficit.base",
			...Object.keys(spent),
			...Object.keys(ofLines).map((item) => `lines.${item}.base`),
		].join(" - "),
		rows: [revenue, deficit, ...parts].flatMap(({ rows }) => rows),
	};
	const debt = own("debt");
	const gdp = macro("gdpNominal", origin);
	const byYear = (made: (year: number) => Made) => new Map(years.map((year) => [year, made(year)]));
	const paths = {
		"budget.revenue.path": byYear((year) => own("revenue", year)),
		"defence.share": byYear((year) => own("defence", year)),
		"economy.growth": byYear((year) => growth(year)),
		"economy.inflation": byYear((year) => inflation(year)),
		"budget.interestRate": byYear((year) => interestRate(course, year)),
	};
	const table = (path: keyof typeof paths) =>
		Object.fromEntries([...paths[path]].map(([year, { value }]) => [year, value]));
	const numbers: [string, Made][] = [
		["economy.gdp", gdp],
		["budget.revenue.base", revenue],
		["budget.deficit.base", deficit],
		["budget.defence", spent.defence],
		["budget.interest", spent.interest],
		["budget.debt", debt],
		...Object.entries(ofLines).map(([item, made]): [string, Made] => [`budget.lines.${item}.base`, made]),
		["budget.other.base", other],
		...Object.entries(paths).flatMap(([path, made]) =>
			[...made].map(([year, one]): [string, Made] => [`${path}.${year}`, one]),
		),
	];
	const scenario = (regime: BudgetRegime) =>
		parseScenario({
			name: `backcast-${origin}-${regime}`,
			extends: null,
			baseYear: origin,
			horizon: years.length,
			// Rival, population and exchange rate may have any value: no share of GDP depends on them.
			rival: { spending: 1, growth: 0 },
			economy: {
				gdp: gdp.value,
				growth: table("economy.growth"),
				inflation: table("economy.inflation"),
				population: 1,
				exchangeRate: 1,
			},
			budget: {
				definition: DEFINITIONS[defence],
				defence: spent.defence.value,
				interest: spent.interest.value,
				debt: debt.value,
				interestRate: table("budget.interestRate"),
				revenue: { base: revenue.value, path: table("budget.revenue.path") },
				deficit: { base: deficit.value },
				lines: Object.fromEntries(
					Object.entries(ofLines).map(([item, { value }]) => {
						const rest = withoutPath(tiers.budget.lines[item]);
						return [item, { ...rest, base: value }];
					}),
				),
				other: { ...withoutPath(tiers.budget.other), base: other.value },
				provinces: tiers.budget.provinces,
			},
			defence: { kind: "share", share: table("defence.share") },
			financing: financingOf(regime, years),
			allocation: tiers.allocation,
			counterfactual: {},
		});
	return {
		origin,
		lines,
		figures: numbers.map(([path, { value, derivation, rows }]) => ({
			path,
			value,
			derivation,
			status: weakest(rows),
			sources: [...new Set(rows.flatMap(({ source }) => source.split(" ")))].sort(),
		})),
		scenario,
	};
}

function withoutPath<T extends { readonly path?: unknown }>({ path: _, ...rest }: T): Omit<T, "path"> {
	return rest;
}
