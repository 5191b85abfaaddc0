/**
 * The package door `crowdout/node`: scenarios from files and standard input.
 *
 * @example
 * import { crowdOut } from "crowdout";
 * import { readScenario } from "crowdout/node";
 *
 * console.log(crowdOut(await readScenario("my-scenario.yaml")).crowdOut.ratio);
 */
export { readJsonFile, readScenario, readScenarioSource, type ScenarioSource } from "./node/index.js";
