// Formulas in paths, read by mathjs and turned into functions.

/**
 * Formulas of scenarios: a text becomes a function of `t` and `year`, or a reason why it is not one.
 *
 * mathjs parses; `translate` builds the function from the allowed parts; nothing else runs. The checks around the
 * parser, and their reasons:
 *
 * - `scan` bounds the length: the parser, `translate` and the function that it returns all recurse.
 * - `tokens` and `order` refuse texts that the parser reads as something else (`2 t`, `t + 8%`, `5.*t`, `t to 5`,
 * comments, quotes, `=`), and `8%(8%(…`, for which it needs twice the time for each further bracket. They know
 * positions, which the tree does not, so that an error message names the piece and the remedy.
 * - `nesting` refuses conditionals that it misreads, and bounds the depth, so that no stack overflows, even in a
 * browser's worker.
 * - `translate` is an allow-list and is safe without the others: any text that passes them gives only a number.
 */
export { formulas } from "./formulas.js";
