// Past 200 lines: the report and the chart of one result, which share their rows.

import type {
	BudgetBackcast,
	BudgetContest,
	BudgetForecast,
	BudgetLoss,
	BudgetVariable,
} from "../../backcast/index.js";
import { chartSheet, fixed, type LinesChart, linesChart, linesTable, signed } from "../../charts/index.js";
import { type Block, type Figure, facts, figures, list, paragraph, section, table } from "../blocks/index.js";
import { count, listed, sentence, yearsInBrief } from "../words.js";

/** Decimals of points of GDP; the sources round to them. */
const DIGITS = 2;

/** How the tables of errors are read. */
const READING =
	"Root mean square error, points of GDP. * marks a forecast that no other beats in the years that both have. Share held, trend and last change are naive forecasts that do not use the budget.";

/**
 * Report of a back-cast of the budget, with the model's losses first.
 *
 * @example
 * ```ts
 * import { backcastBudget } from "crowdout/reaction";
 * import { budgetBackcastReport, text } from "crowdout/report";
 *
 * console.log(text(budgetBackcastReport(backcastBudget({ from: 2015, to: 2022, join: true }))));
 * ```
 */
export function budgetBackcastReport(backcast: BudgetBackcast): Block[] {
	const { contests, notes, missing, joins } = backcast;
	const said = (words: readonly string[]) => list(words.map((word) => `${sentence(word)}.`));
	return [
		...losses(backcast),
		...section("What this cannot show", said(notes)),
		...opening(backcast),
		...contests.flatMap((contest) => errors(contest)),
		...section("Year by year", figures(pictures(backcast))),
		...section("The base years", bases(contests)),
		...section("What was not found", said(missing)),
		...section(
			"Breaks that are crossed",
			list(joins.map(({ name, definition, note }) => `${name}: ${definition}${note === "" ? "" : `; ${note}`}.`)),
		),
	];
}

/**
 * The actual course, the model under its main regime and the rivals: one small chart for each base year and variable.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { backcastBudget } from "crowdout/reaction";
 * import { budgetBackcastChart } from "crowdout/report";
 *
 * const svg = budgetBackcastChart(backcastBudget({ from: 2015, to: 2022, join: true }));
 * console.log(svg.startsWith("<svg")); // true
 * ```
 */
export function budgetBackcastChart(backcast: BudgetBackcast): string {
	return chartSheet(
		charts(backcast).map((chart) => linesChart(chart)),
		`The budget back-cast from ${listed(backcast.from.map((year) => `FY${year}`))}`,
	);
}

/** Variables for which rivals came nearer than the model under its main regime. */
function losses({ losses: all, contests, wins, regimes }: BudgetBackcast): Block[] {
	const title = "Where the model loses";
	const [main] = regimes;
	const isSummed = contests.some(({ kind }) => kind === "pooled");
	const shown = all.filter(({ regime, kind }) => regime === main && !(isSummed && kind === "base"));
	const won = Object.entries(wins).map(([name, { won: n, of }]) => `${name} ${n} of ${of}`);
	const [summary] = contests;
	const row = ({ contest, item, rmse, to }: BudgetLoss) => [
		item,
		contest,
		fixed(rmse, DIGITS),
		`${to[0].name} ${fixed(to[0].rmse, DIGITS)}${to.length > 1 ? `, ${count(to.length - 1)} more` : ""}`,
	];
	return section(title, [
		...(shown.length === 0
			? [paragraph("Nowhere: no naive forecast came nearer.")]
			: table(title, ["", "contest", "error", "nearer forecast"], shown.map(row), [1, 3])),
		paragraph(
			`Nearest forecast of each (${summary.title}): ${listed(summary.variables.map(({ item, nearest }) => `${item} ${nearest ?? "none"}`))}.`,
		),
		paragraph(
			`Error: root mean square, points of GDP, of the regime ${main}. Number of variables of single base years for which no naive forecast came nearer: ${listed(won)}.`,
		),
	]);
}

function opening({ from, to, accounts, defence, regimes, programmeYears }: BudgetBackcast): Block[] {
	return section(`Back-cast of the budget to FY${to}`, [
		facts([
			["Base years", listed(from.map((year) => `FY${year}`))],
			["Accounts", accounts],
			["Defence", defence],
			["Who pays", regimes.join(", ")],
			[
				"IMF programme",
				programmeYears.length === 0
					? "in no year"
					: `${yearsInBrief(programmeYears)}: most of the year under an arrangement`,
			],
		]),
		paragraph(READING),
	]);
}

/**
 * The errors of a contest: one column for each variable and one row for each forecast; for all base years together also
 * size and bias.
 */
function errors({ kind, title, variables }: BudgetContest): Block[] {
	const of = (heading: string, cell: (forecast: BudgetForecast, variable: BudgetVariable) => string) =>
		table(
			heading,
			["", ...variables.map(({ item }) => item)],
			[
				...namesOf(variables).map((name) => [
					name,
					...variables.map((variable) => {
						const forecast = variable.forecasts.find((one) => one.name === name);
						return forecast === undefined ? "–" : cell(forecast, variable);
					}),
				]),
				["years compared", ...variables.map(({ forecasts }) => String(forecasts[0].scores.compared))],
			],
		);
	const heading = sentence(title);
	return section(heading, [
		...of(
			heading,
			({ name, scores }, variable) => `${fixed(scores.rmse, DIGITS)}${name === variable.nearest ? "*" : ""}`,
		),
		...(kind === "pooled"
			? [
					...of("Mean absolute error", ({ scores }) => fixed(scores.mae, DIGITS)),
					...of("Mean error (above 0: the forecast was too high)", ({ scores }) => signed(scores.bias, DIGITS)),
				]
			: []),
	]);
}

function namesOf(variables: readonly BudgetVariable[]): readonly string[] {
	const all = variables.flatMap(({ forecasts }) => forecasts);
	const names = (family: BudgetForecast["family"]) =>
		all.filter((one) => one.family === family).map(({ name }) => name);
	const rivals = ["share held", "trend", "last change"];
	return [...new Set([...names("model"), ...rivals.filter((name) => names("naive").includes(name))])];
}

function pictures(backcast: BudgetBackcast): Figure[] {
	return charts(backcast).map((chart) => ({ title: chart.title, svg: linesChart(chart), table: linesTable(chart) }));
}

function charts({ contests, regimes }: BudgetBackcast): LinesChart[] {
	return contests
		.filter(({ kind }) => kind === "base")
		.flatMap(({ origins: [origin], years, variables }) =>
			variables.map(({ item, title, actual = [], forecasts }): LinesChart => {
				// Lines have their names at the end, so that a picture ends with the actual course.
				const end = actual.findLastIndex((value) => value !== null) + 1;
				const shown = forecasts.filter(({ name, family }) => family === "naive" || name === regimes[0]);
				// The share held is the base year's.
				const start = forecasts.find(({ name }) => name === "share held")?.path?.[0] ?? null;
				return {
					title: `${sentence(title)} from FY${origin}`,
					description: `${sentence(item)} in FY${origin} to FY${years[end - 1]}: what happened, the model with the regime ${regimes[0]}, and ${listed(shown.slice(1).map(({ name }) => name))}.`,
					unit: "% of GDP",
					id: `backcast-${origin}-${item}`,
					years: [origin, ...years.slice(0, end)],
					series: [
						{ name: "actual", values: [start, ...actual.slice(0, end)], reference: true },
						...shown.map(({ name, family, path = [] }) => ({
							name: family === "model" ? "model" : name,
							values: [start, ...path.slice(0, end)],
						})),
					],
				};
			}),
		);
}

/** The starting numbers of each base year. */
function bases(contests: readonly BudgetContest[]): Block[] {
	const single = contests.filter(({ kind }) => kind === "base");
	const starts = single.map(({ base = [] }) => base.filter(({ path }) => PATHS.some(([known]) => known === path)));
	const rows = PATHS.flatMap(([path, name]) => {
		const found = starts.map((base) => base.find((one) => one.path === path));
		if (found.every((one) => one === undefined)) return [];
		const cells = found.map((one) => (one === undefined ? "in other" : fixed(100 * one.value, DIGITS)));
		return [[name, ...cells, [...new Set(found.flatMap((one) => one?.status ?? []))].join(", ")]];
	});
	return table(
		"% of GDP, with the status of the figures",
		["", ...single.map(({ origins }) => `FY${origins[0]}`), "status"],
		rows,
		[single.length + 1],
	);
}

const PATHS = [
	["budget.revenue.base", "revenue"],
	["budget.deficit.base", "deficit"],
	["budget.defence", "defence"],
	["budget.interest", "interest"],
	["budget.lines.education.base", "education"],
	["budget.lines.health.base", "health"],
	["budget.lines.food.base", "food"],
	["budget.lines.water.base", "water"],
	["budget.other.base", "all other spending"],
	["budget.debt", "debt"],
] as const;
