import { ascending } from "d3-array";
import type { Attribution, BreakEvenCurve, PolicyTable, SolveResult, SweepResult } from "../questions/index.js";
import { csv } from "./csv.js";
import { digitsFor, fixed, short } from "./number.js";
import { withUnit } from "./output-unit.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/** A grid of runs: a two-way table for two axes and one output, else one row a point. */
export function sweepReport({ paths, outputs, rows, failed }: SweepResult): string {
	const note = failed > 0 ? [wrap(`${failed} of ${rows.length} runs failed and are empty.`)] : [];
	if (paths.length === 2 && outputs.length === 1) {
		const across = [...new Set(rows.map(({ at }) => at[1]))].sort(ascending);
		const down = [...new Set(rows.map(({ at }) => at[0]))].sort(ascending);
		const value = (a: number, b: number) => rows.find(({ at }) => at[0] === a && at[1] === b)?.outputs[0] ?? null;
		const table = [
			["", ...across.map(short)],
			...down.map((a) => [short(a), ...across.map((b) => figure(value(a, b)))]),
		];
		return [
			wrap(withUnit(outputs[0])),
			`down: ${paths[0]}; across: ${paths[1]}`,
			"",
			textTable(table),
			...note,
			"",
		].join("\n");
	}
	const names = [...paths, ...outputs].map((_, k) => `[${k + 1}]`);
	const table = [names, ...rows.map(({ at, outputs: values }) => [...at.map(short), ...values.map(figure)])];
	const legend = [...paths, ...outputs.map(withUnit)].map((name, k) => `[${k + 1}] ${name}`);
	return [...legend, "", textTable(table, ["right"]), ...note, ""].join("\n");
}

/** A grid of runs as tidy CSV. */
export function sweepCsv({ paths, outputs, rows }: SweepResult): string {
	const values = rows.flatMap(({ at, outputs: found }) =>
		outputs.map((output, k) => [...at.map(String), output, found[k] === null ? "" : String(found[k])]),
	);
	return csv([[...paths, "output", "value"], ...values]);
}

/** Where a condition holds, or what blocks and how near it comes. */
export function solveReport({
	path,
	condition,
	between,
	found,
	holds,
	roots,
	nearest,
	blockedBy,
	failed,
}: SolveResult): string {
	const range = `${path} from ${short(between[0])} to ${short(between[1])}`;
	const lines: string[] = [];
	if (!found) {
		const where = blockedBy === undefined ? "" : `, the ${blockedBy} of the range`;
		lines.push(
			wrap(`Not reached: ${condition} holds nowhere for ${range}.`),
			wrap(
				nearest === null
					? "No run of the search had that output."
					: `Nearest at ${path} = ${exact(nearest.value)}${where}: the output is ${exact(nearest.output)} and misses by ${exact(nearest.misses)}.`,
			),
		);
	} else if (roots.length === 0) {
		lines.push(wrap(`${condition} holds everywhere for ${range}: nothing in it breaks the condition.`));
	} else {
		lines.push(wrap(`${condition}, for ${range}:`));
		for (const [low, high] of holds) {
			lines.push(low === high ? `  ${path} = ${exact(low)}` : `  ${path} from ${exact(low)} to ${exact(high)}`);
		}
	}
	if (failed.count > 0) lines.push(wrap(`${failed.count} runs of the search failed, the first with: ${failed.first}.`));
	return `${lines.join("\n")}\n`;
}

/** Where a condition turns in one number, for each value of another. */
export function breakEvenReport(
	{ path, over, condition, points }: BreakEvenCurve,
	[low, high]: readonly [number, number],
): string {
	const rows = points.map(({ over: at, roots, found }) => [
		short(at),
		roots.length > 0 ? roots.map(exact).join(", ") : found ? "holds everywhere" : "holds nowhere",
	]);
	return [
		wrap(`Where ${condition} turns, ${path} looked through from ${short(low)} to ${short(high)}:`),
		"",
		textTable([[over, path], ...rows]),
		"",
	].join("\n");
}

/** A waterfall in words: from one scenario to the other, cause by cause. */
export function attributionReport(
	names: readonly [string, string],
	output: string,
	{ from, to, parts }: Attribution,
): string {
	const values = [from, to, ...parts.map(({ amount }) => amount)];
	const digits = values.every((value) => Math.abs(value) < 0.1) ? 6 : digitsFor(values);
	const sampled = parts.some(({ standardError }) => standardError !== undefined);
	let level = from;
	const rows = parts.map(({ cause, amount, standardError }) => {
		level += amount;
		const error = sampled ? [fixed(standardError, digits)] : [];
		return [cause, fixed(amount, digits), fixed(level, digits), ...error];
	});
	const table = [
		["", "change", "level", ...(sampled ? ["±"] : [])],
		[names[0], "", fixed(from, digits)],
		...rows,
		[names[1], fixed(to - from, digits), fixed(to, digits)],
	];
	return [
		withUnit(output),
		"",
		textTable(table),
		"",
		wrap(
			sampled
				? "Shapley values, estimated from orders of chance in which the causes are exchanged; ± is one standard error. The parts add to the whole."
				: "Exact Shapley values: the mean over every order in which the causes can be exchanged; the parts add to the whole.",
		),
		"",
	].join("\n");
}

/** What a ranking by the lines' loss leaves out. */
export const BORROWING_IS_NOT_COUNTED =
	"Losses are those of the lines over the horizon. Debt is not counted: a policy that borrows more spares the lines now and leaves more interest for later. A floor is kept where no line falls below the floor that was given for it, or, where none was given for any, below its counterfactual level.";

/** Policies crossed with futures: loss and regret of each cell, scores, and the least bad in a sentence. */
export function policyReport({ cells, scores, leastBad, failed }: PolicyTable): string {
	const futures = [...new Set(cells.map(({ future }) => future))];
	const policies = [...new Set(cells.map(({ policy }) => policy))];
	const at = (policy: string, future: string) => cells.find((cell) => cell.policy === policy && cell.future === future);
	const table = [
		["Rs bn lost (regret)", ...futures.map((_, k) => `[${k + 1}]`)],
		...policies.map((policy) => [
			policy,
			...futures.map((future) => {
				const cell = at(policy, future);
				if (cell === undefined || cell.loss === null || cell.regret === null) return "–";
				return `${fixed(cell.loss, 1)} (${fixed(cell.regret, 1)})`;
			}),
		]),
	];
	const score = [
		["", "worst loss", "greatest regret", "floors kept, %"],
		...scores.map(({ policy, worstLoss, greatestRegret, satisfied }) => [
			policy,
			fixed(worstLoss, 1),
			fixed(greatestRegret, 1),
			fixed(100 * satisfied, 0),
		]),
	];
	return [
		...futures.map((future, k) => `[${k + 1}] ${future}`),
		"",
		textTable(table),
		"",
		textTable(score),
		"",
		wrap(`${leastBad}.`),
		wrap(BORROWING_IS_NOT_COUNTED),
		...(failed > 0 ? [wrap(`${failed} runs failed and were dropped.`)] : []),
		"",
	].join("\n");
}

function figure(value: number | null): string {
	return value === null ? "–" : String(Number(value.toPrecision(5)));
}

function exact(value: number): string {
	return String(Number(value.toPrecision(7)));
}
