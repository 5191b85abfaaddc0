/**
 * The package door `crowdout/formulas`: formulas in paths, made functions; the only door that contains the parser of mathjs.
 *
 * @example
 * ```ts
 * import { formulas } from "crowdout/formulas";
 *
 * const growth = formulas("t < 5 ? 0.04 : 0.04 + 0.005 * (t - 5)");
 * if (growth.ok) console.log(growth.at(7, 2032)); // 0.05
 * ```
 * @packageDocumentation
 */
export { formulas } from "./formulas/index.js";
