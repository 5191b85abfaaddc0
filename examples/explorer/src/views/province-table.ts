import type { CrowdOutResult } from "crowdout";
import { htmlTable, type Table } from "crowdout/report";
import { horizonInWords, wordsOf } from "../../../../src/report/index.js";
import { isBundledCountry } from "../../../../src/scenario/index.js";
import { fill, h, say } from "../dom.js";
import { digitsFor, lost, sentence, sum } from "../number.js";
import { section, tableBox } from "./section.js";
import type { View } from "./view.js";

/** What the lines lose in each province, and in the federation. */
export function provinceView(): View {
	const box = tableBox("Crowd-out by province");
	box.id = "by-province";
	const none = h("p", { class: "note" });
	const element = section(
		"by-province-title",
		"Crowd-out by province",
		"Where the lines lose or gain: in each province's own budget and in the federal one. It says whose budget is cut, not where federal money would have been spent.",
		box,
		none,
	);
	return {
		element,
		show: ({ explored: { result } }) => {
			const { provinces } = result.crowdOut;
			element.hidden = provinces === undefined && !isBundledCountry(result.record.scenario);
			box.hidden = provinces === undefined;
			say(none, provinces === undefined ? "The budget of this scenario does not know the provinces one by one." : "");
			if (provinces !== undefined) fill(box, htmlTable(provinceTable(result, provinces)));
		},
	};
}

function provinceTable(result: CrowdOutResult, provinces: NonNullable<CrowdOutResult["crowdOut"]["provinces"]>): Table {
	const { cumulativeMoney: together } = result.crowdOut;
	const lines = Object.keys(together);
	const rows = Object.entries(provinces).map(
		([name, { cumulativeMoney }]) => [nameOf(name), lines.map((line) => cumulativeMoney[line])] as const,
	);
	const federal = lines.map((line, k) => together[line] - sum(rows.map(([, money]) => money[k])));
	const all = [...rows, ["Federation", federal], ["Together", lines.map((line) => together[line])]] as const;
	const withTotal = all.map(([name, money]) => [name, [...money, sum(money)]] as const);
	const digits = digitsFor(withTotal.flatMap(([, money]) => money));
	return {
		caption: `${wordsOf(result).symbol} bn over ${horizonInWords(result)}`,
		head: ["budget", ...lines, "all lines"],
		rows: withTotal.map(([name, money]) => [name, ...money.map((value) => lost(value, digits))]),
	};
}

/** `khyberPakhtunkhwa` is Khyber Pakhtunkhwa. */
function nameOf(province: string): string {
	return sentence(province.replace(/[A-Z]/g, (letter) => ` ${letter}`));
}
