import { type Pair, scoresOf } from "./scores.js";
import type { BudgetContest, BudgetForecast, BudgetLoss, BudgetRegime, BudgetVariable } from "./types.js";

/** Errors that differ by less are equal, since a model that keeps a share rounds differently [points of GDP]. */
const ROUNDING = 1e-9;

/** A forecast of one variable from one base year, with the actual values. */
export interface Entry {
	readonly name: string;
	readonly family: BudgetForecast["family"];
	readonly path: readonly number[];
}

/** One variable from one base year. */
export interface Course {
	readonly item: string;
	readonly title: string;
	readonly actual: readonly (number | null)[];
	readonly status: readonly (string | null)[];
	readonly entries: readonly Entry[];
}

/** Pairs of each forecast, null where there is none; aligned, so that forecasts can be compared. */
export interface Pooled {
	readonly name: string;
	readonly family: BudgetForecast["family"];
	readonly pairs: readonly (Pair | null)[];
	readonly path?: readonly number[];
}

/** A variable with its scores and the model's losses; nothing where no year could be compared. */
export function variableOf(courses: readonly Course[], all: readonly Pooled[]) {
	const scored = all.filter(({ pairs }) => there(pairs).length > 0);
	if (scored.length === 0) return [];
	const [{ item, title, actual, status }] = courses;
	const own = courses.length === 1 && all.some(({ path }) => path !== undefined);
	const variable: BudgetVariable = {
		item,
		title: own || courses.every((course) => course.title === title) ? title : item,
		...(own && { actual, status }),
		nearest: scored.find((one) => scored.every((other) => !isNearer(other, one)))?.name ?? null,
		forecasts: scored.map(({ name, family, pairs, path }) => ({
			name,
			family,
			scores: scoresOf(there(pairs)),
			...(own && path && { path }),
		})),
	};
	const losses = ({ kind, title: contest }: BudgetContest, regimes: readonly BudgetRegime[]): BudgetLoss[] =>
		regimes.flatMap((regime) => {
			const model = scored.find(({ name }) => name === regime);
			if (model === undefined) return [];
			const nearer = scored.flatMap((rival) =>
				rival.family === "naive" && isNearer(rival, model)
					? [{ name: rival.name, rmse: errorBeside(rival, model), against: errorBeside(model, rival) }]
					: [],
			);
			if (nearer.length === 0) return [];
			const to = nearer.sort((a, b) => a.rmse - b.rmse);
			const [{ against: rmse }] = to;
			return [{ contest, kind, item, regime, rmse, to: to.map(({ name, rmse: error }) => ({ name, rmse: error })) }];
		});
	return [{ variable, losses }];
}

/** Whether a forecast has a smaller error than another, in the years that both have. */
function isNearer(one: Pooled, other: Pooled): boolean {
	return errorBeside(one, other) < errorBeside(other, one) - ROUNDING;
}

/** Root mean square error of a forecast, in the years that the other forecast has too. */
function errorBeside({ pairs }: Pooled, other: Pooled): number {
	return scoresOf(there(pairs.filter((_, k) => other.pairs[k] !== null))).rmse;
}

function there(pairs: Pooled["pairs"]): Pair[] {
	return pairs.filter((pair) => pair !== null);
}
