import type { CountryWords, PresetOutcome } from "crowdout";
import { type HeatMap, heatMap, heatTable } from "crowdout/report";
import { REGIMES, wordsOf } from "../../../../src/report/index.js";
import { h } from "../dom.js";
import { digitsFor } from "../number.js";
import type { ChartView } from "./charts.js";
import { figure } from "./figure.js";
import { section } from "./section.js";

/** The same push under every reaction and financing preset; what the sliders set stays. */
export function presetsView(): ChartView {
	const figures = [figure("Lost by all lines"), figure("Crowd-out ratio")];
	const grid = h("div", { class: "figures" }, ...figures.map(({ element }) => element));
	const element = section(
		"presets-title",
		"The same push under other assumptions",
		"Down: who pays. Across: how strongly Pakistan answers. What a slider, a floor or the allocation sets stays as set. A conclusion that holds in one cell only is a conclusion about that cell.",
		grid,
	);
	return {
		element,
		show: ({ presets, explored: { result } }) => {
			// Another country has no presets of reaction and financing.
			element.hidden = presets?.length === 0;
			grid.setAttribute("aria-busy", String(presets === undefined));
			if (presets === undefined || presets.length === 0) return;
			for (const [k, map] of maps(presets, wordsOf(result)).entries())
				figures[k].show({ svg: heatMap(map), table: heatTable(map) });
		},
		svgs: () => figures.map(({ svg }) => svg()).filter((svg) => svg !== ""),
	};
}

function maps(
	outcomes: readonly PresetOutcome[],
	{ symbol, currency, currencies, hundredths }: CountryWords,
): HeatMap[] {
	const rows = [...new Set(outcomes.map(({ financing }) => financing))];
	const columns = [...new Set(outcomes.map(({ reaction }) => reaction))];
	const cells = (value: (outcome: PresetOutcome) => number | null) =>
		rows.map((row) =>
			columns.map((column) => {
				const found = outcomes.find(({ reaction, financing }) => financing === row && reaction === column);
				return found === undefined ? null : value(found);
			}),
		);
	const common = { rows: rows.map((row) => REGIMES[row]), columns, rowTitle: "who pays", columnTitle: "reaction" };
	return [
		{
			...common,
			id: "presets-loss",
			title: "Lost by all lines",
			unit: `${symbol} bn over the horizon; below 0 the lines gain`,
			description: `What all lines lose over the horizon under each pair of presets, in billions of ${currencies}.`,
			values: cells(({ loss }) => loss),
			digits: digitsFor(outcomes.map(({ loss }) => loss)),
		},
		{
			...common,
			id: "presets-ratio",
			title: "Crowd-out ratio",
			unit: `${hundredths} out of the lines per extra ${currency} of defence`,
			description: `The crowd-out ratio under each pair of presets, in ${hundredths} per ${currency}.`,
			values: cells(({ ratio }) => (ratio === null ? null : 100 * ratio)),
			digits: 1,
		},
	];
}
