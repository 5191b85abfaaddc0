import { unknownName } from "../../data/index.js";
import { type FiscalCourse, fiscalCourse } from "../../history/index.js";
import { yearsFrom } from "../contests.js";
import { baseOf, tiersScenario } from "./base.js";
import { checkNumbers, checkYears, ITEMS, type World, yearIssues } from "./check.js";
import { contestOf, type Driven, drivenFrom, pooledContest } from "./contests.js";
import { isProgrammeYear, requireRegimes } from "./financing.js";
import { growth, inflation } from "./made.js";
import { type Pair, scoresOf } from "./scores.js";
import type { BudgetAccounts, BudgetBackcast, BudgetBackcastOptions } from "./types.js";
import { figuresOf, linesOf, variablesOf } from "./variables.js";

/** Default base years. */
const FROM = [2010, 2015, 2019, 2023];

/** Accounts of all governments. */
const ACCOUNTS: readonly BudgetAccounts[] = ["general", "consolidated"];

/** Last year of outturns. */
const TO = 2025;

/**
 * How the model's budget would have done: the whole model with lines, deficit and debt from past base years on,
 * compared with the actual budgets and with naive rivals that know nothing of a budget.
 *
 * Defence, revenue, growth, prices and interest rates are the actual ones, so that only the financing and the lines'
 * share of the cuts are tested. Nothing is fitted.
 *
 * @throws CrowdoutError `invalid-input`: base years without figures or whose accounts do not close, too few years, a
 * break that `join` does not allow, an unknown name (the nearest is offered).
 * @example
 * ```ts
 * import { backcastBudget } from "crowdout/reaction";
 *
 * const { losses, contests } = backcastBudget({ from: 2015, to: 2022, join: true });
 * console.log(contests.length, losses.map(({ item, to }) => `${item} loses to ${to[0].name}`));
 * ```
 */
export function backcastBudget(options: BudgetBackcastOptions = {}): BudgetBackcast {
	const { to = TO, accounts = "general", defence = "services", trend = 6, data } = options;
	const from = options.from === undefined ? FROM : [options.from].flat();
	const regimes = options.regimes ?? ["programme-years", "imf-programme", "mostly-borrowed"];
	const rolling = options.rolling ?? [1, 3, 5];
	checkNumbers({ from, to, trend, rolling });
	if (!ACCOUNTS.includes(accounts)) throw unknownName("accounts", String(accounts), ACCOUNTS);
	requireRegimes(regimes);
	const join = options.join ?? options.from === undefined;
	const course = fiscalCourse({ accounts, defence, join, ...(data && { data }) });
	const world: World = { course, to, accounts, defence, regimes, trend, tiers: tiersScenario() };
	checkYears(world, from);
	const driven = from.map((origin) => drive(world, origin, to));
	const steps = rolling.filter((step) => from[0] + step <= to);
	const { every, left } = everyOrigin(world, yearsFrom(from[0], to - Math.min(...steps)), Math.max(0, ...steps));
	const contests = [
		...(from.length > 1 ? [pooledContest(driven, { kind: "pooled", title: "all base years" }, regimes)] : []),
		...driven.map((one) => contestOf(one, regimes)),
		...steps.map((ahead) => {
			const title = `rolling, ${ahead} ${ahead === 1 ? "year" : "years"} ahead`;
			return pooledContest(every, { kind: "rolling", title, ahead }, regimes);
		}),
	];
	const single = contests.filter(({ contest }) => contest.kind === "base");
	const figures = driven.flatMap((one) => usedBy(world, one));
	const programmeYears = yearsFrom(from[0] + 1, to).filter(isProgrammeYear);
	return {
		from,
		to,
		accounts,
		defence,
		regimes,
		programmeYears,
		losses: contests.flatMap(({ losses }) => losses),
		wins: Object.fromEntries(
			regimes.map((regime) => {
				const of = single.reduce((sum, { contest }) => sum + contest.variables.length, 0);
				const lost = single.flatMap(({ losses }) => losses.filter((loss) => loss.regime === regime)).length;
				return [regime, { won: of - lost, of }];
			}),
		),
		contests: contests.map(({ contest }) => contest),
		joins: course.breaks(figures),
		missing: [...notCompared(driven), ...left],
		notes: notesOf(world, driven),
		sources: [
			...new Set([
				...figures.flatMap(({ source }) => source.split(" ")),
				...driven.flatMap(({ base }) => base.figures.flatMap(({ sources }) => sources)),
			]),
		].sort(),
	};
}

function drive({ course, defence, regimes, trend, tiers }: World, origin: number, last: number): Driven {
	const years = yearsFrom(origin + 1, last);
	const base = baseOf(course, { origin, years, lines: linesOf(course, origin), defence, tiers });
	return drivenFrom(course, { base, years, regimes, trend });
}

/** The model driven from every year as a base year, and the years that cannot be one, with the reason. */
function everyOrigin(world: World, origins: readonly number[], ahead: number): { every: Driven[]; left: string[] } {
	const every: Driven[] = [];
	const left: string[] = [];
	for (const origin of origins) {
		const last = Math.min(world.to, origin + ahead);
		const [issue] = yearIssues(world, origin, last);
		if (issue === undefined) every.push(drive(world, origin, last));
		else left.push(`FY${origin} cannot be a base year of the rolling origin: it ${issue}`);
	}
	return { every, left };
}

/** Every figure behind the contests of a base year. */
function usedBy({ course }: World, { base, years }: Driven) {
	const variables = variablesOf(course, base.lines);
	return [base.origin, ...years].flatMap((year) => [
		...ITEMS.flatMap((item) => course.of(item, year) ?? []),
		...variables.flatMap((variable) => figuresOf(variable, year)),
	]);
}

/** Figures that were not found, once for all base years that lack the same. */
function notCompared(all: readonly Driven[]): string[] {
	const origins = new Map<string, number[]>();
	for (const { base, years, courses } of all) {
		for (const { title, actual } of courses) {
			const gone = years.filter((_, k) => actual[k] === null);
			if (gone.length === 0) continue;
			const when = gone.length === years.length ? "any year" : gone.map((year) => `FY${year}`).join(", ");
			const what = `${title} was not found in ${when}`;
			origins.set(what, [...(origins.get(what) ?? []), base.origin]);
		}
	}
	return [...origins].map(([what, from]) => `${what} after ${from.map((year) => `FY${year}`).join(", ")}`);
}

function notesOf({ defence, course, to }: World, driven: readonly Driven[]): string[] {
	const budgeted = yearsFrom(driven[0].base.origin, to).filter(
		(year) => course.of("defence", year)?.status === "budget",
	);
	return [
		"revenue, defence, growth, prices and interest rates are the actual figures. The back-cast tests only who pays and the lines' share of the cuts, not a forecast of the world",
		"the base years are few, and their windows overlap, as do those of a rolling origin. The errors are therefore not independent",
		"every line, all other spending and the deficit keep the base year's share of GDP until a gap moves them. A budget that moved for other reasons counts as a miss",
		"the actual revenue already holds what a regime raises, so its borrowing and its cuts are scaled to pay the whole gap",
		"the regimes are judgements, not estimates, and were made by people who knew these years",
		"every base year takes FY2023's division of each line among federation, provinces and development",
		"the World Bank's figures of education are for calendar years and shares of UNESCO's GDP series; those of health, by the WHO, are shares of its own",
		...plans(driven),
		"the model has no total of development spending. All other spending, which includes it, is compared instead",
		`the model's debt is last year's debt plus the deficit, while actual debt also moves with exchange rates and other flows. With the actual deficits the model's debt equation misses by ${debtMiss(course, driven).toFixed(1)} points of GDP, root mean square over the base years. That part of the error is not due to who pays`,
		...(budgeted.length > 0 && defence !== "budget"
			? [`defence of FY${budgeted[0]}-${budgeted[budgeted.length - 1]} is a budget figure, since no outturn was found`]
			: []),
	];
}

/** Lines, deficits and debts that are no outturns; for all other spending the defence part is listed separately. */
function plans(driven: readonly Driven[]): string[] {
	const found = driven.flatMap(({ years, courses }) =>
		courses.flatMap(({ item, status }) =>
			years.flatMap((year, k) =>
				item === "other" || status[k] === null || status[k] === "actual"
					? []
					: [`${item} of FY${year} is ${status[k]}`],
			),
		),
	);
	return found.length === 0 ? [] : [`some figures are not outturns: ${[...new Set(found)].join(", ")}`];
}

/** Root mean square error of debt with the actual deficits, which no financing regime can explain. */
function debtMiss({ of }: FiscalCourse, driven: readonly Driven[]): number {
	const value = (item: string, year: number) => of(item, year)?.value ?? Number.NaN;
	const pairs = driven.flatMap(({ base, years }) => {
		let debt = value("debt", base.origin);
		return years.map((year): Pair => {
			debt = debt / ((1 + growth(year).value) * (1 + inflation(year).value)) + value("deficit", year);
			return [debt, value("debt", year)];
		});
	});
	return scoresOf(pairs).rmse;
}
