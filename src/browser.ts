/**
 * The package door `crowdout/browser`: ensembles and sensitivity on the browser's workers.
 *
 * @example
 * ```ts
 * import { ensemble } from "crowdout/browser";
 *
 * const { probabilityOfLoss } = await ensemble("us-india-partnership", { draws: 10_000, seed: 1 });
 * document.body.textContent = `The lines lose in ${100 * probabilityOfLoss.all.value} % of draws.`;
 * ```
 * @packageDocumentation
 */
export { discover, ensemble, limitWorkers, sensitivity } from "./browser/index.js";
export type { PooledEnsembleOptions, PooledOptions } from "./pool/index.js";
