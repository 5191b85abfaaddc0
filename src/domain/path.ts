/**
 * A quantity that may vary by year.
 *
 * - a number, or a text such as `"8%"`: the same in every simulated year;
 * - a year table `{ "2026": "4%", "2030": "6%" }`: each value holds until the next key;
 * - a ramp: linear between two years, level outside;
 * - points `{ interpolate: { "2026": "4%", "2031": "6%" } }`: linear between them, level outside;
 * - a formula of `t` (years since the base year) and `year`; `values` are its results, year by year.
 */
export type Path = PathForms[keyof PathForms];

/** The forms that a path may take, by name. */
export interface PathForms {
	/** A number, or a text such as `"8%"`: the same in every simulated year. */
	readonly constant: number | string;
	/** Values by fiscal year. */
	readonly table: YearTable;
	/** Linear between two years. */
	readonly ramp: Ramp;
	/** Linear between years. */
	readonly points: Points;
	/** A formula of `t` and `year`. */
	readonly formula: FormulaPath;
}

/**
 * Read a path by its form.
 *
 * @param readers One function for each form.
 * @param given What each of them is given besides the path.
 */
export function readPath<T, Given extends readonly unknown[] = []>(
	path: Path,
	readers: { readonly [Form in keyof PathForms]: (path: PathForms[Form], ...given: Given) => T },
	...given: Given
): T {
	if (typeof path !== "object") return readers.constant(path, ...given);
	const is = (key: string) => Object.hasOwn(path, key);
	if (is("formula")) return readers.formula(path as FormulaPath, ...given);
	if (is("interpolate")) return readers.points(path as Points, ...given);
	return is("from") ? readers.ramp(path as Ramp, ...given) : readers.table(path as YearTable, ...given);
}

/** Values by fiscal year; each holds until the next key. The first key may not be later than the first simulated year. */
export interface YearTable {
	readonly [year: string]: number | string;
}

/** Linear from `from` in `start` to `to` in `end`; `from` before, `to` after. */
export interface Ramp {
	/** Level up to `start`: a number, or a text such as `"4%"`. */
	readonly from: number | string;
	/** Level from `end` on: a number, or a text such as `"8%"`. */
	readonly to: number | string;
	/** First year of the ramp, at most `end`. */
	readonly start: number;
	/** Last year of the ramp. */
	readonly end: number;
}

/** Linear between the given years; the first value before them, the last after. */
export interface Points {
	/** Values by fiscal year. */
	readonly interpolate: YearTable;
}

/** A formula of `t` and `year`, evaluated by the compiler of `crowdout/formulas`. */
export interface FormulaPath {
	/** The formula, with `t` (years since the base year) and `year`; `formulas` of `crowdout/formulas` compiles it. */
	readonly formula: string;
	/**
	 * Result of the formula in each simulated year. `parseScenario` writes it, so that a parsed scenario runs without the
	 * compiler.
	 */
	readonly values?: YearTable;
}

/**
 * Turns the text of a formula into a function of `t` and `year`.
 * `crowdout/formulas` exports one as `formulas`.
 */
export type FormulaCompiler = (text: string) => FormulaResult;

/** A compiled formula, or why the text is not one. */
export type FormulaResult =
	| { readonly ok: true; readonly at: (t: number, year: number) => number }
	| { readonly ok: false; readonly message: string };
