import { CrowdoutError, type Issue } from "../errors.js";
import {
	allSeries,
	conditionTest,
	defaultScalars,
	LOSS,
	type Members,
	membersOf,
	notAnOutput,
	ruleTests,
	scalarOf,
} from "../measure/index.js";
import { SOBOL_DIMENSIONS } from "../numerics/index.js";
import { counterfactualScenario, hasDrawn, type Scenario } from "../scenario/index.js";
import { fixBins } from "./bins.js";
import { checkOptions, DRAWS } from "./check-options.js";
import { BLOCK, type EnsembleState, prepareEnsemble, type UnbinnedJob } from "./prepare.js";
import { createSampler } from "./sampler.js";
import type { EnsembleJob, EnsembleOptions } from "./types.js";

/** The most blocks that are kept apart. */
const BLOCKS = 4096;

/** Options that are read on only where they have their shape. */
const READ_ON: readonly string[] = ["outputs", "events", "precision", "precision.scalars"];

/**
 * Everything that decides the answer of an ensemble, as plain JSON: the scenario, what is asked, and the bins that the
 * first draws fix.
 *
 * @throws {CrowdoutError} `invalid-input` with every issue: options that make no sense, outputs that do not exist, a
 * scenario without uncertainty; `invalid-scenario` for a rule that names no output; `run-failed` where the first draws fail and failures are not dropped.
 */
export function planEnsemble(scenario: Scenario, options: EnsembleOptions): EnsembleJob {
	return planAndPrepare(scenario, options, false).job;
}

/**
 * The same, with the state in which the first draws were run.
 *
 * @param keep Whether what they left is kept in it: who goes on in this thread need not run them again.
 */
export function planAndPrepare(
	scenario: Scenario,
	options: EnsembleOptions,
	keep = true,
): { readonly job: EnsembleJob; readonly state: EnsembleState } {
	const draws = planDraws(scenario, options);
	const state = prepareEnsemble(draws, { keep });
	const planned = { ...draws, bins: fixBins(draws, state) };
	const issues = meansMissing(planned);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	return { job: planned, state };
}

/** A precision is that of a mean, which a ratio whose denominator comes near 0 has not. */
function meansMissing(job: EnsembleJob): Issue[] {
	const without = job.bins.fractions.flatMap(({ scalar, nearZero }) => (nearZero ? [job.scalars[scalar]] : []));
	return (job.precision?.scalars ?? []).flatMap((name) => {
		const message = `must have a mean, got ${name}, a ratio whose denominator comes near 0; name another number, such as ${LOSS}`;
		return without.includes(name) ? [{ path: "precision.scalars", message }] : [];
	});
}

/** A job without its bins. @throws {CrowdoutError} `invalid-input`, as `planEnsemble`. */
export function planDraws(scenario: Scenario, options: EnsembleOptions): UnbinnedJob {
	const issues = checkOptions(options);
	if (issues.some(({ path }) => READ_ON.includes(path))) throw new CrowdoutError("invalid-input", issues);
	const uncertain = Object.entries(scenario.uncertainty ?? {}).some(
		([path, entry]) =>
			entry !== null && path !== "correlation" && (path !== "joint" || (entry as unknown[]).length > 0),
	);
	if (!uncertain) {
		const message = "must give at least one distribution, got none; every draw would be the same";
		issues.push({ path: "uncertainty", message });
	}
	const members = membersOf(scenario);
	ruleTests(scenario, members);
	const { series, scalars } = askedOutputs(options.outputs, members, issues);
	const events = options.events ?? ["max(run.unfunded) > 1e-9"];
	for (const event of events) complaints(issues, "events", () => conditionTest(event, members));
	const precision = options.precision && {
		relative: options.precision.relative,
		scalars: options.precision.scalars ?? [LOSS],
	};
	for (const name of precision?.scalars ?? []) {
		if (!scalars.includes(name)) issues.push(unknownOutput("precision.scalars", name, scalars));
	}
	const counterfactual = counterfactualScenario(scenario);
	issues.push(...bothArmsMissing(scenario, counterfactual));
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);

	const { draws = DRAWS } = options;
	const blockSize = BLOCK * 2 ** Math.max(0, Math.ceil(Math.log2(draws / (BLOCK * BLOCKS))));
	const job = {
		scenario,
		counterfactual,
		draws,
		seed: options.seed ?? 1,
		sampler: options.sampler ?? "random",
		mode: options.mode ?? "exact",
		quantiles: [...(options.quantiles ?? [0.05, 0.25, 0.5, 0.75, 0.95])],
		series,
		scalars,
		events: [...events],
		...(precision ? { precision } : {}),
		onFailure: options.onFailure ?? "error",
		blockSize,
		blocks: Math.ceil(draws / blockSize),
	} as const;
	if (job.sampler === "sobol") checkDimensions(scenario);
	return job;
}

/** The outputs that are asked for: by year, and with one number a draw. */
function askedOutputs(asked: readonly string[] | undefined, members: Members, issues: Issue[]) {
	const known = allSeries(members).map(({ name }) => name);
	const usual = ["run.defence", "run.lines", "crowdOut.share", "crowdOut.money"];
	const scalars = defaultScalars(members);
	const series = new Set<string>();
	for (const name of asked ?? usual) {
		const found = known.filter((output) => output === name || output.startsWith(`${name}.`));
		for (const output of found) series.add(output);
		if (found.length > 0 || scalars.includes(name) || scalars.some((scalar) => scalar.startsWith(`${name}.`))) continue;
		if (scalarOf(name, members) !== undefined) scalars.push(name);
		else issues.push(unknownOutput("outputs", name, [...known, ...scalars]));
	}
	return { series: [...series], scalars };
}

function unknownOutput(path: string, name: string, known: readonly string[]): Issue {
	return { path, message: notAnOutput("an output of the ensemble", name, known) };
}

function complaints(issues: Issue[], path: string, attempt: () => unknown): void {
	try {
		attempt();
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		for (const issue of error.issues) issues.push({ path: `${path}: ${issue.path}`, message: issue.message });
	}
}

/** `arms: both` needs a number to draw in the counterfactual too. */
function bothArmsMissing(scenario: Scenario, counterfactual: Scenario): Issue[] {
	return Object.entries(scenario.uncertainty ?? {}).flatMap(([path, entry]) => {
		const both = typeof entry === "object" && entry !== null && "arms" in entry && entry.arms === "both";
		const message = "must be left out, since the counterfactual has no such number to draw";
		return both && !hasDrawn(counterfactual, path) ? [{ path: `uncertainty.${path}.arms`, message }] : [];
	});
}

function checkDimensions(scenario: Scenario): void {
	const dimensions = createSampler(scenario, 0, "random").width;
	if (dimensions <= SOBOL_DIMENSIONS) return;
	const message = `must be random where more than ${SOBOL_DIMENSIONS} numbers are drawn, got sobol for ${dimensions}`;
	throw new CrowdoutError("invalid-input", [{ path: "sampler", message }]);
}
