import { needed } from "./changes.js";
import type { FinancingData } from "./data.js";
import type { FinancingEstimate, FinancingStartYear, PartTests } from "./types.js";

/** What no estimate from these budgets can tell. */
export function cannotTell({ episodes, parts }: FinancingData): string[] {
	const main = episodes.filter(({ episode }, i) => episodes.findIndex((other) => other.episode === episode) === i);
	const weights = main.map((each) => needed(each) ** 2);
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const heaviest = weights.indexOf(Math.max(...weights));
	const names = parts.map(({ part }) => part);
	return [
		"what defence causes: a budget must close, so all its parts move together, and a good year for revenue both raises defence and lowers the deficit. The shares describe what happened",
		"what allies paid: aid for arms is in no budget, and it was large in the 1980s and after 2001",
		main.length === 0
			? "anything from episodes: no episode lies between these years"
			: `much from ${main.length === 1 ? "one episode" : `${main.length} episodes`}: ${main[heaviest].episode} alone has ${Math.round((100 * weights[heaviest]) / all)} percent of the weight`,
		...(names.includes("revenue")
			? [
					"taxes apart from levies, or one kind of cut apart from another: not all of these years split them, so they are one part",
				]
			: []),
		"what the provinces or the federal part of a line paid: no long series splits them",
	];
}

/** Tests that an equation fails at 5 percent. */
export function fails(tests: readonly PartTests[]): string[] {
	const named = {
		breuschGodfrey: "serial correlation of errors",
		arch: "clusters of large errors",
		jarqueBera: "errors that are not normal",
		chow: "a break in FY2011",
	} as const;
	return tests.flatMap((of) => {
		const found = Object.entries(named).flatMap(([key, words]) => {
			const test = of[key as keyof typeof named];
			return test.ok && test.result.p < 0.05 ? [words] : [];
		});
		const late = "p" in of.supF && of.supF.p !== null && of.supF.p < 0.05;
		const all = [...found, ...(late && "breakYear" in of.supF ? [`a break in FY${of.supF.breakYear}`] : [])];
		return all.length === 0 ? [] : [`${of.part}: ${all.join(", ")}`];
	});
}

/** How much the shares depend on the first year, and on one episode. */
export function moves(windows: readonly FinancingStartYear[], pooled: FinancingEstimate["pooled"]): string[] {
	const shown = (values: readonly number[]) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
	const parts = windows[0]?.shares.map(({ part }) => part) ?? [];
	return [
		...parts.map((part) => {
			const values = windows.flatMap(({ shares }) =>
				shares.filter((row) => row.part === part).map((row) => row.estimate),
			);
			const sign = values.some((value) => value < 0) && values.some((value) => value > 0);
			return `${part}, of one point of defence: ${shown(values)} over ${values.length} first years${sign ? ", and the sign changes" : ""}`;
		}),
		...(pooled.ok
			? pooled.shares.map(
					({ part, without }) =>
						`${part}, of all that the episodes needed: ${shown(without.map(({ share }) => share))} when one of them is left out`,
				)
			: []),
	];
}
