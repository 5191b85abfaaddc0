import { createHash } from "node:crypto";
import type { BlockSums, EnsembleJob, EnsembleParts, KeptValues, WantedBins } from "../../ensemble/index.js";
import { resultRecord } from "../../measure/index.js";
import { type PackedBlock, packed } from "./packed.js";
import type { Shard } from "./shard.js";

/** What tells a part's file from others, and later ones from this. */
export const FORMAT = "crowdout ensemble part 2";

/** What must be the same in all parts of an ensemble; the order in which it is compared. */
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

/** A part of an ensemble as its file holds it: what its shard found, and what it is a part of. */
export interface EnsemblePart {
	/** Format of the file, with its version. */
	readonly format: typeof FORMAT;
	/** Which shard of how many. */
	readonly shard: Shard;
	/** What the parts of one ensemble must have in common. */
	readonly identity: Identity;
	/** Everything that decides the answer. */
	readonly job: EnsembleJob;
	/** Null where there are fewer blocks than shards and none fell to this one. */
	readonly sums: PackedBlock<BlockSums> | null;
	/** Null where the draws were not kept. */
	readonly values: { readonly wanted: PackedBlock<WantedBins>; readonly kept: PackedBlock<KeptValues> } | null;
}

/** What tells the parts of one job from those of another: version, scenario, data and options. */
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

/** What a shard found, as the text of its file; the hash at its end is of all that stands before. */
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
