import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import type { DefenceDefinition, FiscalCourse } from "../../history/index.js";
import type { Scenario } from "../../scenario/index.js";
import { yearsFrom } from "../contests.js";
import { hasEconomy } from "./made.js";
import type { BudgetAccounts, BudgetRegime } from "./types.js";
import { figuresOf, linesOf, variablesOf } from "./variables.js";

/** Fewest years after a base year. */
const FEWEST_YEARS = 2;

/** Greatest difference between spending and revenue plus deficit that is rounding of the sources [points of GDP]. */
const ROUNDING = 0.01;

/** Figures that a base year, and every year after it, must have. */
export const ITEMS = ["revenue", "deficit", "spending", "interest", "debt", "defence"];

/** The checked question. */
export interface World {
	readonly course: FiscalCourse;
	readonly to: number;
	readonly accounts: BudgetAccounts;
	readonly defence: DefenceDefinition;
	readonly regimes: readonly BudgetRegime[];
	readonly trend: number;
	readonly tiers: Scenario;
}

/**
 * Refuse invalid numbers.
 *
 * @throws CrowdoutError `invalid-input`, every issue at once.
 */
export function checkNumbers({
	from,
	to,
	trend,
	rolling,
}: {
	from: readonly number[];
	to: number;
	trend: number;
	rolling: readonly number[];
}): void {
	const issues: Issue[] = [];
	const isYear = (year: unknown) => Number.isInteger(year);
	const inOrder = from.every((year, k) => k === 0 || from[k - 1] < year);
	if (from.length === 0 || !from.every(isYear) || !inOrder)
		issues.push({
			path: "from",
			message: `must be a fiscal year, or several in ascending order, such as 2010, got ${show(from)}`,
		});
	if (!isYear(to)) issues.push({ path: "to", message: `must be a fiscal year, such as 2025, got ${show(to)}` });
	const last = from[from.length - 1];
	if (issues.length === 0 && to - last < FEWEST_YEARS)
		issues.push({
			path: "to",
			message: `must be at least ${FEWEST_YEARS} years after the last base year ${last}, got ${to}`,
		});
	if (!(Number.isInteger(trend) && trend >= 4 && trend <= 30))
		issues.push({ path: "trend", message: `must be a whole number of years from 4 to 30, got ${show(trend)}` });
	for (const [k, step] of rolling.entries())
		if (!(Number.isInteger(step) && step >= 1))
			issues.push({ path: `rolling.${k}`, message: `must be a whole number of years ≥ 1, got ${show(step)}` });
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

/**
 * Refuse base years without the necessary figures, and breaks that lie between.
 *
 * @throws CrowdoutError `invalid-input`, every issue at once.
 */
export function checkYears(world: World, from: readonly number[]): void {
	const { course, to } = world;
	const issues = from.flatMap((origin) =>
		yearIssues(world, origin, to).map((message): Issue => ({ path: "from", message: `FY${origin} ${message}` })),
	);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const years = yearsFrom(from[0], to);
	const accounts = years.flatMap((year) => ITEMS.flatMap((item) => course.of(item, year) ?? []));
	const lines = from.flatMap((origin) =>
		variablesOf(course, linesOf(course, origin)).flatMap((variable) =>
			yearsFrom(origin, to).flatMap((year) => figuresOf(variable, year)),
		),
	);
	course.refuse([...new Set([...accounts, ...lines])], `FY${from[0]}-${to}`);
}

/** Why a year cannot be a base year, in words that follow its name. */
export function yearIssues({ course, accounts }: World, origin: number, last: number): string[] {
	const years = yearsFrom(origin, last);
	const gone = ITEMS.flatMap((item) => {
		const without = years.filter((year) => course.of(item, year) === undefined);
		return without.length === 0 ? [] : [`${item} of FY${without[0]}`];
	});
	const noEconomy = years.slice(1).find((year) => !hasEconomy(year));
	if (noEconomy !== undefined) gone.push(`growth and prices of FY${noEconomy}`);
	if (gone.length > 0)
		return [
			`must have figures for every year to FY${last} in ${accounts} accounts, got none for ${gone.join(", ")}; take years that have them`,
		];
	const at = (item: string) => course.of(item, origin)?.value ?? Number.NaN;
	const open = at("spending") - at("revenue") - at("deficit");
	if (Math.abs(open) > ROUNDING) {
		const side = open > 0 ? "more" : "less";
		return [
			`must have accounts that add up, got spending ${Math.abs(open).toFixed(2)} points of GDP ${side} than revenue and deficit; take another year or other accounts`,
		];
	}
	const lines = linesOf(course, origin);
	if (lines.length === 0)
		return ["must have figures of education or health, got neither; take an earlier year, up to FY2023"];
	const left = [...lines.map(({ base }) => base.value), at("defence"), at("interest")].reduce(
		(rest, value) => rest - value,
		at("revenue") + at("deficit"),
	);
	return left >= 0
		? []
		: [
				`must leave other spending of 0 or more, got lines, defence and interest ${(-left).toFixed(2)} points of GDP above all spending; take another year`,
			];
}
