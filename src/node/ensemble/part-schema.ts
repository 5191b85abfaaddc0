import * as z from "zod/mini";
import { FORMAT } from "./part.js";

const array = z.strictObject({ array: z.enum(["Uint32Array", "Float64Array"]), bytes: z.string() });

const failure = z.strictObject({ cause: z.string(), count: z.int(), firstDraw: z.int(), message: z.string() });

const block = z.record(z.string(), z.unknown());

const words = z.array(z.string());

/**
 * The shape of a part's file. Its job is checked by planning it again; the job determines the arrays of its sums and
 * their lengths.
 */
export const partSchema = z.strictObject({
	format: z.literal(FORMAT),
	shard: z.strictObject({ index: z.number(), of: z.number() }),
	identity: z.strictObject({
		version: z.string(),
		scenario: z.string(),
		data: z.record(z.string(), z.string()),
		seed: z.number(),
		draws: z.number(),
		sampler: z.string(),
		mode: z.string(),
		quantiles: z.array(z.number()),
		outputs: words,
		events: words,
		onFailure: z.string(),
		shards: z.number(),
		job: z.string(),
	}),
	job: z.strictObject({
		scenario: block,
		counterfactual: block,
		draws: z.number(),
		seed: z.number(),
		sampler: z.string(),
		mode: z.string(),
		quantiles: z.array(z.number()),
		series: words,
		scalars: words,
		events: words,
		onFailure: z.string(),
		blockSize: z.number(),
		blocks: z.number(),
		bins: block,
	}),
	sums: z.nullable(z.catchall(z.object({ from: z.int(), to: z.int(), failures: z.array(failure) }), array)),
	values: z.nullable(
		z.strictObject({
			wanted: z.strictObject({ column: array, bin: array, size: array }),
			kept: z.strictObject({ from: z.int(), to: z.int(), offset: array, values: array, atoms: array }),
		}),
	),
});
