import { ledgerChart, ledgerTable } from "crowdout/report";
import { paidCharts } from "../../../../src/report/index.js";
import { h } from "../dom.js";
import { listed } from "../number.js";
import type { ChartView } from "./charts.js";
import { figure } from "./figure.js";
import { section } from "./section.js";

/** Room for the longest payer with its amount. */
const WIDTH = 410;

/** Who paid for more defence and interest. */
export function whoPaidView(lines: readonly string[]): ChartView {
	const figures = [figure("Who paid, last year"), figure("Who paid, average")];
	return {
		element: section(
			"who-paid-title",
			"Who paid",
			`More defence and more interest against the counterfactual, and where the money came from: the budget closes every year. A payer below 0 gets more, or gives less. Lines are ${listed(lines)}; other is the rest of what that tier spends.`,
			h("div", { class: "figures" }, ...figures.map(({ element }) => element)),
		),
		show: ({ explored: { result } }) => {
			for (const [k, chart] of paidCharts(result).entries()) {
				figures[k].show({ svg: ledgerChart({ ...chart, width: WIDTH }), table: ledgerTable(chart) });
			}
		},
		svgs: () => figures.map(({ svg }) => svg()),
	};
}
