import { software, sourceTitle } from "../data/index.js";
import { compile } from "../engine/index.js";
import { CrowdoutError } from "../errors.js";
import {
	counterfactualScenario,
	countryWords,
	explainAll,
	type ParseOptions,
	parseScenario,
} from "../scenario/index.js";
import { budgetOf } from "./budget.js";
import { ARMS, comparedOf } from "./compared.js";
import { defenceOf } from "./defence.js";
import { documentOf } from "./document.js";
import type { Variable } from "./variable.js";

/**
 * A scenario and its counterfactual as one model in XMILE 1.0 (OASIS), for tools of system dynamics such as Stella, Vensim or
 * Simlin: time steps of a year, Euler's method, every equation of MODEL.md with its floors and limits, no diagram.
 *
 * Variables of the two runs begin with `run_` and `counterfactual_`; a number that both read is written once. The outputs have
 * the names of section 11 with underscores: `run_defence`, `run_line_education`, `crowdOut_total_cumulativeMoney`.
 * Uncertainty, outcomes, rules and ensembles stay behind.
 *
 * @param input As for `parseScenario`.
 * @returns The document; the same text for the same scenario.
 * @throws {CrowdoutError} `invalid-scenario`, or `invalid-input` where two names of the scenario would be one name in XMILE.
 * @example
 * ```ts
 * import { xmile } from "crowdout/report";
 *
 * const model = xmile("us-india-partnership");
 * console.log(model.split("\n")[1]);
 * ```
 * @see https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html
 */
export function xmile(input: unknown, options: ParseOptions = {}): string {
	const scenario = parseScenario(input, options);
	const plans = [compile(scenario, "run"), compile(counterfactualScenario(scenario), "counterfactual")];
	const arms = plans.map((plan) => used([...defenceOf(plan), ...budgetOf(plan)].map(withoutGaps)));
	const shared = sharedOf(arms);
	const sources = sourcesOf(input, options);
	const money = `${countryWords(scenario).code} bn`;
	const named = arms.flatMap((variables, k) => {
		const own = new Set(variables.map(({ name }) => name).filter((name) => !shared.has(name)));
		for (const { name, start } of variables) if (start !== undefined) own.add(`${name}_before`);
		return variables.filter(({ name }) => own.has(name)).map((variable) => prefixed(variable, own, `${ARMS[k]}_`));
	});
	const given = arms[0].filter(({ name }) => shared.has(name));
	const variables = [...given, ...named, ...comparedOf(plans[0].lines, money)].map((variable) =>
		withSource({ ...variable, unit: variable.unit.replace(/^money bn/, money) }, sources),
	);
	requireDistinct(variables);
	const { baseYear, horizon, name, title = name } = scenario;
	return documentOf(
		{
			name,
			title,
			vendor: software.authors.join(", "),
			version: software.version,
			start: baseYear,
			stop: baseYear + horizon,
		},
		variables,
	);
}

/** A constant with a number in every year: one that a year lacks, such as the base year, has that of the year after. */
function withoutGaps(variable: Variable): Variable {
	const { values } = variable;
	if (values === undefined || typeof values === "number") return variable;
	const filled = values.map((value, t) => (Number.isNaN(value) || t === 0 ? (values[1] ?? value) : value));
	return { ...variable, values: filled.every((value) => value === filled[0]) ? filled[0] : filled };
}

const NAME = /[A-Za-z_]\w*/g;

/** Without constants that no equation reads. */
function used(variables: readonly Variable[]): Variable[] {
	const read = new Set(
		variables.flatMap(({ equation = "", start = "" }) =>
			[...`${equation} ${start}`.matchAll(NAME)].map(([name]) => name),
		),
	);
	return variables.filter(({ name, values }) => values === undefined || read.has(name));
}

/** The constants that both runs have alike. */
function sharedOf([own, others]: readonly (readonly Variable[])[]): Set<string> {
	const text = ({ values }: Variable) => JSON.stringify(values);
	const other = new Map(others.map((variable) => [variable.name, variable]));
	const same = own.filter((variable) => {
		const found = other.get(variable.name);
		return variable.values !== undefined && found?.values !== undefined && text(found) === text(variable);
	});
	return new Set(same.map(({ name }) => name));
}

/** A variable of one run: its own name and those in its equation begin with that of the run. */
function prefixed(variable: Variable, own: ReadonlySet<string>, prefix: string): Variable {
	const renamed = (text: string) => text.replaceAll(NAME, (name) => (own.has(name) ? prefix + name : name));
	const { name, equation, start } = variable;
	return {
		...variable,
		name: prefix + name,
		...(equation === undefined ? {} : { equation: renamed(equation) }),
		...(start === undefined ? {} : { start: renamed(start) }),
	};
}

/** By block or number of the scenario: what its numbers are, and their sources. */
function sourcesOf(input: unknown, options: ParseOptions): (path: string) => string {
	const numbers = explainAll(input, options);
	return (path) => {
		const found = numbers.filter((number) => number.path === path || number.path.startsWith(`${path}.`));
		const said = new Set(found.flatMap(({ status, sources }) => [status, ...sources.map(sourceTitle)]));
		return [...said].join("; ");
	};
}

/** The doc of a constant begins with its path: what gives it follows. */
function withSource(variable: Variable, sources: (path: string) => string): Variable {
	const { doc, values } = variable;
	const [, path] = /^([a-z]\w*(?:\.\w+)+)/.exec(doc ?? "") ?? [];
	if (values === undefined || path === undefined) return variable;
	const said = sources(path) || sources(path.replace(/\.path$/, ".base"));
	return said === "" ? variable : { ...variable, doc: `${doc}. ${said}` };
}

/** Refuse names that XMILE, which knows no case, takes for one. */
function requireDistinct(variables: readonly Variable[]): void {
	const seen = new Map<string, string>();
	for (const { name } of variables) {
		const other = seen.get(name.toLowerCase());
		if (other !== undefined) {
			const message = `must differ by more than case and signs in XMILE, got ${name} twice; rename a line or a province`;
			throw new CrowdoutError("invalid-input", [{ path: "scenario", message }]);
		}
		seen.set(name.toLowerCase(), name);
	}
}
