// Formulas in paths, read by mathjs and turned into functions.

/**
 * Formulas of scenarios: a text becomes a function of `t` and `year`, or a reason why it is not one.
 *
 * mathjs parses, `translate` builds the function from the parts that a formula may have, and nothing else runs. What
 * stands around the parser, and why:
 *
 * - `scan` bounds the length: the parser, `translate` and the function that it returns all recurse.
 * - `tokens` and `order` keep from the parser what it takes for something else (`2 t`, `t + 8%`, `5.*t`,
 *   `t to 5`, comments, quotes, `=`), and `8%(8%(…`, which takes it twice as long for each further bracket. They know
 *   positions, which the tree does not, so that a refusal names the piece and what to write instead.
 * - `nesting` keeps from it conditionals that it misreads, and bounds the depth, so that no stack runs out, be it that of
 *   a browser's worker.
 * - `translate` is an allow-list and holds without the others: where they let a text pass, no more than a number comes out.
 */
export { formulas } from "./formulas.js";
