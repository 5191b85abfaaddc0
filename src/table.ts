/**
 * The package door `crowdout/table`: `<crowdout-table>`, an element that shows an answer in a page: its sentences, and
 * what each line loses. To import the module defines the element; where there is no page, as in Node, it does nothing.
 *
 * Attributes: `version`, which must be given; `scenario`, a bundled name, else JSON in a `<script type="application/json">`
 * within; `base`, `reaction`, `financing`, `against`; `set`, a JSON object of keys; `draws`, the number of random draws
 * behind the ranges [0–10,000; 0]; `seed` [1].
 *
 * @example
 * ```ts
 * import { tableVersion } from "crowdout/table";
 *
 * console.log(`<crowdout-table version="${tableVersion}" scenario="under-a-programme"></crowdout-table>`);
 * ```
 * @packageDocumentation
 */
import { defineTable } from "./browser/table-element.js";

export { tableVersion } from "./browser/table-attributes.js";

defineTable();
