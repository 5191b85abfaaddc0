import { sum } from "d3-array";
import type { CrowdOutResult, OutcomeResult } from "../../measure/index.js";
import type { Table } from "../charts/index.js";
import { digitsFor, fixed, percent, signed } from "../number.js";
import { sentence } from "../words.js";
import { type Block, heading, paragraph } from "./blocks.js";
import type { ReportOptions } from "./types.js";
import { horizonInWords } from "./words.js";

/** What each line lost, in every unit, and what that would have bought. */
export function byLine(results: readonly CrowdOutResult[], options: ReportOptions): Block[] {
	return [
		heading("Crowd-out by line"),
		paragraph(
			"What each line loses against the counterfactual; a minus is a gain. Money is in prices of the base year.",
		),
		...results.flatMap((result, k): Block[] => {
			const bought = result.outcomes.filter(({ kind }) => kind === "opportunityCost");
			const answered = result.outcomes.filter(({ kind }) => kind === "response");
			const of = results.length > 1 ? `${result.scenario}: ` : "";
			const ranges = options.details?.[k]?.ensemble?.scalars ?? {};
			return [
				...(results.length > 1 ? [heading(result.scenario, 3)] : []),
				{ kind: "table", table: named(of, lossTable(result, ranges)) },
				...(bought.length > 0 ? [{ kind: "table" as const, table: named(of, boughtTable(result, bought)) }] : []),
				...(answered.length > 0 ? [{ kind: "table" as const, table: named(of, answerTable(result, answered)) }] : []),
			];
		}),
		...(results.some(({ outcomes }) => outcomes.length > 0)
			? [
					paragraph(
						"Opportunity cost only: what the money buys at the unit cost, not what it would have been spent on. Items of one line are alternatives; do not add them.",
						"note",
					),
				]
			: []),
	];
}

/** No two tables of a page have one name. */
function named(of: string, table: Table): Table {
	return { ...table, caption: `${of}${table.caption}` };
}

type Ranges = Readonly<Record<string, { readonly quantiles: readonly ({ readonly value: number } | null)[] }>>;

function lossTable(result: CrowdOutResult, ranges: Ranges): Table {
	const { crowdOut, years, run } = result;
	const last = years.length - 1;
	const names = Object.keys(run.lines);
	const over = (values: readonly number[]) => sum(values.slice(1));
	const rows = names.map((line) => [
		100 * crowdOut.share[line][last],
		crowdOut.cumulativeMoney[line],
		crowdOut.presentValue[line],
		over(crowdOut.usd[line]),
		over(crowdOut.perHead[line]),
	]);
	const all = [0, 1, 2, 3, 4].map((k) => sum(rows, (row) => row[k]));
	const digits = all.map((value, k) => (k === 0 ? 3 : digitsFor([value, ...rows.map((row) => row[k])])));
	const range = (name: string) => {
		const found = ranges[name]?.quantiles.map((estimate) => estimate?.value ?? null) ?? [];
		return found.length < 2 ? [] : [`${fixed(found[0], digits[1])} to ${fixed(found[found.length - 1], digits[1])}`];
	};
	const cells = (name: string, row: readonly number[], path: string, part: number | null) => [
		name,
		...row.map((value, k) => (k === 0 ? signed(value, digits[k]) : fixed(value, digits[k]))),
		signed(part, 2),
		...range(path),
	];
	const drawn = range("crowdOut.total.cumulativeMoney").length > 0 ? ["Rs bn, range of the draws"] : [];
	return {
		caption: `Crowd-out by line: in FY${years[last]}, and over ${horizonInWords(result)}`,
		head: [
			"line",
			`points of GDP, FY${years[last]}`,
			"Rs bn",
			"present value, Rs bn",
			"US$ bn",
			"Rs per head",
			`% of its money, FY${years[last]}`,
			...drawn,
		],
		rows: [
			...names.map((line, k) =>
				cells(sentence(line), rows[k], `crowdOut.cumulativeMoney.${line}`, crowdOut.percentOfLine[line][last]),
			),
			cells("All lines", all, "crowdOut.total.cumulativeMoney", null),
		],
	};
}

function boughtTable(result: CrowdOutResult, bought: readonly OutcomeResult[]): Table {
	const rows = bought.flatMap((outcome) => {
		if (outcome.kind !== "opportunityCost") return [];
		const { line, unit, cumulative, range } = outcome;
		const ends = range === undefined ? "–" : `${fixed(range[0] / 1000, 1)} to ${fixed(range[1] / 1000, 1)}`;
		return [[sentence(line), unit, fixed(cumulative / 1000, 1), ends]];
	});
	const caption = `What each loss would have bought over ${horizonInWords(result)}, in thousands`;
	return { caption, head: ["line", "thousands of", "central", "range"], rows, words: [1] };
}

function answerTable({ years }: CrowdOutResult, answered: readonly OutcomeResult[]): Table {
	const last = years.length - 1;
	const change = (multiple: number | null) => (multiple === null ? "–" : `${percent(multiple - 1, 3)}`);
	const rows = answered.map(({ line, id, byYear, range, efficiency }) => [
		sentence(line),
		id.replaceAll("-", " "),
		change(byYear[last]),
		range === undefined ? "–" : `${change(range[0])} to ${change(range[1])}`,
		String(efficiency),
	]);
	const caption = `How levels would answer in FY${years[last]}, % of the level without the push`;
	return { caption, head: ["line", "level", "central", "range", "efficiency"], rows, words: [1] };
}
