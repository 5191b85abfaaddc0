import { digitsFor, short, tornadoChart, tornadoTable, worded } from "../../charts/index.js";
import { sourceTitle } from "../../data/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { AssumptionEffect, RangeEnd } from "../../questions/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, type Figure, figures, list, paragraph, section } from "../blocks/index.js";
import type { RunReportOptions } from "./options.js";
import { horizonInWords, lossOf, lostUnit, perScenario, wordsOf } from "./per-scenario.js";

/** Number of assumptions in words. */
const TOLD = 3;

/** Greatest number of bars. */
const SHOWN = 12;

/**
 * The assumptions with the largest effect on the headline: in brief the first in words, else all as a chart; no block
 * where none has an effect.
 */
export function leading(
	results: readonly CrowdOutResult[],
	{ details = [], brief = false }: RunReportOptions,
): Block[] {
	const effects = (k: number) => details[k]?.tornado ?? [];
	if (brief) {
		return section(
			"The assumptions that matter most, one at a time",
			perScenario(results, (result, k) => list(inWords(effects(k), wordsOf(result)), true)),
		);
	}
	const charts = results.flatMap((result, k) => tornadoFigure(effects(k), result, { k, many: results.length > 1 }));
	if (charts.length === 0) return [];
	return section("What each assumption does", [
		paragraph("Each alone at the low and the high end of its range; what two do together is not seen."),
		...figures(charts),
	]);
}

/** Each with its effect, grade and sources. */
function inWords(effects: readonly AssumptionEffect[], { symbol }: CountryWords): string[] {
	const shown = effects.filter(({ swing }) => swing > 0).slice(0, TOLD);
	const digits = digitsFor(shown.flatMap(({ low, high }) => [low.loss, high.loss]));
	const end = ({ value, loss }: RangeEnd) =>
		`at ${brief(value)} ${symbol} ${worded(loss, digits, ["bn", "bn gained"])}`;
	return shown.map(({ path, value, low, high, grade, basis, sources }) => {
		const from = sources.slice(0, TOLD).map((source) => `${sourceTitle(source)} (${source.publisher})`);
		if (sources.length > TOLD) from.push(`and ${sources.length - TOLD} more`);
		const said = from.length > 0 ? ` Sources: ${from.join("; ")}.` : "";
		return `${path}: ${valueInWords(value)}. All lines lose ${end(low)}, ${end(high)}. Grade ${grade}: ${basis}.${said}`;
	});
}

/** A number, or how it varies by year. */
function valueInWords(value: unknown): string {
	if (typeof value === "number") return short(value);
	if (typeof value !== "object" || value === null) return String(value);
	if ("formula" in value) return String(value.formula);
	if ("from" in value && "to" in value) return `a ramp from ${short(Number(value.from))} to ${short(Number(value.to))}`;
	const numbers = Object.values(value).filter((entry): entry is number => typeof entry === "number");
	return `by year, ${short(Math.min(...numbers))} to ${short(Math.max(...numbers))}`;
}

function tornadoFigure(
	effects: readonly AssumptionEffect[],
	result: CrowdOutResult,
	{ k, many }: { readonly k: number; readonly many: boolean },
): Figure[] {
	const moving = effects.filter(({ swing }) => swing > 1e-6).slice(0, SHOWN);
	if (moving.length === 0) return [];
	const end = ({ value, loss }: AssumptionEffect["low"]) => ({ set: brief(value), value: loss });
	const chart = {
		id: `tornado-${k}`,
		title: many ? `What moves the loss: ${result.scenario}` : "What moves the loss",
		unit: lostUnit(wordsOf(result)),
		description: `The loss of all lines over ${horizonInWords(result)} when one assumption goes from end to end of its range; ${moving[0].path} moves it most.`,
		width: 420,
		centre: lossOf(result),
		bars: moving.map(({ path, low, high }) => ({ name: path, low: end(low), high: end(high) })),
		digits: digitsFor(moving.flatMap(({ low, high }) => [low.loss, high.loss])),
	};
	return [{ title: chart.title, svg: tornadoChart(chart), table: tornadoTable(chart) }];
}

function brief(value: number | string): string {
	return typeof value === "number" ? short(value) : value;
}
