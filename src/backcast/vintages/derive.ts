import type { Row } from "../../data/index.js";
import { CrowdoutError } from "../../errors.js";

/** A row by its id. */
export type RowOf = (id: string) => Row | undefined;

/**
 * The ids that a change of some rows affects: the rows themselves, and every row that is derived from them.
 *
 * @param wanted Ids to test.
 */
export function reached(wanted: readonly string[], changed: ReadonlySet<string>, rowOf: RowOf): Set<string> {
	const known = new Map<string, boolean>();
	const reaches = (id: string): boolean => {
		if (changed.has(id)) return true;
		const before = known.get(id);
		if (before !== undefined) return before;
		known.set(id, false);
		const found = inputsOf(rowOf(id)?.derivation ?? "").some(reaches);
		known.set(id, found);
		return found;
	};
	return new Set(wanted.filter(reaches));
}

/**
 * The value of a row when some rows have other values: rows that are derived from these are derived again, the others
 * keep their value.
 *
 * @throws CrowdoutError `invalid-input` where a derivation names an unknown row, or gives no number.
 */
export function valueWith(id: string, overlay: ReadonlyMap<string, number>, rowOf: RowOf): number {
	const known = new Map<string, number>(overlay);
	const touched = new Set(overlay.keys());
	const value = (of: string): number => {
		const before = known.get(of);
		if (before !== undefined) return before;
		const row = rowOf(of);
		if (row === undefined)
			throw refused(`${id}: must be derived from rows of the tables, got ${of}, which is in no table`);
		const again = row.derivation && reached([of], touched, rowOf).has(of);
		const found = again ? evaluate(row.derivation, value) : Number(row.value);
		if (!Number.isFinite(found)) throw refused(`${of}: must be a finite number, got ${found}`);
		known.set(of, found);
		return found;
	};
	return value(id);
}

function inputsOf(derivation: string): string[] {
	return derivation.split(/\s+/).filter((token) => token !== "" && !NUMBER.test(token) && !/^[-+*/()]$/.test(token));
}

/** Arithmetic over row ids: + - * / ( ) and numbers, separated by spaces. */
function evaluate(derivation: string, numberOf: (id: string) => number): number {
	const tokens = derivation.trim().split(/\s+/);
	let at = 0;
	const atom = (): number => {
		const token = tokens[at++] ?? "";
		if (token === "-") return -atom();
		if (token !== "(") return NUMBER.test(token) ? Number(token) : numberOf(token);
		const inner = sum();
		at++;
		return inner;
	};
	const product = (): number => {
		let value = atom();
		while (tokens[at] === "*" || tokens[at] === "/") value = tokens[at++] === "*" ? value * atom() : value / atom();
		return value;
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === "+" || tokens[at] === "-")
			value = tokens[at++] === "+" ? value + product() : value - product();
		return value;
	};
	return sum();
}

const NUMBER = /^\d+(\.\d+)?$/;

function refused(message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path: "derivation", message }]);
}
