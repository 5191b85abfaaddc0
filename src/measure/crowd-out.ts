import { sameData } from "../domain/index.js";
import type { Plan } from "../engine/index.js";
import { counterfactualScenario, type Scenario, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";
import { runEvents } from "./events.js";
import { measure, totalsOf } from "./measured.js";
import { outcomeResults } from "./outcomes.js";
import { membersOf } from "./output-names.js";
import { pairOf, runOnce } from "./paired.js";
import { parseScenario } from "./parse.js";
import { resultRecord } from "./record.js";
import { ruleResults, ruleTests } from "./rules.js";
import { type Stability, stability } from "./stability.js";
import type { CrowdOutResult } from "./types.js";

/**
 * Run a scenario and its counterfactual, and measure what the human-security lines lose: the difference between two
 * simulated budgets.
 *
 * @param input The name of a bundled scenario, a scenario as in a file, or a parsed one, which is not parsed again.
 * @returns Both runs, the crowd-out by line and year, the ledger of who paid, events, and a record to make it again.
 * @throws {CrowdoutError} As `parseScenario`, and for a rule that names no output; `run-failed`, with the variable and
 * the year, where a run leaves its range.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 *
 * const { crowdOut: loss } = crowdOut("us-india-partnership", { set: { rival: { growth: "9%" } } });
 * console.log(loss.cumulativeMoney.education, loss.ratio);
 * ```
 * @see MODEL.md, sections 2 to 8 and 11
 */
export function crowdOut(input: ScenarioChoice, options: ScenarioOptions = {}): CrowdOutResult {
	const scenario = parseScenario(input, options);
	const members = membersOf(scenario);
	const tests = ruleTests(scenario, members);
	const other = counterfactualScenario(scenario);
	const paired = runOnce(pairOf(scenario, other));
	const { plan, otherPlan, arm, otherArm } = paired;
	const totals = totalsOf(paired);
	const measured = measure(paired, members, totals);
	const { run, counterfactualRun, crowdOut: loss, ledger } = measured;
	const loop = stability(scenario);
	return {
		scenario: scenario.name,
		counterfactual: other.name === scenario.name ? `${scenario.name} without the push` : other.name,
		definition: scenario.budget.definition,
		baseYear: scenario.baseYear,
		years: run.gdp.map((_, t) => scenario.baseYear + t),
		run,
		counterfactualRun,
		crowdOut: loss,
		ledger,
		rules: ruleResults(scenario.rules, tests, paired, totals),
		outcomes: outcomeResults(scenario.outcomes, measured, paired),
		events: [...runEvents(plan, arm, "run"), ...runEvents(otherPlan, otherArm, "counterfactual")].sort(
			(a, b) => a.year - b.year,
		),
		stability: loop,
		warnings: [...nothingDiffers(scenario, other), ...outsized(plan), ...mixed(scenario), ...unstable(loop)],
		record: resultRecord(scenario),
	};
}

/** A push outside `rival` changes both runs alike, unless the scenario has a counterfactual of its own. */
function nothingDiffers(scenario: Scenario, other: Scenario): string[] {
	const { rival, threat, economy, budget, defence, known = {}, financing, allocation } = scenario;
	const blocks = { rival, threat, economy, budget, defence, known, financing, allocation };
	const same = Object.entries(blocks).every(([key, block]) => sameData(block, other[key as keyof Scenario] ?? {}));
	return same && !/^(baseline|base-)/.test(scenario.lineage[0] ?? "")
		? [
				"scenario and counterfactual do not differ, so nothing is crowded out; a push outside the block rival needs a counterfactual of its own",
			]
		: [];
}

/** Warn of rates above 100 % a year. Most of them are percentages whose sign was forgotten. */
function outsized(plan: Plan): string[] {
	const greatest = (rates: Float64Array) => rates.reduce((most, rate, t) => (t > 0 ? Math.max(most, rate) : most), 0);
	const rates: readonly (readonly [path: string, rate: number])[] = [
		["rival.growth", greatest(plan.rivalGrowth)],
		["economy.growth", greatest(plan.growth)],
		["economy.inflation", greatest(plan.inflation)],
		["economy.populationGrowth", greatest(plan.populationGrowth)],
		["discountRate", plan.discountRate],
	];
	return rates.flatMap(([path, rate]) => {
		if (!(rate > 1)) return [];
		const said = `${Number((100 * rate).toPrecision(6))} % a year`;
		return [`${path} is as high as ${said}; if ${rate} % was meant, write ${rate}%`];
	});
}

/** Warn where only some items of a tier have a development part. All money of the others then counts as development. */
function mixed({ budget }: Scenario): string[] {
	const lines = Object.entries(budget.lines);
	const given = (part: (typeof lines)[number][1]["development"], tier: "federal" | "provinces") =>
		(typeof part === "object" ? part[tier] : part) !== undefined;
	const federal = lines.filter(([, line]) => line.federalShare > 0);
	const provincial = lines.filter(([, line]) => line.federalShare < 1);
	const tiers: readonly (readonly [tier: string, items: readonly (readonly [name: string, given: boolean])[]])[] = [
		["federal", federal.map(([name, line]) => [name, given(line.development, "federal")] as const)],
		[
			"provincial",
			[
				...provincial.map(([name, line]) => [name, given(line.development, "provinces")] as const),
				...(budget.other.federalShare < 1 ? [["other", budget.other.development !== undefined] as const] : []),
			],
		],
	];
	return tiers.flatMap(([tier, items]) => {
		const without = items.filter(([, has]) => !has).map(([name]) => name);
		return without.length === 0 || without.length === items.length
			? []
			: [
					`only some ${tier} items have a development part; all money of ${without.join(", ")} counts as development, and is cut first; give the part for all items or for none`,
				];
	});
}

function unstable(loop: Stability | null): string[] {
	return loop === null || loop.stable
		? []
		: [
				`two-way rivalry does not settle: the loop gain must be below 1 in size, and is ${loop.gain?.toPrecision(3) ?? "without bound"}; read the years, not a steady state`,
			];
}
