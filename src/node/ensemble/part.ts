import { createHash } from "node:crypto";
import type { BlockSums, EnsembleJob, EnsembleParts, KeptValues, WantedBins } from "../../ensemble/index.js";
import { resultRecord } from "../../measure/index.js";
import { type PackedBlock, packed } from "./packed.js";
import type { Shard } from "./shard.js";

/** Format and version of a part's file. */
export const FORMAT = "crowdout ensemble part 2";

/** Properties that all parts of an ensemble share, in the order of comparison. */
export interface Identity {
	readonly version: string;
	/** sha256 of the scenario. */
	readonly scenario: string;
	/** sha256 of the tables behind it. */
	readonly data: Readonly<Record<string, string>>;
	readonly seed: number;
	readonly draws: number;
	readonly sampler: string;
	readonly mode: string;
	readonly quantiles: readonly number[];
	readonly outputs: readonly string[];
	readonly events: readonly string[];
	readonly onFailure: string;
	readonly shards: number;
	/** sha256 of the whole job. */
	readonly job: string;
}

/** A part of an ensemble, as in its file: the results of its shard, and the identity of the ensemble. */
export interface EnsemblePart {
	/** Format of the file, with its version. */
	readonly format: typeof FORMAT;
	/** Index of the shard, and number of shards. */
	readonly shard: Shard;
	/** Properties that all parts of the ensemble share. */
	readonly identity: Identity;
	/** Everything that determines the result. */
	readonly job: EnsembleJob;
	/** Sums of its blocks; null where there are more shards than blocks and this one has none. */
	readonly sums: PackedBlock<BlockSums> | null;
	/** The kept draws; null where they were not kept. */
	readonly values: { readonly wanted: PackedBlock<WantedBins>; readonly kept: PackedBlock<KeptValues> } | null;
}

/** Identity of a job: version, scenario, data and options. */
export function identityOf(job: EnsembleJob, shards: number): Identity {
	const { version, scenarioHash, data } = resultRecord(job.scenario);
	return {
		version,
		scenario: scenarioHash,
		data,
		seed: job.seed,
		draws: job.draws,
		sampler: job.sampler,
		mode: job.mode,
		quantiles: job.quantiles,
		outputs: [...job.series, ...job.scalars],
		events: job.events,
		onFailure: job.onFailure,
		shards,
		job: sha256(JSON.stringify(job)),
	};
}

/** The results of a shard as the text of its file; the hash at its end covers everything before it. */
export function partText(shard: Shard, job: EnsembleJob, { sums, values }: EnsembleParts): string {
	const part: EnsemblePart = {
		format: FORMAT,
		shard,
		identity: identityOf(job, shard.of),
		job,
		sums: sums && packed(sums),
		values: values && { wanted: packed(values.wanted), kept: packed(values.kept[0]) },
	};
	const body = JSON.stringify(part);
	return `${body.slice(0, -1)},"sha256":"${sha256(body)}"}\n`;
}

/** sha256 of a text, in hexadecimal. */
export function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
