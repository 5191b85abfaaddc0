import { tickStep } from "d3-array";
import {
	type FanChart,
	fanChart,
	fanDomain,
	fanTable,
	type LinesChart,
	linesChart,
	linesTable,
	percent,
	sharedDomain,
	worded,
} from "../../charts/index.js";
import type { CrowdOutResult, RunSeries } from "../../measure/index.js";
import { type Block, type Figure, figures, heading, paragraph } from "../blocks/index.js";
import { sentence, yearName } from "../words.js";
import type { ReportDetails, RunReportOptions } from "./options.js";
import { wordsOf } from "./per-scenario.js";

/** Defence and each line over time against the counterfactual: one scale for a quantity in all scenarios. */
export function overTime(results: readonly CrowdOutResult[], options: RunReportOptions): Block[] {
	const lines = Object.keys(results[0].run.lines);
	const detailsOf = (k: number) => options.details?.[k] ?? {};
	const quantities = [
		{ name: "Defence", path: "run.defence", of: (run: RunSeries) => run.defence },
		...lines.map((line) => ({
			name: sentence(line),
			path: `run.lines.${line}`,
			of: (run: RunSeries) => run.lines[line],
		})),
	];
	const levels = quantities.map((quantity, q) =>
		results.map((result, k) =>
			levelChart({ result, details: detailsOf(k), many: results.length > 1, id: `level-${q}-${k}` }, quantity),
		),
	);
	const scales = equallyLong(levels);
	const shown = levels.map((drafts, q) => drawn(drafts, scales[q]));
	const losses = results.flatMap((result, k) =>
		lossCharts({ result, details: detailsOf(k), many: results.length > 1, id: `lost-${k}` }),
	);
	const lost = drawn(losses, endsOf(losses));
	const groups =
		results.length === 1 ? (losses.length > 1 ? [lost, shown.flat()] : [[...lost, ...shown.flat()]]) : [lost, ...shown];
	return [
		heading("Crowd-out, defence and the lines over time"),
		paragraph(
			"The losses come first, close up. Then defence and each line with the push, against the counterfactual without it, which is grey and dashed. The scales of these need not begin at 0 but are of one length, so that what moves little looks so.",
		),
		...groups.flatMap(figures),
	];
}

/** A chart before its scale is settled. */
type Draft =
	| { readonly kind: "lines"; readonly chart: LinesChart }
	| { readonly kind: "fan"; readonly chart: FanChart };

/** Charts on one scale. */
function drawn(drafts: readonly Draft[], domain: readonly [number, number]): Figure[] {
	return drafts.map(({ kind, chart }) =>
		kind === "lines"
			? { title: chart.title, svg: linesChart({ ...chart, domain }), table: linesTable(chart) }
			: { title: chart.title, svg: fanChart({ ...chart, domain }), table: fanTable(chart) },
	);
}

/** Least and greatest value of the charts. */
function endsOf(drafts: readonly Draft[]): [number, number] {
	const ends = drafts.flatMap(({ kind, chart }) => (kind === "lines" ? sharedDomain([chart]) : fanDomain(chart)));
	return [Math.min(...ends), Math.max(...ends)];
}

/** A scale for each group, all of equal length, so that small changes look small. */
function equallyLong(groups: readonly (readonly Draft[])[]): [number, number][] {
	const ends = groups.map(endsOf);
	const longest = Math.max(...ends.map(([low, high]) => high - low));
	const step = tickStep(0, longest, 4);
	const steps = Math.max(...ends.map(([low, high]) => Math.ceil(high / step) - Math.floor(low / step)));
	return ends.map(([low, high]) => {
		const used = Math.ceil(high / step) - Math.floor(low / step);
		const from = Math.floor(low / step) - Math.floor((steps - used) / 2);
		const lowest = low >= 0 ? Math.max(0, from) : from;
		return [lowest * step, (lowest + steps) * step];
	});
}

interface Place {
	readonly result: CrowdOutResult;
	readonly details: ReportDetails;
	/** Whether the title must say which scenario. */
	readonly many: boolean;
	readonly id: string;
}

interface Quantity {
	readonly name: string;
	readonly path: string;
	readonly of: (run: RunSeries) => readonly number[];
}

function levelChart({ result, details, many, id }: Place, { name, path, of }: Quantity): Draft {
	const { years, run, counterfactualRun: other, scenario } = result;
	const inPercent = (values: readonly number[]) => values.map((value) => 100 * value);
	const last = years.length - 1;
	const words = wordsOf(result);
	const shared = {
		yearPrefix: words.yearPrefix,
		id,
		title: many ? `${name}: ${scenario}` : name,
		unit: "% of GDP",
		years,
		description: `${name} in percent of GDP, ${yearName(years[0], words)} to ${yearName(years[last], words)}: with the push ${percent(of(run)[0], 3)} to ${percent(of(run)[last], 3)}, without it ${percent(of(other)[last], 3)} at the end.`,
	};
	const without = { name: "without", values: inPercent(of(other)), reference: true };
	const band = details.ensemble?.bands[path];
	if (band !== undefined && details.ensemble !== undefined) {
		const quantiles = band.quantiles.map((row) => row.map((value) => (value === null ? null : 100 * value)));
		const { quantiles: probabilities, draws } = details.ensemble;
		const description = `${shared.description} The fan is of ${draws} draws of the scenario; the dashed line is the counterfactual without any draw.`;
		return { kind: "fan", chart: { ...shared, description, probabilities, quantiles, references: [without] } };
	}
	return {
		kind: "lines",
		chart: { ...shared, series: [without, { name: "with", values: inPercent(of(run)) }] },
	};
}

/** The losses in detail: one fan for each line where there are draws, else all lines in one chart. */
function lossCharts(place: Place): Draft[] {
	const { result, details, many, id } = place;
	const { years, crowdOut, scenario } = result;
	const { yearPrefix } = wordsOf(result);
	const { ensemble } = details;
	const lines = Object.keys(crowdOut.share);
	const bands = lines.map((line) => ensemble?.bands[`crowdOut.share.${line}`]);
	if (ensemble === undefined || bands.some((band) => band === undefined)) return [lossChart(place)];
	return lines.map((line, j) => ({
		kind: "fan",
		chart: {
			id: `${id}-${j}`,
			title: `${sentence(line)}: crowd-out${many ? `, ${scenario}` : ""}`,
			unit: LOST,
			sides: SIDES,
			description: `What ${line} loses against the counterfactual in points of GDP, over ${ensemble.draws} draws. Below 0 is a gain.`,
			yearPrefix,
			years,
			probabilities: ensemble.quantiles,
			quantiles: (bands[j]?.quantiles ?? []).map((row) => row.map((value) => (value === null ? null : 100 * value))),
			references: [{ name: "without", values: years.map(() => 0), reference: true }],
		},
	}));
}

const LOST = "points of GDP lost against the counterfactual (0)";
const SIDES = ["", "gained"] as const;

function lossChart({ result, many, id }: Place): Draft {
	const { years, crowdOut, scenario } = result;
	const words = wordsOf(result);
	const last = years.length - 1;
	const lines = Object.keys(crowdOut.share);
	const ends = lines.map((line) => `${line} ${worded(100 * crowdOut.share[line][last], 3, SIDES)}`);
	return {
		kind: "lines",
		chart: {
			id,
			title: many ? `Crowd-out by line: ${scenario}` : "Crowd-out by line",
			unit: LOST,
			sides: SIDES,
			description: `What each line loses against the counterfactual in points of GDP; in ${yearName(years[last], words)}: ${ends.join(", ")}.`,
			yearPrefix: words.yearPrefix,
			years,
			series: [
				{ name: "without", values: years.map(() => 0), reference: true },
				...lines.map((line) => ({ name: line, values: crowdOut.share[line].map((value) => 100 * value) })),
			],
		},
	};
}
