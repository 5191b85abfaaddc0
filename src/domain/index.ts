// What every room speaks in: amounts, dotted paths, paths by year, the nearest known name.

export { AMOUNT_LENGTH, AMOUNT_PATTERN, type Amount, readAmount } from "./amount.js";
export { listed } from "./listed.js";
export { isPlainObject, merge, type PlainObject, sameData, setOwn, valueAt, withValueAt } from "./merge.js";
export { nearestName, someOf } from "./nearest-name.js";
export {
	type FormulaCompiler,
	type FormulaPath,
	type FormulaResult,
	type Path,
	type PathForms,
	type Points,
	type Ramp,
	readPath,
	type YearTable,
} from "./path.js";
export { MOST_LEVELS, plainCopy } from "./plain-copy.js";
export { onOneLine, printable, show } from "./show.js";
export type { StopSignal } from "./stop-signal.js";
