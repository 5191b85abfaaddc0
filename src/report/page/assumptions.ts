import type { CrowdOutResult } from "../../measure/index.js";
import type { Assumption, AssumptionEffect, PresetOutcome } from "../../questions/index.js";
import {
	type HeatMap,
	heatMap,
	heatTable,
	type Table,
	tornadoChart,
	tornadoTable,
	waterfallChart,
	waterfallTable,
} from "../charts/index.js";
import { digitsFor, fixed, short } from "../number.js";
import { type Block, type Figure, heading, paragraph } from "./blocks.js";
import type { ReportDetails, ReportOptions } from "./types.js";
import { horizonInWords, lossOf } from "./words.js";

const UNIT = "Rs bn lost by all lines over the horizon; a minus is a gain";

/** Bars that a reader can take in. */
const SHOWN = 12;

/** The same push under other presets, why two scenarios differ, and what each assumption does; what was not asked is left out. */
export function otherAnswers(results: readonly CrowdOutResult[], { details = [] }: ReportOptions): Block[] {
	const figures = (of: (details: ReportDetails, result: CrowdOutResult, k: number) => Figure[]) =>
		results.flatMap((result, k) => of(details[k] ?? {}, result, k));
	const section = (title: string, text: string, found: readonly Figure[]): Block[] =>
		found.length === 0 ? [] : [heading(title), paragraph(text), { kind: "figures", figures: found }];
	const many = results.length > 1;
	return [
		...section(
			"The same push under other assumptions",
			"Down: Pakistan answers more strongly. Across: less is borrowed, more is cut. The stronger the tint, the larger.",
			figures(({ samePush = [] }, { scenario }, k) => presetFigures(samePush, many ? `: ${scenario}` : "", k)),
		),
		...section(
			"Why the answer differs",
			"Exact Shapley values: each cause is taken in every order in which the two scenarios can be turned into each other.",
			figures((found, _, k) => waterfall(found, k)),
		),
		...section(
			"What each assumption does",
			"Each alone at the low and the high end of its range; what two do together is not seen.",
			figures(({ tornado = [] }, result, k) => tornadoFigure(tornado, result, { k, many })),
		),
	];
}

function presetFigures(outcomes: readonly PresetOutcome[], of: string, k: number): Figure[] {
	if (outcomes.every(({ ratio, loss }) => ratio === null && loss === 0)) return [];
	const rows = [...new Set(outcomes.map(({ reaction }) => reaction))];
	const columns = [...new Set(outcomes.map(({ financing }) => financing))];
	const cell = (value: (outcome: PresetOutcome) => number | null) =>
		rows.map((row) =>
			columns.map((column) => {
				const found = outcomes.find(({ reaction, financing }) => reaction === row && financing === column);
				return found === undefined ? null : value(found);
			}),
		);
	const common = { rows, columns, rowTitle: "reaction", columnTitle: "financing" };
	const losses = outcomes.map(({ loss }) => loss);
	const digits = digitsFor(losses);
	const range = `from ${fixed(Math.min(...losses), digits)} to ${fixed(Math.max(...losses), digits)}`;
	const maps: HeatMap[] = [
		{
			...common,
			id: `presets-loss-${k}`,
			title: `Lost by all lines${of}`,
			unit: "Rs bn over the horizon; a minus is a gain",
			description: `The loss of all lines under each pair of presets, ${range} billion rupees.`,
			values: cell(({ loss }) => loss),
			digits,
		},
		{
			...common,
			id: `presets-ratio-${k}`,
			title: `Crowd-out ratio${of}`,
			unit: "paisa out of the lines per extra rupee of defence",
			description: "The crowd-out ratio under each pair of presets, in paisa per rupee.",
			values: cell(({ ratio }) => (ratio === null ? null : 100 * ratio)),
			digits: 1,
		},
	];
	return maps.map((map) => ({ title: map.title, svg: heatMap(map), table: heatTable(map) }));
}

function waterfall({ attribution }: ReportDetails, k: number): Figure[] {
	if (attribution === undefined) return [];
	const { from, to, parts, fromName, toName } = attribution;
	const chart = {
		id: `attribution-${k}`,
		title: `From ${fromName} to ${toName}`,
		unit: UNIT,
		description: `The loss goes from ${fixed(from, 2)} to ${fixed(to, 2)} billion rupees: ${parts.map(({ cause, amount }) => `${cause} ${fixed(amount, 2)}`).join(", ")}.`,
		from: { name: fromName, value: from },
		steps: parts.map(({ cause, amount }) => ({ name: cause, amount })),
		to: { name: toName, value: to },
		digits: digitsFor([from, to, ...parts.map(({ amount }) => amount)]),
	};
	return [{ title: chart.title, svg: waterfallChart(chart), table: waterfallTable(chart) }];
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
		unit: UNIT,
		description: `The loss of all lines over ${horizonInWords(result)} when one assumption goes from end to end of its range; ${moving[0].path} moves it most.`,
		width: 420,
		centre: lossOf(result),
		bars: moving.map(({ path, low, high }) => ({ name: path, low: end(low), high: end(high) })),
		digits: digitsFor(moving.flatMap(({ low, high }) => [low.loss, high.loss])),
	};
	return [{ title: chart.title, svg: tornadoChart(chart), table: tornadoTable(chart) }];
}

/** Every assumption with its range, effect and evidence, least known first. */
export function assumptionTable(assumptions: readonly Assumption[], caption: string): Table {
	const moving = assumptions.flatMap(({ effect }) => (effect === undefined ? [] : [effect.low.loss, effect.high.loss]));
	const digits = digitsFor(moving);
	return {
		caption,
		head: ["assumption", "value", "range", "moves the loss by, Rs bn", "evidence", "why", "sources"],
		rows: assumptions.map(({ path, value, unit, effect, grade, basis, sources }) => [
			path,
			`${typeof value === "number" ? brief(value) : value.map(brief).join(" to ")}${unit ? ` ${unit}` : ""}`,
			effect === undefined ? "–" : `${brief(effect.low.value)} to ${brief(effect.high.value)}`,
			effect === undefined ? "–" : fixed(effect.swing, digits),
			grade,
			basis,
			inBrief(sources.map(({ title }) => title)),
		]),
		words: [1, 2, 4, 5, 6],
	};
}

/** The first titles; the section of sources has all of them. */
function inBrief(titles: readonly string[]): string {
	const more = titles.length > 3 ? [`and ${titles.length - 2} more`] : [];
	return [...titles.slice(0, more.length > 0 ? 2 : 3), ...more].join("; ");
}

function brief(value: number | string): string {
	return typeof value === "number" ? short(value) : value;
}
