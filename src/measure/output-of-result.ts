import { valueAt } from "../domain/index.js";
import { rowNamed } from "./output-names.js";
import type { Measured } from "./output-path.js";

/** What a result holds at a path or at its keys, or an output that is read by its name alone; `undefined` where there is none. */
export function outputAt(result: object, path: string | readonly string[]): unknown {
	const found = valueAt(result, path);
	const row = found === undefined ? rowNamed(typeof path === "string" ? path : path.join("."))?.row : undefined;
	if (row?.over !== "horizon" || row.ofResult === undefined || valueAt(result, "ledger.interest") === undefined) {
		return found;
	}
	const value = row.ofResult(result as Measured);
	return Number.isNaN(value) ? null : value;
}
