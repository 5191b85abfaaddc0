import { show } from "../../domain/index.js";
import {
	type EnsembleJob,
	type EnsembleResult,
	mergeSchedule,
	planEnsemble,
	prepareEnsemble,
} from "../../ensemble/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import { drive, type PooledOptions, requireWork, withPool, workersFor } from "../../pool/index.js";
import { parseScenario } from "../../scenario/index.js";
import { version } from "../../version.js";
import { openPart } from "./open-part.js";
import { type Identity, identityOf } from "./part.js";
import type { NamedPart } from "./read-part.js";
import { threads } from "./thread.js";

/**
 * Combine all shards of an ensemble. The result is the same to the last bit as that of one run.
 *
 * In exact mode, draws that the parts did not keep are run again here.
 *
 * @param parts As `readPart` gives them, in any order.
 * @throws {CrowdoutError} `invalid-input` with the name of every missing, repeated or foreign part.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { ensembleShard, mergeShards, readPart } from "crowdout/node";
 *
 * for (const index of [1, 2]) {
 * 	const part = await ensembleShard("us-india-partnership", { draws: 200, shard: { index, of: 2 }, workers: 1 });
 * 	if (part !== undefined) writeFileSync(`part-${index}.json`, part);
 * }
 * const { scalars } = await mergeShards([readPart("part-1.json"), readPart("part-2.json")]);
 * console.log(scalars["crowdOut.ratio"].quantiles);
 * ```
 */
export async function mergeShards(parts: readonly NamedPart[], options: PooledOptions = {}): Promise<EnsembleResult> {
	requireWork(options);
	if (!Array.isArray(parts)) {
		throw new CrowdoutError("invalid-input", [
			{ path: "parts", message: `must be a list of parts, got ${show(parts)}` },
		]);
	}
	const issues = faults(parts);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const job = plannedAgain(parts[0]);
	const state = prepareEnsemble(job);
	const inOrder = [...parts].sort((a, b) => a.part.shard.index - b.part.shard.index);
	const schedule = mergeSchedule(
		job,
		inOrder.map((part) => openPart(part, job, state)),
	);
	const first = schedule.next();
	if (first.done === true) return first.value;
	const size = options.workers ?? workersFor(job.scenario, job.draws, threads);
	return withPool(threads, size, options, (pool, attention) => {
		pool.give(job);
		return drive({ job, pool }, schedule, attention, first);
	});
}

/**
 * The job of a part, planned again from its scenario and options, to check everything that the part says.
 *
 * @throws {CrowdoutError} `invalid-input` where this version plans another job.
 */
function plannedAgain({ name, part: { identity, job } }: NamedPart): EnsembleJob {
	const { scenario, series, scalars, ...asked } = job;
	const { draws, seed, sampler, mode, quantiles, events, onFailure } = asked;
	const options = { draws, seed, sampler, mode, quantiles, events, onFailure, outputs: [...series, ...scalars] };
	const planned = within(`${name}: job.`, () =>
		planEnsemble(
			within("scenario.", () => parseScenario(scenario)),
			options,
		),
	);
	const refused = (path: string, message: string) => new CrowdoutError("invalid-input", [{ path, message }]);
	if (JSON.stringify(planned) !== JSON.stringify(job)) {
		throw refused(`${name}: job`, "must be what crowdout makes of its scenario and options, got another");
	}
	const is = identityOf(planned, identity.shards);
	if (JSON.stringify(identity.data) !== JSON.stringify(is.data)) {
		throw refused(name, "must be made with the data tables of this crowdout, got others");
	}
	if (JSON.stringify(identity) !== JSON.stringify(is)) {
		throw refused(`${name}: identity`, "must be that of its job, got another");
	}
	return planned;
}

/** Add the place in a file to the issues of a reader. */
function within<Value>(place: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		const issues = error.issues.map(({ path, message }) => ({ path: `${place}${path}`, message }));
		throw new CrowdoutError(error.code, issues);
	}
}

/** Properties that all parts must share, in words. */
const WORDS: Readonly<Record<keyof Identity, string>> = {
	version: "version",
	scenario: "scenario",
	data: "tables of data",
	seed: "seed",
	draws: "number of draws",
	sampler: "sampler",
	mode: "mode",
	quantiles: "quantiles",
	outputs: "outputs",
	events: "events",
	onFailure: "onFailure",
	shards: "number of shards",
	job: "job",
};

/** Reasons why parts do not make a whole. */
function faults(parts: readonly NamedPart[]): Issue[] {
	if (parts.length === 0) return [{ path: "merge", message: "must be the files of the parts, got none" }];
	const [first, ...others] = parts;
	const { identity } = first.part;
	if (identity.version !== version) {
		const message = `must be made by crowdout ${version}, as this is, got ${identity.version}`;
		return [{ path: first.name, message }];
	}
	const foreign = others.flatMap(({ name, part }): Issue[] => {
		const key = (Object.keys(WORDS) as (keyof Identity)[]).find(
			(fact) => JSON.stringify(part.identity[fact]) !== JSON.stringify(identity[fact]),
		);
		if (key === undefined) return [];
		const message = `must be of the same ensemble as ${first.name}, got another ${WORDS[key]}: ${brief(part.identity[key])}, not ${brief(identity[key])}`;
		return [{ path: name, message }];
	});
	const native = parts.filter(({ name }) => !foreign.some(({ path }) => path === name));
	const holders = new Map<number, string>();
	const doubled = native.flatMap(({ name, part: { shard } }): Issue[] => {
		const holder = holders.get(shard.index);
		if (holder === undefined) {
			holders.set(shard.index, name);
			return [];
		}
		const message = `must hold a shard that no other file holds, got ${shard.index}/${shard.of}, which ${holder} holds`;
		return [{ path: name, message }];
	});
	const missing = Array.from({ length: identity.shards }, (_, k) => k + 1).filter((index) => !holders.has(index));
	return [...foreign, ...doubled, ...missingIssue(missing, identity.shards)];
}

/** Greatest number of shards named. */
const NAMED = 20;

function missingIssue(missing: readonly number[], of: number): Issue[] {
	if (missing.length === 0) return [];
	const names = missing.slice(0, NAMED).map((index) => `${index}/${of}`);
	const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
	return [{ path: "shards", message: `must be all ${of}, got none of ${names.join(", ")}${more}` }];
}

/** A hash by its beginning, anything else as JSON, cut short. */
function brief(value: unknown): string {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return text.length > 40 ? `${text.slice(0, /^[0-9a-f]{64}$/.test(text) ? 12 : 37)}…` : text;
}
