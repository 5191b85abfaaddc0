// Past 200 lines: the rules between the parts of a scenario, one small function each, in the order of MODEL.md.

import { isPlainObject, nearestName, type Path, show } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { deliveredUplift, eventUplift } from "../model/index.js";
import { checkUncertainty } from "./check-uncertainty.js";
import { pathValues } from "./path-values.js";
import { pathLeaves } from "./paths.js";
import type { Scenario } from "./types.js";

/**
 * The rules between the parts of a scenario, which no single value can break.
 *
 * @param isAsked Whether a block must be checked; one that was checked before, with all blocks that its rules read,
 * need not.
 * @returns Every issue found; the first word of each path is its block.
 * @see MODEL.md, section 1
 */
export function checkScenario(
	scenario: Omit<Scenario, "counterfactual">,
	isAsked: (block: string) => boolean = () => true,
): Issue[] {
	const issues = checkPaths(scenario, isAsked);
	for (const [check, ...blocks] of CHECKS) if (blocks.some(isAsked)) issues.push(...check(scenario));
	return issues;
}

type Parts = Omit<Scenario, "counterfactual">;

/** The rules, each with the blocks that it reads besides the simulated years. */
const CHECKS: readonly (readonly [check: (scenario: Parts) => Issue[], ...blocks: (keyof Scenario)[]])[] = [
	[checkClosing, "budget"],
	[checkBounds, "defence"],
	[checkInterest, "budget"],
	[checkKnown, "known"],
	[checkProvinces, "budget", "financing"],
	[checkFinancing, "budget", "financing"],
	[checkLineNames, "budget", "allocation", "financing", "economy", "outcomes"],
	[checkPartnership, "rival"],
	[checkUncertainty, "uncertainty"],
];

function checkPaths(scenario: Parts, isAsked: (block: string) => boolean): Issue[] {
	const { baseYear, horizon } = scenario;
	return pathLeaves(scenario, isAsked).flatMap(({ at, path, rule }) => {
		const values = pathValues(path, baseYear, horizon);
		if (Number.isNaN(values[1])) {
			// A formula that could not be evaluated has its issue already.
			if (isPlainObject(path) && "formula" in path) return [];
			const first = isPlainObject(path) ? Object.keys(path).sort()[0] : undefined;
			return [
				{
					path: at,
					message: `must begin no later than ${baseYear + 1}, the first simulated year, got ${first}; add that year: a table replaces the whole path`,
				},
			];
		}
		const bad = values.findIndex((value, t) => t > 0 && !rule.holds(value));
		return bad < 0 ? [] : [{ path: at, message: `must be ${rule.must}, got ${values[bad]} in ${baseYear + bad}` }];
	});
}

function checkClosing({ budget }: Parts): Issue[] {
	const spending =
		budget.defence +
		budget.interest +
		budget.other.base +
		Object.values(budget.lines).reduce((sum, line) => sum + line.base, 0);
	const means = budget.revenue.base + budget.deficit.base;
	const difference = spending - means;
	if (Math.abs(difference) <= 1e-9) return [];
	return [
		{
			path: "budget",
			message: `the base year must close, spending ${round(spending)} = revenue + deficit ${round(means)}, got a difference of ${round(difference)}; change budget.other.base to ${round(budget.other.base - difference)} or correct the item that is wrong`,
		},
	];
}

function round(value: number): string {
	return String(Number(value.toPrecision(10)));
}

function checkBounds({ defence, baseYear, horizon }: Parts): Issue[] {
	if (defence.floor === undefined || defence.ceiling === undefined) return [];
	const floor = pathValues(defence.floor, baseYear, horizon);
	const ceiling = pathValues(defence.ceiling, baseYear, horizon);
	const bad = floor.findIndex((value, t) => t > 0 && value > ceiling[t]);
	return bad < 0
		? []
		: [
				{
					path: "defence.floor",
					message: `must not exceed the ceiling, got ${floor[bad]} over ${ceiling[bad]} in ${baseYear + bad}`,
				},
			];
}

function checkInterest({ budget }: Parts): Issue[] {
	return budget.debt === 0 && budget.interestRate === undefined
		? [{ path: "budget.interestRate", message: "must be given where budget.debt is 0, got nothing" }]
		: [];
}

function checkKnown({ known, baseYear }: Parts): Issue[] {
	return Object.keys(known?.defence ?? {})
		.filter((year) => Number(year) <= baseYear)
		.map((year) => ({
			path: `known.defence.${year}`,
			message: `must be a year after the base year, ${baseYear}, got ${year}; the base year has its own figures`,
		}));
}

/** Check the provinces' parts of items and cuts: the provinces exist, and the sum is above 0. */
function checkProvinces({ budget, financing }: Parts): Issue[] {
	const known = Object.keys(budget.provinces ?? { provinces: 1 });
	const shares = Object.entries(budget.provinces ?? {}).map(([name, { share }]): [string, number] => [name, share]);
	const blocks: [path: string, parts: Readonly<Record<string, number>> | undefined][] = [
		["budget.provinces", budget.provinces === undefined ? undefined : Object.fromEntries(shares)],
		["budget.other.provinces", budget.other.provinces],
		...Object.entries(budget.lines).map(([line, item]): [string, Readonly<Record<string, number>> | undefined] => [
			`budget.lines.${line}.provinces`,
			item.provinces,
		]),
		["financing.burden", financing.kind === "channels" ? financing.burden : undefined],
	];
	return blocks.flatMap(([path, parts]) => {
		if (parts === undefined) return [];
		const strange = Object.keys(parts).filter((name) => !known.includes(name));
		const sum = Object.values(parts).reduce((total, part) => total + part, 0);
		return [
			...strange.map((name) => ({ path: `${path}.${name}`, message: unknownName("province", name, known) })),
			...(sum > 0 ? [] : [{ path, message: `must have a sum above 0, got ${sum}` }]),
		];
	});
}

function checkFinancing(scenario: Parts): Issue[] {
	const { financing, baseYear, horizon } = scenario;
	const by = (path: Path) => pathValues(path, baseYear, horizon);
	/** The first year in which the sum of paths exceeds 1. */
	const beyond = (path: string, parts: Readonly<Record<string, Path>>, rest: string): Issue[] => {
		const values = Object.values(parts).map(by);
		const sums = Array.from({ length: horizon + 1 }, (_, t) => values.reduce((sum, each) => sum + each[t], 0));
		const bad = sums.findIndex((sum, t) => t > 0 && sum > 1 + 1e-12);
		if (bad < 0) return [];
		const names = Object.keys(parts).join(" + ");
		const message = `${names} must be at most 1, got ${round(sums[bad])} in ${baseYear + bad}; ${rest}`;
		return [{ path, message }];
	};
	const { taxes, levies, borrowing } = financing;
	const raised = beyond("financing", { taxes, levies, borrowing }, "what they leave is cut");
	switch (financing.kind) {
		case "channels":
			return [
				...raised,
				...beyond("financing.cuts", { ...financing.cuts }, "what they leave falls on the lines"),
				...checkProvincialCut(scenario, by(financing.cuts.provinces)),
			];
		case "elasticities":
			return raised;
	}
}

/** Check that provinces with a part of the cut have spending that can be cut. */
function checkProvincialCut({ baseYear, horizon, budget }: Parts, cuts: Float64Array): Issue[] {
	const provincial = new Float64Array(horizon + 1);
	for (const item of [budget.other, ...Object.values(budget.lines)]) {
		const values = pathValues(item.path ?? item.base, baseYear, horizon);
		for (let t = 1; t <= horizon; t++) provincial[t] += (1 - item.federalShare) * values[t];
	}
	const bad = cuts.findIndex((share, t) => t > 0 && share > 0 && provincial[t] <= 0);
	if (bad < 0) return [];
	const message = `must be 0 where there is no provincial spending, got ${cuts[bad]} with none in ${baseYear + bad}; lower a federalShare`;
	return [{ path: "financing.cuts.provinces", message }];
}

function checkLineNames(scenario: Parts): Issue[] {
	const known = Object.keys(scenario.budget.lines);
	const issues: Issue[] = [];
	const expectLine = (path: string, name: string) => {
		if (!known.includes(name)) issues.push({ path, message: unknownLine(name, known) });
	};
	if (known.includes("other")) {
		const message = "must have another name, since other is all spending outside the lines";
		issues.push({ path: "budget.lines.other", message });
	}
	const { allocation, financing } = scenario;
	switch (allocation.kind) {
		case "proportional":
			break;
		case "weighted":
			for (const name of Object.keys(allocation.weights)) expectLine(`allocation.weights.${name}`, name);
			break;
		case "priority": {
			const named = new Set<string>();
			allocation.order.forEach((name, k) => {
				if (name !== "other") expectLine(`allocation.order.${k}`, name);
				if (named.has(name)) {
					issues.push({ path: `allocation.order.${k}`, message: `must name every line once, got ${show(name)} twice` });
				}
				named.add(name);
			});
			const missing = known.filter((name) => !named.has(name));
			if (missing.length > 0) {
				issues.push({
					path: "allocation.order",
					message: `must name every line once, got none of ${missing.join(", ")}; add it`,
				});
			}
			break;
		}
		default:
			allocation satisfies never;
	}
	if (financing.kind === "elasticities") {
		for (const name of Object.keys(financing.elasticities)) expectLine(`financing.elasticities.${name}`, name);
	}
	for (const name of Object.keys(scenario.economy.feedback.lines)) expectLine(`economy.feedback.lines.${name}`, name);
	scenario.outcomes.forEach(({ line }, k) => {
		expectLine(`outcomes.${k}.line`, line);
	});
	return issues;
}

function unknownLine(name: string, known: readonly string[]): string {
	return unknownName("line", name, known);
}

function unknownName(what: string, name: string, known: readonly string[]): string {
	const nearest = nearestName(name, known);
	return `must be a ${what} of the budget (${known.join(", ")}), got ${show(name)}${nearest ? `; did you mean "${nearest}"` : ""}`;
}

function checkPartnership({ rival, baseYear, horizon }: Parts): Issue[] {
	const { events, quality, armsStock } = rival.partnership;
	const issues: Issue[] = [];
	events.forEach((event, k) => {
		const path = `rival.partnership.events.${k}`;
		if (event.uplift !== undefined) return;
		if (event.value === undefined)
			issues.push({ path, message: "must have a value (US$ bn) or an uplift, got neither" });
		else if (quality === undefined || armsStock === undefined) {
			issues.push({
				path,
				message: "its value needs rival.partnership.quality and .armsStock, got neither or one; or give an uplift",
			});
		}
	});
	if (issues.length > 0) return issues;
	for (let t = 0; t <= horizon; t++) {
		let uplift = 0;
		for (const event of events) {
			uplift += deliveredUplift(
				eventUplift(event, quality ?? 0, armsStock ?? 1),
				event.year,
				event.delivery,
				baseYear + t,
			);
		}
		if (uplift <= -1) {
			return [
				{
					path: "rival.partnership.events",
					message: `capability must stay positive, got an uplift of ${round(uplift)} in ${baseYear + t}`,
				},
			];
		}
	}
	return [];
}
