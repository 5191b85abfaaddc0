/**
 * The package door `crowdout/page`: one file for a page without a build step. It has all names of `crowdout`,
 * `crowdout/report` and `crowdout/sensitivity`; ensembles and questions run on the browser's workers, as in
 * `crowdout/browser`.
 *
 * @example
 * ```ts
 * import { crowdOut } from "./node_modules/crowdout/dist/page.js";
 *
 * document.body.textContent = String(crowdOut("us-india-partnership").crowdOut.ratio);
 * ```
 * @packageDocumentation
 */
export * from "./browser.js";
// Where two doors have the same name, these are used.
export { discover, ensemble, sensitivity } from "./browser.js";
export type { Figure } from "./index.js";
export * from "./index.js";
export type { TornadoEnd } from "./report.js";
export * from "./report.js";
export * from "./sensitivity.js";
