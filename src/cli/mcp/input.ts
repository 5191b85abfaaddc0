import * as z from "zod";
import type { Issue, Scenario, ScenarioInput, ScenarioOptions } from "../../index.js";
import { againstPresets, CrowdoutError, financingPresets, reactionPresets, safeParseScenario } from "../library.js";
import { chosenBase, parseOptions } from "../parse-options.js";
import { ownBase } from "../read.js";
import { requireSize } from "./size.js";

/** The names of presets, for a choice. */
const namesOf = <Name extends string>(presets: Readonly<Record<Name, unknown>>) =>
	Object.keys(presets) as [Name, ...Name[]];

/** What every tool on a scenario takes beside it, as the options of the command line. */
export const scenarioChanges = {
	set: z
		.record(z.string(), z.unknown())
		.describe(
			'Values by dotted path, such as {"rival.growth": "8%"}; shares and rates as fractions (0.08) or texts ("8%"). Keys: crowdout://schema/scenario.json.',
		)
		.optional(),
	years: z.int().min(1).max(200).describe("Fiscal years after the base year.").optional(),
	reaction: z
		.enum(namesOf(reactionPresets))
		.describe("How strongly Pakistan answers the threat. The literature does not agree: show all three.")
		.optional(),
	financing: z
		.enum(namesOf(financingPresets))
		.describe(
			"Who pays: schedule is a programme to FY2028, then a mixture; imf-programme hardly borrows, mostly-borrowed two thirds, as-budgeted-2027 nothing. Decides the result most.",
		)
		.optional(),
	against: z
		.enum(namesOf(againstPresets))
		.describe(
			"Compared with: pace (India at the baseline's growth), gdp-share, without-events (the partnership alone), further (what follows the known budgets).",
		)
		.optional(),
	baseYear: z.literal([2025, 2023]).describe("Base year (2025 is July 2024 to June 2025).").optional(),
	definition: z.enum(["budget", "budget+pensions", "sipri"]).describe("What counts as defence.").optional(),
};

/** A scenario: by name, or as an object. Never a file. */
export const scenarioInput = z
	.union([z.string(), z.record(z.string(), z.unknown())], {
		error: "must be the name of a bundled scenario or an object",
	})
	.describe(
		`A bundled name (tool list; us-india-partnership asks the main question), or an object by crowdout://schema/scenario.json: only name is required, other keys come from its parent ("extends", by default baseline). No files.`,
	);

/** What the options mean, as a tool is given them. */
export type ScenarioChanges = z.infer<z.ZodObject<typeof scenarioChanges>>;

/** A scenario as given, as parsed, and with what the library takes to parse it again. */
export interface GivenScenario {
	readonly input: ScenarioInput;
	readonly options: ScenarioOptions;
	readonly scenario: Scenario;
}

/**
 * Parse a scenario that a tool was given; nothing is read from disk.
 *
 * @throws {CrowdoutError} `invalid-scenario` or `invalid-input`, with every issue.
 */
export async function givenScenario(given: unknown, changes: ScenarioChanges): Promise<GivenScenario> {
	const input = given as ScenarioInput;
	const { set = {}, years, reaction, financing, against, baseYear, definition } = changes;
	const words = {
		set: Object.entries(set).map(([path, value]) => `${path}=${written(value)}`),
		...(years === undefined ? {} : { years: String(years) }),
		...(baseYear === undefined ? {} : { baseYear: String(baseYear) }),
		reaction,
		financing,
		against,
		definition,
	};
	const hasFormula = JSON.stringify([input, set]).includes('"formula"');
	const formulas = hasFormula ? (await import("../../formulas.js")).formulas : undefined;
	const parse: ScenarioOptions = { ...asInput(() => parseOptions(words)), ...(formulas ? { formulas } : {}) };
	const base = chosenBase(words, () => ownBase({ input, options: parse }));
	const options = base === undefined ? parse : { ...parse, base };
	const parsed = safeParseScenario(input, options);
	if (!parsed.ok) throw new CrowdoutError("invalid-scenario", parsed.issues);
	requireSize(parsed.scenario);
	return { input, options, scenario: parsed.scenario };
}

/**
 * Parse several scenarios with the same changes.
 *
 * @throws {CrowdoutError} With the issues of all of them at once, each under `scenarios.` and its place in the list.
 */
export async function givenScenarios(inputs: readonly unknown[], changes: ScenarioChanges): Promise<GivenScenario[]> {
	const read: GivenScenario[] = [];
	const issues: Issue[] = [];
	for (const [k, input] of inputs.entries()) {
		try {
			read.push(await givenScenario(input, changes));
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			const place = (path: string) => (path === "scenario" ? `scenarios.${k}` : `scenarios.${k}.${path}`);
			issues.push(...error.issues.map(({ path, message }) => ({ path: place(path), message })));
		}
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-scenario", issues);
	requireSize(...read.map(({ scenario }) => scenario));
	return read;
}

/** A value as `--set` has it: JSON, but a claim of the paper by its id. */
function written(value: unknown): string {
	return typeof value === "string" && value.startsWith("claim:") ? value : JSON.stringify(value);
}

/** Issues of the command line's `--set` named as the tool has it. */
function asInput<Value>(read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		const issues = error.issues.map(
			({ path, message }): Issue => ({ path: path.replace(/^--set ?/, "set."), message }),
		);
		throw new CrowdoutError("invalid-input", issues);
	}
}
