/**
 * The package door `crowdout/browser`: ensembles and sensitivity on the browser's workers.
 *
 * @example
 * import { parseScenario } from "crowdout";
 * import { ensemble } from "crowdout/browser";
 *
 * const { crowdOut } = await ensemble(parseScenario("us-india-partnership"), { draws: 100_000, seed: 1 });
 */
export { discover, ensemble, limitWorkers, sensitivity } from "./browser/index.js";
export type { PooledEnsembleOptions, PooledOptions } from "./pool/index.js";
