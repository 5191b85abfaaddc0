/**
 * The package door `crowdout/page`: one file for a page without a build step. It names all of `crowdout`, `crowdout/report`
 * and `crowdout/sensitivity`; the ensemble and the questions run on the browser's workers, as in `crowdout/browser`.
 *
 * @example
 * import { crowdOut, parseScenario } from "./node_modules/crowdout/dist/page.js";
 *
 * document.body.textContent = String(crowdOut(parseScenario("us-india-partnership")).crowdOut.ratio);
 */
export * from "./browser.js";
// Where two doors have one name, this is the one that is meant.
export { discover, ensemble, sensitivity } from "./browser.js";
export type { Figure } from "./index.js";
export * from "./index.js";
export type { TornadoEnd } from "./report.js";
export * from "./report.js";
export * from "./sensitivity.js";
