import type { CrowdOutResult, RunSeries } from "crowdout";
import { htmlTable, type Table } from "crowdout/report";
import { lastYearName } from "../../../../src/report/index.js";
import { fill, h } from "../dom.js";
import { fixed, moreOrLess, sentence, sum } from "../number.js";
import { tableBox } from "./section.js";
import type { View } from "./view.js";

/** Defence, interest and the lines with the push and without it. */
export function armsView(): View {
	const box = tableBox("With the push and without it");
	return {
		element: h("div", {}, box),
		show: ({ explored: { result } }) => fill(box, htmlTable(armsTable(result))),
	};
}

function armsTable(result: CrowdOutResult): Table {
	const { run, counterfactualRun: other, years } = result;
	const last = years.length - 1;
	const lines = Object.keys(run.lines);
	const row = (name: string, of: (arm: RunSeries) => number) => {
		const [with_, without] = [100 * of(run), 100 * of(other)];
		return [name, fixed(with_, 3), fixed(without, 3), moreOrLess(with_ - without, 3)];
	};
	return {
		caption: `Percent of GDP in ${lastYearName(result)}`,
		head: ["share", "with the push", "without", "difference"],
		rows: [
			row("Defence", ({ defence }) => defence[last]),
			row("Interest", ({ interest }) => interest[last]),
			...lines.map((line) => row(sentence(line), (arm) => arm.lines[line][last])),
			row("All lines", (arm) => sum(lines.map((line) => arm.lines[line][last]))),
			row("Debt", ({ debt }) => debt[last]),
		],
	};
}
