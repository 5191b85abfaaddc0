import { type NowcastFigure, nowcastFigures } from "../../data/index.js";
import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import { type CrowdOutResult, crowdOut } from "../../measure/index.js";
import { parseScenario, requireOptions, type ScenarioChoice } from "../../scenario/index.js";
import { givenPaths } from "./given.js";
import { modelValue, requireOutput } from "./model-value.js";
import type { NotBeside, Nowcast, NowcastOptions, NowcastRow } from "./types.js";

/** Remarks on what the misses of a nowcast do not show. */
const NOTES = [
	"a budget says what a government intends, and a revised estimate what it expects. Neither is an outturn, and no outturn of FY2026 was found",
	"revenue, deficit, growth, prices and interest rates of the bundled scenarios come from the World Economic Outlook of April 2026. Where another source differs, the miss is the outlook's more than the model's",
	"the model's debt is last year's debt plus the deficit. The outlook's debt also moves with exchange rates and with money that is lent on",
	"every line keeps the base year's share of GDP until it is cut. A miss of a line is therefore mostly a budget that moved for other reasons",
	"the budget's shares are of its own GDP, the model's of the outlook's. The two differ by less than half a percent, but by 1.8 percent in the budget of FY2026 as it was voted",
	"a federal figure is smaller than an output of all governments by what the provinces have",
	"the model has no totals of development spending and of subsidies, so their figures are not compared",
];

/**
 * Compare every published figure after the base year with the model's value in the run: signed misses, the largest
 * first. A figure that the scenario was given is marked as given; it is no test.
 *
 * @param input As for `parseScenario`; the figures are Pakistan's.
 * @param options Those of every question, and `figures` in addition to those of the table `nowcast-figures`.
 * @throws CrowdoutError `invalid-scenario`; `invalid-input` for a scenario of another country, and for an own figure
 * with an unknown output or an invalid number.
 * @example
 * ```ts
 * import { nowcast } from "crowdout/reaction";
 *
 * const own = nowcast("us-india-partnership").rows.find(({ given }) => given.length === 0);
 * console.log(own?.figure.output, own?.figure.year, own?.model, own?.miss);
 * ```
 */
export function nowcast(input: ScenarioChoice, options: NowcastOptions = {}): Nowcast {
	requireOptions(options, { figures: true });
	const { figures: own = [], ...parse } = options;
	const scenario = parseScenario(input, parse);
	const result = crowdOut(scenario);
	check(result, own);
	const given = givenPaths(scenario);
	const all = [...nowcastFigures(), ...own].filter(({ year }) => year > scenario.baseYear);
	const found = all.map((figure) => ({ figure, why: whyNot(result, figure) }));
	const rows = found.filter(({ why }) => why === undefined).map(({ figure }) => row(result, figure, given(figure)));
	const { name, baseYear, horizon, budget } = scenario;
	return {
		scenario: name,
		baseYear,
		lastYear: baseYear + horizon,
		definition: budget.definition,
		notes: NOTES,
		rows: rows.sort((a, b) => b.size - a.size || (a.figure.id < b.figure.id ? -1 : 1)),
		leftOut: found.flatMap(({ figure: { id }, why }): NotBeside[] => (why === undefined ? [] : [{ id, why }])),
	};
}

function check(result: CrowdOutResult, own: readonly NowcastFigure[]): void {
	const { country } = result.record.scenario;
	const issues: Issue[] = [];
	if (country !== "Pakistan") {
		issues.push({
			path: "country",
			message: `must be Pakistan, since the known figures are Pakistan's, got ${show(country)}`,
		});
	}
	for (const [k, { output, value, year }] of own.entries()) {
		if (!Number.isFinite(value)) {
			issues.push({ path: `figures.${k}.value`, message: `must be a number, got ${show(value)}` });
		}
		if (!Number.isInteger(year)) {
			issues.push({ path: `figures.${k}.year`, message: `must be a fiscal year, got ${show(year)}` });
		}
		try {
			requireOutput(result, output);
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			issues.push(...error.issues.map(({ message }) => ({ path: `figures.${k}.output`, message })));
		}
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

/** Why a run has no value for a figure; `undefined` where it has one. */
function whyNot(result: CrowdOutResult, { output, year, defence }: NowcastFigure): string | undefined {
	const { definition, years } = result;
	if (year > years[years.length - 1]) return `the run ends with FY${years[years.length - 1]}`;
	if (defence !== "" && defence !== definition) {
		return `it counts defence by the definition ${defence}, the scenario by ${definition}`;
	}
	return modelValue(result, output, year) === undefined ? `the run has no ${output}` : undefined;
}

function row(result: CrowdOutResult, figure: NowcastFigure, given: readonly string[]): NowcastRow {
	const { output, year, value, unit } = figure;
	const model = modelValue(result, output, year) ?? Number.NaN;
	const miss = model - value;
	const relative = value === 0 ? null : miss / Math.abs(value);
	return { figure, model, miss, relative, size: Math.abs(unit === "PKR bn" ? (relative ?? 0) : miss), given };
}
