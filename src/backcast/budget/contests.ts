import type { FiscalCourse } from "../../history/index.js";
import { type CrowdOutResult, crowdOut } from "../../measure/index.js";
import type { Base } from "./base.js";
import { weakest } from "./made.js";
import { rivalsOf } from "./rivals.js";
import { type Course, type Entry, type Pooled, variableOf } from "./scored.js";
import type { Pair } from "./scores.js";
import type { BudgetContest, BudgetRegime } from "./types.js";
import { figuresOf, levelOf, type Variable, variablesOf } from "./variables.js";

/** All runs from one base year. */
export interface Driven {
	readonly base: Base;
	readonly years: readonly number[];
	readonly courses: readonly Course[];
	readonly openBudget: number;
}

/** Drive the model from a base year under every regime, with the rivals beside it. */
export function drivenFrom(
	course: FiscalCourse,
	{
		base,
		years,
		regimes,
		trend,
	}: { base: Base; years: readonly number[]; regimes: readonly BudgetRegime[]; trend: number },
): Driven {
	const { origin, lines } = base;
	const runs = regimes.map((regime) => ({ regime, result: crowdOut(base.scenario(regime)) }));
	const courses = variablesOf(course, lines).map((variable): Course => {
		const models = runs.map(({ regime, result }): Entry => {
			const values = variable.model(result);
			return { name: regime, family: "model", path: years.map((_, k) => 100 * values[k + 1]) };
		});
		const known = knownYears(course, variable, { origin, trend });
		const naive = rivalsOf((year) => levelOf(variable, year), { origin, years, known });
		return {
			item: variable.item,
			title: variable.title,
			actual: years.map((year) => levelOf(variable, year) ?? null),
			status: years.map((year) => (levelOf(variable, year) === undefined ? null : weakest(figuresOf(variable, year)))),
			entries: [...models, ...naive.map(({ name, path }): Entry => ({ name, family: "naive", path }))],
		};
	});
	return { base, years, courses, openBudget: Math.max(...runs.map(({ result }) => openBudget(result))) };
}

/** The years of a trend: those up to the base year, from the last break on. */
function knownYears(
	{ forbidden }: FiscalCourse,
	variable: Variable,
	{ origin, trend }: { origin: number; trend: number },
): number[] {
	const years = Array.from({ length: trend }, (_, k) => origin - trend + 1 + k);
	const start = years.findIndex(
		(_, k) => forbidden(years.slice(k).flatMap((year) => figuresOf(variable, year))).length === 0,
	);
	return years.slice(start);
}

function openBudget({ run }: CrowdOutResult): number {
	return Math.max(
		...run.defence.map((defence, t) => {
			const lines = Object.values(run.lines).reduce((sum, values) => sum + values[t], 0);
			return Math.abs(defence + run.interest[t] + run.other[t] + lines - run.revenue[t] - run.deficit[t]);
		}),
	);
}

/** The contest of one base year. */
export function contestOf({ base, years, courses, openBudget: open }: Driven, regimes: readonly BudgetRegime[]) {
	const title = `from FY${base.origin}`;
	const variables = courses.flatMap((course) =>
		variableOf(
			[course],
			course.entries.map((entry) => ({ ...entry, pairs: pairsOf(course, entry) })),
		),
	);
	const contest: BudgetContest = {
		kind: "base",
		title,
		origins: [base.origin],
		years,
		base: base.figures,
		openBudget: open,
		variables: variables.map(({ variable }) => variable),
	};
	return { contest, losses: variables.flatMap(({ losses }) => losses(contest, regimes)) };
}

/**
 * Pool contests of several base years.
 *
 * @param ahead Only the year this far ahead of each base year [default: all years].
 */
export function pooledContest(
	all: readonly Driven[],
	about: Pick<BudgetContest, "kind" | "title" | "ahead">,
	regimes: readonly BudgetRegime[],
) {
	const { ahead } = about;
	const within = ahead === undefined ? all : all.filter(({ years }) => years.length >= ahead);
	const items = [...new Set(within.flatMap(({ courses }) => courses.map(({ item }) => item)))].sort(
		(a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
	);
	const variables = items.flatMap((item) => {
		const own = within.flatMap(({ courses }) => courses.filter((course) => course.item === item));
		const names = [
			...new Map(own.flatMap(({ entries }) => entries.map(({ name, family }) => [name, family] as const))),
		];
		const pooled = names.map(
			([name, family]): Pooled => ({
				name,
				family,
				pairs: own.flatMap((course) => {
					const entry = course.entries.find((one) => one.name === name);
					const pairs = entry === undefined ? course.actual.map(() => null) : pairsOf(course, entry);
					return ahead === undefined ? pairs : [pairs[ahead - 1]];
				}),
			}),
		);
		return variableOf(own, pooled);
	});
	const years = [...new Set(within.flatMap((one) => (ahead === undefined ? one.years : [one.years[ahead - 1]])))];
	const contest: BudgetContest = {
		...about,
		origins: within.map(({ base }) => base.origin),
		years: years.sort((a, b) => a - b),
		variables: variables.map(({ variable }) => variable),
	};
	return { contest, losses: variables.flatMap(({ losses }) => losses(contest, regimes)) };
}

/** Order of the variables. */
const ORDER = ["education", "health", "food", "water", "other", "deficit", "debt"];

function pairsOf({ actual }: Course, { path }: Entry): (Pair | null)[] {
	return actual.map((was, k) => (was === null ? null : [path[k], was]));
}
