import type { Backcast, Contest, Forecast } from "../../backcast/index.js";
import { fixed, percent, signed } from "../number.js";
import { type Style, styleOf } from "../style.js";
import { textTable } from "../text-table.js";
import { count, listed, sentence } from "../words.js";
import { wrap } from "../wrap.js";

export { tableDiffReport } from "./table-diff.js";

/** A back-cast as a person reads it, in 80 columns, where the model loses first; it ends with a line break. */
export function backcastReport(backcast: Backcast, options: { readonly colour?: boolean } = {}): string {
	const style = styleOf(options.colour ?? false);
	const sections = [
		losses(backcast, style),
		opening(backcast, style),
		...backcast.contests.map((contest) => contestTable(contest, backcast, style)),
		...backcast.contests.filter(({ kind }) => kind === "projection").map((contest) => path(contest, backcast, style)),
		[style.heading("NOTES"), ...backcast.notes.map((note) => wrap(`${sentence(note)}.`, "  ", "- "))].join("\n"),
	];
	return `${sections.join("\n\n")}\n`;
}

/** Where naive rivals came nearer. */
function losses({ losses: all, contests, wins, inBand90, nearest }: Backcast, style: Style): string {
	const heading = style.heading("WHERE THE MODEL LOSES");
	const won = Object.entries(wins).map(([name, n]) => `${name} ${count(n)}`);
	const tally = wrap(
		`Of ${count(contests.length)} contests each reaction wins against every naive rival: ${listed(won)}.`,
	);
	const held = Object.entries(inBand90).map(([name, part]) => `${name} ${fixed(100 * part, 0)} %`);
	const bands = wrap(`The 90 percent bands held this part of the years: ${listed(held)}.`);
	const best = [...new Set(nearest.map(({ reaction }) => reaction))];
	const choice = wrap(
		best.length > 1
			? `The contests do not agree on a reaction: ${listed(best)} each came nearest somewhere.`
			: `In every contest the reaction ${best[0]} came nearest of those tried.`,
	);
	const summary = [tally, choice, bands];
	if (all.length === 0) return [heading, "Nowhere: no naive rival came nearer.", ...summary].join("\n");
	const rows = all.map(({ contest, reaction, rmse, to }) => [
		contest,
		reaction,
		fixed(rmse, 3),
		`${to[0].name} ${fixed(to[0].rmse, 3)}${to.length > 1 ? `, ${count(to.length - 1)} more` : ""}`,
	]);
	const table = textTable([["contest", "reaction", "error", "nearer was"], ...rows], ["left", "left", "right", "left"]);
	return [heading, table, ...summary].join("\n");
}

function opening({ from, to, data }: Backcast, style: Style): string {
	return [
		style.heading(`BACK-CAST FROM FY${from} TO FY${to}`),
		wrap(data.title, " ".repeat(8), "Data    "),
		...data.traps.map((trap) => wrap(trap, " ".repeat(8), "Trap    ")),
		wrap(
			"Error: root mean square of log real spending. Share off: mean absolute error of the share of GDP, points. Bias: above 0 the forecast was too high. Way: years in which spending moved as said. 50 and 90 %: years inside the bands.",
		),
	].join("\n");
}

function contestTable(contest: Contest, { isShare }: Backcast, style: Style): string {
	const { forecasts, compared } = contest;
	const part = (value: number | null) => (value === null ? "–" : `${fixed(100 * value, 0)} %`);
	const rows = forecasts.map(({ name, family, scores }) => [
		`${family === "model" ? "reaction " : ""}${name}`,
		fixed(scores.rmse, 3),
		isShare ? percent(scores.mae, 2) : "–",
		signed(scores.bias, 3),
		part(scores.direction),
		part(scores.coverage50),
		part(scores.coverage90),
	]);
	return [
		style.heading(headingOf(contest)),
		textTable([
			[
				`${compared} ${contest.kind === "rolling" ? "forecasts" : "years"}`,
				"error",
				"share off",
				"bias",
				"way",
				"50 %",
				"90 %",
			],
			...rows,
		]),
	].join("\n");
}

function headingOf({ kind, title, fittedTo, origin, years }: Contest): string {
	const span = `FY${years[0]} TO FY${years[years.length - 1]}`;
	if (kind === "rolling") return `${title.toUpperCase()}, FROM FY${origin[0]} TO FY${origin[1]}`;
	const fitted = fittedTo === null ? "" : `, FITTED TO FY${fittedTo[0]}–FY${fittedTo[1]}`;
	return `${title.toUpperCase()}${fitted}: ${span}`;
}

/** Year by year: what happened, and the reactions side by side. */
function path({ forecasts, years, actual, origin }: Contest, { isShare }: Backcast, style: Style): string {
	const models = forecasts.filter(({ family }) => family === "model");
	const show = (value: number) => (isShare ? percent(value, 2) : fixed(value, 3));
	const of = ({ path }: Forecast) => (isShare ? path?.share : path?.real) ?? [];
	const was = (isShare ? actual?.share : actual?.real) ?? [];
	return [
		style.heading(
			isShare
				? "YEAR BY YEAR AS PROJECTED: DEFENCE, % OF GDP"
				: `YEAR BY YEAR AS PROJECTED: REAL SPENDING, FY${origin[0]} = 1`,
		),
		textTable([
			["", "actual", ...models.map(({ name }) => name)],
			...years.map((year, k) => [`FY${year}`, show(was[k]), ...models.map((model) => show(of(model)[k]))]),
		]),
	].join("\n");
}
