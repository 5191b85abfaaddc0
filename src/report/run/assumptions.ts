import { type Path, readPath, type YearTable } from "../../domain/index.js";
import type { AssumptionEffect, RangeEnd } from "../../experiment/index.js";
import { digitsFor, fixed, short } from "../number.js";
import type { Style } from "../style.js";
import { wrap } from "../wrap.js";

const SHOWN = 3;

/** The assumptions that move the headline most, with their sources; empty where none does. */
export function assumptions(effects: readonly AssumptionEffect[], style: Style): string {
	const shown = effects.filter(({ swing }) => swing > 0).slice(0, SHOWN);
	if (shown.length === 0) return "";
	const digits = digitsFor(shown.flatMap(({ low, high }) => [low.loss, high.loss]));
	const end = ({ value, loss }: RangeEnd) =>
		`at ${typeof value === "number" ? short(value) : value} Rs ${fixed(loss, digits)} bn`;
	const lines = shown.map(({ path, value, low, high, grade, basis, sources }, k) => {
		const from = sources.slice(0, SHOWN).map(({ title, publisher }) => `${title} (${publisher})`);
		if (sources.length > SHOWN) from.push(`and ${sources.length - SHOWN} more`);
		return [
			wrap(`${path}: ${inBrief(value)}. All lines lose ${end(low)}, ${end(high)}.`, "   ", `${k + 1}. `),
			wrap(`Grade ${grade}: ${basis}.`, "   ", "   "),
			wrap(`Sources: ${from.join("; ")}.`, "   ", "   "),
		].join("\n");
	});
	return [style.heading("THE ASSUMPTIONS THAT MATTER MOST, ONE AT A TIME"), ...lines].join("\n");
}

/** A number, or how it varies by year. */
function inBrief(value: unknown): string {
	if (typeof value !== "object" || value === null) return typeof value === "number" ? short(value) : String(value);
	return readPath(value as Path, {
		constant: String,
		table: byYear,
		points: ({ interpolate }) => byYear(interpolate),
		ramp: ({ from, to }) => `a ramp from ${short(Number(from))} to ${short(Number(to))}`,
		formula: ({ formula }) => formula,
	});
}

function byYear(table: YearTable): string {
	const numbers = Object.values(table).map(Number);
	return `by year, ${short(Math.min(...numbers))} to ${short(Math.max(...numbers))}`;
}
