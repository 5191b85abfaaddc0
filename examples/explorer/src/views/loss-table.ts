import type { Table } from "crowdout/report";
import { htmlTable, rangeName } from "crowdout/report";
import { horizonInWords, lastYearName, wordsOf } from "../../../../src/report/index.js";
import { fill } from "../dom.js";
import { digitsFor, fixed, lost, lostBetween, sentence, sum } from "../number.js";
import { section, tableBox } from "./section.js";
import type { Seen, View } from "./view.js";

/** What each line loses, in every unit. */
export function lossView(): View {
	const box = tableBox("Crowd-out by line");
	box.id = "crowd-out";
	const note = "What each line loses or gains against the counterfactual. Money is in prices of the base year.";
	return {
		element: section("crowd-out-title", "Crowd-out by line", note, box),
		show: (seen) => fill(box, htmlTable(lossTable(seen))),
	};
}

function lossTable({ explored: { result }, fan }: Seen): Table {
	const { crowdOut, years, run } = result;
	const { symbol } = wordsOf(result);
	const range = rangeName(fan?.draws ?? 0);
	const last = years.length - 1;
	const lines = Object.keys(run.lines);
	const over = (values: readonly number[]) => sum(values.slice(1));
	const rows = lines.map((line) => [
		100 * crowdOut.share[line][last],
		crowdOut.cumulativeMoney[line],
		over(crowdOut.usd[line]),
		over(crowdOut.perHead[line]),
	]);
	const all = rows[0].map((_, k) => sum(rows.map((row) => row[k])));
	const pointDigits = Math.max(...rows.map(([points]) => Math.abs(points))) < 0.01 ? 4 : 3;
	const digits = all.map((value, k) => (k === 0 ? pointDigits : digitsFor([value, ...rows.map((row) => row[k])])));
	const spread = (path: string) => {
		const found = fan?.scalars[path]?.quantiles.map((estimate) => estimate?.value ?? null);
		return found === undefined ? "…" : lostBetween(found[0], found[found.length - 1], digits[1]);
	};
	const chance = (estimate: { readonly value: number } | undefined) =>
		estimate === undefined ? "…" : fixed(100 * estimate.value, 0);
	const cells = (row: readonly number[]) => row.map((value, k) => lost(value, digits[k]));
	return {
		caption: `Points of GDP and percent in ${lastYearName(result)}; amounts over ${horizonInWords(result)}`,
		head: [
			"line",
			"points of GDP",
			`${symbol} bn`,
			"US$ bn",
			`${symbol} per head`,
			"% of its money",
			`${symbol} bn, ${range}`,
			"% of draws that lose",
		],
		rows: [
			...lines.map((line, k) => [
				sentence(line),
				...cells(rows[k]),
				lost(crowdOut.percentOfLine[line][last], 2),
				spread(`crowdOut.cumulativeMoney.${line}`),
				chance(fan?.probabilityOfLoss.lines[line]),
			]),
			["All lines", ...cells(all), "–", spread("crowdOut.total.cumulativeMoney"), chance(fan?.probabilityOfLoss.all)],
		],
	};
}
