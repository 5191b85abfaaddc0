export { type DrawsWriter, drawsWriter } from "./draws-writer.js";
export { mergeShards } from "./merge-shards.js";
export type { EnsemblePart } from "./part.js";
export { type NamedPart, readPart } from "./read-part.js";
export { ensembleShard, type ShardOptions } from "./run-shard.js";
export { readShard, type Shard } from "./shard.js";
export { threads } from "./thread.js";
