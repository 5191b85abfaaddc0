// Formulas in paths, read by mathjs and turned into functions.

export { formulas } from "./formulas.js";
