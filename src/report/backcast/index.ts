import type { Backcast, Contest, Forecast } from "../../backcast/index.js";
import { fixed, percent, signed } from "../../charts/index.js";
import { type Block, facts, list, paragraph, section, table } from "../blocks/index.js";
import { count, listed, sentence } from "../words.js";

export { budgetBackcastChart, budgetBackcastReport } from "./budget.js";
export { tableDiffReport } from "./table-diff.js";

/**
 * Report of a back-cast of defence spending, with the model's losses first.
 *
 * @example
 * ```ts
 * import { backcast } from "crowdout/reaction";
 * import { backcastReport, markdown } from "crowdout/report";
 *
 * console.log(markdown(backcastReport(backcast({ from: 2010, to: 2024 }))));
 * ```
 */
export function backcastReport(backcast: Backcast): Block[] {
	return [
		...losses(backcast),
		...opening(backcast),
		...backcast.contests.flatMap((contest) => contestTable(contest, backcast)),
		...backcast.contests.filter(({ kind }) => kind === "projection").flatMap((contest) => path(contest, backcast)),
		...section("Notes", list(backcast.notes.map((note) => `${sentence(note)}.`))),
	];
}

/** Contests in which naive rivals came nearer. */
function losses({ losses: all, contests, wins, inBand90, nearest }: Backcast): Block[] {
	const title = "Where the model loses";
	const won = Object.entries(wins).map(([name, n]) => `${name} ${count(n)}`);
	const held = Object.entries(inBand90).map(([name, part]) => `${name} ${fixed(100 * part, 0)} %`);
	const best = [...new Set(nearest.map(({ reaction }) => reaction))];
	const rows = all.map(({ contest, reaction, rmse, to }) => [
		contest,
		reaction,
		fixed(rmse, 3),
		`${to[0].name} ${fixed(to[0].rmse, 3)}${to.length > 1 ? `, ${count(to.length - 1)} more` : ""}`,
	]);
	return section(title, [
		...(all.length === 0
			? [paragraph("Nowhere: no naive forecast came nearer.")]
			: table(title, ["contest", "reaction", "error", "nearer forecast"], rows, [1, 3])),
		paragraph(
			`Number of the ${count(contests.length)} contests in which each reaction beats every naive forecast: ${listed(won)}.`,
		),
		paragraph(
			best.length > 1
				? `The contests do not agree on a reaction: ${listed(best)} are each the nearest in some contest.`
				: `In every contest the reaction ${best[0]} came nearest among the reactions tried.`,
		),
		paragraph(`Share of the years that lie in the 90 percent bands: ${listed(held)}.`),
	]);
}

function opening({ from, to, data }: Backcast): Block[] {
	return section(`Back-cast from FY${from} to FY${to}`, [
		facts([["Data", data.title], ...data.traps.map((trap): [string, string] => ["Trap", trap])]),
		paragraph(
			"Error: root mean square of log real spending. Share error: mean absolute error of the share of GDP, points. Bias: above 0 the forecast was too high. Direction: share of years in which spending rose or fell as forecast. 50 and 90 %: share of years inside the bands.",
		),
	]);
}

function contestTable(contest: Contest, { isShare }: Backcast): Block[] {
	const { forecasts, compared, kind } = contest;
	const title = headingOf(contest);
	const part = (value: number | null) => (value === null ? "–" : `${fixed(100 * value, 0)} %`);
	const head = [
		`${compared} ${kind === "rolling" ? "forecasts" : "years"}`,
		"error",
		"share error",
		"bias",
		"direction",
	];
	const rows = forecasts.map(({ name, family, scores }) => [
		`${family === "model" ? "reaction " : ""}${name}`,
		fixed(scores.rmse, 3),
		isShare ? percent(scores.mae, 2) : "–",
		signed(scores.bias, 3),
		part(scores.direction),
		part(scores.coverage50),
		part(scores.coverage90),
	]);
	return section(title, table(title, [...head, "50 %", "90 %"], rows));
}

function headingOf({ kind, title, fittedTo, origin, years }: Contest): string {
	const span = `FY${years[0]} to FY${years[years.length - 1]}`;
	if (kind === "rolling") return `${title}, from FY${origin[0]} to FY${origin[1]}`;
	const fitted = fittedTo === null ? "" : `, FITTED to FY${fittedTo[0]}–FY${fittedTo[1]}`;
	return `${title}${fitted}: ${span}`;
}

/** Year by year: the actual course, and the reactions side by side. */
function path({ forecasts, years, actual, origin }: Contest, { isShare }: Backcast): Block[] {
	const models = forecasts.filter(({ family }) => family === "model");
	const show = (value: number) => (isShare ? percent(value, 2) : fixed(value, 3));
	const of = ({ path }: Forecast) => (isShare ? path?.share : path?.real) ?? [];
	const was = (isShare ? actual?.share : actual?.real) ?? [];
	const what = isShare ? "defence, % of GDP" : `real spending, FY${origin[0]} = 1`;
	const title = `Year by year, projection: ${what}`;
	return section(
		title,
		table(
			title,
			["", "actual", ...models.map(({ name }) => name)],
			years.map((year, k) => [`FY${year}`, show(was[k]), ...models.map((model) => show(of(model)[k]))]),
		),
	);
}
