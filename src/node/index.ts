// Node's worker threads and files.

export type { PooledEnsembleOptions, PooledOptions } from "../pool/index.js";
export {
	type DrawsWriter,
	drawsWriter,
	type EnsemblePart,
	ensembleShard,
	mergeShards,
	type NamedPart,
	readPart,
	readShard,
	type Shard,
	type ShardOptions,
} from "./ensemble/index.js";
export { excelWriter } from "./excel-file.js";
export { discover, ensemble, limitWorkers, sensitivity } from "./questions.js";
export { readJsonFile } from "./read-json-file.js";
export { readScenario } from "./read-scenario.js";
export { readScenarioSource, type ScenarioSource } from "./scenario-source.js";
