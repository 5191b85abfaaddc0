/**
 * The package door `crowdout/node`: scenarios from files and standard input, ensembles on worker threads and in shards.
 *
 * @example
 * import { crowdOut } from "crowdout";
 * import { readScenario } from "crowdout/node";
 *
 * console.log(crowdOut(await readScenario("my-scenario.yaml")).crowdOut.ratio);
 */
export {
	type DrawsWriter,
	drawsWriter,
	type EnsemblePart,
	ensemble,
	ensembleShard,
	mergeShards,
	type NamedPart,
	type PooledEnsembleOptions,
	readJsonFile,
	readPart,
	readScenario,
	readScenarioSource,
	readShard,
	type ScenarioSource,
	type Shard,
	type ShardOptions,
} from "./node/index.js";
