import type { Assumption } from "../questions/index.js";
import { digitsFor, fixed } from "./number.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/**
 * Every assumption of a scenario as a table, unsourced ones first, then the basis of those that move the headline.
 *
 * @param title What the list is of.
 */
export function assumptionReport(title: string, assumptions: readonly Assumption[]): string {
	const moving = assumptions.filter(({ effect }) => (effect?.swing ?? 0) > 0);
	const digits = digitsFor(moving.flatMap(({ effect }) => [effect?.low.loss ?? 0, effect?.high.loss ?? 0]));
	const rows = assumptions.map(({ path, value, grade, effect }) => [
		path.length > 28 ? `…${path.slice(-27)}` : path,
		typeof value === "number" ? brief(value) : `${brief(value[0])}…${brief(value[1])}`,
		effect === undefined ? "–" : `${end(effect.low.value)} to ${end(effect.high.value)}`,
		effect === undefined ? "–" : fixed(effect.swing, digits),
		grade,
	]);
	const head = ["assumption", "value", "range", "moves", "evidence"];
	const shortened = rows.map((row) => [row[0], row[1], row[2].length > 16 ? "two regimes" : row[2], row[3], row[4]]);
	const basis = moving.slice(0, 12).map(({ path, basis: why, sources }) =>
		wrap(
			`${path}: ${why}. ${sources
				.map(({ title: of }) => of)
				.slice(0, 2)
				.join("; ")}.`,
			"  ",
			"- ",
		),
	);
	return [
		title,
		wrap(
			"Unsourced first, then by how far the loss of all lines over the horizon moves [Rs bn of the base year] when the parameter alone goes from one end of its range to the other.",
		),
		"",
		textTable([head, ...shortened], ["left", "right", "right", "right", "left"]),
		"",
		"Why these values:",
		...basis,
		"",
	].join("\n");
}

function end(value: number | string): string {
	return typeof value === "number" ? brief(value) : value;
}

/** Three figures are enough to know a number by. */
function brief(value: number): string {
	return String(Number(value.toPrecision(3)));
}
