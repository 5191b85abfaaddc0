/**
 * The package door `crowdout/browser`: ensembles on the browser's workers.
 *
 * @example
 * import { parseScenario } from "crowdout";
 * import { ensemble } from "crowdout/browser";
 *
 * const { crowdOut } = await ensemble(parseScenario("us-india-partnership"), { draws: 100_000, seed: 1 });
 */
export { ensemble, type PooledEnsembleOptions } from "./browser/index.js";
