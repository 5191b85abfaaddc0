export { formulas } from "./formulas.js";
