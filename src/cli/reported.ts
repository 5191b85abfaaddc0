import { existsSync } from "node:fs";
import type { CrowdOutResult, EnsembleResult, ScenarioOptions as Options, Scenario, ScenarioInput } from "../index.js";
import {
	bundledScenarios,
	CrowdoutError,
	crowdOut,
	readJsonFile,
	type ScenarioSource,
	safeParseScenario,
	verifyResult,
} from "./library.js";
import { complain } from "./output.js";
import type { DetailsOutput, ReportOutput } from "./outputs.js";
import { readScenarios } from "./read.js";
import type { ScenarioOptions } from "./scenario-options.js";

/** What a question takes. */
type Asked = Pick<ScenarioSource, "input" | "options">;

/** What a report shows: a scenario that was run, or a result that was saved. */
export interface Reported {
	readonly result: CrowdOutResult;
	readonly scenario: Scenario;
	/** The scenario as it was written; absent where a saved result does not say. */
	readonly source?: Asked;
	/** What questions about it are asked of: the source, else the scenario of the record. */
	readonly asked: Asked;
	/** Whether its numbers are those that its record gives now. */
	readonly isAsMade: boolean;
	/** What a saved report holds beside the result. */
	readonly details?: DetailsOutput;
	/** Saved draws. */
	readonly ensemble?: EnsembleResult;
}

type Block = Readonly<Record<string, unknown>>;

/**
 * Read scenarios and saved results: what `run`, `compare`, `ensemble` and `report` print as JSON.
 *
 * A saved result is shown as it was saved. What it lacks for the whole report is said on stderr.
 *
 * @param outputs The series that a page draws as fans.
 * @throws {CrowdoutError} `invalid-input` for what is neither, for a result that this version cannot show, and for options
 * that lay something over a result.
 */
export async function readReported(
	names: readonly string[],
	words: ScenarioOptions,
	outputs: (scenario: Scenario) => readonly string[],
): Promise<Reported[]> {
	const found: Reported[] = [];
	for (const name of names) {
		const saved = await readSaved(name);
		if (saved === undefined) {
			const [{ source, scenario }] = await readScenarios([name], words);
			found.push({ result: crowdOut(scenario), scenario, source, asked: source, isAsMade: true });
		} else {
			refuseOptions(name, words);
			found.push(...saved.map((one) => opened(one, name, outputs)));
		}
	}
	return found;
}

/** A result with what a saved report holds beside it. */
interface Saved {
	readonly value: Block;
	readonly details?: DetailsOutput;
}

/** The results in a file; `undefined` where the name is no file, or one without a result. */
async function readSaved(name: string): Promise<Saved[] | undefined> {
	if (Object.hasOwn(bundledScenarios, name) || name === "-" || !existsSync(name)) return undefined;
	const value = await readJsonFile(name);
	if (isResult(value)) return [{ value }];
	if (Array.isArray(value) && value.length > 0 && value.every(isResult)) return value.map((one) => ({ value: one }));
	const { results, details = [] } = isBlock(value) ? (value as Partial<ReportOutput>) : {};
	if (!Array.isArray(results) || !results.every(isResult) || results.length === 0) return undefined;
	return results.map((one, k) => ({ value: one, details: details[k] ?? {} }));
}

function isBlock(value: unknown): value is Block {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value has the record of a result, which no scenario has. */
function isResult(value: unknown): value is Block {
	return isBlock(value) && isBlock(value.record) && isBlock(value.record.scenario);
}

/** Options that change a scenario, as they are written; a result is what it is. */
function refuseOptions(name: string, words: ScenarioOptions): void {
	const { set, years, reaction, financing, against, baseYear, definition } = words;
	const given = { set: set.length > 0 ? set : undefined, years, reaction, financing, against, baseYear, definition };
	const issues = Object.entries(given).flatMap(([option, value]) =>
		value === undefined
			? []
			: [
					{
						path: `--${option === "baseYear" ? "base-year" : option}`,
						message: `must not be given with a saved result, got ${name}; give the scenario instead`,
					},
				],
	);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

function opened({ value, details }: Saved, name: string, outputs: (scenario: Scenario) => readonly string[]): Reported {
	const record = value.record as Block;
	const parsed = safeParseScenario(record.scenario);
	if (!parsed.ok) {
		const made = `must be a result of this version, got one of version ${String(record.version)}; make it again`;
		const issues = parsed.issues.map(({ path, message }) => ({ path: `${name}: record.scenario.${path}`, message }));
		throw new CrowdoutError("invalid-input", [{ path: name, message: made }, ...issues]);
	}
	const { scenario } = parsed;
	const source = sourceOf(scenario, String(record.scenarioHash));
	if (source === undefined && details === undefined) {
		const lacks = "does not hold the scenario as it was written";
		const left = "the report leaves out the assumptions and their sources";
		complain([`warning: ${name}: ${lacks}; ${left}`]);
	}
	const asked = source ?? {
		input: scenario as unknown as ScenarioInput,
		options: { against: presetsOf(scenario).against },
	};
	const rest = { scenario, asked, ...(source ? { source } : {}), ...(details ? { details } : {}) };
	if (typeof record.question !== "string" && "bands" in value) {
		return { ...rest, isAsMade: true, ...drawn(value, scenario, name, outputs(scenario)) };
	}
	return { ...rest, isAsMade: requireRun(value, name), result: value as unknown as CrowdOutResult };
}

/** The saved draws, and the central run, which their record gives again. */
function drawn(value: Block, scenario: Scenario, name: string, outputs: readonly string[]) {
	const { bands, scalars, quantiles, probabilityOfLoss, parameters, draws } = value;
	const whole =
		[bands, scalars, probabilityOfLoss].every(isBlock) &&
		[quantiles, parameters].every(Array.isArray) &&
		typeof draws === "number";
	if (!whole) throw refusal(name, "must be a whole result of crowdout ensemble; make it again");
	const missing = outputs.filter((output) => !Object.keys(bands as Block).some((path) => within(path, output)));
	if (missing.length > 0) {
		const again = missing.map((output) => `--output ${output}`).join(" ");
		complain([
			`warning: ${name}: holds no draws by year of ${missing.join(", ")}, which have no fan; draw with ${again}`,
		]);
	}
	return { result: crowdOut(scenario), ensemble: value as unknown as EnsembleResult };
}

function within(path: string, output: string): boolean {
	return path === output || path.startsWith(`${output}.`);
}

/** Refuse what does not have all that a run of this version has; say where its numbers are others now, and give whether they are not. */
function requireRun(value: Block, name: string): boolean {
	if (!("crowdOut" in value)) {
		const kind = String((value.record as Block).question ?? "something else");
		throw refusal(name, `must be a result of run, compare, ensemble or report, got one of ${kind}`);
	}
	const { ok, differences, reasons } = verifyResult(value);
	const kindOf = (found: unknown) => (found === null ? "number" : Array.isArray(found) ? "list" : typeof found);
	const other = differences.filter(({ was, is }) => kindOf(was) !== kindOf(is));
	if (other.length > 0) {
		const paths = other.slice(0, 5).map(({ path }) => path);
		throw refusal(
			name,
			`must have all that a run of this version has, got other kinds at ${paths.join(", ")}; make it again`,
		);
	}
	const moved = ok ? [] : ["its numbers are shown as saved; made again they differ, and crowdout verify says where"];
	complain([...reasons, ...moved].map((text) => `warning: ${name}: ${text}`));
	return ok;
}

/** The bundled scenario with the presets that gave a result, where it is one. */
function sourceOf(scenario: Scenario, hash: string): Asked | undefined {
	const { name } = scenario;
	if (!Object.hasOwn(bundledScenarios, name)) return undefined;
	const options = presetsOf(scenario);
	const parsed = safeParseScenario(name, options);
	if (!parsed.ok || crowdOut(parsed.scenario).record.scenarioHash !== hash) return undefined;
	return { input: bundledScenarios[name], options };
}

/** The presets that were laid over a scenario: its lineage names them. */
function presetsOf({ name, lineage }: Scenario): Options {
	const chosen = lineage.flatMap((layer) => {
		if (layer === name) return [];
		const [, option, value] = /^(?:(reaction|financing|against)=|base-)(.+)$/.exec(layer) ?? [];
		return value === undefined ? [] : [[option ?? "base", value]];
	});
	return Object.fromEntries(chosen) as Options;
}

function refusal(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}
