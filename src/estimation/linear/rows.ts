import { CrowdoutError } from "../../errors.js";
import type { Design } from "./design.js";

/** The years of a design. @throws CrowdoutError `invalid-input` where it has none. */
export function yearsOf({ years }: Design): readonly number[] {
	if (years) return years;
	const message = "must be given, one for each row, since the result names years";
	throw new CrowdoutError("invalid-input", [{ path: "years", message }]);
}

/** The rows from one index up to, not including, another. */
export function rowsBetween({ names, y, X, years }: Design, start: number, end: number): Design {
	const rows = { names, y: y.slice(start, end), X: X.slice(start, end) };
	return years ? { ...rows, years: years.slice(start, end) } : rows;
}
