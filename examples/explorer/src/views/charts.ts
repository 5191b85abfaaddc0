import { keyInWords } from "crowdout";
import { h, say } from "../dom.js";
import { sentence } from "../number.js";
import { armsView } from "./arms-table.js";
import { figure } from "./figure.js";
import { levelCharts, lossCharts } from "./over-time.js";
import { section } from "./section.js";
import type { View } from "./view.js";

/** A view whose charts can be downloaded. */
export interface ChartView extends View {
	readonly svgs: () => string[];
}

/** What each line loses over time. */
export function lossChartsView(lines: readonly string[]): ChartView {
	const figures = lines.map((line) => figure(`${sentence(line)} loses`));
	const summary = h("summary", {});
	const list = h("ul", { class: "note" });
	const drawn = h("details", { hidden: true }, summary, list);
	return {
		element: section(
			"over-time-title",
			"Crowd-out over time",
			"All on one scale. The fan holds 90 % and 50 % of the draws; dashed, the counterfactual (0) and the run as set, which need not be the median.",
			h("div", { class: "figures" }, ...figures.map(({ element }) => element)),
			drawn,
		),
		show: (seen) => {
			if (seen.fan !== undefined) {
				const { scenario } = seen.explored;
				const names = [...new Set(seen.fan.parameters.map((path) => sentence(keyInWords(path, scenario))))];
				drawn.hidden = names.length === 0;
				say(summary, `The ${names.length} uncertain numbers that are drawn; the rest is held as set`);
				list.replaceChildren(...names.map((name) => h("li", {}, name)));
			}
			for (const [k, chart] of lossCharts(seen).entries()) figures[k].show(chart);
		},
		svgs: () => figures.map(({ svg }) => svg()),
	};
}

/** Defence and the lines against the counterfactual. */
export function levelChartsView(lines: readonly string[]): ChartView {
	const figures = ["Defence", ...lines.map(sentence)].map(figure);
	const arms = armsView();
	return {
		element: section(
			"levels-title",
			"Defence and the lines, with the push and without",
			"Scales need not begin at 0 but are of one length, so that what moves little looks so.",
			h("div", { class: "figures" }, arms.element, ...figures.map(({ element }) => element)),
		),
		show: (seen) => {
			arms.show(seen);
			for (const [k, chart] of levelCharts(seen).entries()) figures[k].show(chart);
		},
		svgs: () => figures.map(({ svg }) => svg()),
	};
}
