import { type FormulaCompiler, show } from "../domain/index.js";
import { parse } from "./parser.js";
import { refuse } from "./refuse.js";
import { scan } from "./scan.js";
import { translate } from "./translate.js";

/**
 * Turn the text of a formula into a function of `t` and `year`, or say why the text is not one. Never throws.
 *
 * A formula is one expression of at most 500 characters, nested at most 32 levels deep, built from
 *
 * - plain numbers, `t`, `year`, `pi`, `e` and brackets;
 * - `+ - * / ^`, where `-2 ^ 2` is -4 and `2 ^ 3 ^ 2` is 2 ^ 9; `0 ^ 0` is 1, a negative base needs a whole exponent;
 * - `< <= > >= == !=`, `and`, `or`, `not`, which give 1 or 0, and `a ? b : c`; what is not 0 is true;
 * - `min` and `max` (2 or more arguments), `exp`, `log` (natural), `sqrt`, `abs`, `floor`, `ceil`,
 *   `round` (halves away from 0), `clamp(x, low, high)`.
 *
 * Where a part has no value (`sqrt(-1)`), a comparison or condition with it has none either: the result is NaN, never a
 * guess. The same text gives the same bits on every engine. No eval: it runs under a strict content security policy.
 *
 * @param text For example `"0.04 + 0.005 * t"`; line breaks count as spaces.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { formulas } from "crowdout/formulas";
 *
 * const rival = { growth: { formula: "0.04 + 0.005 * t" } };
 * console.log(crowdOut({ name: "accelerating", rival }, { formulas }).crowdOut.ratio);
 * ```
 */
export const formulas: FormulaCompiler = (text) => {
	try {
		if (typeof text !== "string") refuse(`must be a text, got ${show(text)}; write for example "0.04 + 0.005 * t"`);
		scan(text);
		const value = translate(parse(text));
		// Adding 0 turns -0, which JSON does not keep, into 0.
		return { ok: true, at: (t, year) => value(t, year) + 0 };
	} catch (error) {
		return { ok: false, message: error instanceof Error ? error.message : "must be a formula that can be read" };
	}
};
