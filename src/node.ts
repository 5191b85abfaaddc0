/**
 * The package door `crowdout/node`: scenarios from files and standard input, ensembles and sensitivity on worker
 * threads, shards, Excel workbooks.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { readScenario } from "crowdout/node";
 *
 * console.log(crowdOut(await readScenario("own-scenario.yaml")).crowdOut.ratio);
 * ```
 * @packageDocumentation
 */
export {
	type DrawsWriter,
	discover,
	drawsWriter,
	type EnsemblePart,
	ensemble,
	ensembleShard,
	excelWriter,
	limitWorkers,
	mergeShards,
	type NamedPart,
	type PooledEnsembleOptions,
	type PooledOptions,
	readJsonFile,
	readPart,
	readScenario,
	readScenarioSource,
	readShard,
	type ScenarioSource,
	type Shard,
	type ShardOptions,
	sensitivity,
} from "./node/index.js";
