import { exp, log } from "../numerics/index.js";
import type { ReactionData } from "../reaction/index.js";
import { type Course, drive, spread } from "./drive.js";
import { withFittedTarget } from "./fit-target.js";
import { naiveForecasts } from "./naive.js";
import { type Comparison, score } from "./scores.js";
import type { Contest, DrivenRule, Forecast } from "./types.js";

/** The common setting of all contests of a back-cast. */
export interface Setting {
	readonly data: ReactionData;
	readonly reactions: Readonly<Record<string, DrivenRule>>;
	readonly noise: number;
	readonly securitisation: number;
	readonly fiscalSpace: number;
	readonly history: number;
}

/** One run from one origin: log spending by forecast. */
interface Entry {
	readonly name: string;
	readonly family: "model" | "naive";
	readonly path: readonly number[];
	readonly sd?: readonly number[];
	readonly moves: boolean;
	readonly fitted?: Readonly<Record<string, number>>;
}

interface Task {
	readonly origin: number;
	readonly years: readonly number[];
	/** Years that a fit may use. */
	readonly known: readonly number[];
	/** Whether to fit the model's target to the known years. */
	readonly fit: boolean;
	readonly inSample: boolean;
}

/** Every year from the first to the last. */
export function yearsFrom(first: number, last: number): number[] {
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}

/** All forecasts from one base year, compared with the actual course. */
export function contest(setting: Setting, about: Pick<Contest, "kind" | "title" | "fittedTo">, task: Task): Contest {
	const { origin, years } = task;
	const logs = logsOf(setting.data);
	const entries = entriesOf(setting, task);
	const share = (spending: number, year: number) => exp(spending - logs.income(year));
	return {
		...about,
		origin: [origin, origin],
		years,
		compared: years.length,
		actual: {
			real: years.map((year) => exp(logs.spending(year) - logs.spending(origin))),
			share: years.map((year) => share(logs.spending(year), year)),
		},
		forecasts: entries.map((entry): Forecast => {
			const { name, family, path, sd, fitted } = entry;
			return {
				name,
				family,
				scores: score(years.map((_, k) => comparison(setting, task, entry, k))),
				path: {
					real: path.map((value) => exp(value - logs.spending(origin))),
					share: path.map((value, k) => share(value, years[k])),
					...(sd && { sd }),
				},
				...(fitted && Object.keys(fitted).length > 0 && { fitted }),
			};
		}),
	};
}

/** Forecasts a fixed number of years ahead from every base year, pooled; the model is not fitted. */
export function rollingContest(
	setting: Setting,
	{ from, to, ahead }: { from: number; to: number; ahead: number },
): Contest {
	const origins = yearsFrom(from, to - ahead);
	const pooled = new Map<string, { family: Entry["family"]; comparisons: Comparison[] }>();
	for (const origin of origins) {
		const known = yearsFrom(Math.max(setting.data.first, origin - setting.history), origin);
		const task: Task = { origin, years: yearsFrom(origin + 1, origin + ahead), known, fit: false, inSample: false };
		for (const entry of entriesOf(setting, task)) {
			const { family } = entry;
			const of = pooled.get(entry.name) ?? { family, comparisons: [] };
			of.comparisons.push(fromOrigin(setting, task, entry));
			pooled.set(entry.name, of);
		}
	}
	return {
		kind: "rolling",
		title: `rolling, ${ahead} ${ahead === 1 ? "year" : "years"} ahead`,
		fittedTo: null,
		origin: [from, to - ahead],
		years: yearsFrom(from + ahead, to),
		ahead,
		compared: origins.length,
		forecasts: [...pooled].map(([name, { family, comparisons }]) => ({ name, family, scores: score(comparisons) })),
	};
}

function entriesOf(setting: Setting, task: Task): Entry[] {
	const { data, reactions, noise, securitisation, fiscalSpace } = setting;
	const { origin, years, known, fit, inSample } = task;
	const logs = logsOf(data);
	const span = [origin, ...years];
	const course: Course = {
		rival: span.map((year) => data.series.rival[year]),
		income: span.map((year) => data.series.income[year]),
		baseShare: data.series.spending[origin] / data.series.income[origin],
		securitisation,
		fiscalSpace,
	};
	const models = Object.entries(reactions).map(([name, given]): Entry => {
		const { rule, fitted } = fit
			? withFittedTarget(given, logs, { known, origin })
			: { rule: given, fitted: undefined };
		return {
			name,
			family: "model",
			path: drive(rule, course)
				.slice(1)
				.map((value) => value + logs.spending(origin)),
			sd: spread(rule, course, noise).slice(1),
			moves: true,
			...(fitted && { fitted }),
		};
	});
	const naive = naiveForecasts({ ...logs, known, origin, years, inSample });
	return [...models, ...naive.map((entry): Entry => ({ ...entry, family: "naive" }))];
}

/** Year k of an entry; changes are from the year before. */
function comparison({ data }: Setting, { origin, years }: Task, { path, sd, moves }: Entry, k: number): Comparison {
	const { spending, income } = logsOf(data);
	const year = years[k];
	return {
		said: path[k],
		was: spending(year),
		saidBefore: k === 0 ? spending(origin) : path[k - 1],
		wasBefore: spending(year - 1),
		income: income(year),
		...(sd && { sd: sd[k] }),
		moves,
	};
}

/** The last year of an entry; the change is from its base year. */
function fromOrigin(setting: Setting, task: Task, entry: Entry): Comparison {
	const { spending } = logsOf(setting.data);
	const base = spending(task.origin);
	return { ...comparison(setting, task, entry, task.years.length - 1), saidBefore: base, wasBefore: base };
}

function logsOf({ series }: ReactionData) {
	return {
		spending: (year: number) => log(series.spending[year]),
		rival: (year: number) => log(series.rival[year]),
		income: (year: number) => log(series.income[year]),
	};
}
