import { isPlainObject, show } from "../../domain/index.js";
import { CrowdoutError } from "../../errors.js";

/** One of several parts of an ensemble, each run separately. */
export interface Shard {
	/** Index of the shard [1 to `of`]. */
	readonly index: number;
	/** Number of shards [≥ 1]. */
	readonly of: number;
}

/** Greatest number of shards. */
const MOST = 1_000_000;

/**
 * Read the index of a shard and the number of shards.
 *
 * @param text Such as `3/16`, or `auto` for the variables of a job array. Slurm: SLURM_ARRAY_TASK_ID,
 * SLURM_ARRAY_TASK_COUNT and SLURM_ARRAY_TASK_MIN; or, where CROWDOUT_SHARDS gives the number, tasks numbered from 1.
 * Kubernetes: JOB_COMPLETION_INDEX, numbered from 0, and CROWDOUT_SHARDS.
 * @param variables The environment.
 * @throws {CrowdoutError} `invalid-input` for any other text or variables.
 * @example
 * ```ts
 * import { readShard } from "crowdout/node";
 *
 * console.log(readShard("3/16", {})); // { index: 3, of: 16 }
 * console.log(readShard("auto", { JOB_COMPLETION_INDEX: "2", CROWDOUT_SHARDS: "16" })); // { index: 3, of: 16 }
 * ```
 */
export function readShard(text: string, variables: Readonly<Record<string, string | undefined>>): Shard {
	if (text === "auto") return fromVariables(variables);
	const match = /^(\d{1,9})\/(\d{1,9})$/.exec(text);
	if (!match) throw refusal(`must be like 3/16, or auto, got ${JSON.stringify(text)}`);
	return checked({ index: Number(match[1]), of: Number(match[2]) });
}

/** The blocks of a shard. All shards together have each block once, and their sizes differ by at most one block. */
export function shardBlocks(blocks: number, { index, of }: Shard): { readonly from: number; readonly to: number } {
	return { from: Math.floor(((index - 1) * blocks) / of), to: Math.floor((index * blocks) / of) };
}

/** Refuse a shard that is out of range. */
export function checked(shard: Shard): Shard {
	if (!isPlainObject(shard)) throw refusal(`must be { index, of }, got ${show(shard)}`);
	const { index, of } = shard;
	if (!(Number.isInteger(of) && of >= 1 && of <= MOST)) {
		throw refusal(`must be one of 1 to ${MOST} shards, got ${index}/${of}`);
	}
	if (!(Number.isInteger(index) && index >= 1 && index <= of)) {
		throw refusal(`must be from 1/${of} to ${of}/${of}, got ${index}/${of}`);
	}
	return shard;
}

function fromVariables(variables: Readonly<Record<string, string | undefined>>): Shard {
	const number = (name: string): number | undefined => {
		const text = variables[name];
		if (text === undefined || text === "") return undefined;
		if (!/^\d{1,9}$/.test(text)) throw refusal(`must have a whole number in ${name}, got ${JSON.stringify(text)}`);
		return Number(text);
	};
	const given = number("CROWDOUT_SHARDS");
	const slurm = number("SLURM_ARRAY_TASK_ID");
	if (slurm !== undefined) {
		if (given !== undefined) return checked({ index: slurm, of: given });
		const count = number("SLURM_ARRAY_TASK_COUNT");
		const min = number("SLURM_ARRAY_TASK_MIN");
		const max = number("SLURM_ARRAY_TASK_MAX");
		if (count === undefined || min === undefined || (max !== undefined && max - min + 1 !== count)) {
			throw refusal(
				"must be an array of tasks without gaps in SLURM_ARRAY_TASK_*; set CROWDOUT_SHARDS to the number of shards",
			);
		}
		return checked({ index: slurm - min + 1, of: count });
	}
	const kubernetes = number("JOB_COMPLETION_INDEX");
	if (kubernetes === undefined) {
		throw refusal(
			"must have SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX in the environment, got neither; write for example 3/16",
		);
	}
	if (given === undefined) throw refusal("must have the number of shards in CROWDOUT_SHARDS, got nothing");
	return checked({ index: kubernetes + 1, of: given });
}

function refusal(message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path: "shard", message }]);
}
