export type { FormulaCompiler, FormulaPath, FormulaResult, Path, Ramp, YearTable } from "./path.js";
