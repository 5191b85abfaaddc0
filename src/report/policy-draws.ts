import type { PolicyDrawTable } from "../questions/index.js";
import { fixed } from "./number.js";
import { BORROWING_IS_NOT_COUNTED } from "./questions.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/** Policies crossed with draws of futures: what each line loses, scores with the error of drawing, and the least bad. */
export function policyDrawReport({ draws, seed, cells, scores, leastBad, failed }: PolicyDrawTable): string {
	const futures = [...new Set(cells.map(({ future }) => future))];
	const tables = futures.flatMap((future) => {
		const own = cells.filter((cell) => cell.future === future);
		const lines = Object.keys(own[0].lines);
		const head = ["Rs bn lost, mean of draws", ...lines, "all", "±", "5 %", "95 %", "regret"];
		const rows = own.map(({ policy, lines: lost, loss, regret }) => [
			policy,
			...lines.map((line) => fixed(lost[line].mean, 1)),
			fixed(loss.mean, 1),
			fixed(loss.standardError, 1),
			fixed(loss.low, 0),
			fixed(loss.high, 0),
			fixed(regret.mean, 1),
		]);
		return [future, textTable([head, ...rows]), ""];
	});
	const score = [
		["all futures", "regret", "±", "95 %", "between", "worst loss", "best, %", "±", "floors kept, %", "±"],
		...scores.map(({ policy, regret, regretBetween, worstLoss, best, satisfied }) => [
			policy,
			fixed(regret.mean, 1),
			fixed(regret.standardError, 1),
			fixed(regret.high, 0),
			regretBetween.map((end) => fixed(end, 0)).join("–"),
			fixed(worstLoss, 0),
			fixed(100 * best.value, 0),
			fixed(100 * best.standardError, 1),
			fixed(100 * satisfied.value, 0),
			fixed(100 * satisfied.standardError, 1),
		]),
	];
	return [
		wrap(`${fixed(draws, 0)} draws of each future, seed ${seed}; every policy meets the same draws.`),
		"",
		...tables,
		textTable(score),
		"",
		wrap(
			"Regret: what is lost beyond the best policy of the same draw, Rs bn; 95 %: not more in 19 of 20 draws, which lies between those two with 95 % confidence. ± is one standard error by drawing. Futures are taken as equally likely.",
		),
		"",
		wrap(`${leastBad}.`),
		wrap(BORROWING_IS_NOT_COUNTED),
		...(failed > 0 ? [wrap(`${fixed(failed, 0)} draws failed and were left out for all policies.`)] : []),
		"",
	].join("\n");
}
